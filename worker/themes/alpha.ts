import { CHI_SQUARE_95, type Estimate, NORMAL_95 } from './intervals.ts'

/** Yes-or-no decisions of two coders: how often both, just one, or neither said yes. */
export type Decisions = { both: number; one: number; neither: number }

/**
 * Krippendorff's alpha for two coders and yes-or-no decisions (K. Krippendorff, "Computing Krippendorff's alpha-reliability", 2011,
 * section A); null where all decisions are the same, because chance cannot then be told from agreement. The interval holds
 * every agreement that the counts do not contradict at 95 % (goodness of fit under the common correlation model: A. Donner and
 * M. Eliasziw, Statistics in Medicine 11, 1992), so perfect agreement on few answers is still uncertain.
 */
export function alpha(decisions: Decisions): Estimate | null {
  const value = agreementBeyondChance(decisions)
  if (value === null) return null
  const { both, one, neither } = decisions
  const n = both + one + neither
  const yes = (both + one / 2) / n
  const product = yes * (1 - yes)
  // Alpha corrects Scott's pi for the size of the sample: 1 - alpha = (1 - 1 / 2n) (1 - pi).
  const ofPi = (pi: number) => 1 - (1 - 1 / (2 * n)) * (1 - pi)
  const fits = (pi: number) => {
    const expected = [yes ** 2 + product * pi, 2 * product * (1 - pi), (1 - yes) ** 2 + product * pi]
    const misfit = [both, one, neither].map((count, cell) => oddness(count, n * (expected[cell] ?? 0)))
    return misfit.reduce((sum, value) => sum + value, 0) <= CHI_SQUARE_95
  }
  const pi = 1 - one / (2 * n * product)
  const lowest = Math.max(-yes / (1 - yes), -(1 - yes) / yes)
  return {
    value,
    low: Math.min(value, ofPi(furthest(pi, lowest, fits))),
    high: Math.max(value, ofPi(furthest(pi, 1, fits))),
    n,
  }
}

/**
 * Alpha over decisions that come in bundles, one bundle an answer. An answer's decisions hang together, so the interval is a
 * delete-one-answer jackknife (R. G. Miller, Biometrika 61, 1974), and never narrower than if they did not.
 */
export function alphaOfBundles(bundles: Decisions[]): Estimate | null {
  const all = bundles.reduce(plus, { both: 0, one: 0, neither: 0 })
  const whole = alpha(all)
  if (!whole) return null
  const without = bundles.map((bundle) => agreementBeyondChance(minus(all, bundle)) ?? whole.value)
  without.sort((a, b) => a - b) // Sums of fractions depend on their order; figures may not.
  const mean = without.reduce((sum, value) => sum + value, 0) / without.length
  const spread = without.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const half = NORMAL_95 * Math.sqrt(((without.length - 1) / without.length) * spread)
  return {
    value: whole.value,
    low: Math.max(-1, Math.min(whole.low, whole.value - half)),
    high: Math.min(1, Math.max(whole.high, whole.value + half)),
    n: whole.n,
  }
}

function agreementBeyondChance({ both, one, neither }: Decisions): number | null {
  const [yes, no] = [2 * both + one, 2 * neither + one]
  return yes > 0 && no > 0 ? 1 - ((yes + no - 1) * one) / (yes * no) : null
}

function oddness(count: number, expected: number): number {
  if (expected < 1e-9) return count > 0 ? Number.POSITIVE_INFINITY : 0
  return (count - expected) ** 2 / expected
}

/** The point nearest `end` at which `holds` is still true, given that it is true at `start` and in one stretch. */
function furthest(start: number, end: number, holds: (at: number) => boolean): number {
  if (holds(end)) return end
  let [good, bad] = [start, end]
  for (let step = 0; step < 50; step++) {
    const middle = (good + bad) / 2
    if (holds(middle)) good = middle
    else bad = middle
  }
  return good
}

function plus(a: Decisions, b: Decisions): Decisions {
  return { both: a.both + b.both, one: a.one + b.one, neither: a.neither + b.neither }
}

function minus(a: Decisions, b: Decisions): Decisions {
  return { both: a.both - b.both, one: a.one - b.one, neither: a.neither - b.neither }
}
