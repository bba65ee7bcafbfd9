import { type Centres, centresOf, nearestCentres, normalise, sumsOf, type Weights } from './centres.ts'
import type { Meanings } from './meanings.ts'
import { mergeAlike } from './merging.ts'
import type { Units } from './units.ts'

const FINE_ROUNDS = 5
const FINAL_ROUNDS = 3
/** How many groups are made for each that is wanted: more where meanings help to merge them. */
const FINER = 2
const FINER_WITH_MEANINGS = 3

/** Spherical k-means with more groups than wanted, the most alike then merged, and the rest settled. No chance involved. */
export function findCentres(units: Units, weights: Weights, wanted: number, meanings?: Meanings): Centres {
  let centres = seedCentres(units, weights, wanted * (meanings ? FINER_WITH_MEANINGS : FINER))
  let groups = nearestCentres(units, weights, centres)
  for (let round = 1; round <= FINE_ROUNDS; round++) {
    centres = centresOf(units, weights, groups, centres.width)
    if (round < FINE_ROUNDS) groups = nearestCentres(units, weights, centres)
  }
  groups = mergeAlike(units, weights, groups, centres.width, wanted, meanings)
  for (let round = 0; round < FINAL_ROUNDS; round++) {
    centres = centresOf(units, weights, groups, wanted)
    groups = nearestCentres(units, weights, centres)
  }
  return centres
}

/** Each seed is the word with the most weight left unexplained by the seeds before it, and all units that hold it. */
function seedCentres(units: Units, weights: Weights, count: number): Centres {
  const left = sumsOf(units, weights, new Int32Array(units.scales.length), 1)
  const values = new Float64Array(left.length * count)
  const held = holdersOf(units, left.length)
  const holders = new Int32Array(units.scales.length)
  for (let seed = 0; seed < count; seed++) {
    const word = left.reduce((top, mass, at) => (mass > (left[top] ?? 0) ? at : top), 0)
    holders.fill(-1)
    for (const unit of held[word] ?? []) holders[unit] = 0
    sumsOf(units, weights, holders, 1).forEach((value, at) => {
      values[at * count + seed] = value
      if ((left[at] ?? 0) > 0) left[at] = (left[at] ?? 0) - value
    })
    left[word] = -1
  }
  return normalise({ width: count, values })
}

/** The units that hold each word. */
function holdersOf({ starts, ids, scales }: Units, words: number): number[][] {
  const held = Array.from({ length: words }, (): number[] => [])
  for (let unit = 0; unit < scales.length; unit++)
    for (let at = starts[unit] ?? 0; at < (starts[unit + 1] ?? 0); at++) held[ids[at] ?? -1]?.push(unit)
  return held
}
