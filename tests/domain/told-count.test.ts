import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toldCounts } from '../../worker/domain/told-count.ts'

describe('what tells a count', () => {
  it.each([
    ['7 people', ['7']],
    ['seven people', ['seven']],
    ['Twenty-two of them', ['twenty', 'two']],
    ['٧ people', ['٧']],
    ['७ people', ['७']],
    ['７ people', ['７']],
    ['½ of the group', ['½']],
    ['about 40% said so', ['40', '%']],
    ['forty per cent', ['forty', 'per cent']],
    ['se\u00adven people', ['seven']],
    ['t\u200bwo people', ['two']],
    ['a dozen', ['dozen']],
    ['one young person', ['one']],
    ['just one.', ['just one']],
    ['half of the people in custody', ['half']],
    ['a couple of care leavers', ['a couple']],
    ['both of them', ['both']],
    ['twentytwo of them', ['twentytwo']],
    ['a fifth of the young people', ['a fifth']],
    ['none of the girls', ['none of']],
    ['all of them said so', ['all of']],
    ['zero people', ['zero']],
  ])('%s', (text, told) => {
    expect(toldCounts(text)).toEqual(told)
  })

  it.each([
    'Somebody could be known from this quote.',
    'What one thing would you change?',
    'The question was put in the wrong words for half of the wave.',
    'Often, network, weight, tension, someone, anyone, stone and height hold no number.',
    'Both wordings were wrong.',
    'All the words were wrong, and nobody had checked them.',
    '',
  ])('nothing in: %s', (text) => {
    expect(toldCounts(text)).toEqual([])
  })

  it('finds a digit of any script wherever it stands', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...'0٣۴५৬୭௮๙Ⅷ②'), fc.string(), (before, digit, after) => {
        expect(toldCounts(before + digit + after).length).toBeGreaterThan(0)
      }),
    )
  })

  it('takes no time over a long text', () => {
    const start = performance.now()
    toldCounts(`one ${'a couple half '.repeat(3000)}`)
    expect(performance.now() - start).toBeLessThan(500)
  })
})
