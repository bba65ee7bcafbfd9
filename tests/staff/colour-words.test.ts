import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isReadable } from '../../web/respond/colour.ts'
import { readableInWords } from '../../web/staff/colour-words.ts'

const measured = (ratio: string) => `White letters on it have a contrast of ${ratio} to 1`
const dark = ': it can be read.'
const light = ': it cannot be read well enough. Choose a darker one.'

describe('whether a colour can be read, in words', () => {
  it.each([
    ['#0f5c5c', '7.7', dark],
    ['#000000', '21.0', dark],
    ['#ffcc00', '1.5', light],
    // 4.48, which is not 4.5.
    ['#777777', '4.4', light],
  ])('tells %s with %s', (colour, ratio, verdict) => {
    expect(readableInWords(colour)).toBe(measured(ratio) + verdict)
  })

  it('says that it can be read exactly where the server takes it, and never with less than 4.5', () => {
    const colours = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
    fc.assert(
      fc.property(colours, (colour) => {
        const words = readableInWords(colour)
        expect(words.endsWith(dark)).toBe(isReadable(colour))
        if (isReadable(colour)) expect(Number(/of ([\d.]+) to/.exec(words)?.[1])).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })
})
