import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isReadable } from '../../web/respond/colour.ts'
import { readableInWords } from '../../web/staff/colour-words.ts'

describe('whether a colour can be read, in words', () => {
  it.each([
    ['#0f5c5c', 'It can be read: its contrast is 7.3 to 1.'],
    ['#000000', 'It can be read: its contrast is 19.8 to 1.'],
    [
      '#ffcc00',
      'It cannot be read well enough: its contrast is 1.4 to 1, and 4.5 is needed. Choose a darker one.',
    ],
  ])('tells %s as "%s"', (colour, words) => {
    expect(readableInWords(colour)).toBe(words)
  })

  it('tells 4.5 or more of a colour that the server takes, and less of one that it refuses', () => {
    const colours = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
    // The greys around the limit, where rounding could tell it wrongly.
    for (const colour of ['#6f6f6f', '#707070', '#717171', '#727272', '#737373', '#747474']) agree(colour)
    fc.assert(fc.property(colours, agree))
  })
})

function agree(colour: string) {
  const ratio = Number(/is ([\d.]+) to 1/.exec(readableInWords(colour))?.[1])
  expect(ratio >= 4.5).toBe(isReadable(colour))
}
