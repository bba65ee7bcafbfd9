/** The interface of the theme engine: pure, deterministic, no database, no HTTP, no clock. */

/** Start and end in UTF-16 units of the answer's text. */
export type Span = [start: number, end: number]

/** What a theme is known by. `id` is opaque to the engine. */
export type ThemeCard = {
  id: string
  name: string
  definition: string
  includes: string
  excludes: string
  quotes: string[]
}

/** An answer that a person has reviewed: every theme that holds for it, and by omission every one that does not. */
export type Correction = { text: string; themeIds: string[] }

/** One theme proposed on one answer, with the clause it was found in and the words that carried it. */
export type Assignment = { themeId: string; score: number; clause: Span; evidence: Span[] }

/** A group of answers that belong together, for a person to name: a candidate theme. */
export type Candidate = { terms: string[]; itemIds: string[] }
