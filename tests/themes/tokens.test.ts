import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isStopWord, tokenise } from '../../worker/themes/tokens.ts'

describe('words', () => {
  it.each([
    ['Don’t STOP', ['dont', 'stop']],
    ['3 PAs in 2024', ['3', 'pas', 'in', '2024']],
    ['well-run, e-mail', ['well', 'run', 'e', 'mail']],
    ['أحتاج إلى سكن', ['أحتاج', 'إلى', 'سكن']],
    ['ገዛ የድልየኒ።', ['ገዛ', 'የድልየኒ']],
    ['Great 👍👍', ['great', '👍', '👍']],
    ['a\0b', ['a', 'b']],
    [' ...!? ', []],
    ['', []],
  ])('of %j are %j', (text, forms) => {
    expect(tokenise(text).map(({ form }) => form)).toEqual(forms)
  })

  it.each([
    ['wait', ['waits', 'waited', 'waiting', 'Wait']],
    ['servic', ['service', 'services']],
    ['friend', ['friends', 'friendly']],
    ['stop', ['stops', 'stopped', 'stopping']],
    ['worry', ['worries', 'worried', 'worry']],
    ['glass', ['glasses', 'glass']],
    ['care', ['cares', 'cared', 'caring', 'care']],
    ['home', ['homes', 'home']],
    ['bed', ['beds', 'bed']],
    ['bus', ['bus']],
  ])('share the stem %s: %j', (stem, words) => {
    expect(words.flatMap((word) => tokenise(word)).map((token) => token.stem)).toEqual(words.map(() => stem))
  })

  it('too common to name a theme are told apart from those that can', () => {
    expect(['the', 'dont', 'house'].map(isStopWord)).toEqual([true, true, false])
  })

  it('slice back verbatim from any text, in order, whatever its script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let from = 0
        for (const { start, end } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}\p{Extended_Pictographic}]/u)
          from = end
        }
      }),
    )
  })
})
