const word = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu

/** A word as it stands in its text, with its place; `lower` is what rules compare. */
export type Word = { text: string; lower: string; start: number; end: number }

/** What ends in a full stop, a question mark or a new line. */
export const sentencesIn = (text: string): string[] =>
  text
    .split(/(?<=[.?!:])\s|\n/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')

/** Words with their places; "don't" and "drop-in" are one each. */
export const wordsIn = (text: string): Word[] =>
  Array.from(text.matchAll(word), ({ 0: found, index }) => ({
    text: found,
    lower: found.toLowerCase().replaceAll('’', "'"),
    start: index,
    end: index + found.length,
  }))

/** The text from one word to another, as it stands. */
export const between = (text: string, from: Word, to: Word) => text.slice(from.start, to.end)
