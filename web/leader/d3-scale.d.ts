/** The one scale the charts draw with. */
declare module 'd3-scale' {
  type Linear = {
    (value: number): number
    domain(d: [number, number]): Linear
    range(r: [number, number]): Linear
  }
  export function scaleLinear(): Linear
}
