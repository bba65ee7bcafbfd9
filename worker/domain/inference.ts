import { limits } from '../../schema/limits.ts'
import type { Words } from '../../schema/release.ts'
import { rounded, slack, wordsFor } from './rounding.ts'

/** `all`: the cells add up to the base. `several`: people may tick several, so they add up to at least it. */
export type Sums = 'all' | 'several'
/** What is printed of a cell: a rounded figure, or words under a base of 30. */
export type Printed = number | Words

const largestSmall = limits.smallestCell - 1

export function printed(count: number, base: number): Printed {
  return base < limits.percentageBase ? wordsFor(count / base) : rounded(count)
}

/**
 * R1, R4, R8. The cells of a question that may be shown. Those under 8 go; then, if they could be worked
 * out, the next smallest; then all. Which of the three is decided from what would be printed and the base,
 * so that somebody who knows these rules, and how many answered, learns nothing from the choice.
 */
export function shownCells<Cell extends { people: number }>(
  sums: Sums,
  base: number,
  cells: Cell[],
): ReadonlySet<Cell> {
  const large = cells
    .filter((cell) => cell.people >= limits.smallestCell)
    .sort((one, other) => other.people - one.people)
  const small = cells.length - large.length
  const forms = large.map((cell) => printed(cell.people, base))
  if (small === 0 || staysOpen(sums, base, forms, small)) return new Set(large)
  const largest = large.slice(0, -1)
  const open = sums === 'all' && largest.length > 0
  return new Set(open && staysOpenWithNext(base, forms.slice(0, -1), small + 1) ? largest : [])
}

/**
 * R4. Can each of `hidden` cells, all hidden for their size, still be anything from 0 to 7? It looks at
 * nothing but the base and what is printed, so that the answer itself gives nothing away.
 */
function staysOpen(sums: Sums, base: number, shown: Printed[], hidden: number): boolean {
  const others = largestSmall * (hidden - 1)
  const [low, high] = remainder(sums, base, shown, 0)
  return others >= low && largestSmall <= high
}

/**
 * R4, when the next smallest cell is hidden as well. A reader knows why it went: with it, `staysOpen` was
 * false. So only such counts of it are tried. No place in the questionnaire tells which cell it is, so
 * where each may be 0 to 7, every hidden cell keeps at least eight values.
 */
function staysOpenWithNext(base: number, shown: Printed[], hidden: number): boolean {
  const others = largestSmall * (hidden - 2)
  const most = Math.min(...shown.map((cell) => counts(cell, base)[1]))
  const left = upTo(limits.smallestCell, most)
    .filter((next) => !staysOpen('all', base, [...shown, printed(next, base)], hidden - 1))
    .map((next) => remainder('all', base, shown, next).map((end) => end - next))
  return smallCounts.every((count) =>
    left.some(([low = 0, high = 0]) => count + others >= low && count <= high),
  )
}

const upTo = (low: number, high: number) =>
  Array.from({ length: Math.max(0, high - low + 1) }, (_, i) => low + i)
const smallCounts = upTo(0, largestSmall)

/** What is left of `n` for the hidden cells, least and most, where every shown cell is at least `atLeast`. */
function remainder(sums: Sums, n: number, shown: Printed[], atLeast: number): [number, number] {
  const ranges = shown.map((cell) => counts(cell, n))
  if (ranges.some(([low, high]) => Math.max(low, atLeast) > high)) return [Infinity, -Infinity]
  const most = ranges.reduce((sum, [, high]) => sum + high, 0)
  const least = ranges.reduce((sum, [low]) => sum + Math.max(low, atLeast), 0)
  return [n - most, sums === 'all' ? n - least : Infinity]
}

/** The true counts that print as this cell at a base of `n`. R6 leaves at least 8 people outside any cell. */
function counts(cell: Printed, n: number): [number, number] {
  const most = n - limits.smallestCell
  if (typeof cell === 'number') {
    return [Math.max(limits.smallestCell, cell - slack), Math.min(most, cell + slack)]
  }
  const fitting = upTo(limits.smallestCell, most).filter((count) => wordsFor(count / n) === cell)
  return [fitting[0] ?? Infinity, fitting.at(-1) ?? -Infinity]
}
