import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identifies, isVerbatim } from '../../worker/domain/quote.ts'

describe('a quote', () => {
  const answer = 'My PA Sam is kind. She rings me back, always. Not like the last one.'

  it.each([
    ['She rings me back, always.', true],
    ['My PA [name] is kind.', true],
    ['My PA [name] is kind. [cut] Not like the last one.', true],
    ['Not like the last one. [cut] My PA', false],
    ['My PA is kind.', false],
    ['She never rings me back', false],
    ['[all taken out]', false],
    ['…', false],
  ])('%j is the author’s own words: %s', (quote, verbatim) =>
    expect(isVerbatim(quote, answer)).toBe(verbatim),
  )

  it('is verbatim for every passage of every answer that has a word in it', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat(200), fc.nat(200), (text, a, b) => {
        const passage = text.slice(Math.min(a, b), Math.max(a, b)).trim()
        fc.pre(/[\p{L}\p{N}]/u.test(passage) && !/[[\]]/.test(passage))
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
  ])('%j could find somebody', (quote) => expect(identifies(quote)).toBe(true))

  it.each([
    'I waited 14 months',
    'he is 19 and she is 21',
    'it cost 1,200 pounds',
    'room 12',
    'three PAs in 2 years',
  ])('%j finds nobody', (quote) => expect(identifies(quote)).toBe(false))
})
