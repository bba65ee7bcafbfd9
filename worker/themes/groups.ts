import {
  type Centres,
  centresOf,
  nearestCentres,
  normalise,
  sumsOf,
  type Units,
  type Weights,
} from './centres.ts'

const FINE_ROUNDS = 5
const FINAL_ROUNDS = 3

/** Spherical k-means with more groups than wanted, the most alike then merged, and the rest settled. No chance involved. */
export function findCentres(units: Units, weights: Weights, wanted: number): Centres {
  let centres = seedCentres(units, weights, wanted * 2)
  let groups = nearestCentres(units, weights, centres)
  for (let round = 1; round <= FINE_ROUNDS; round++) {
    centres = centresOf(units, weights, groups, centres.width)
    if (round < FINE_ROUNDS) groups = nearestCentres(units, weights, centres)
  }
  groups = mergeAlike(units, weights, groups, centres.width, wanted)
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
  for (let seed = 0; seed < count; seed++) {
    const word = left.reduce((top, mass, at) => (mass > (left[top] ?? 0) ? at : top), 0)
    const holders = Int32Array.from(units.scales, (_, unit) =>
      units.ids.subarray(units.starts[unit], units.starts[unit + 1]).includes(word) ? 0 : -1,
    )
    sumsOf(units, weights, holders, 1).forEach((value, at) => {
      values[at * count + seed] = value
      if ((left[at] ?? 0) > 0) left[at] = (left[at] ?? 0) - value
    })
    left[word] = -1
  }
  return normalise({ width: count, values })
}

/** Merges the two most alike groups, small ones sooner, until `wanted` are left; numbers them anew from 0. */
function mergeAlike(
  units: Units,
  weights: Weights,
  groups: Int32Array,
  width: number,
  wanted: number,
): Int32Array {
  const columns = columnsOf({ width, values: sumsOf(units, weights, groups, width) })
  const sizes = columns.map((_, group) => groups.reduce((count, own) => count + (own === group ? 1 : 0), 0))
  const target = columns.map((_, group) => group)
  const live = target.filter((group) => (sizes[group] ?? 0) > 0)
  const likeness = columns.map((a) => columns.map((b) => cosine(a, b)))
  while (live.length > wanted) {
    const { kept, gone } = closest(live, sizes, likeness)
    const [into, from] = [columns[kept], columns[gone]]
    if (!into || !from) break
    from.forEach((value, word) => {
      into[word] = (into[word] ?? 0) + value
    })
    sizes[kept] = (sizes[kept] ?? 0) + (sizes[gone] ?? 0)
    live.splice(live.indexOf(gone), 1)
    target.forEach((group, at) => {
      if (group === gone) target[at] = kept
    })
    for (const other of live) {
      const value = cosine(into, columns[other] ?? into)
      const [own, theirs] = [likeness[kept], likeness[other]]
      if (own) own[other] = value
      if (theirs) theirs[kept] = value
    }
  }
  return groups.map((group) => live.indexOf(target[group] ?? -1))
}

/** How much sooner small groups merge than large ones. */
const SMALL_SOONER = 0.3

function closest(live: number[], sizes: number[], likeness: number[][]): { kept: number; gone: number } {
  let best = { kept: live[0] ?? 0, gone: live[1] ?? 0, value: Number.NEGATIVE_INFINITY }
  for (const gone of live)
    for (const kept of live) {
      if (kept >= gone) break
      const smaller = Math.min(sizes[kept] ?? 1, sizes[gone] ?? 1)
      const value = (likeness[kept]?.[gone] ?? 0) / smaller ** SMALL_SOONER
      if (value > best.value) best = { kept, gone, value }
    }
  return best
}

function columnsOf({ width, values }: Centres): Float64Array[] {
  return Array.from({ length: width }, (_, group) =>
    Float64Array.from({ length: values.length / width }, (_, word) => values[word * width + group] ?? 0),
  )
}

function cosine(a: Float64Array, b: Float64Array): number {
  let [both, left, right] = [0, 0, 0]
  for (let at = 0; at < a.length; at++) {
    const [x, y] = [a[at] ?? 0, b[at] ?? 0]
    both += x * y
    left += x * x
    right += y * y
  }
  return left > 0 && right > 0 ? both / Math.sqrt(left * right) : 0
}
