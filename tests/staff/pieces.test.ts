import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutIntoPieces, type Marking, type Span } from '../../web/staff/coding/pieces.ts'

const text = 'The damp is bad. My PA rings back.'

describe('an answer cut into pieces', () => {
  it('is one plain piece when nothing is marked', () => {
    expect(cutIntoPieces(text, [])).toEqual([{ text, clause: false, themes: [] }])
  })

  it('is no piece when it is empty', () => {
    expect(cutIntoPieces('', [{ themeId: 'damp', clause: [0, 4], evidence: [] }])).toEqual([])
  })

  it('marks evidence inside its clause', () => {
    const markings: Marking[] = [{ themeId: 'damp', clause: [0, 15], evidence: [[4, 8]] }]
    expect(cutIntoPieces(text, markings)).toEqual([
      { text: 'The ', clause: true, themes: [] },
      { text: 'damp', clause: true, themes: ['damp'] },
      { text: ' is bad', clause: true, themes: [] },
      { text: '. My PA rings back.', clause: false, themes: [] },
    ])
  })

  it('names every theme where evidence overlaps', () => {
    const markings: Marking[] = [
      { themeId: 'damp', clause: null, evidence: [[4, 8]] },
      { themeId: 'bad', clause: null, evidence: [[6, 15]] },
    ]
    expect(cutIntoPieces(text, markings).slice(1, 4)).toEqual([
      { text: 'da', clause: false, themes: ['damp'] },
      { text: 'mp', clause: false, themes: ['damp', 'bad'] },
      { text: ' is bad', clause: false, themes: ['bad'] },
    ])
  })

  it('joins to the text, has no empty piece, and marks each unit as the spans say', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)])
    const marking = fc.record({
      themeId: fc.constantFrom('a', 'b', 'c'),
      clause: fc.option(span),
      evidence: fc.array(span, { maxLength: 3 }),
    })
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(marking, { maxLength: 4 }), (words, markings) => {
        const pieces = cutIntoPieces(words, markings)
        expect(pieces.map((piece) => piece.text).join('')).toBe(words)
        expect(pieces.every((piece) => piece.text.length > 0)).toBe(true)
        let from = 0
        for (const piece of pieces) {
          for (let unit = from; unit < from + piece.text.length; unit += 1) {
            const inside = ([start, end]: Span) => start <= unit && unit < end
            expect(piece.clause).toBe(markings.some(({ clause }) => clause !== null && inside(clause)))
            const carried = markings.filter(({ evidence }) => evidence.some(inside))
            expect(piece.themes).toEqual(carried.map(({ themeId }) => themeId))
          }
          from += piece.text.length
        }
      }),
    )
  })
})
