import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { costOfText, penceFor } from '../../worker/notify/message-cost.ts'

const a = (characters: number) => 'a'.repeat(characters)

describe('what a text costs', () => {
  it.each([
    ['nothing', '', 0, 1, 'GSM'],
    ['one part', a(160), 160, 1, 'GSM'],
    ['one letter more', a(161), 161, 2, 'GSM'],
    ['two full parts', a(306), 306, 2, 'GSM'],
    ['one more', a(307), 307, 3, 'GSM'],
    ['six full parts', a(918), 918, 6, 'GSM'],
    ['a sign that counts two', `${a(158)}€`, 160, 1, 'GSM'],
    ['and no longer fits', `${a(159)}€`, 161, 2, 'GSM'],
    ['letters that cost nothing more', 'ÄÉÖÜàäéèìòöùü', 13, 1, 'GSM'],
    ['curly marks, which Notify makes plain', '‘a’ – “b”…', 13 - 1, 1, 'GSM'],
    ['invisible marks, which it leaves out', 'a\u200bb', 2, 1, 'GSM'],
    ['Welsh that fits 70', `ŵ${a(69)}`, 70, 1, 'unicode'],
    ['Welsh that does not', `ŵ${a(70)}`, 71, 2, 'unicode'],
    ['two full parts of 67', `ŵ${a(133)}`, 134, 2, 'unicode'],
    ['one more', `ŵ${a(134)}`, 135, 3, 'unicode'],
    ['a sign that would count two counts one there', `ŵ€${a(68)}`, 70, 1, 'unicode'],
    ['Arabic', 'مرحبا', 5, 1, 'unicode'],
    ['an emoji counts two', '🙂', 2, 1, 'unicode'],
    ['gaps are closed', ' a   b \n\n\n\n c ', 6, 1, 'GSM'],
  ])('%s', (_, text, characters, fragments, encoding) => {
    expect(costOfText(text)).toEqual({ characters, fragments, encoding })
  })

  it('a longer text never has fewer parts, and the parts hold it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.string({ maxLength: 50 }),
        (text, more) => {
          const { characters, fragments, encoding } = costOfText(text)
          const [alone, together] = encoding === 'GSM' ? [160, 153] : [70, 67]
          expect(characters).toBeLessThanOrEqual(fragments === 1 ? alone : fragments * together)
          expect(costOfText(`${text}x${more.replace(/\s/g, '')}`).fragments).toBeGreaterThanOrEqual(fragments)
        },
      ),
    )
  })

  it('is told in pence for everybody and every message', () => {
    const two = costOfText(a(200))
    expect(penceFor('text', 212, [two])).toBe(1017.6)
    expect(penceFor('text', 1, [costOfText('a'), costOfText('a')])).toBe(4.8)
    expect(penceFor('text', 0, [two])).toBe(0)
    expect(penceFor('email', 212, [two])).toBe(0)
  })
})
