import { type Centres, nearestCentres, type Weights } from './centres.ts'
import type { Units } from './units.ts'

/** A unit in a group, and how like its centre it is. */
export type Member = { unit: number; likeness: number }

/** The share of a word's uses that makes a group its home. */
const HOME_SHARE = 0.5
/** A word that fewer units of a group hold has no home there. */
const FEWEST_USES = 2
/** A group must be this like a unit, against the nearest. */
const NEARLY_NEAREST = 0.7
/** A unit without a word at home is in the nearest group if it is more like it than this. */
const CLEARLY_LIKE = 0.3

/**
 * The units of each group. A unit is in the groups that are home to one of its words and nearly the nearest to it; if
 * there is none, in the nearest, when it is clearly like it.
 */
export function membersOf(units: Units, weights: Weights, centres: Centres): Member[][] {
  const homes = homesOf(units, weights, centres)
  const members = Array.from({ length: centres.width }, (): Member[] => [])
  nearestCentres(units, weights, centres, (unit, likeness, nearest) => {
    const top = likeness[nearest] ?? 0
    if (nearest < 0) return
    const words = units.ids.subarray(units.starts[unit], units.starts[unit + 1])
    const held = new Set<number>()
    for (const word of words) {
      const home = homes[word] ?? -1
      if (home >= 0 && (likeness[home] ?? 0) >= NEARLY_NEAREST * top) held.add(home)
    }
    if (held.size === 0 && top > CLEARLY_LIKE) held.add(nearest)
    for (const group of held) members[group]?.push({ unit, likeness: likeness[group] ?? 0 })
  })
  return members
}

/** The group that holds at least half of the units a word is in, or -1. */
function homesOf(units: Units, weights: Weights, centres: Centres): Int32Array {
  const { width } = centres
  const nearest = nearestCentres(units, weights, centres)
  const uses = new Int32Array(weights.idf.length * width)
  const totals = new Int32Array(weights.idf.length)
  nearest.forEach((group, unit) => {
    for (const word of units.ids.subarray(units.starts[unit], units.starts[unit + 1])) {
      totals[word] = (totals[word] ?? 0) + 1
      if (group >= 0) uses[word * width + group] = (uses[word * width + group] ?? 0) + 1
    }
  })
  return totals.map((total, word) => {
    const own = uses.subarray(word * width, (word + 1) * width)
    const most = own.reduce((top, count) => Math.max(top, count), 0)
    return most >= FEWEST_USES && most >= HOME_SHARE * total ? own.indexOf(most) : -1
  })
}
