import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intervalOf } from '../../worker/domain/precision.ts'

describe('the interval of a percentage', () => {
  it.each([
    // Wilson's interval of 20 of 40 without a correction: 35.2 to 64.8.
    { people: 20, base: 40, everybody: null, interval: [35, 65] },
    { people: 20, base: 40, everybody: 100_000, interval: [35, 65] },
    // 40 of 60 asked: worth 118 answers, so 41.1 to 58.9; the rounding alone is 42.8 to 57.9.
    { people: 20, base: 40, everybody: 60, interval: [41, 59] },
    // Everybody answered: what is left is the rounding, 18 of 42 to 22 of 38.
    { people: 20, base: 40, everybody: 40, interval: [42, 58] },
    { people: 20, base: 40, everybody: 35, interval: [42, 58] },
    { people: 10, base: 10_000, everybody: null, interval: [1, 1] },
    { people: 9990, base: 10_000, everybody: null, interval: [99, 99] },
  ])(
    'of $people of $base, with a cohort of $everybody, is $interval',
    ({ people, base, everybody, interval }) => {
      expect(intervalOf(people, base, everybody)).toEqual(interval)
    },
  )

  it('holds the percentage, says neither nobody nor everybody, and is narrower the more were asked', () => {
    const five = (least: number, most: number) =>
      fc.integer({ min: least / 5, max: most / 5 }).map((n) => n * 5)
    fc.assert(
      fc.property(five(30, 2000), five(10, 2000), five(0, 4000), (base, some, more) => {
        const people = Math.min(some, base - 10)
        const [low, high] = intervalOf(people, base, base + more)
        const [lowest, highest] = intervalOf(people, base, null)
        const percent = Math.min(99, Math.max(1, Math.round((100 * people) / base)))
        expect([low <= percent, percent <= high, low >= 1, high <= 99]).toEqual([true, true, true, true])
        expect([lowest <= low, high <= highest]).toEqual([true, true])
      }),
    )
  })
})
