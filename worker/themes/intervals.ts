/** An estimate of a share (or of agreement) with its 95 % interval. `n` is what it was measured on. */
export type Estimate = { value: number; low: number; high: number; n: number }

/** The two-sided 95 % point of the normal distribution, and its square: that of chi-square with one degree of freedom. */
export const NORMAL_95 = 1.959963984540054
export const CHI_SQUARE_95 = NORMAL_95 ** 2

/**
 * Wilson's score interval for `hits` of `n` (E. B. Wilson, JASA 22, 1927; method 3 of R. G. Newcombe, Statistics in Medicine 17, 1998).
 * Drawn without replacement from `population`, n counts as n / (1 - n / population): when all were read nothing is uncertain.
 * Of nothing it says nothing: 0 to 1.
 */
export function wilson(hits: number, n: number, population = Number.POSITIVE_INFINITY): Estimate {
  if (n === 0) return { value: 0, low: 0, high: 1, n }
  const value = hits / n
  const unread = Math.max(0, 1 - n / population)
  const weight = (NORMAL_95 ** 2 * unread) / n
  const centre = (value + weight / 2) / (1 + weight)
  const half = Math.sqrt(weight * value * (1 - value) + weight ** 2 / 4) / (1 + weight)
  return { value, low: clamp(centre - half, 0, value), high: clamp(centre + half, value, 1), n }
}

/**
 * The share in a population made of strata, each with its size and the estimate from its own sample. The limits are recovered
 * from the strata's (MOVER: G. Y. Zou and A. Donner, Statistics in Medicine 27, 2008), so they too stay within 0 and 1.
 */
export function stratified(strata: { size: number; estimate: Estimate }[]): Estimate {
  const population = strata.reduce((sum, { size }) => sum + size, 0)
  const total = { value: 0, below: 0, above: 0, n: 0 }
  for (const { size, estimate } of strata) {
    const weight = size / population
    total.value += weight * estimate.value
    total.below += (weight * (estimate.value - estimate.low)) ** 2
    total.above += (weight * (estimate.high - estimate.value)) ** 2
    total.n += estimate.n
  }
  const { value, n } = total
  const [low, high] = [value - Math.sqrt(total.below), value + Math.sqrt(total.above)]
  return { value, low: clamp(low, 0, value), high: clamp(high, value, 1), n }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
