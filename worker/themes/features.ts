import { byUnits } from './order.ts'
import type { Token } from './tokens.ts'

/**
 * The features a model knows, as ids: words (stems), pairs of neighbouring words (keyed by `pairKey` of the two words'
 * ids) and runs of 3 to 5 characters within a word. Ids below `firstGram` are words and pairs; `idf` tells how rare each is.
 */
export type Space = {
  words: Map<string, number>
  pairs: Map<number, number>
  grams: Map<string, number>
  firstGram: number
  idf: Float64Array
}

/** A sparse vector, ids ascending. */
export type Vector = { ids: Int32Array; values: Float64Array }

/** A word as a space sees it: its id, or -1, and the ids of its character runs. */
export type Known = { word: number; grams: Int32Array }

/** Learns the features of some texts: of words, pairs and character runs the 30,000 that most texts hold. */
export function learnSpace(texts: Token[][]): Space {
  const words = commonest(texts, (tokens) => tokens.map(({ stem }) => stem), byUnits)
  const wordIds = numbered(words, 0)
  const pairs = commonest(
    texts,
    (tokens) => pairKeys(wordIds, tokens),
    (a, b) => a - b,
  )
  const grams = commonest(texts, (tokens) => tokens.flatMap(({ form }) => gramsOf(form)), byUnits)
  const firstGram = words.length + pairs.length
  const counts = [words, pairs, grams].flatMap((kept) => kept.map(([, count]) => count))
  return {
    words: wordIds,
    pairs: numbered(pairs, words.length),
    grams: numbered(grams, firstGram),
    firstGram,
    idf: Float64Array.from(counts, (count) => Math.log((1 + texts.length) / (1 + count)) + 1),
  }
}

/** Looks the words of a text up in a space. */
export function lookUp(space: Space, tokens: Token[]): Known[] {
  return tokens.map(({ form, stem }) => ({
    word: space.words.get(stem) ?? UNKNOWN,
    grams: Int32Array.from(gramsOf(form).flatMap((gram) => space.grams.get(gram) ?? [])),
  }))
}

/** The id of the pair that two neighbouring words make, or -1. */
export function pairId(space: Space, left: Known, right: Known): number {
  if (left.word === UNKNOWN || right.word === UNKNOWN) return UNKNOWN
  return space.pairs.get(pairKey(left.word, right.word)) ?? UNKNOWN
}

/** TF-IDF with damped counts. Words and character runs weigh the same; a vector with any known feature has length 1. */
export function vectorise(space: Space, known: Known[], from = 0, to = known.length): Vector {
  const found: number[] = []
  for (let at = from; at < to; at++) {
    const [word, next] = [known[at], at + 1 < to ? known[at + 1] : undefined]
    if (!word) continue
    if (word.word !== UNKNOWN) found.push(word.word)
    const both = next ? pairId(space, word, next) : UNKNOWN
    if (both !== UNKNOWN) found.push(both)
    for (const gram of word.grams) found.push(gram)
  }
  return weigh(space, Int32Array.from(found).sort())
}

/** A word said twice counts for more than once, and for less than two words. */
export function damp(count: number): number {
  return count > 1 ? 1 + Math.log(count) : count
}

const UNKNOWN = -1
const MOST_OF_A_KIND = 30_000

function weigh({ idf, firstGram }: Space, sorted: Int32Array): Vector {
  const ids = new Int32Array(sorted.length)
  const values = new Float64Array(sorted.length)
  const squares: [words: number, grams: number] = [0, 0]
  let distinct = 0
  for (let at = 0; at < sorted.length; ) {
    const id = sorted[at] ?? 0
    const start = at
    while (at < sorted.length && sorted[at] === id) at++
    const value = damp(at - start) * (idf[id] ?? 0)
    squares[id < firstGram ? 0 : 1] += value * value
    ids[distinct] = id
    values[distinct++] = value
  }
  const blocks = squares.filter((square) => square > 0).length
  const scales = squares.map((square) => 1 / Math.sqrt(square * blocks))
  for (let at = 0; at < distinct; at++)
    values[at] = (values[at] ?? 0) * (scales[(ids[at] ?? 0) < firstGram ? 0 : 1] ?? 0)
  return { ids: ids.slice(0, distinct), values: values.slice(0, distinct) }
}

/** Word ids stay below 30,000, so a key is a small integer. */
const pairKey = (left: number, right: number): number => left * 32_768 + right

function pairKeys(words: Map<string, number>, tokens: Token[]): number[] {
  return tokens.flatMap(({ stem }, at) => {
    const left = words.get(stem)
    const right = words.get(tokens[at + 1]?.stem ?? '')
    return left === undefined || right === undefined ? [] : pairKey(left, right)
  })
}

function gramsOf(form: string): string[] {
  const padded = ` ${form} `
  const grams: string[] = []
  for (let size = 3; size <= 5; size++)
    for (let at = 0; at + size <= padded.length; at++) grams.push(padded.slice(at, at + size))
  return grams
}

/** What most texts hold, with the number of texts: commonest first, equals in the given order. */
function commonest<K>(
  texts: Token[][],
  keysOf: (tokens: Token[]) => K[],
  order: (a: K, b: K) => number,
): [K, number][] {
  const counts = new Map<K, number>()
  for (const tokens of texts)
    for (const key of new Set(keysOf(tokens))) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || order(a, b)).slice(0, MOST_OF_A_KIND)
}

function numbered<K>(kept: [K, number][], first: number): Map<K, number> {
  return new Map(kept.map(([key], at) => [key, first + at]))
}
