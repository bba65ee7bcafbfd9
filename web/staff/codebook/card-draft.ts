import type { Theme } from '../api.ts'

/** A card as its form holds it: quotes one a line. */
export type Draft = { name: string; definition: string; includes: string; excludes: string; quotes: string }

export const emptyDraft: Draft = { name: '', definition: '', includes: '', excludes: '', quotes: '' }

export const draftOf = ({ name, definition, includes, excludes, quotes }: Theme): Draft => ({
  name,
  definition,
  includes,
  excludes,
  quotes: quotes.join('\n'),
})

export const cardOf = ({ quotes, ...draft }: Draft) => ({ ...draft, quotes: linesOf(quotes) })

/** The lines that say something. */
export const linesOf = (quotes: string) =>
  quotes
    .split('\n')
    .map((quote) => quote.trim())
    .filter((quote) => quote !== '')

/** Whether two cards say the same. */
export const sameCard = (one: Draft, other: Draft) =>
  JSON.stringify(cardOf(one)) === JSON.stringify(cardOf(other))
