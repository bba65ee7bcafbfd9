import { type Known, pairId, type Space, UNKNOWN } from './features.ts'
import { addMeaning } from './vectors.ts'

/** A sparse vector, ids ascending. */
export type Vector = { ids: Int32Array; values: Float64Array }

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
