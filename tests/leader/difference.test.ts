import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { words } from '../../schema/release.ts'
import { bands, differenceOf, stretch } from '../../web/leader/difference.ts'
import { wordsFor } from '../../worker/domain/rounding.ts'
import { amount, base, fewer, figure, hidden } from './full-example.ts'

const told = (n: number, of: number) => ({ amount: amount(n, of, null), base: base(of) })
const exact = (n: number, of: number) => ({
  amount: { as: 'figure' as const, number: figure(n), percent: null },
  base: base(of),
})
const said = (text: (typeof words)[number]) => ({
  amount: { as: 'words' as const, words: text },
  base: fewer,
})
const verdict = (...given: Parameters<typeof differenceOf>) => differenceOf(...given)?.verdict

describe('the difference of two printed shares', () => {
  it.each([
    ['57% of 70 and 23% of 65', told(40, 70), told(15, 65), 'higher'],
    ['23% of 65 and 57% of 70', told(15, 65), told(40, 70), 'lower'],
    ['43% of 70 and 46% of 65', told(30, 70), told(30, 65), 'alike'],
    ['36% of 70 and 23% of 65', told(25, 70), told(15, 65), 'unclear'],
    ['50% of 30 and 17% of 30', told(15, 30), told(5, 30), 'higher'],
    ['50% of 30 and 33% of 30', told(15, 30), told(10, 30), 'unclear'],
    ['nearly everybody and a few, of fewer than 30', said('nearly everybody'), said('a few'), 'higher'],
    [
      'about half and about a quarter, of fewer than 30',
      said('about half'),
      said('about a quarter'),
      'unclear',
    ],
    ['the same words', said('most'), said('most'), 'alike'],
  ] as const)('of %s is as chance and rounding allow', (_, one, other, expected) => {
    expect(verdict(one, other, 'survey')).toBe(expected)
  })

  it.each([
    ['5 of 10 agencies and 5 of 10', exact(5, 10), exact(5, 10), 'alike'],
    ['9 of 10 agencies and 2 of 10', exact(9, 10), exact(2, 10), 'higher'],
    ['6 of 9 agencies and 3 of 8', exact(6, 9), exact(3, 8), 'unclear'],
    ['10 of 10 agencies and 0 of 10', exact(10, 10), exact(0, 10), 'higher'],
  ] as const)('of %s has no rounding in it', (_, one, other, expected) => {
    expect(verdict(one, other, 'consultation')).toBe(expected)
  })

  it('is unknown where one is hidden, or nobody answered', () => {
    expect(differenceOf({ amount: hidden, base: base(60) }, told(30, 60), 'survey')).toBeNull()
    expect(differenceOf(told(30, 60), { amount: hidden, base: hidden }, 'survey')).toBeNull()
    expect(differenceOf(exact(0, 0), exact(1, 2), 'consultation')).toBeNull()
  })

  it('that rounding alone could make is never told, also where everybody was asked', () => {
    const printed = fc
      .tuple(fc.integer({ min: 6, max: 200 }), fc.double({ min: 0.05, max: 0.95, noNaN: true }))
      .map(([fives, share]) => ({ n: Math.max(5, 5 * Math.round(share * fives)), of: fives * 5 }))
    const all = ({ n, of }: { n: number; of: number }) => ({ amount: amount(n, of, of), base: base(of) })
    const least = ({ n, of }: { n: number; of: number }) => (n - 2) / (of + 2)
    const most = ({ n, of }: { n: number; of: number }) => (n + 2) / (of - 2)
    fc.assert(
      fc.property(printed, printed, (one, other) => {
        fc.pre(least(one) <= most(other) && least(other) <= most(one))
        expect(['alike', 'unclear']).toContain(verdict(all(one), all(other), 'survey'))
      }),
      { numRuns: 2000 },
    )
  })

  it('turns round with its two sides', () => {
    const share = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 20, max: 40 }))
    const turned = { higher: 'lower', lower: 'higher', alike: 'alike', unclear: 'unclear' } as const
    fc.assert(
      fc.property(share, share, ([n, of], [m, all]) => {
        const [one, other] = [told(n * 5, of * 5), told(m * 5, all * 5)]
        const [here, there] = [differenceOf(one, other, 'survey'), differenceOf(other, one, 'survey')]
        expect(here?.verdict).toBe(there && turned[there.verdict])
        expect(here?.strength).toBeCloseTo(there?.strength ?? Number.NaN)
      }),
    )
  })

  it('is told less easily as the clearest of many', () => {
    expect(verdict(told(25, 60), told(10, 60), 'survey', 1)).toBe('higher')
    expect(verdict(told(25, 60), told(10, 60), 'survey', 40)).toBe('unclear')
  })

  /** Two-sided quantiles of a standard normal at 5% divided by the number of comparisons. */
  it.each([
    [1, 1.96],
    [2, 2.2414],
    [5, 2.5758],
    [10, 2.807],
    [40, 3.2272],
    [100, 3.4808],
  ])('the clearest of %i is held to Bonferroni’s interval, within 2%%', (among, quantile) => {
    expect(stretch(among) * 1.96).toBeGreaterThanOrEqual(quantile - 0.0001)
    expect(stretch(among) * 1.96).toBeLessThan(quantile * 1.02)
  })
})

describe('the bands of the words', () => {
  it.each(words.slice(0, -1))('“%s” are those that the door uses', (word) => {
    const [least, most] = bands[word]
    expect([wordsFor(least), wordsFor(most - 1e-9)]).toEqual([word, word])
    expect(wordsFor(most)).not.toBe(word)
  })
})
