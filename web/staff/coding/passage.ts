import type { Answer } from '../api.ts'

const longestQuote = 500

export const confirmedOn = ({ codings }: Pick<Answer, 'codings'>) =>
  codings.filter(({ decision }) => decision === 'confirmed')

/** The words a quote starts from: the clause its theme was read from, else the whole answer; at most 500 units. */
export function passageOf(answer: Pick<Answer, 'text' | 'codings'>, themeId: string): string {
  const clause = answer.codings.find((coding) => coding.themeId === themeId)?.clause
  const passage = clause ? answer.text.slice(...clause) : answer.text
  return passage.trim().slice(0, longestQuote).trim()
}

/** Why no quote can be approved now; null when one can. */
export function noQuoteBecause(answer: Pick<Answer, 'quotable' | 'codings'>): string | null {
  if (!answer.quotable) return 'This person did not agree to be quoted.'
  if (!confirmedOn(answer).length) return 'Confirm a theme first. A quote stands under a confirmed theme.'
  return null
}
