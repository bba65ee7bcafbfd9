import { limits } from '../../schema/limits.ts'
import type { ReleasedBreakdown } from '../../schema/release.ts'
import { amountOf, baseOf } from './amount.ts'
import { isWhole, type Protected } from './closed-question.ts'
import {
  type Count,
  count,
  type TalliedBreakdown,
  type TalliedCell,
  type TalliedClosed,
} from './wave-tally.ts'

/** A question of the wave (or a way of answering), with all its levels and as it leaves. */
export type Splittable = Protected & Pick<TalliedClosed, 'levels'>

/**
 * R3, R4. One question split by another, where both are shown whole, every group gave every answer at least 8 times, and
 * nothing is hidden: so no sum with any other table tells a small count. Put together more coarsely, in both questions'
 * own levels, until that holds; else hidden whole. Hidden, each count may be at least 9 values, since both questions show
 * at least 8 people in and outside of every answer.
 */
export function protectedBreakdown(
  breakdown: TalliedBreakdown,
  by: Splittable | undefined,
  of: Splittable | undefined,
): ReleasedBreakdown {
  const asked = { by: breakdown.by, of: breakdown.of }
  const hidden: ReleasedBreakdown = { ...asked, state: 'hidden', columns: [], groups: [] }
  if (!by || !of || !isWhole(by.released) || !isWhole(of.released)) return hidden
  for (const [rows, columns] of pairs(coarser(by), coarser(of))) {
    const groups = rows.map((row) => ({
      row,
      people: columns.map((column) => peopleIn(breakdown, row, column)),
    }))
    if (groups.some(({ people }) => people.some((cell) => cell < limits.smallestCell))) continue
    return {
      ...asked,
      state: 'shown',
      columns: columns.map((column) => named(column, of)),
      groups: groups.map(({ row, people }) => {
        const answered = count(people.reduce((sum, cell) => sum + cell, 0))
        const amounts = people.map((cell) => amountOf(cell, answered))
        return { ...named(row, by), base: baseOf(answered), amounts }
      }),
    }
  }
  return hidden
}

/** The levels no finer than the one that is printed, of two lines or more. */
const coarser = ({ levels, level }: Splittable) =>
  levels.slice(levels.indexOf(level)).filter(({ length }) => length > 1)

/** Finest first: every row level with every column level. */
function pairs(rows: TalliedCell[][], columns: TalliedCell[][]): [TalliedCell[], TalliedCell[]][] {
  return rows
    .flatMap((row, r) =>
      columns.map((column, c) => ({ pair: [row, column] as [TalliedCell[], TalliedCell[]], r, c })),
    )
    .sort((one, other) => one.r + one.c - (other.r + other.c))
    .map(({ pair }) => pair)
}

function peopleIn({ values }: TalliedBreakdown, row: TalliedCell, column: TalliedCell): Count {
  const inRow = values.filter(({ by }) => row.takes.includes(by))
  return count(
    inRow.reduce(
      (sum, { people }) => sum + column.takes.reduce((all, value) => all + (people[value] ?? 0), 0),
      0,
    ),
  )
}

/** With the printed lines that it puts together. */
const named = (cell: TalliedCell, { level }: Splittable) => ({
  label: cell.label,
  from: level
    .filter(({ takes }) => takes.some((value) => cell.takes.includes(value)))
    .map(({ label }) => label),
})
