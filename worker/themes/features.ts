import { byUnits } from './order.ts'
import type { Token } from './tokens.ts'
import { addMeaning, placeOf, type Vectors } from './vectors.ts'

/**
 * The features a model knows, as ids: words (stems), pairs of neighbouring words (keyed by `pairKey` of the two words'
 * ids) and runs of 3 to 5 characters within a word. Ids below `firstGram` are words and pairs; `idf` tells how rare each is.
 * With word vectors, ids from `idf.length` on are the dimensions of what a text means. What no card has is in at least
 * `leastAnswers` reviewed answers.
 */
export type Space = {
  words: Map<string, number>
  pairs: Map<number, number>
  grams: Map<string, number>
  firstGram: number
  idf: Float64Array
  vectors: Vectors | undefined
  leastAnswers: number
}

/** What at least so many reviewed answers hold, nobody wrote alone. */
export const SHARED = 5

/** A text to learn features from. A reviewed answer is somebody's own words; a card's are public. */
export type Source = { tokens: Token[]; reviewed: boolean }

/** A sparse vector, ids ascending. */
export type Vector = { ids: Int32Array; values: Float64Array }

/** A word as a space sees it: its id, or -1, the ids of its character runs, and the row of its vector, or -1. */
export type Known = { word: number; grams: Int32Array; place: number }

/**
 * Learns the features of some texts: of words, pairs and character runs the 30,000 that most texts hold, but none that
 * occurs neither in a card nor in `leastAnswers` reviewed answers.
 */
export function learnSpace(sources: Source[], leastAnswers: number, vectors?: Vectors): Space {
  const nothing = {
    words: new Map(),
    pairs: new Map(),
    grams: new Map(),
    firstGram: 0,
    idf: new Float64Array(),
  }
  return grown({ ...nothing, vectors, leastAnswers }, sources, sources.length)
}

/** Adds what the cards among some texts say and a space lacks. All that it knows stays as it was, in the same order. */
export function widened(space: Space, sources: Source[]): Space {
  const cards = sources.filter(({ reviewed }) => !reviewed)
  return grown(space, cards, sources.length)
}

function grown(space: Space, sources: Source[], texts: number): Space {
  const grow = <K>(old: Map<K, number>, keysOf: (tokens: Token[]) => K[], order: (a: K, b: K) => number) => {
    const kept = [...old].map(([key, id]): [K, number] => [key, space.idf[id] ?? 0])
    const found = commonest(sources, space.leastAnswers, keysOf, order)
      .filter(([key]) => !old.has(key))
      .map(([key, count]): [K, number] => [key, rarity(count, texts)])
    return [...kept, ...found].slice(0, Math.max(kept.length, MOST_OF_A_KIND))
  }
  const words = grow(space.words, (tokens) => tokens.map(({ stem }) => stem), byUnits)
  const wordIds = numbered(words, 0)
  const pairsOf = (tokens: Token[]) => pairKeys(wordIds, tokens)
  const pairs = grow(space.pairs, pairsOf, (a, b) => a - b)
  const grams = grow(space.grams, (tokens) => tokens.flatMap(({ form }) => gramsOf(form)), byUnits)
  const firstGram = words.length + pairs.length
  return {
    ...space,
    words: wordIds,
    pairs: numbered(pairs, words.length),
    grams: numbered(grams, firstGram),
    firstGram,
    idf: Float64Array.from([...words, ...pairs, ...grams], ([, idf]) => idf),
  }
}

/** How many numbers a vector of this space has at most. */
export function widthOf({ idf, vectors }: Space): number {
  return idf.length + (vectors?.dimensions ?? 0)
}

/** Looks the words of a text up in a space. */
export function lookUp(space: Space, tokens: Token[]): Known[] {
  const met = lookedUp.get(space) ?? new Map<string, Known>()
  lookedUp.set(space, met)
  return tokens.map((token) => {
    const known = met.get(token.form) ?? {
      word: space.words.get(token.stem) ?? UNKNOWN,
      grams: gramIds(space, token.form),
      place: space.vectors ? placeOf(space.vectors, token) : UNKNOWN,
    }
    if (known.word !== UNKNOWN && met.size < MOST_OF_A_KIND) met.set(token.form, known)
    return known
  })
}

/** What a space knows of the words it was asked for, to save time; words it lacks are not kept. */
const lookedUp = new WeakMap<Space, Map<string, Known>>()

/** The id of the pair that two neighbouring words make, or -1. */
export function pairId(space: Space, left: Known, right: Known): number {
  if (left.word === UNKNOWN || right.word === UNKNOWN) return UNKNOWN
  return space.pairs.get(pairKey(left.word, right.word)) ?? UNKNOWN
}

/**
 * TF-IDF with damped counts, in which words and character runs weigh the same and have length 1 together; and beside
 * it the weighted mean of the words' vectors, of length `MEANING`.
 */
export function vectorise(space: Space, known: Known[], from = 0, to = known.length): Vector {
  const { ids, values } = glimpse(space, known, from, to)
  return { ids: ids.slice(), values: values.slice() }
}

/** The same, true until the next vector is made: scoring ten thousand answers then leaves no memory behind to be collected. */
export function glimpse(space: Space, known: Known[], from = 0, to = known.length): Vector {
  const { dimensions = 0 } = space.vectors ?? {}
  let room = dimensions
  for (let at = from; at < to; at++) room += 2 + (known[at]?.grams.length ?? 0)
  if (room > desk.found.length) desk = deskOf(2 * room)
  const { found } = desk
  let count = 0
  for (let at = from; at < to; at++) {
    const word = known[at]
    if (!word) continue
    const next = at + 1 < to ? known[at + 1] : undefined
    const both = next ? pairId(space, word, next) : UNKNOWN
    if (word.word !== UNKNOWN) found[count++] = word.word
    if (both !== UNKNOWN) found[count++] = both
    for (const gram of word.grams) found[count++] = gram
  }
  const sparse = weigh(space, found.subarray(0, count).sort())
  const whole = addMeanings(sparse, space, known, from, to)
  return { ids: desk.ids.subarray(0, whole), values: desk.values.subarray(0, whole) }
}

/** A word said twice counts for more than once, and for less than two words. */
export function damp(count: number): number {
  return count > 1 ? 1 + Math.log(count) : count
}

/** How much the meaning of a text weighs beside its words. */
export const MEANING = 0.5

const UNKNOWN = -1
const MOST_OF_A_KIND = 30_000

/** Where vectors are made, one at a time. */
const deskOf = (room: number) => ({
  found: new Int32Array(room),
  ids: new Int32Array(room),
  values: new Float64Array(room),
})
let desk = deskOf(4096)

/** Writes the words and character runs of `sorted` on the desk. @returns how many different ones */
function weigh({ idf, firstGram }: Space, sorted: Int32Array): number {
  const { ids, values } = desk
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
  return distinct
}

/** Writes the meaning of the words after the `count` features on the desk. @returns how many features there are then */
function addMeanings(
  count: number,
  { idf, vectors }: Space,
  known: Known[],
  from: number,
  to: number,
): number {
  if (!vectors) return count
  const { ids, values } = desk
  const sum = values.subarray(count, count + vectors.dimensions).fill(0)
  for (let at = from; at < to; at++) {
    const place = known[at]?.place ?? UNKNOWN
    if (place !== UNKNOWN) addMeaning(vectors, place, sum)
  }
  const square = sum.reduce((total, value) => total + value * value, 0)
  if (square === 0) return count
  const scale = MEANING / Math.sqrt(square)
  for (let at = 0; at < sum.length; at++) {
    ids[count + at] = idf.length + at
    sum[at] = (sum[at] ?? 0) * scale
  }
  return count + sum.length
}

/** Rounded as it is stored, so that a stored model's scores are the trained one's. */
const rarity = (count: number, texts: number): number => Math.fround(Math.log((1 + texts) / (1 + count)) + 1)

/** Word ids stay below 30,000, so a key is a small integer. */
const PAIR_BASE = 32_768
const pairKey = (left: number, right: number): number => left * PAIR_BASE + right

function pairKeys(words: Map<string, number>, tokens: Token[]): number[] {
  return tokens.flatMap(({ stem }, at) => {
    const left = words.get(stem)
    const right = words.get(tokens[at + 1]?.stem ?? '')
    return left === undefined || right === undefined ? [] : pairKey(left, right)
  })
}

function gramIds({ grams }: Space, form: string): Int32Array {
  const padded = ` ${form} `
  const found: number[] = []
  for (let at = 0; at + 3 <= padded.length; at++)
    for (let size = 3; size <= 5 && at + size <= padded.length; size++) {
      const id = grams.get(padded.slice(at, at + size))
      // A longer run is in no more texts than the one it begins with.
      if (id === undefined) break
      found.push(id)
    }
  return Int32Array.from(found)
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
  sources: Source[],
  leastAnswers: number,
  keysOf: (tokens: Token[]) => K[],
  order: (a: K, b: K) => number,
): [K, number][] {
  const counts = new Map<K, { cards: number; answers: number }>()
  for (const { tokens, reviewed } of sources)
    for (const key of new Set(keysOf(tokens))) {
      const count = counts.get(key) ?? { cards: 0, answers: 0 }
      count[reviewed ? 'answers' : 'cards'] += 1
      counts.set(key, count)
    }
  return [...counts]
    .filter(([, { cards, answers }]) => cards > 0 || answers >= leastAnswers)
    .map(([key, { cards, answers }]): [K, number] => [key, cards + answers])
    .sort(([a, m], [b, n]) => n - m || order(a, b))
    .slice(0, MOST_OF_A_KIND)
}

function numbered<K>(kept: [K, number][], first: number): Map<K, number> {
  return new Map(kept.map(([key], at) => [key, first + at]))
}
