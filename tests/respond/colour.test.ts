import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { colourRule, contrast, isReadable, lightened } from '../../web/respond/colour.ts'

describe('a council’s own colour', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
  ])('%s on %s has a contrast of %d', (a, b, expected) => {
    expect(contrast(a, b)).toBeCloseTo(expected, 2)
  })

  it.each([
    ['#005555', true],
    ['#12436d', true],
    ['#28a197', false],
    ['#ffff00', false],
  ])('%s can be read: %s', (colour, expected) => {
    expect(isReadable(colour)).toBe(expected)
  })

  it('is lightened for the dark page until it can be read there, whatever it is', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const colour = `#${number.toString(16).padStart(6, '0')}`
        expect(contrast(lightened(colour), '#222222')).toBeGreaterThanOrEqual(4.5)
      }),
    ))

  it.each(['', 'red', '#12345', '#123456;}', '</style>'])('%j makes no rule', (colour) => {
    expect(colourRule(colour)).toBe('')
  })
})
