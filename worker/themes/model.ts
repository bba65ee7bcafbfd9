import type { Correction, ThemeCard } from './engine.ts'
import { type Example, gatherExamples } from './examples.ts'
import { learnSpace, lookUp, type Space, type Vector, vectorise } from './features.ts'
import { byUnits } from './order.ts'
import { packRows, solve } from './svm.ts'
import { tokenise } from './tokens.ts'

/**
 * Themes frozen as classifiers: data only. `weights` holds `themeIds.length` numbers for each feature of the space.
 * A theme is proposed above `threshold`; the best theme of an answer already above `leadThreshold`.
 */
export type Model = {
  themeIds: string[]
  space: Space
  weights: Float32Array
  biases: Float64Array
  threshold: number
  leadThreshold: number
}

/** Learns a model. The order of cards and corrections makes no difference, not even in the last bit. */
export function trainModel(cards: ThemeCard[], corrections: Correction[]): Model {
  const themeIds = [...new Set(cards.map(({ id }) => id))].sort(byUnits)
  const examples = gatherExamples(cards, corrections)
  const texts = examples.map(({ text }) => tokenise(text))
  const space = learnSpace(texts)
  const features = space.idf.length
  const rows = packRows(
    texts.map((words) => vectorise(space, lookUp(space, words))),
    features,
  )
  const weights = new Float32Array(features * themeIds.length)
  const biases = new Float64Array(themeIds.length).fill(-1)
  themeIds.forEach((id, theme) => {
    const sides = Int8Array.from(examples, ({ themeIds: held }) => (held.has(id) ? 1 : -1))
    if (!sides.includes(1)) return
    const solved = solve(rows, sides, costsOf(sides, themeIds.length))
    biases[theme] = solved[features] ?? 0
    for (let feature = 0; feature < features; feature++)
      weights[feature * themeIds.length + theme] = solved[feature] ?? 0
  })
  const threshold = thresholdFor(examples)
  return { themeIds, space, weights, biases, threshold, leadThreshold: threshold - LEAD }
}

/** The decision value of every theme for a text, in the order of `themeIds`. */
export function decide({ themeIds, weights, biases }: Model, { ids, values }: Vector): Float64Array {
  const themes = themeIds.length
  const scores = Float64Array.from(biases)
  for (let at = 0; at < ids.length; at++) {
    const start = (ids[at] ?? 0) * themes
    const value = values[at] ?? 0
    for (let theme = 0; theme < themes; theme++)
      scores[theme] = (scores[theme] ?? 0) + value * (weights[start + theme] ?? 0)
  }
  return scores
}

/** The price of missing an example; a rare theme's examples cost more, a common one's less. */
const COST = 1
const RARITY = 0.4

function costsOf(sides: Int8Array, themes: number): Float64Array {
  const held = sides.reduce((count, side) => count + (side === 1 ? 1 : 0), 0)
  const rarity = (sides.length / (held * themes)) ** RARITY
  return Float64Array.from(sides, (side) => (side === 1 ? COST * rarity : COST))
}

/**
 * A quote stands for one theme though it may touch others, so a model made of quotes is too shy; a reviewed answer
 * names every theme that holds. The threshold rises with the share of reviewed answers (measured in docs/themes.md).
 */
const QUOTES_ONLY = -0.45
const REVIEWS_ONLY = -0.2
const LEAD = 0.1

function thresholdFor(examples: Example[]): number {
  const reviewed = examples.filter((example) => example.reviewed).length
  const share = examples.length > 0 ? reviewed / examples.length : 0
  return QUOTES_ONLY + (REVIEWS_ONLY - QUOTES_ONLY) * share
}
