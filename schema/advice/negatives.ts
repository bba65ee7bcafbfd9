import type { DraftQuestion } from '../survey-draft.ts'
import type { Advice } from './advice.ts'
import { clausesOf } from './question-frame.ts'
import type { Word } from './sentences.ts'

const negatives = new Set(
  'not never no nobody nothing none neither nor without cannot disagree unusual unlikely unable unclear impossible'.split(
    ' ',
  ),
)
/** After these, or before these, "not" turns nothing round. */
const harmlessAfter = new Set(['or', 'if', 'yes'])
const harmlessBefore = new Set(['sure', 'only', 'yet'])

/** A "no" to a question with a "not" in it means two things; two negatives have to be worked out. */
export function negativesIn({ key, title, kind }: DraftQuestion): Advice[] {
  if (kind === 'information') return []
  return clausesOf(title).flatMap(({ words, frame }): Advice[] => {
    const found = words.filter((_, at) => turnsRound(words, at))
    const [first] = found
    if (!first || (found.length < 2 && frame === 'open')) return []
    const text =
      found.length > 1
        ? `“${found.map((word) => word.text).join('” and “')}” in one question have to be worked out. Ask it without them.`
        : `With “${first.text}” in it, a “no” can mean two things. Ask it the other way round.`
    return [{ kind: 'negative', text, path: `${key}.title`, words: first.text }]
  })
}

function turnsRound(words: Word[], at: number): boolean {
  const lower = words[at]?.lower ?? ''
  // "Don't you …?" leads; it is told as that.
  if (lower.endsWith("n't")) return at > 0
  return (
    negatives.has(lower) &&
    !harmlessAfter.has(words[at - 1]?.lower ?? '') &&
    !harmlessBefore.has(words[at + 1]?.lower ?? '')
  )
}
