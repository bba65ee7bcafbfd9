import type { Relatives } from './relatives.ts'
import type { Units } from './units.ts'

/** What words weigh and which stand in for each other. */
export type Weights = { idf: Float64Array; relatives: Relatives }

/** Group centres, word by word: `width` numbers for each word of the lexicon. */
export type Centres = { width: number; values: Float64Array }

/** How far a word's relatives count in its place. */
const KINSHIP = 0.5

/** A unit less like every centre than this belongs to none. */
const LEAST_LIKENESS = 0.15

/** The centre nearest to each unit, or -1. `meet` is shown each unit's likeness to every centre; the array is used again. */
export function nearestCentres(
  { starts, ids, scales }: Units,
  { idf, relatives }: Weights,
  centres: Centres,
  meet: (unit: number, likeness: Float64Array, nearest: number) => void = () => undefined,
): Int32Array {
  const { width } = centres
  const seen = withRelatives(centres, relatives)
  const likeness = new Float64Array(width)
  return Int32Array.from(scales, (scale, unit) => {
    likeness.fill(0)
    for (let at = starts[unit] ?? 0; at < (starts[unit + 1] ?? 0); at++) {
      const row = (ids[at] ?? 0) * width
      const weight = scale * (idf[ids[at] ?? 0] ?? 0)
      for (let group = 0; group < width; group++)
        likeness[group] = (likeness[group] ?? 0) + weight * (seen[row + group] ?? 0)
    }
    let best = 0
    for (let group = 1; group < width; group++)
      if ((likeness[group] ?? 0) > (likeness[best] ?? 0)) best = group
    const nearest = (likeness[best] ?? 0) > LEAST_LIKENESS ? best : -1
    meet(unit, likeness, nearest)
    return nearest
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
  let square = 0
  for (const value of values.values()) square += value * value
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
      addRow(sums, other * width, own, word * width, width, KINSHIP * (likeness[rank] ?? 0))
    })
  })
  return sums
}

/** Brings every centre to length 1, in place. */
export function normalise({ width, values }: Centres): Centres {
  const squares = new Float64Array(width)
  values.forEach((value, cell) => {
    squares[cell % width] = (squares[cell % width] ?? 0) + value * value
  })
  const lengths = squares.map((square) => Math.sqrt(square) || 1)
  for (let cell = 0; cell < values.length; cell++)
    values[cell] = (values[cell] ?? 0) / (lengths[cell % width] ?? 1)
  return { width, values }
}

/** Centres as a unit meets them: a word also counts for what its relatives weigh there. */
function withRelatives({ width, values }: Centres, relatives: Relatives): Float64Array {
  const seen = values.slice()
  relatives.forEach(({ ids: kin, values: likeness }, word) => {
    kin.forEach((other, rank) => {
      addRow(seen, word * width, values, other * width, width, KINSHIP * (likeness[rank] ?? 0))
    })
  })
  return seen
}

function addRow(
  into: Float64Array,
  start: number,
  from: Float64Array,
  other: number,
  width: number,
  share: number,
): void {
  for (let at = 0; at < width; at++)
    into[start + at] = (into[start + at] ?? 0) + share * (from[other + at] ?? 0)
}
