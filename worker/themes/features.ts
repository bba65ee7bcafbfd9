import { byUnits } from './order.ts'
import type { Token } from './tokens.ts'
import { placeOf, type Vectors } from './vectors.ts'

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

/** What a space does not know. */
export const UNKNOWN = -1
const MOST_OF_A_KIND = 30_000

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
