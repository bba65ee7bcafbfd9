import { limits } from '../../schema/limits.ts'
import type { Words } from '../../schema/release.ts'

/** R2. To the nearest 5: 12 is 10, 13 is 15. */
export const rounded = (count: number) => Math.round(count / limits.roundTo) * limits.roundTo

/** The furthest a count can be from its rounded figure. */
export const slack = Math.floor(limits.roundTo / 2)

/** R2. A whole percentage, from rounded counts only. */
export const percentOf = (count: number, base: number) => Math.round((100 * rounded(count)) / rounded(base))

/**
 * R2. A share in words. It is read from the true share, because 8 of 12 rounds to 10 of 10; the words are
 * so wide that, beside a base that is not printed, they tell less than a rounded figure would.
 */
export function wordsFor(share: number): Words {
  if (share < 0.15) return 'a few'
  if (share < 0.375) return 'about a quarter'
  if (share < 0.625) return 'about half'
  if (share < 0.9) return 'most'
  return 'nearly everybody'
}
