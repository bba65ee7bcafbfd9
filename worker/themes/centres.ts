import type { Relatives } from './relatives.ts'

/** What is grouped: unit u holds the distinct words `ids[starts[u]]` up to `ids[starts[u + 1]]`; `scales` makes its length 1. */
export type Units = { starts: Int32Array; ids: Int32Array; scales: Float64Array }

/** What words weigh and which stand in for each other. */
export type Weights = { idf: Float64Array; relatives: Relatives }

/** Group centres, word by word: `width` numbers for each word of the lexicon. */
export type Centres = { width: number; values: Float64Array }

/** How far a word's relatives count in its place. */
const KINSHIP = 0.5

/** A unit less like every centre than this belongs to none. */
const LEAST_LIKENESS = 0.15

/** The centre nearest to each unit, or -1. */
export function nearestCentres(
  { starts, ids, scales }: Units,
  { idf, relatives }: Weights,
  centres: Centres,
): Int32Array {
  const { width, values } = centres
  const seen = values.slice()
  relatives.forEach(({ ids: kin, values: likeness }, word) => {
    kin.forEach((other, rank) => {
      const share = KINSHIP * (likeness[rank] ?? 0)
      for (let group = 0; group < width; group++)
        seen[word * width + group] =
          (seen[word * width + group] ?? 0) + share * (values[other * width + group] ?? 0)
    })
  })
  const scores = new Float64Array(width)
  return Int32Array.from(scales, (scale, unit) => {
    scores.fill(0)
    for (let at = starts[unit] ?? 0; at < (starts[unit + 1] ?? 0); at++) {
      const word = ids[at] ?? 0
      const weight = scale * (idf[word] ?? 0)
      for (let group = 0; group < width; group++)
        scores[group] = (scores[group] ?? 0) + weight * (seen[word * width + group] ?? 0)
    }
    const best = scores.reduce((top, score, group) => (score > (scores[top] ?? 0) ? group : top), 0)
    return (scores[best] ?? 0) > LEAST_LIKENESS ? best : -1
  })
}

/** The factor that makes a set of words, with their relatives counted in, a vector of length 1; 0 for no words. */
export function scaleOf(words: Iterable<number>, { idf, relatives }: Weights): number {
  const values = new Map<number, number>()
  const add = (word: number, by: number) => values.set(word, (values.get(word) ?? 0) + by)
  for (const word of words) {
    const weight = idf[word] ?? 0
    add(word, weight)
    relatives[word]?.ids.forEach((other, rank) => {
      add(other, KINSHIP * (relatives[word]?.values[rank] ?? 0) * weight)
    })
  }
  const square = [...values.values()].reduce((sum, value) => sum + value * value, 0)
  return square > 0 ? 1 / Math.sqrt(square) : 0
}

/** The centre of each group: the mean direction of its units. */
export function centresOf(units: Units, weights: Weights, groups: Int32Array, width: number): Centres {
  return normalise({ width, values: sumsOf(units, weights, groups, width) })
}

/** The summed vectors of each group's units, word by word; a unit in group -1 counts nowhere. */
export function sumsOf(
  { starts, ids, scales }: Units,
  { idf, relatives }: Weights,
  groups: Int32Array,
  width: number,
): Float64Array {
  const own = new Float64Array(idf.length * width)
  groups.forEach((group, unit) => {
    if (group < 0) return
    for (let at = starts[unit] ?? 0; at < (starts[unit + 1] ?? 0); at++) {
      const cell = (ids[at] ?? 0) * width + group
      own[cell] = (own[cell] ?? 0) + (scales[unit] ?? 0) * (idf[ids[at] ?? 0] ?? 0)
    }
  })
  const sums = own.slice()
  relatives.forEach(({ ids: kin, values: likeness }, word) => {
    kin.forEach((other, rank) => {
      const share = KINSHIP * (likeness[rank] ?? 0)
      for (let group = 0; group < width; group++) {
        const cell = other * width + group
        sums[cell] = (sums[cell] ?? 0) + share * (own[word * width + group] ?? 0)
      }
    })
  })
  return sums
}

/** Brings every centre to length 1. */
export function normalise({ width, values }: Centres): Centres {
  const squares = new Float64Array(width)
  values.forEach((value, cell) => {
    squares[cell % width] = (squares[cell % width] ?? 0) + value * value
  })
  return { width, values: values.map((value, cell) => value / (Math.sqrt(squares[cell % width] ?? 0) || 1)) }
}
