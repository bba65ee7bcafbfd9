import { boundsOf } from './linear-bounds.ts'
import { most, narrowedBy, type System } from './narrowing.ts'
import { floor, keptSkipped, keptValues } from './published-numbers.ts'
import type { Fact, Family, Target, Unknown } from './puzzle.ts'

/** The whole counts that a hidden one may be: its ends, and all its values as far as they matter. */
export class Possible {
  low = Infinity
  high = -Infinity
  readonly #values = new Set<number>()

  add(low: number, high: number): void {
    if (low > high) return
    this.low = Math.min(this.low, low)
    this.high = Math.max(this.high, high)
    for (let value = low; value <= Math.min(high, low + 2 * floor); value++) this.#values.add(value)
  }

  get values(): number {
    return this.#values.size
  }

  has(value: number): boolean {
    return this.#values.has(value)
  }

  /** @param truth where it is known; else whatever may be under 8 is taken to be hidden for that */
  keeps(need: Target['need'], truth?: number): boolean {
    const small = need === 'small' && (truth === undefined ? this.low < floor : truth < floor)
    if (need === 'skipped') return this.low === 0 || this.low >= floor || this.values >= keptSkipped
    if (!small) return this.values >= keptValues
    return Array.from({ length: floor }, (_, value) => value).every((value) => this.has(value))
  }
}

/** A base tried value by value: under 30, and only what prints as words. */
const tried = 30

/**
 * What each hidden count of a family may be, as far as `enough` does not say that it is open: then the rest is not looked at.
 */
export function possibleCounts(
  system: System,
  { targets, alternatives, base }: Family,
  enough: (target: Target, possible: Possible) => boolean,
): Map<Target, Possible> {
  const found = new Map(targets.map((target) => [target, new Possible()]))
  const open = () => targets.filter((target) => !enough(target, found.get(target) ?? new Possible()))
  for (const facts of cases(system, alternatives, base)) {
    const left = open()
    if (left.length === 0) break
    const ranges = facts.length === 0 ? system.ranges : narrowedBy(system, facts)
    if (!ranges) continue
    const stillOpen = (target: Target, low: number, high: number) => {
      const possible = new Possible()
      possible.add(low, high)
      return !enough(target, possible)
    }
    for (const [target, [low, high]] of boundsOf(system, ranges, left, stillOpen))
      found.get(target)?.add(low, high)
  }
  return found
}

function cases(system: System, alternatives: Fact[][], base: Unknown | null): Fact[][] {
  const either = alternatives.length > 0 ? alternatives : [[]]
  const [low, high] =
    base === null ? [0, most] : [system.ranges.low[base] ?? 0, system.ranges.high[base] ?? 0]
  if (base === null || high >= tried) return either
  const bases = Array.from({ length: high - low + 1 }, (_, i) => high - i)
  return bases.flatMap((n) => either.map((facts) => [...facts, equal(base, n)]))
}

const equal = (unknown: Unknown, n: number): Fact => ({
  terms: [[unknown, 1]],
  least: n,
  most: n,
  because: null,
})
