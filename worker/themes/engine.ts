import { assignThemes } from './assignment.ts'
import { discoverThemes } from './discovery.ts'
import { type Model as Classifiers, type Options, trainModel } from './model.ts'
import type { Vectors } from './vectors.ts'

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

/**
 * An answer that a person has reviewed: the themes that hold for it and those that do not. `'others'` is every theme not in
 * `yes`; with a list, nothing is known of a theme in neither.
 */
export type Correction = { text: string; yes: string[]; no: string[] | 'others' }

/** One theme proposed on one answer, with the clause it was found in and the words that carried it. */
export type Assignment = { themeId: string; score: number; clause: Span; evidence: Span[] }

/**
 * A group of answers that belong together, for a person to name: a candidate theme. `names` are up to three suggestions,
 * none of them one person's words; `terms` the words that mark the group. `itemIds` are most typical first, the first ten varied
 * too, the least typical last; `clauses` is where each of them speaks of it.
 */
export type Candidate = { names: string[]; terms: string[]; itemIds: string[]; clauses: Span[] }

/** Themes frozen as classifiers: plain data, never changed once trained. */
export type Model = Classifiers

/**
 * Learns one classifier per card, from its own words and from reviewed answers. The order of cards and corrections
 * makes no difference. With `vectors` (`readVectors`) it also
 * knows words that nobody has used yet; with `previous`, themes that nothing was said about since stay as they are. A card
 * that nothing speaks for is never proposed.
 */
export function train(cards: ThemeCard[], corrections: Correction[] = [], options: Options = {}): Model {
  return trainModel(cards, corrections, options)
}

/**
 * The themes of an answer, best first; empty when none is over the threshold. `score` is how far above the lowest score
 * ever proposed a theme is. `clause` and `evidence` are never empty; evidence lies inside the clause.
 */
export function assign(model: Model, text: string): Assignment[] {
  return assignThemes(model, text)
}

/**
 * Candidate themes in a set of answers, at most 30; an answer may be in several or in none. Largest first, or with a
 * model those first that its themes explain worst. With `vectors`, words that mean the same come together sooner. Ids should be
 * unique; the order of items makes no difference.
 */
export function discover(
  items: { id: string; text: string }[],
  { model, vectors }: { model?: Model | undefined; vectors?: Vectors | undefined } = {},
): Candidate[] {
  return discoverThemes(items, model, vectors)
}
