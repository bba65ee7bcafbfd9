import type { ReleasedBreakdown } from '../../schema/release.ts'
import { sayAmount, sayBase } from './printed-facts.ts'
import type { Puzzle, Unknown } from './puzzle.ts'
import { cellId } from './question-facts.ts'

export const splitId = (by: string, of: string, group: string, column?: string) =>
  `split ${by} × ${of}: ${group}${column === undefined ? '' : ` | ${column}`}`

/**
 * A split question against the two tables it is made of: a group's people are among those who gave its answer, and a
 * column's among those who gave that one. Who answered only one of the two is in neither.
 */
export function sayBreakdown(puzzle: Puzzle, { by, of, groups, columns }: ReleasedBreakdown): void {
  const name = `‘${of.title}’ by ‘${by.title}’`
  const cellOf = (group: string, column: string) => puzzle.unknown(splitId(by.key, of.key, group, column))
  for (const group of groups) {
    const base = puzzle.unknown(splitId(by.key, of.key, group.label))
    const cells = columns.map(({ label }) => cellOf(group.label, label))
    puzzle.sum(base, cells)
    sayBase(puzzle, base, group.base, `the base of “${group.label}” in ${name}`)
    cells.forEach((cell, at) => {
      const amount = group.amounts[at] ?? { as: 'hidden' }
      const what = `“${columns[at]?.label}” for “${group.label}” in ${name}`
      sayAmount(puzzle, cell, base, amount, what)
      if (amount.as === 'hidden') puzzle.hide(cell, `people in ${what}`, 'small')
    })
    within(puzzle, printed(puzzle, by.key, group.from), [base], {
      id: `skipped ${splitId(by.key, of.key, group.label)}`,
      what: `people in “${group.label}” of ‘${by.title}’ who did not answer ‘${of.title}’`,
    })
  }
  for (const { label, from } of columns) {
    const cells = groups.map((group) => cellOf(group.label, label))
    within(puzzle, printed(puzzle, of.key, from), cells, {
      id: `skipped ${splitId(by.key, of.key, '', label)}`,
      what: `people who answered “${label}” to ‘${of.title}’ and not ‘${by.title}’`,
    })
  }
}

const printed = (puzzle: Puzzle, key: string, labels: string[]) =>
  labels
    .map((label) => cellId(key, label))
    .filter((id) => puzzle.has(id))
    .map((id) => puzzle.unknown(id))

/** `part` of `whole`; the others skipped a question. */
function within(puzzle: Puzzle, whole: Unknown[], part: Unknown[], rest: { id: string; what: string }) {
  if (whole.length > 0) puzzle.hide(puzzle.rest(whole, part, rest.id), rest.what, 'skipped')
}
