import { solve } from 'yalps'
import { type Ranges, type Row, reach, type System } from './narrowing.ts'
import type { Unknown } from './puzzle.ts'

/** `rests`: the count of a row that is known from the others in it. */
export type Program = { rows: Row[]; rests: ReadonlyMap<Row, Unknown>; unknowns: Unknown[] }
/** What each count of the program is in one solution; not always whole. */
export type Witness = ReadonlyMap<Unknown, number>

/**
 * The rows that say more of `targets` than their ranges do: those that go round in a circle. A row that hangs on the rest by
 * one count has told all it can in that count's range. Null: the ranges are exact as they are.
 */
export function entangled({ rows, touching }: System, ranges: Ranges, targets: Unknown[]): Program | null {
  const free = (unknown: Unknown) => (ranges.low[unknown] ?? 0) < (ranges.high[unknown] ?? 0)
  const near = new Set<number>()
  const seen = new Set(targets.filter(free))
  const queue = [...seen]
  for (const unknown of queue) {
    for (const index of touching[unknown] ?? []) {
      const row = rows[index]
      if (!row || near.has(index) || !says(row, ranges)) continue
      near.add(index)
      for (const other of row.at) {
        if (seen.has(other) || !free(other)) continue
        seen.add(other)
        queue.push(other)
      }
    }
  }
  const uses = new Map<Unknown, number>(targets.map((target) => [target, 1]))
  const count = (row: Row, change: number) => {
    for (const unknown of row.at) if (free(unknown)) uses.set(unknown, (uses.get(unknown) ?? 0) + change)
  }
  const left = new Set([...near].flatMap((index) => rows[index] ?? []))
  for (const row of left) count(row, 1)
  const hangs = (row: Row) =>
    row.at.reduce((shared, unknown) => shared + (free(unknown) && (uses.get(unknown) ?? 0) > 1 ? 1 : 0), 0) <=
    1
  for (let pruned = true; pruned; ) {
    pruned = false
    for (const row of left) {
      if (!hangs(row)) continue
      left.delete(row)
      count(row, -1)
      pruned = true
    }
  }
  return left.size === 0 ? null : withoutRests([...left], free, uses, new Set(targets))
}

/** A count that only makes one sum whole is no unknown of the program: the others of its row tell it. */
function withoutRests(
  rows: Row[],
  free: (unknown: Unknown) => boolean,
  uses: ReadonlyMap<Unknown, number>,
  targets: ReadonlySet<Unknown>,
): Program {
  const rests = new Map<Row, Unknown>()
  for (const row of rows) {
    if (row.least !== row.most) continue
    const rest = row.at.find(
      (unknown, i) =>
        free(unknown) &&
        Math.abs(row.by[i] ?? 0) === 1 &&
        (uses.get(unknown) ?? 0) - (targets.has(unknown) ? 1 : 0) === 1,
    )
    if (rest !== undefined) rests.set(row, rest)
  }
  const told = new Set(rests.values())
  const unknowns = new Set(rows.flatMap((row) => [...row.at].filter((each) => free(each) && !told.has(each))))
  return { rows, rests, unknowns: [...unknowns] }
}

/** Whether a row rules anything out that the ranges of its counts do not. */
function says(row: Row, ranges: Ranges): boolean {
  const [least, most] = reach(row, ranges)
  return least < row.least || most > row.most
}

/**
 * The counts of a program with the least (or most) of `objective` together, as real numbers: its bounds are never too narrow
 * for whole ones. `none`: nothing fits. Null: the solver gave up, and nothing was learnt.
 */
export function optimum(
  { rows, rests, unknowns }: Program,
  { low, high }: Ranges,
  objective: Unknown[],
  direction: 'minimize' | 'maximize',
): Witness | 'none' | null {
  const columns = new Map(unknowns.map((unknown) => [unknown, new Map<number, number>()]))
  const constraints = new Map<number, { min?: number; max?: number }>()
  const sought = new Set(objective)
  const seek = (unknown: Unknown, factor: number) => {
    const column = columns.get(unknown)
    column?.set(goal, (column.get(goal) ?? 0) + factor)
  }
  rows.forEach((row, index) => {
    const rest = rests.get(row)
    const own = rest === undefined ? 0 : (row.by[row.at.indexOf(rest)] ?? 0)
    // Counts are told from their least, since the solver's own begin at nought.
    let fixed = 0
    row.at.forEach((unknown, i) => {
      if (unknown === rest) return
      const factor = row.by[i] ?? 0
      fixed += factor * (low[unknown] ?? 0)
      columns.get(unknown)?.set(index, factor)
      if (rest !== undefined && sought.has(rest)) seek(unknown, -factor / own)
    })
    const ends = rest === undefined ? [0] : [own * (low[rest] ?? 0), own * (high[rest] ?? 0)]
    const [min, max] = [row.least - fixed - Math.max(...ends), row.most - fixed - Math.min(...ends)]
    constraints.set(index, { ...(min > -Infinity ? { min } : {}), ...(max < Infinity ? { max } : {}) })
  })
  unknowns.forEach((unknown, i) => {
    constraints.set(rows.length + i, { max: (high[unknown] ?? 0) - (low[unknown] ?? 0) })
    columns.get(unknown)?.set(rows.length + i, 1)
    if (sought.has(unknown)) seek(unknown, 1)
  })
  const solution = solve({ direction, objective: goal, constraints, variables: columns })
  if (solution.status === 'infeasible') return 'none'
  if (solution.status !== 'optimal') return null
  const found = new Map(solution.variables)
  const witness = new Map(
    unknowns.map((unknown) => [unknown, (low[unknown] ?? 0) + (found.get(unknown) ?? 0)]),
  )
  for (const [row, rest] of rests) witness.set(rest, restOf(row, rest, witness, low))
  return witness
}

const goal = -1

function restOf({ at, by, least }: Row, rest: Unknown, witness: Witness, low: Float64Array): number {
  let others = 0
  at.forEach((unknown, i) => {
    if (unknown !== rest) others += (by[i] ?? 0) * (witness.get(unknown) ?? low[unknown] ?? 0)
  })
  return (least - others) / (by[at.indexOf(rest)] ?? 1)
}
