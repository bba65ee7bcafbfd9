import type { Word } from './word.ts'

/** Phrases of one to four folded words, by their first; the longest come first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>

/** @param list phrases with a semicolon between two, without apostrophes, as folding leaves them out */
export function phrases(list: string): Phrases {
  const all = list.split(';').map((phrase) => phrase.trim().split(/\s+/))
  const longestFirst = all.toSorted((a, b) => b.length - a.length)
  return Map.groupBy(longestFirst, ([first = '']) => first)
}

/** The last word of the longest phrase that begins at `at`; undefined where none does. A plural or possessive counts. */
export function phraseAt(known: Phrases, words: readonly Word[], at: number): Word | undefined {
  for (const form of words[at]?.forms ?? []) {
    const found = known
      .get(form)
      ?.find((phrase) => phrase.every((part, n) => n === 0 || words[at + n]?.forms.includes(part)))
    if (found) return words[at + found.length - 1]
  }
  return undefined
}
