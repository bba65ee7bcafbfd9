import type { TextPath } from '../survey-texts.ts'
import type { Advice } from './advice.ts'
import { sentencesIn, wordsIn } from './sentences.ts'

/** Fewer words tell little of how hard a text is. */
const enoughWords = 8
/** One question is a short text, so its figure is rough: only what is far from 9 to 11 is told. */
const tellFrom = 16

/**
 * Age in years at which English school children mostly read such a text: the Automated Readability Index (Smith and Senter 1967,
 * AMRL-TR-66-220) of 4.71 × characters per word + 0.5 × words per sentence − 21.43, a year of school in the United States, plus 5 for
 * the age of those who begin it. It counts characters, so two people count the same, without a dictionary of syllables.
 * @returns whole years, rounded up as the formula's are; null for a text without words
 */
export function readingAge(text: string): number | null {
  const words = wordsIn(text)
  if (words.length === 0) return null
  const characters = words.reduce((sum, word) => sum + word.text.replace(/['’-]/g, '').length, 0)
  const index = 4.71 * (characters / words.length) + 0.5 * (words.length / sentencesIn(text).length) - 21.43
  return Math.max(5, Math.ceil(index) + 5)
}

/** Whether a question reads like a text for people much older than the survey is for. */
export function hardToRead(text: string, path: TextPath): Advice[] {
  const words = wordsIn(text)
  const age = readingAge(text)
  if (age === null || words.length < enoughWords || age < tellFrom) return []
  const longest = words.reduce((long, word) => (word.text.length > long.text.length ? word : long))
  const said = `This reads like a text for people of ${Math.min(age, 18)} or more. Shorter words help: begin with “${longest.text}”.`
  return [{ kind: 'reading-age', text: said, path, words: longest.text }]
}
