import type { Correction, ThemeCard } from './engine.ts'
import { type Example, fingerprintOf, gatherExamples } from './examples.ts'
import { learnSpace, SHARED, type Space, widened, widthOf } from './features.ts'
import { learnTheme, prepare } from './learning.ts'
import { byUnits } from './order.ts'
import { type Token, tokenise } from './tokens.ts'
import type { Vector } from './vectorise.ts'
import type { Vectors } from './vectors.ts'

/**
 * Themes frozen as classifiers: data only. `weights` holds `themeIds.length` numbers for each feature of the space.
 * A theme is proposed above its threshold; the best theme of an answer already a little below. `fingerprints` tell whether
 * what a theme was learnt from has changed.
 */
export type Model = {
  themeIds: string[]
  fingerprints: string[]
  space: Space
  weights: Float32Array
  biases: Float64Array
  thresholds: Float64Array
}

export type Options = {
  /** What words mean: `readVectors`. */
  vectors?: Vectors | undefined
  /** Themes that are as they were in this model keep their weights. */
  previous?: Model | undefined
  /** Keeps nothing of an answer that fewer than `SHARED` reviewed answers hold, for `writeModel`. */
  storable?: boolean | undefined
}

/** Learns a model. The order of cards and corrections makes no difference, not even in the last bit. */
export function trainModel(cards: ThemeCard[], corrections: Correction[], options: Options = {}): Model {
  const { vectors, storable = false } = options
  const themeIds = [...new Set(cards.map(({ id }) => id))].sort(byUnits)
  const examples = gatherExamples(cards, corrections)
  const words = examples.map(({ text }) => tokenise(text))
  const sources = examples.map(({ kind }, at) => ({ tokens: words[at] ?? [], reviewed: kind === 'answer' }))
  const fresh = learnSpace(sources, storable ? SHARED : 1, vectors)
  const previous = usable(options, fresh, words)
  const space = previous ? widened(previous.space, sources) : fresh
  const model: Model = {
    themeIds,
    fingerprints: themeIds.map((id) => fingerprintOf(examples, id)),
    space,
    weights: new Float32Array(widthOf(space) * themeIds.length),
    biases: new Float64Array(themeIds.length).fill(-1),
    thresholds: new Float64Array(themeIds.length).fill(thresholdFor(examples)),
  }
  const changed = themeIds.filter((_, theme) => !previous || !keep(model, theme, previous))
  if (changed.length === 0) return model
  const lesson = prepare(space, examples, words)
  for (const id of changed) {
    const learnt = learnTheme(lesson, id, themeIds.length)
    if (learnt) write(model, themeIds.indexOf(id), learnt)
  }
  return model
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

/**
 * All is learnt anew when of the words a model made now would know, more than this share is strange to the previous one.
 * Until then new words speak through their vectors, and only what a card says is added, so an answer never moves a theme that
 * nothing was said about.
 */
const MOST_STRANGE = 0.05

function usable({ previous, vectors }: Options, fresh: Space, texts: Token[][]): Model | undefined {
  if (!previous || previous.space.vectors?.dimensions !== vectors?.dimensions) return undefined
  if (previous.space.leastAnswers < fresh.leastAnswers) return undefined
  const words = texts.flat().filter(({ stem }) => fresh.words.has(stem))
  const strange = words.filter(({ stem }) => !previous.space.words.has(stem)).length
  return strange <= words.length * MOST_STRANGE ? previous : undefined
}

/** Copies a theme that has not changed; says whether it could. Its old features are in the new space in the same order. */
function keep(model: Model, theme: number, previous: Model): boolean {
  const old = previous.themeIds.indexOf(model.themeIds[theme] ?? '')
  if (old < 0 || previous.fingerprints[old] !== model.fingerprints[theme]) return false
  const [from, to] = [previous.themeIds.length, model.themeIds.length]
  const copy = (source: number, target: number) => {
    model.weights[target * to + theme] = previous.weights[source * from + old] ?? 0
  }
  for (const kind of ['words', 'pairs', 'grams'] as const) {
    const firsts = [previous, model].map(({ space }) => firstOf(space, kind))
    for (let at = 0; at < previous.space[kind].size; at++) copy((firsts[0] ?? 0) + at, (firsts[1] ?? 0) + at)
  }
  const dimensions = model.space.vectors?.dimensions ?? 0
  for (let at = 0; at < dimensions; at++) copy(previous.space.idf.length + at, model.space.idf.length + at)
  model.biases[theme] = previous.biases[old] ?? -1
  model.thresholds[theme] = previous.thresholds[old] ?? 0
  return true
}

function firstOf({ words, firstGram }: Space, kind: 'words' | 'pairs' | 'grams'): number {
  return { words: 0, pairs: words.size, grams: firstGram }[kind]
}

function write({ themeIds, weights, biases }: Model, theme: number, learnt: Float64Array): void {
  const features = learnt.length - 1
  biases[theme] = learnt[features] ?? 0
  for (let feature = 0; feature < features; feature++)
    weights[feature * themeIds.length + theme] = rounded(learnt[feature] ?? 0)
}

/** What a weight is a multiple of: weights are learnt as they are stored, so a stored model decides the same. */
export const STEP = 1 / 1024

const rounded = (weight: number): number => Math.max(-32, Math.min(31, Math.round(weight / STEP) * STEP))

/**
 * A quote stands for one theme though it may touch others, so a model made of quotes is too shy; a reviewed answer
 * names every theme that holds. The threshold rises with the share of reviewed answers (measured in docs/themes.md).
 */
const QUOTES_ONLY = -0.55
const REVIEWS_ONLY = -0.25

function thresholdFor(examples: Example[]): number {
  const reviewed = examples.filter(({ kind }) => kind === 'answer').length
  const share = examples.length > 0 ? reviewed / examples.length : 0
  return QUOTES_ONLY + (REVIEWS_ONLY - QUOTES_ONLY) * share
}
