import type { Ranges, System } from './narrowing.ts'
import { entangled, optimum } from './program.ts'
import type { Target, Unknown } from './puzzle.ts'

/** The solver's own rounding. */
const tolerance = 1e-6

/**
 * The least and the most of each target in whole numbers: its range where that is exact, else by linear programs. What a
 * solution of one shows of the others is kept, so that few are solved; a target that is no longer `open` is sought no further.
 * Empty: no counts fit.
 */
export function boundsOf(
  system: System,
  ranges: Ranges,
  targets: Target[],
  open: (target: Target, low: number, high: number) => boolean,
): Map<Target, [number, number]> {
  const rangeOf = ({ unknown }: Target): [number, number] => [
    ranges.low[unknown] ?? 0,
    ranges.high[unknown] ?? 0,
  ]
  const program = entangled(
    system,
    ranges,
    targets.map(({ unknown }) => unknown),
  )
  const inside = new Set<Unknown>([...(program?.unknowns ?? []), ...(program?.rests.values() ?? [])])
  const within = targets.filter(({ unknown }) => inside.has(unknown))
  const bounds = new Map(
    targets.filter(({ unknown }) => !inside.has(unknown)).map((target) => [target, rangeOf(target)]),
  )
  if (!program) return bounds

  const see = (target: Target, low: number, high: number) => {
    const [least, most] = bounds.get(target) ?? [Infinity, -Infinity]
    // Adding nought: a rounded-up -0.0000001 is -0.
    bounds.set(target, [
      Math.min(least, Math.ceil(low - tolerance) + 0),
      Math.max(most, Math.floor(high + tolerance)),
    ])
  }
  /** False: no counts fit. */
  const seek = (sought: Target[]) => {
    const objective = sought.map(({ unknown }) => unknown)
    for (const direction of ['minimize', 'maximize'] as const) {
      const found = optimum(program, ranges, objective, direction)
      if (found === 'none') return false
      // Where the solver gives up, the ranges stand: they are never too narrow.
      for (const target of found ? within : sought) {
        const [low, high] = rangeOf(target)
        see(target, found?.get(target.unknown) ?? low, found?.get(target.unknown) ?? high)
      }
    }
    return true
  }
  // All that are open are sought together for as long as that settles some; then one by one.
  for (let left = within, settled = true; left.length > 0; ) {
    const sought = settled ? left : left.slice(0, 1)
    if (!seek(sought)) return new Map()
    const stillOpen = left.filter((target) => open(target, ...(bounds.get(target) ?? [1, 0])))
    settled = stillOpen.length < left.length
    left = sought.length === 1 ? stillOpen.filter((target) => target !== sought[0]) : stillOpen
  }
  return bounds
}
