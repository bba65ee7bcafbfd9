import { limits } from '../../schema/limits.ts'
import type { Amount, Base, Words } from '../../schema/release.ts'
import type { SurveyKind } from '../../schema/survey.ts'

/** An amount as printed, of its base as printed. */
export type Told = { amount: Amount; base: Base }
/** `alike`: within 5 points of each other. `unclear`: further, but chance or rounding could make it. */
export type Verdict = 'higher' | 'lower' | 'alike' | 'unclear'
/** `strength`: the difference as a multiple of what chance and rounding make of nothing; over 1 it is told. */
export type Difference = { verdict: Verdict; strength: number }

/**
 * Whether one printed share differs from another, from printed numbers alone: Newcombe's square-and-add interval
 * (1998, method 10), with the rounding of each as one more error. Null where one of them is hidden.
 * @param among of how many comparisons this is the clearest: the more, the more chance alone makes (Bonferroni)
 */
export function differenceOf(one: Told, other: Told, kind: SurveyKind, among = 1): Difference | null {
  const [here, there] = [printedShare(one, kind), printedShare(other, kind)]
  if (!here || !there) return null
  const gap = here.share - there.share
  const [upper, lower] = gap > 0 ? [here, there] : [there, here]
  const margin = Math.hypot(upper.share - upper.low, lower.high - lower.share, upper.rounding, lower.rounding)
  const strength = Math.abs(gap) / (margin * stretch(among))
  if (strength > 1) return { verdict: gap > 0 ? 'higher' : 'lower', strength }
  return { verdict: Math.abs(gap) <= 0.05 ? 'alike' : 'unclear', strength }
}

/** How much wider Bonferroni's interval is: never under it up to 100 comparisons, and within 2%. */
export const stretch = (among: number) => Math.sqrt(1 + (1.8 * Math.log(among)) / (z * z))

type Printed = { share: number; low: number; high: number; rounding: number }

/** The share that is printed, from 0 to 1 (of words, their middle), and how far chance and rounding may move it. */
export function printedShare({ amount, base }: Told, kind: SurveyKind): Printed | null {
  if (amount.as === 'hidden' || base.as === 'hidden') return null
  if (amount.as === 'words') {
    const [least, most] = bands[amount.words]
    const share = (least + most) / 2
    const fewest = base.as === 'figure' ? base.number : limits.reportedBase
    return { share, ...wilson(share, fewest), rounding: (most - least) / 2 }
  }
  if (base.as !== 'figure' || base.number === 0) return null
  const share = Math.min(1, amount.number / base.number)
  const slack = kind === 'survey' ? Math.floor(limits.roundTo / 2) : 0
  const rounding = ((1 + share) * slack) / base.number
  const [low, high] = amount.interval?.map((percent) => percent / 100) ?? []
  const chance = low !== undefined && high !== undefined ? { low, high } : wilson(share, base.number)
  return { share, ...chance, rounding }
}

/** The true shares that each word may stand for; the last from R6, whatever the base. */
export const bands: Record<Words, [number, number]> = {
  'a few': [0, 0.15],
  'about a quarter': [0.15, 0.375],
  'about half': [0.375, 0.625],
  most: [0.625, 0.9],
  'nearly everybody': [0.75, 1],
}

/** Of a standard normal, for 95%. */
const z = 1.96

function wilson(share: number, n: number): { low: number; high: number } {
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  const centre = share + (z * z) / (2 * n)
  const whole = 1 + (z * z) / n
  return { low: (centre - spread) / whole, high: (centre + spread) / whole }
}
