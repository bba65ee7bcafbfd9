import type { Proposal } from '../../schema/redaction.ts'
import { findDates } from './date-rules.ts'
import { findDetails } from './detail-rules.ts'
import { findJobs } from './job-rules.ts'
import type { Known } from './known.ts'
import { findNames } from './name-rules.ts'
import { findNumbers } from './number-rules.ts'
import { findPlaces } from './place-rules.ts'
import { isNoted, readWords, type Word } from './word.ts'

/**
 * What in a text might tell who wrote it, in the order of the text, no two of them touching the same words. It proposes and
 * misses some: a person decides. What it cannot read, another language than English, it proposes whole.
 */
export function proposeRedactions(text: string, known: Known): Proposal[] {
  const words = readWords(text)
  const unread = findUnread(words, known)
  if (unread) return [unread]
  return withoutOverlaps([
    ...findDates(words, text),
    ...findPlaces(words, text, known),
    ...findNames(words, known),
    ...findNumbers(words, text),
    ...findJobs(words),
    ...findDetails(words, known),
  ])
}

/** The whole text where hardly a word of it is English. */
function findUnread(words: readonly Word[], known: Known): Proposal | null {
  // A list of names is English as well.
  const letters = words.filter((word) => /^\p{L}/u.test(word.form) && !isNoted(word))
  const [first, last] = [letters[0], letters.at(-1)]
  const english = letters.filter(known.isEnglish).length
  if (!first || !last || letters.length < fewestWords || english * 5 >= letters.length * 2) return null
  return { start: first.start, end: last.end, kind: 'detail', why: 'unread' }
}

/** Of fewer words a language cannot be told. */
const fewestWords = 4

/** Where two overlap, the longer says what it is of all their words; of two alike, the rule that stands first above. */
function withoutOverlaps(found: readonly Proposal[]): Proposal[] {
  const kept: Proposal[] = []
  const length = ({ start, end }: Proposal) => end - start
  for (const next of found.toSorted((a, b) => a.start - b.start || length(b) - length(a))) {
    const last = kept.at(-1)
    if (!last || next.start >= last.end) kept.push(next)
    else {
      const { kind, why } = length(next) > length(last) ? next : last
      kept[kept.length - 1] = { start: last.start, end: Math.max(last.end, next.end), kind, why }
    }
  }
  return kept
}
