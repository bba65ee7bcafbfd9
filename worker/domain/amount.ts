import { limits } from '../../schema/limits.ts'
import type { Amount, Base, Figure } from '../../schema/release.ts'
import { printed } from './inference.ts'
import { intervalOf } from './precision.ts'
import { percentOf, rounded } from './rounding.ts'
import type { Count } from './wave-tally.ts'

// The only place where a number becomes one that anybody may read: tests/house.test.ts holds it to that.

export const hiddenAmount = { as: 'hidden' } as const

/** @param n comes from printed numbers, or is no count of people who answered */
export const figure = (n: number) => n as Figure

/** As it is: agencies answer as organisations. */
export const exact = (n: number): Base & Amount => ({ as: 'figure', number: figure(n), percent: null })

/** R1, R2. */
export function baseOf(people: Count): Base {
  if (people < limits.reportedBase) return hiddenAmount
  if (people < limits.percentageBase) return { as: 'fewer' }
  return { as: 'figure', number: figure(rounded(people)) }
}

/**
 * R2. @param people 8 or more, of `base`
 * @param everybody who could have answered, where that is known: the interval is narrower the more of them did
 */
export function amountOf(people: Count, base: Count, everybody: number | null = null): Amount {
  const form = printed(people, base)
  if (typeof form === 'string') return { as: 'words', words: form }
  const percent = percentOf(people, base)
  // "0%" and "100%" would say nobody and everybody (R6, R8).
  if (percent === 0 || percent === 100) return { as: 'figure', number: figure(form), percent: null }
  const [low, high] = intervalOf(form, rounded(base), everybody === null ? null : rounded(everybody))
  return {
    as: 'figure',
    number: figure(form),
    percent: figure(percent),
    interval: [figure(low), figure(high)],
  }
}

/** R6. The words are kept from being untrue: of 20 people, 13 are not nearly everybody. */
export const nearlyEverybody = (people: Count, base: Count) =>
  base - people < limits.smallestCell && people >= base * 0.75
