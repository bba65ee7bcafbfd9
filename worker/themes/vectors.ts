import { stem, type Token } from './tokens.ts'

/**
 * What words mean, roughly: a row of `dimensions` small whole numbers for each word, commonest words first. `places` finds
 * the row of a folded word or of a stem; `scales` makes a row length 1; `weights`, 0 to 1, are least for the commonest.
 */
export type Vectors = {
  dimensions: number
  places: Map<string, number>
  rows: Int8Array
  scales: Float64Array
  weights: Float64Array
}

/**
 * Reads the pack that `scripts/build-vectors.ts` writes, `schema/vectors/english.bin`: a mark, the dimensions (2 bytes),
 * the number of words and the length of their list (4 bytes each, least first), the list, a weight a word, the rows.
 * @throws RangeError for other bytes
 */
export function readVectors(bytes: Uint8Array): Vectors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER || view.getUint32(0, true) !== MARK) throw new RangeError('not a pack of vectors')
  const [dimensions, count, listed] = [
    view.getUint16(4, true),
    view.getUint32(6, true),
    view.getUint32(10, true),
  ]
  const [list, weights, rows] = cut(bytes.subarray(HEADER), [listed, count, count * dimensions])
  if (!list || !weights || rows?.length !== count * dimensions) throw new RangeError('a cut pack of vectors')
  const words = new TextDecoder().decode(list).split('\n')
  const values = new Int8Array(rows.buffer, rows.byteOffset, rows.length)
  return {
    dimensions,
    places: placesOf(words),
    rows: values,
    scales: Float64Array.from({ length: count }, (_, place) =>
      scaleOf(values, place * dimensions, dimensions),
    ),
    weights: Float64Array.from(weights, (weight) => weight / 255),
  }
}

/** The mark a pack begins with: "HWV1". */
export const MARK = 0x31_56_57_48
export const HEADER = 14

/** The row of a word, found as written or by its stem; -1 for one that is not known. */
export function placeOf({ places }: Vectors, { form, stem }: Token): number {
  return places.get(form) ?? places.get(stem) ?? -1
}

/** Adds a word's vector by its weight to a sum of meanings, or takes it away. */
export function addMeaning(vectors: Vectors, place: number, sum: Float64Array, sign: 1 | -1 = 1): void {
  const { dimensions, rows, scales, weights } = vectors
  const scale = sign * (scales[place] ?? 0) * (weights[place] ?? 0)
  const start = place * dimensions
  for (let at = 0; at < dimensions; at++) sum[at] = (sum[at] ?? 0) + scale * (rows[start + at] ?? 0)
}

/** A stem stands for the commonest word that has it. */
function placesOf(words: string[]): Map<string, number> {
  const places = new Map(words.map((word, place) => [word, place]))
  words.forEach((word, place) => {
    const own = stem(word)
    if (!places.has(own)) places.set(own, place)
  })
  return places
}

function cut(bytes: Uint8Array, lengths: number[]): Uint8Array[] {
  let from = 0
  return lengths.map((length) => {
    from += length
    return bytes.subarray(from - length, from)
  })
}

function scaleOf(rows: Int8Array, start: number, dimensions: number): number {
  let square = 0
  for (let at = start; at < start + dimensions; at++) square += (rows[at] ?? 0) ** 2
  return square > 0 ? 1 / Math.sqrt(square) : 0
}
