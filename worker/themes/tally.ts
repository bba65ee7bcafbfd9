import { damp, type Known, MEANING, pairId } from './features.ts'
import type { Model } from './model.ts'
import { addMeaning } from './vectors.ts'

/** One theme's decision value on a run of words, kept up to date while words are taken out. */
export type Tally = {
  score(): number
  /** The score if this word were taken out as well. */
  scoreWithout(at: number): number
  take(at: number): void
  /** Roughly what this word alone adds: for choosing where to look. */
  leaning(at: number): number
}

/** Starts a tally over the words `from` up to but not including `to`. Agrees with `decide` on the words that are left. */
export function startTally(model: Model, known: Known[], theme: number, from: number, to: number): Tally {
  const { space, weights, biases, themeIds } = model
  const counts = new Map<number, number>()
  const taken = new Set<number>()
  let sums: Sums = { wordDot: 0, wordLength: 0, gramDot: 0, gramLength: 0 }
  const { vectors } = space
  const meaning = new Float64Array(vectors?.dimensions ?? 0)
  const meant = Float64Array.from(
    meaning,
    (_, at) => weights[(space.idf.length + at) * themeIds.length + theme] ?? 0,
  )

  const shift = (id: number, by: 1 | -1) => {
    if (id < 0) return
    const held = counts.get(id) ?? 0
    counts.set(id, held + by)
    const idf = space.idf[id] ?? 0
    const [before, after] = [damp(held) * idf, damp(held + by) * idf]
    const dot = (after - before) * (weights[id * themeIds.length + theme] ?? 0)
    const length = after * after - before * before
    if (id < space.firstGram) {
      sums.wordDot += dot
      sums.wordLength += length
    } else {
      sums.gramDot += dot
      sums.gramLength += length
    }
  }
  const neighbour = (at: number, step: 1 | -1): Known | undefined => {
    let next = at + step
    while (taken.has(next)) next += step
    return next >= from && next < to ? known[next] : undefined
  }
  const shiftWord = (at: number, by: 1 | -1) => {
    const word = known[at]
    if (!word) return
    const [before, after] = [neighbour(at, -1), neighbour(at, 1)]
    shift(word.word, by)
    if (vectors && word.place >= 0) addMeaning(vectors, word.place, meaning, by)
    for (const gram of word.grams) shift(gram, by)
    if (before) shift(pairId(space, before, word), by)
    if (after) shift(pairId(space, word, after), by)
    if (before && after) shift(pairId(space, before, after), by === 1 ? -1 : 1)
  }
  const score = () => (biases[theme] ?? 0) + weightedSum(sums) + meantBy(meaning, meant)

  for (let at = from; at < to; at++) {
    const [word, next] = [known[at], at + 1 < to ? known[at + 1] : undefined]
    if (!word) continue
    shift(word.word, 1)
    if (vectors && word.place >= 0) addMeaning(vectors, word.place, meaning)
    for (const gram of word.grams) shift(gram, 1)
    if (next) shift(pairId(space, word, next), 1)
  }
  return {
    score,
    scoreWithout(at) {
      const before = { ...sums }
      shiftWord(at, -1)
      const after = score()
      shiftWord(at, 1)
      sums = before
      return after
    },
    take(at) {
      shiftWord(at, -1)
      taken.add(at)
    },
  }
}

type Sums = { wordDot: number; wordLength: number; gramDot: number; gramLength: number }

/** Lengths smaller than this are what rounding leaves of nothing. */
const NOTHING = 1e-9

function meantBy(meaning: Float64Array, meant: Float64Array): number {
  let [dot, square] = [0, 0]
  for (let at = 0; at < meaning.length; at++) {
    const value = meaning[at] ?? 0
    dot += value * (meant[at] ?? 0)
    square += value * value
  }
  return square > NOTHING ? (MEANING * dot) / Math.sqrt(square) : 0
}

function weightedSum({ wordDot, wordLength, gramDot, gramLength }: Sums): number {
  const words = wordLength > NOTHING ? wordDot / Math.sqrt(wordLength) : 0
  const grams = gramLength > NOTHING ? gramDot / Math.sqrt(gramLength) : 0
  const blocks = (wordLength > NOTHING ? 1 : 0) + (gramLength > NOTHING ? 1 : 0)
  return blocks > 0 ? (words + grams) / Math.sqrt(blocks) : 0
}
