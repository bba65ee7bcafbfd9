import { limits } from '../../../schema/limits.ts'
import type { Answer } from '../api.ts'
import { type Span, wholeWords } from '../quoting/draft-quote.ts'

export const confirmedOn = ({ codings }: Pick<Answer, 'codings'>) =>
  codings.filter(({ decision }) => decision === 'confirmed')

/** What a quote starts from: the clause its theme was read from with its stop, else the answer, as far as a quote may go. */
export function passageOf({ text, codings }: Pick<Answer, 'text' | 'codings'>, themeId: string): Span {
  const clause = codings.find((coding) => coding.themeId === themeId)?.clause ?? [0, text.length]
  const words = wholeWords(text, { start: clause[0], end: clause[1] })
  const stop = /^[.!?…]+/.exec(text.slice(words.end))?.[0] ?? ''
  const passage = { start: words.start, end: words.end + stop.length }
  const longest = passage.start + limits.quote
  if (passage.end <= longest) return passage
  const whole = text.slice(passage.start, longest + 1).replace(/\s+\S*$/, '')
  return { start: passage.start, end: Math.min(passage.start + whole.length, longest) }
}

/** Why no quote can be approved now; null when one can. */
export function noQuoteBecause(answer: Pick<Answer, 'quotable' | 'codings'>): string | null {
  if (!answer.quotable) return 'This person did not agree to be quoted.'
  if (!confirmedOn(answer).length) return 'Confirm a theme first. A quote stands under a confirmed theme.'
  return null
}
