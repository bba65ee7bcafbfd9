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
 * out, the next smallest; then all. Which of the three is decided from what would be printed, so that
 * somebody who knows these rules learns nothing from the choice.
 * @param possible the bases that a reader must reckon with
 */
export function shownCells<Cell extends { people: number }>(
  sums: Sums,
  base: number,
  cells: Cell[],
  possible = bases(base),
): ReadonlySet<Cell> {
  const large = cells
    .filter((cell) => cell.people >= limits.smallestCell)
    .sort((one, other) => other.people - one.people)
  const small = cells.length - large.length
  const forms = large.map((cell) => printed(cell.people, base))
  if (small === 0 || staysOpen(sums, possible, forms, small)) return new Set(large)
  const largest = large.slice(0, -1)
  const open = sums === 'all' && largest.length > 0
  return new Set(open && staysOpenWithNext(possible, forms.slice(0, -1), small + 1) ? largest : [])
}

/**
 * R4. Can each of `hidden` cells, all hidden for their size, still be anything from 0 to 7? It looks at
 * nothing but what is printed, so that the answer itself gives nothing away.
 */
function staysOpen(sums: Sums, possible: number[], shown: Printed[], hidden: number): boolean {
  const others = largestSmall * (hidden - 1)
  const left = possible.map((n) => remainder(sums, n, shown, 0))
  return smallCounts.every((count) => left.some(([low, high]) => count + others >= low && count <= high))
}

/**
 * R4, when the next smallest cell is hidden as well. A reader knows why it went: with it, `staysOpen` was
 * false. So only such counts of it are tried. No place in the questionnaire tells which cell it is, so
 * where each may be 0 to 7, every hidden cell keeps at least eight values.
 */
function staysOpenWithNext(possible: number[], shown: Printed[], hidden: number): boolean {
  const tried = new Map<Printed, boolean>()
  const opens = (next: Printed) => {
    const known = tried.get(next) ?? staysOpen('all', possible, [...shown, next], hidden - 1)
    tried.set(next, known)
    return known
  }
  const others = largestSmall * (hidden - 2)
  const left = possible.flatMap((n) => {
    const most = Math.min(...shown.map((cell) => counts(cell, n)[1]))
    return upTo(limits.smallestCell, most)
      .filter((next) => !opens(printed(next, n)))
      .map((next) => remainder('all', n, shown, next).map((end) => end - next))
  })
  return smallCounts.every((count) =>
    left.some(([low = 0, high = 0]) => count + others >= low && count <= high),
  )
}

const upTo = (low: number, high: number) =>
  Array.from({ length: Math.max(0, high - low + 1) }, (_, i) => low + i)
const smallCounts = upTo(0, largestSmall)

/** The bases that print alike. Under 30 no base is printed. */
export function bases(base: number): number[] {
  if (base < limits.percentageBase) return upTo(limits.reportedBase, limits.percentageBase - 1)
  const figure = rounded(base)
  return upTo(Math.max(limits.percentageBase, figure - slack), figure + slack)
}

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
