import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identifies, isVerbatim } from '../../worker/domain/quote.ts'

describe('a quote', () => {
  const answer = 'My PA Sam is kind. She rings me back, always. Not like the last one.'

  it.each([
    ['She rings me back, always.', true],
    ['My PA [name] is kind.', true],
    ['My PA [name] is kind. […] Not like the last one.', true],
    ['My PA [Sam Smith, who is late] is kind.', false],
    ['My PA [] is kind.', false],
    ['My PA [name is kind.', false],
    ['M[…]y PA', false],
    ['rings m', false],
    ['PA Sam', true],
    ['Not like the last one. […] My PA', false],
    ['My PA is kind.', false],
    ['She never rings me back', false],
    ['[name]', false],
    ['…', false],
  ])('%j is the author’s own words: %s', (quote, verbatim) =>
    expect(isVerbatim(quote, answer)).toBe(verbatim),
  )

  it('is verbatim for every passage of every answer that has a word in it', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat(200), fc.nat(200), (text, a, b) => {
        const words = text.split(/\s+/)
        const passage = text.slice(text.indexOf(words[a % words.length] ?? ''), text.length).trim()
        fc.pre(b >= 0 && /[\p{L}\p{N}]/u.test(passage) && !/[[\]]/.test(text))
        expect(isVerbatim(passage, text)).toBe(true)
      }),
    ))

  it.each([
    'ring me on 07700 900123',
    'ring me on 0770-090-0123',
    'sam@example.org',
    'see www.example.org',
    'https://example.org',
    'I live near AB1 2CD',
    'my number is QQ 12 34 56 C',
    'NHS 943 476 5919',
    '943.476.5919',
    '(01632) 960100',
    '07700.900.123',
    '07700/900/123',
    '０７７００ ９００１２３',
    '077\u200b00 900\u200b123',
    'facebook.com/sam.jones',
    'find me @sam_jones99',
    'SW1A  1AA',
    'QQ-12-34-56-C',
  ])('%j could find somebody', (quote) => expect(identifies(quote)).toBe(true))

  it.each([
    'I waited 14 months',
    'he is 19 and she is 21',
    'it cost 1,200 pounds',
    'room 12',
    'three PAs in 2 years',
  ])('%j finds nobody', (quote) => expect(identifies(quote)).toBe(false))
})
