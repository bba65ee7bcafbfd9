import { limits } from '../../schema/limits.ts'
import type { Amount, Earlier, ReleasedCell, ReleasedQuestion, TrendBreak } from '../../schema/release.ts'
import { amountOf, baseOf, hiddenAmount, nearlyEverybody } from './amount.ts'
import { shownCells } from './inference.ts'
import type { TalliedCell, TalliedClosed } from './wave-tally.ts'

/** A question as it leaves, and the level that it leaves in. */
export type Protected = { released: ReleasedQuestion; level: TalliedCell[] }

type Table = Pick<TalliedClosed, 'kind' | 'answered'>
/** `all` of it may be shown; `part` has hidden cells; the others as in `ReleasedQuestion`. */
type Printed = { state: 'all' | 'part' | 'nearly everybody' | 'hidden'; amounts: Amount[] }

/**
 * R1, R2, R4, R6. In the first of its levels at which nothing is hidden, else in the coarsest, so that the choice tells no
 * more than is seen: a small coarse cell is made of small ones. Two cells put together say only their sum, and each of
 * them may still be anything from 0 to 7.
 */
export function protectedQuestion(question: TalliedClosed, everybody: number | null): Protected {
  const { key, title, kind, answered, levels } = question
  const level =
    levels.find((cells) => print(question, cells, everybody).state === 'all') ?? levels.at(-1) ?? []
  const { state: printed, amounts } = print(question, level, everybody)
  // Whoever knows so small a cohort knows the base better than it is printed: then whole, or not at all.
  const known = everybody !== null && everybody < limits.percentageBase
  const state = known && printed !== 'all' ? 'hidden' : printed
  const cells = level.map(({ label }, at): ReleasedCell => ({ label, amount: amounts[at] ?? hiddenAmount }))
  const asked = { key, title, kind }
  if (state === 'hidden') return { released: { ...asked, state }, level }
  if (state === 'nearly everybody') return { released: { ...asked, state, cells }, level }
  const trend = trendOf(question, cells)
  return { released: { ...asked, state: 'shown', base: baseOf(answered), cells, ...trend }, level }
}

/** What may be printed of one table. Pure: of the counts alone. */
export function print({ kind, answered }: Table, cells: TalliedCell[], everybody: number | null): Printed {
  const hidden: Printed = { state: 'hidden', amounts: cells.map(() => hiddenAmount) }
  if (answered < limits.reportedBase) return hidden
  const most = cells.filter((cell) => nearlyEverybody(cell.people, answered))
  if (cells.some((cell) => answered - cell.people < limits.smallestCell)) {
    if (most.length === 0) return hidden
    const amounts = cells.map((cell): Amount => (most.includes(cell) ? nearly : hiddenAmount))
    return { state: 'nearly everybody', amounts }
  }
  const shown = shownCells(kind === 'choices' ? 'several' : 'all', answered, cells)
  if (shown.size === 0) return hidden
  const amounts = cells.map((cell) =>
    shown.has(cell) ? amountOf(cell.people, answered, everybody) : hiddenAmount,
  )
  return { state: shown.size === cells.length ? 'all' : 'part', amounts }
}

const nearly: Amount = { as: 'words', words: 'nearly everybody' }

/** Nothing in it is hidden: what may be split, and what a follow-up may follow from. */
export const isWhole = (question: ReleasedQuestion) =>
  'state' in question &&
  question.state === 'shown' &&
  question.cells.every(({ amount }) => amount.as !== 'hidden')

/**
 * What may be said of a follow-up: nothing, unless its question is shown whole, and the answers that lead to it by
 * themselves. Else how many answered it would tell more of those than their own figures. A closed one is then shown whole
 * or not at all: its base is known better than its own print says.
 */
export function followUp(
  { followsFrom }: Pick<TalliedClosed, 'followsFrom'>,
  released: ReadonlyMap<string, Protected>,
): 'free' | 'whole' | 'hidden' {
  if (!followsFrom) return 'free'
  const parent = released.get(followsFrom.key)
  if (!parent || !isWhole(parent.released)) return 'hidden'
  const leads = (value: string) => followsFrom.takes.includes(value)
  const leading = parent.level.filter(({ takes }) => takes.some(leads))
  return leading.length > 0 && leading.every(({ takes }) => takes.every(leads)) ? 'whole' : 'hidden'
}

/** Earlier tables with the same lines, back to the first change. */
export function trendOf(
  { earlier, reworded }: Pick<TalliedClosed, 'earlier' | 'reworded'>,
  cells: ReleasedCell[],
): { earlier: Earlier[]; broken: TrendBreak | null } {
  const same: Earlier[] = []
  for (const { cells: then, ...wave } of earlier.slice(0, limits.earlierWaves)) {
    const amounts = cells.flatMap(({ label }) => then.find((cell) => cell.label === label)?.amount ?? [])
    const alike = then.length === cells.length && amounts.length === cells.length
    if (!alike) return { earlier: same, broken: { waveNumber: wave.waveNumber, because: 'grouping' } }
    same.push({ ...wave, amounts })
  }
  return { earlier: same, broken: reworded === null ? null : { waveNumber: reworded, because: 'wording' } }
}
