import { slack } from './rounding.ts'

/** Of a standard normal, for 95%. */
const z = 1.96

/**
 * The 95% interval of a share, in whole percentages from 1 to 99: Wilson's, corrected for a finite population (with all
 * of a cohort asked nothing is left to chance), and never narrower than the rounding of its two counts. From printed
 * numbers only, so that it tells nothing of its own.
 * @param people rounded, of `base`, rounded
 * @param everybody the cohort, rounded; null where it is not known
 */
export function intervalOf(people: number, base: number, everybody: number | null): [number, number] {
  const share = people / base
  const [least, most] = wilson(share, effective(base, everybody))
  const low = Math.min(least, (people - slack) / (base + slack))
  const high = Math.max(most, (people + slack) / Math.max(1, base - slack))
  return [within(Math.floor(100 * low)), within(Math.ceil(100 * high))]
}

/** How many independent people the answers are worth (Cochran 1977, 2.6). */
function effective(base: number, everybody: number | null): number {
  if (everybody === null) return base
  return everybody <= base ? Infinity : (base * (everybody - 1)) / (everybody - base)
}

function wilson(share: number, n: number): [number, number] {
  if (n === Infinity) return [share, share]
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  const centre = share + (z * z) / (2 * n)
  const whole = 1 + (z * z) / n
  return [(centre - spread) / whole, (centre + spread) / whole]
}

const within = (percent: number) => Math.min(99, Math.max(1, percent))
