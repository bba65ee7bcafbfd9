import type { Lexicon } from './lexicon.ts'
import { placeOf, type Vectors } from './vectors.ts'

/** What the words of a lexicon mean: a row of `dimensions` whole numbers each; a word that is not known has scale 0. */
export type Meanings = { dimensions: number; rows: Int8Array; scales: Float64Array }

/** The rows of a pack that a lexicon needs, in the order of its words. */
export function meaningsOf({ ids, forms }: Lexicon, vectors: Vectors): Meanings {
  const { dimensions } = vectors
  const rows = new Int8Array(ids.size * dimensions)
  const scales = new Float64Array(ids.size)
  for (const [stem, id] of ids) {
    const place = placeOf(vectors, { form: forms[id] ?? stem, stem, start: 0, end: 0 })
    if (place < 0) continue
    rows.set(vectors.rows.subarray(place * dimensions, (place + 1) * dimensions), id * dimensions)
    scales[id] = vectors.scales[place] ?? 0
  }
  return { dimensions, rows, scales }
}

/** What a group means: its words' meanings, weighed by `weights`. */
export function meaningOf({ dimensions, rows, scales }: Meanings, weights: Float64Array): Float64Array {
  const sum = new Float64Array(dimensions)
  weights.forEach((weight, word) => {
    const share = weight * (scales[word] ?? 0)
    if (share === 0) return
    for (let at = 0; at < dimensions; at++)
      sum[at] = (sum[at] ?? 0) + share * (rows[word * dimensions + at] ?? 0)
  })
  return sum
}
