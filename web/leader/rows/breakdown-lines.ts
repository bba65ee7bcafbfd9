import type { ReleasedBreakdown } from '../../../schema/release.ts'
import { hidden, leaderWording as wording } from '../leader-wording.ts'
import { type Line, measured, told } from './row.ts'

/** One question split by another: who answered both in each group, and what they gave. */
export function breakdownLines({ by, of, state, columns, groups }: ReleasedBreakdown): Line[] {
  const named = { key: of.key, title: of.title, split: by.title }
  if (state === 'hidden')
    return [{ ...named, measure: 'answered both', people: hidden, text: wording.breakdownHidden }]
  const lines = groups.flatMap(({ label: group, from, base, amounts }): Line[] => [
    { measure: 'answered both', group, people: told(base), ...together(from) },
    ...columns.map(({ label: answer, from }, at) => {
      const amount = amounts[at] ?? { as: 'hidden' }
      return {
        measure: 'gave the answer',
        group,
        answer,
        ...measured(amount),
        base: told(base),
        ...together(from),
      }
    }),
  ])
  return lines.map((line) => ({ ...named, ...line }))
}

/** What was put together in a group or an answer, in the words of the question's own table. */
const together = (from: string[]) => (from.length > 1 ? { text: `put together: ${from.join('; ')}` } : {})
