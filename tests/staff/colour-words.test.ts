import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isReadable } from '../../web/respond/colour.ts'
import { readableInWords } from '../../web/staff/colour-words.ts'

const measured = (ratio: string) => `On a survey’s page it has a contrast of ${ratio} to 1`
const dark = ': it can be read.'
const light = ': it cannot be read well enough. Choose a darker one.'

describe('whether a colour can be read, in words', () => {
  it.each([
    ['#0f5c5c', '7.3', dark],
    ['#000000', '19.9', dark],
    ['#ffcc00', '1.4', light],
    // White letters on it would have 4.6.
    ['#757575', '4.3', light],
  ])('tells %s with %s', (colour, ratio, verdict) => {
    expect(readableInWords(colour)).toBe(measured(ratio) + verdict)
  })

  it('says that it can be read exactly where the server takes it, and never with less than 4.5', () => {
    const colours = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
    fc.assert(
      fc.property(colours, (colour) => {
        const words = readableInWords(colour)
        expect(words.endsWith(dark)).toBe(isReadable(colour))
        const ratio = Number(/of ([\d.]+) to/.exec(words)?.[1])
        if (isReadable(colour)) expect(ratio).toBeGreaterThanOrEqual(4.5)
        else expect(ratio).toBeLessThan(4.5)
      }),
    )
  })
})
