import { sumsOf, type Weights } from './centres.ts'
import { type Meanings, meaningOf } from './meanings.ts'
import type { Units } from './units.ts'

/** How much sooner small groups merge than large ones. */
const SMALL_SOONER = 0.3
/** How far what their words mean elsewhere makes two groups alike. */
const BY_MEANING = 0.3

/** Merges the two most alike groups, small ones sooner, until `wanted` are left; numbers them anew from 0. */
export function mergeAlike(
  units: Units,
  weights: Weights,
  groups: Int32Array,
  width: number,
  wanted: number,
  meanings?: Meanings,
): Int32Array {
  const sums = sumsOf(units, weights, groups, width)
  const all = Array.from({ length: width }, (_, group): Group => {
    const words = Float64Array.from(
      { length: weights.idf.length },
      (_, word) => sums[word * width + group] ?? 0,
    )
    return { words, meaning: meanings && meaningOf(meanings, words), size: 0, joined: [group] }
  })
  for (const group of groups) {
    const own = all[group]
    if (own) own.size += 1
  }
  const live = all.filter(({ size }) => size > 0)
  const likeness = live.map((a) => live.map((b) => likenessOf(a, b)))
  while (live.length > wanted) {
    const [kept, gone] = closest(live, likeness)
    const [into, from] = [live[kept], live[gone]]
    if (!into || !from) break
    join(into, from)
    for (const list of [live, likeness, ...likeness]) list.splice(gone, 1)
    live.forEach((other, at) => {
      const value = likenessOf(into, other)
      const [own, theirs] = [likeness[kept], likeness[at]]
      if (own) own[at] = value
      if (theirs) theirs[kept] = value
    })
  }
  const numbers = new Map(live.flatMap(({ joined }, number) => joined.map((group) => [group, number])))
  return groups.map((group) => numbers.get(group) ?? -1)
}

type Group = { words: Float64Array; meaning: Float64Array | undefined; size: number; joined: number[] }

function likenessOf(a: Group, b: Group): number {
  const said = cosine(a.words, b.words)
  if (!a.meaning || !b.meaning) return said
  return (1 - BY_MEANING) * said + BY_MEANING * Math.max(0, cosine(a.meaning, b.meaning))
}

function closest(live: Group[], likeness: number[][]): [kept: number, gone: number] {
  let [best, pair]: [number, [number, number]] = [Number.NEGATIVE_INFINITY, [0, 1]]
  for (let gone = 1; gone < live.length; gone++)
    for (let kept = 0; kept < gone; kept++) {
      const smaller = Math.min(live[kept]?.size ?? 1, live[gone]?.size ?? 1)
      const value = (likeness[kept]?.[gone] ?? 0) / smaller ** SMALL_SOONER
      if (value > best) [best, pair] = [value, [kept, gone]]
    }
  return pair
}

function join(into: Group, from: Group): void {
  add(into.words, from.words)
  if (into.meaning && from.meaning) add(into.meaning, from.meaning)
  into.size += from.size
  into.joined.push(...from.joined)
}

function add(into: Float64Array, from: Float64Array): void {
  for (let at = 0; at < into.length; at++) into[at] = (into[at] ?? 0) + (from[at] ?? 0)
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
