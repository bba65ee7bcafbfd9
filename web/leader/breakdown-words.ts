import type { ReleasedBreakdown } from '../../schema/release.ts'
import { aboutText, howMany, quoted } from './amount-words.ts'
import { differenceOf } from './difference.ts'

// What is said of a breakdown. Pure; for the page and for Word. Only surveys have breakdowns.

type Group = ReleasedBreakdown['groups'][number]

/** The clearest difference between two groups with both bases, or that there is none; null where it is hidden. */
export function breakdownSentence({ state, columns, groups }: ReleasedBreakdown): string | null {
  if (state === 'hidden') return null
  const pairs = columns.flatMap(({ label }, at) =>
    groups.flatMap((one, index) => groups.slice(index + 1).map((other) => ({ label, at, one, other }))),
  )
  const [clearest] = pairs
    .flatMap((pair) => {
      const difference = differenceOf(
        toldOf(pair.one, pair.at),
        toldOf(pair.other, pair.at),
        'survey',
        pairs.length,
      )
      return difference && difference.strength > 1 ? [{ ...pair, ...difference }] : []
    })
    .sort((one, other) => other.strength - one.strength)
  if (!clearest) return 'No difference between the groups is larger than chance or rounding could make.'
  const { label, at, one, other, verdict } = clearest
  const [more, fewer] = verdict === 'higher' ? [one, other] : [other, one]
  return `The clearest difference: “${label}” is the answer of ${ofGroup(more, at)}, and of ${ofGroup(fewer, at)}.`
}

const toldOf = ({ amounts, base }: Group, at: number) => ({
  amount: amounts[at] ?? ({ as: 'hidden' } as const),
  base,
})

function ofGroup(group: Group, at: number): string {
  const { amount, base } = toldOf(group, at)
  return `${aboutText(amount, base)} in “${group.label}” (${howMany(base, 'survey')})`
}

/** "“Housed” is “Own flat” and “Shared house” together.": one sentence for each line that puts several together. */
export const putTogether = ({ columns, groups }: ReleasedBreakdown): string[] =>
  [...groups, ...columns]
    .filter(({ from }) => from.length > 1)
    .map(({ label, from }) => `“${label}” is ${quoted(from)} together.`)

/** "“Do you feel safe?”, by “Where do you live?”" */
export const breakdownTitle = ({ by, of }: ReleasedBreakdown) => `“${of.title}”, by “${by.title}”`
