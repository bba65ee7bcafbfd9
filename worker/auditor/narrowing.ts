import type { Fact, Unknown } from './puzzle.ts'

/** A count of people has no other end: no wave and no cohort is larger. */
export const most = 1_000_000

/** The least and the most of each unknown count; the place is the unknown's own. */
export type Ranges = { low: Float64Array; high: Float64Array }
/** A fact, ready to be worked with. */
export type Row = { at: Int32Array; by: Float64Array; least: number; most: number }
export type System = { rows: Row[]; touching: number[][]; ranges: Ranges }

/** The facts as rows and ranges. `null`: no counts fit them all. */
export function systemOf(size: number, facts: Fact[]): System | null {
  const ranges = { low: new Float64Array(size), high: new Float64Array(size).fill(most) }
  const rows = facts.map(rowOf)
  const touching: number[][] = Array.from({ length: size }, () => [])
  rows.forEach((row, index) => {
    for (const unknown of row.at) touching[unknown]?.push(index)
  })
  const system = { rows, touching, ranges }
  return narrow(system, ranges, rows.keys()) ? system : null
}

const rowOf = ({ terms, least, most }: Fact): Row => ({
  at: Int32Array.from(terms, ([unknown]) => unknown),
  by: Float64Array.from(terms, ([, factor]) => factor),
  least,
  most,
})

/**
 * The ranges with more facts, in whole numbers; the system's own are left as they are. `null`: no counts fit.
 * Exact where no two facts share two counts; else never too narrow.
 */
export function narrowedBy(system: System, facts: Fact[]): Ranges | null {
  const ranges = { low: system.ranges.low.slice(), high: system.ranges.high.slice() }
  const more = facts.map(rowOf)
  let moved = true
  while (moved) {
    const touched = new Set<Unknown>()
    for (const row of more) if (!tighten(row, ranges, (unknown) => touched.add(unknown))) return null
    moved = touched.size > 0
    const rows = [...touched].flatMap((unknown) => system.touching[unknown] ?? [])
    if (!narrow(system, ranges, rows)) return null
  }
  return ranges
}

/** Takes from `ranges` what the rows rule out, until nothing moves. */
function narrow(
  { rows, touching }: Omit<System, 'ranges'>,
  ranges: Ranges,
  start: Iterable<number>,
): boolean {
  const queue = [...start]
  const waiting = new Uint8Array(rows.length)
  for (const index of queue) waiting[index] = 1
  // A circle of facts can take steps of one for long; stopping early leaves the ranges wider, never wrong.
  const patience = 400 * rows.length
  for (let next = 0; next < queue.length && next < patience; next++) {
    const index = queue[next] ?? 0
    waiting[index] = 0
    const row = rows[index]
    const feasible =
      !row ||
      tighten(row, ranges, (unknown) => {
        for (const other of touching[unknown] ?? []) {
          if (waiting[other] || other === index) continue
          waiting[other] = 1
          queue.push(other)
        }
      })
    if (!feasible) return false
  }
  return true
}

/** One row against the ranges of its counts. False: it cannot hold. */
function tighten(row: Row, ranges: Ranges, moved: (unknown: Unknown) => void): boolean {
  const { low, high } = ranges
  const { at, by } = row
  let [least, largest] = reach(row, ranges)
  if (least > row.most || largest < row.least) return false
  if (least >= row.least && largest <= row.most) return true
  for (let i = 0; i < at.length; i++) {
    const [unknown, factor] = [at[i] ?? 0, by[i] ?? 0]
    const [from, to] = [low[unknown] ?? 0, high[unknown] ?? 0]
    const [otherLeast, otherMost] =
      factor > 0
        ? [least - factor * from, largest - factor * to]
        : [least - factor * to, largest - factor * from]
    const [one, other] = [(row.least - otherMost) / factor, (row.most - otherLeast) / factor]
    const newLow = Math.max(from, Math.ceil(Math.min(one, other) - 1e-9))
    const newHigh = Math.min(to, Math.floor(Math.max(one, other) + 1e-9))
    if (newLow > newHigh) return false
    if (newLow === from && newHigh === to) continue
    low[unknown] = newLow
    high[unknown] = newHigh
    moved(unknown)
    least += factor > 0 ? factor * (newLow - from) : factor * (newHigh - to)
    largest += factor > 0 ? factor * (newHigh - to) : factor * (newLow - from)
  }
  return true
}

/** The least and the most that the sum of a row can be. */
export function reach({ at, by }: Row, { low, high }: Ranges): [least: number, largest: number] {
  let [least, largest] = [0, 0]
  for (let i = 0; i < at.length; i++) {
    const [factor, from, to] = [by[i] ?? 0, low[at[i] ?? 0] ?? 0, high[at[i] ?? 0] ?? 0]
    least += factor > 0 ? factor * from : factor * to
    largest += factor > 0 ? factor * to : factor * from
  }
  return [least, largest]
}
