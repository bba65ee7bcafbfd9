import { type Known, pairId, type Space } from './features.ts'
import type { Model } from './model.ts'
import { damp, MEANING } from './vectorise.ts'
import { addMeaning } from './vectors.ts'

/** The features of the words `from` up to but not including `to`: the same for every theme. */
export type Counted = {
  from: number
  to: number
  counts: Map<number, number>
  wordLength: number
  gramLength: number
  meaning: Float64Array
}

/** One theme's decision value on a run of words, kept up to date while words are taken out. */
export type Tally = {
  score(): number
  /** The score if this word were taken out as well. */
  scoreWithout(at: number): number
  take(at: number): void
}

/** Counts a run of words for `startTally`. */
export function countWords(space: Space, known: Known[], from: number, to: number): Counted {
  const counts = new Map<number, number>()
  const meaning = new Float64Array(space.vectors?.dimensions ?? 0)
  const add = (id: number) => {
    if (id >= 0) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  for (let at = from; at < to; at++) {
    const [word, next] = [known[at], at + 1 < to ? known[at + 1] : undefined]
    if (!word) continue
    add(word.word)
    if (space.vectors && word.place >= 0) addMeaning(space.vectors, word.place, meaning)
    for (const gram of word.grams) add(gram)
    if (next) add(pairId(space, word, next))
  }
  const lengths: [words: number, grams: number] = [0, 0]
  for (const [id, count] of counts)
    lengths[id < space.firstGram ? 0 : 1] += (damp(count) * (space.idf[id] ?? 0)) ** 2
  return { from, to, counts, wordLength: lengths[0], gramLength: lengths[1], meaning }
}

/** Starts a theme's tally over counted words. Agrees with `decide` on the words that are left. */
export function startTally(model: Model, known: Known[], theme: number, counted: Counted): Tally {
  const { space, weights, biases, themeIds } = model
  const { vectors, firstGram, idf } = space
  const { from, to } = counted
  const weightOf = (id: number) => weights[id * themeIds.length + theme] ?? 0
  const changed = new Map<number, number>()
  const taken = new Set<number>()
  const meaning = counted.meaning.slice()
  const meant = Float64Array.from(meaning, (_, at) => weightOf(idf.length + at))
  let sums: Sums = { ...counted, wordDot: 0, gramDot: 0 }
  for (const [id, count] of counted.counts)
    sums[id < firstGram ? 'wordDot' : 'gramDot'] += damp(count) * (idf[id] ?? 0) * weightOf(id)

  const shift = (id: number, by: 1 | -1) => {
    if (id < 0) return
    const held = changed.get(id) ?? counted.counts.get(id) ?? 0
    changed.set(id, held + by)
    const [before, after] = [damp(held) * (idf[id] ?? 0), damp(held + by) * (idf[id] ?? 0)]
    const dot = (after - before) * weightOf(id)
    const length = after * after - before * before
    if (id < firstGram) {
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

function weightedSum({ wordDot, wordLength, gramDot, gramLength }: Sums): number {
  const words = wordLength > NOTHING ? wordDot / Math.sqrt(wordLength) : 0
  const grams = gramLength > NOTHING ? gramDot / Math.sqrt(gramLength) : 0
  const blocks = (wordLength > NOTHING ? 1 : 0) + (gramLength > NOTHING ? 1 : 0)
  return blocks > 0 ? (words + grams) / Math.sqrt(blocks) : 0
}

function meantBy(meaning: Float64Array, meant: Float64Array): number {
  let [dot, square] = [0, 0]
  for (let at = 0; at < meaning.length; at++) {
    const value = meaning[at] ?? 0
    dot += value * (meant[at] ?? 0)
    square += value * value
  }
  return square > NOTHING ? (MEANING * dot) / Math.sqrt(square) : 0
}
