import type { CohortTable } from '../../schema/cohort.ts'
import { limits } from '../../schema/limits.ts'
import {
  type Amount,
  type Coverage,
  type CoveredDimension,
  type ReleasedQuestion,
  words,
} from '../../schema/release.ts'
import { baseOf, figure, hiddenAmount, nearlyEverybody } from './amount.ts'
import { print } from './closed-question.ts'
import { percentOf, rounded } from './rounding.ts'
import { type Count, count, type TalliedCell } from './wave-tally.ts'

type Dimension = CohortTable['dimensions'][number]
/** A question as it is printed, with what each of its lines puts together. */
type Printed = { released: ReleasedQuestion; level: readonly Pick<TalliedCell, 'takes'>[] }

/**
 * Who could have answered beside who did. The cohort's counts are protected as one question's are; of those who answered
 * it repeats what their question prints, so it shows no count of its own.
 */
export function coverageOf(
  cohort: CohortTable,
  received: Count,
  released: ReadonlyMap<string, Printed>,
): Coverage {
  const people = count(cohort.people)
  const comparable = isPlausible(cohort, received)
  return {
    cohort: baseOf(people),
    rate: comparable ? rateOf(received, people) : null,
    larger: !comparable,
    dimensions: cohort.dimensions.map((dimension) => {
      const { groups, ...told } = covered(dimension, people, released)
      return { ...told, groups: comparable ? groups : groups.map((group) => ({ ...group, heard: null })) }
    }),
  }
}

/** No more answered than there are, as far as is printed: under 30 it would tell of a number that is not. */
export const isPlausible = ({ people }: CohortTable, received: Count) =>
  received < limits.percentageBase ||
  rounded(received) <= (people < limits.percentageBase ? 0 : rounded(people))

/** R10. Never under a base of 30: words would narrow it for anybody who knows the cohort. */
function rateOf(received: Count, people: Count): Coverage['rate'] {
  if (received < limits.percentageBase) return null
  if (nearlyEverybody(received, people)) return { as: 'words', words: 'nearly everybody' }
  return { as: 'figure', percent: figure(Math.max(1, percentOf(received, people))) }
}

function covered(
  { dimension, question, groups }: Dimension,
  people: Count,
  released: ReadonlyMap<string, Printed>,
): CoveredDimension {
  const asked = question === null ? undefined : released.get(question)
  const amounts = cohortAmounts(groups, people)
  const rows = groups.map(({ label, choices }, at) => {
    const cohort = amounts[at] ?? hiddenAmount
    const answered = asked ? printedFor(asked, choices) : null
    return { label, cohort, answered, heard: answered && heardOf(answered, cohort) }
  })
  const said = asked && rows.some(({ answered }) => answered !== null)
  return {
    dimension,
    asked: said ? { key: asked.released.key, title: asked.released.title } : null,
    groups: rows,
  }
}

/**
 * Whoever works with the cohort knows how many it is. Those of whom a group is not known are one more line, which is not
 * printed. Under 30 nothing is: in words, two dimensions of
 * one small cohort tell its size, and with it what each of them hides.
 */
function cohortAmounts(groups: Dimension['groups'], people: Count): Amount[] {
  if (people < limits.percentageBase) return groups.map(() => hiddenAmount)
  const cells = groups.map(
    ({ label, people: n, choices }): TalliedCell => ({ label, takes: choices, people: count(n) }),
  )
  const unknown = count(people - cells.reduce((sum, cell) => sum + cell.people, 0))
  const all = unknown > 0 ? [...cells, { label: '', takes: [], people: unknown }] : cells
  return print({ kind: 'choice', answered: people }, all, null).amounts.map(withoutInterval)
}

/** A cohort is counted, not sampled. */
const withoutInterval = (amount: Amount): Amount =>
  amount.as === 'figure' ? { as: 'figure', number: amount.number, percent: amount.percent } : amount

/** What the question prints of the same answers; null where it prints them in other groups. */
function printedFor({ released, level }: Printed, choices: string[]): Amount | null {
  const at = level.findIndex(
    ({ takes }) => takes.length === choices.length && takes.every((value) => choices.includes(value)),
  )
  if (at < 0) return null
  return ('cells' in released ? released.cells[at]?.amount : null) ?? hiddenAmount
}

function heardOf(answered: Amount, cohort: Amount): 'less' | 'alike' | 'more' | null {
  const share = cohort.as === 'figure' ? cohort.percent : null
  const range = rangeOf(answered)
  if (share === null || range === null) return null
  if (share > range[1]) return 'less'
  return share < range[0] ? 'more' : 'alike'
}

/** The percentages that a printed amount may stand for. */
function rangeOf(amount: Amount): readonly [number, number] | null {
  if (amount.as === 'figure') return amount.interval ?? null
  return amount.as === 'words' ? (wordRanges[words.indexOf(amount.words)] ?? null) : null
}

/** As in `wordsFor`. */
const wordRanges = [
  [0, 15],
  [15, 37.5],
  [37.5, 62.5],
  [62.5, 90],
  [75, 100],
] as const
