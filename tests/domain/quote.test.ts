import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Proposal, QuoteMark } from '../../schema/redaction.ts'
import { identifies } from '../../worker/domain/quote.ts'
import { handle, redact, repeats, within } from '../../worker/domain/redacting.ts'
import { Problem } from '../../worker/problem.ts'
import { passageIn, takeOut } from '../support/quoting.ts'

const attempted = <T>(act: () => T): T | null => {
  try {
    return act()
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}

describe('a quote', () => {
  const answer = 'My PA Sam is kind. She rings me back, always. Not like the last one.'
  const redacted = (words: string, ...out: [string, QuoteMark][]) =>
    redact(
      answer,
      passageIn(answer, words),
      out.map(([each, mark]) => takeOut(answer, each, mark)),
    )

  it.each<[string, [string, QuoteMark][], string]>([
    ['She rings me back, always.', [], 'She rings me back, always.'],
    ['My PA Sam is kind.', [['Sam', '[name]']], 'My PA [name] is kind.'],
    [
      answer,
      [
        ['Sam is', '[…]'],
        ['always', '[time]'],
      ],
      'My PA […] kind. She rings me back, [time]. Not like the last one.',
    ],
    [' is kind. ', [], 'is kind.'],
  ])('%j without %j is %j', (words, out, quote) => expect(redacted(words, ...out)).toBe(quote))

  it.each<[string, [string, QuoteMark][]]>([
    ['y PA Sam', []],
    ['My PA Sa', []],
    ['My PA Sam', [['S', '[name]']]],
    ['PA Sam', [['PA Sam', '[name]']]],
    ['PA Sam', [['My', '[name]']]],
    ['PA Sam', [['Sam is', '[name]']]],
    [
      'My PA Sam is',
      [
        ['PA Sam', '[name]'],
        ['Sam', '[name]'],
      ],
    ],
    ['. ', []],
  ])('%j without %j is no quote', (words, out) =>
    expect(() => redacted(words, ...out)).toThrow('quote-altered'),
  )

  it.each([
    ["I can't complain", 'I can'],
    ['I can’t complain', 'I can'],
    ["They don't listen", 't listen'],
    ["They don't listen", "'t listen"],
  ])('of %j is not %j: half of a shortened word says something else', (text, words) =>
    expect(() => redact(text, passageIn(text, words), [])).toThrow('quote-altered'),
  )

  it.each([
    ["Sam's house is cold", 'cold', 'cold'],
    ["'I can' is what they say", 'I can', 'I can'],
    ["the boys' house", 'boys', 'boys'],
    ["the boys' house", 'house', 'house'],
  ])('of %j may be %j', (text, words, quote) => expect(redact(text, passageIn(text, words), [])).toBe(quote))

  it('leaves a name its ending', () => {
    const text = "Sam's house is cold"
    expect(redact(text, passageIn(text, text), [takeOut(text, 'Sam', '[name]')])).toBe(
      "[name]'s house is cold",
    )
  })

  it('is the author’s own words in their order, whatever is taken out of whatever they wrote', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.array(fc.nat(80), { minLength: 2, maxLength: 6 }),
        (text, places) => {
          const [start = 0, ...inner] = places.toSorted((a, b) => a - b)
          const end = inner.pop() ?? start
          const taken = inner
            .slice(0, -1)
            .map((at, n) => ({ start: at, end: inner[n + 1] ?? at, mark: '[…]' as const }))
          const quote = attempted(() =>
            redact(
              text,
              { start, end },
              taken.filter((_, n) => n % 2 === 0),
            ),
          )
          if (quote === null) return
          expect(quote.length).toBeGreaterThan(0)
          let from = 0
          for (const piece of quote.split('[…]').map((each) => each.trim())) {
            const at = text.indexOf(piece, from)
            expect(at).toBeGreaterThanOrEqual(0)
            from = at + piece.length
          }
        },
      ),
    ))

  it('is not said again by changing its capitals, its stops, or where it begins', () => {
    expect(repeats('she rings me back always', answer)).toBe(true)
    expect(repeats('Not like the last one', answer)).toBe(true)
    expect(repeats('She always rings back', answer)).toBe(false)
    expect(repeats('the last one is', answer)).toBe(false)
  })

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

describe('what becomes of a proposal', () => {
  const text = 'My PA Sam Jones is 19 and kind'
  const name: Proposal = { ...passageIn(text, 'Sam Jones'), kind: 'name', why: 'first-name' }
  const age: Proposal = { ...passageIn(text, '19'), kind: 'number', why: 'age' }
  const keep = { ...passageIn(text, '19'), reason: 'anybody' as const }

  it('is told by kind, and by the reason where it was refused', () => {
    const taken = [takeOut(text, 'Sam Jones', '[name]')]
    expect(handle(text, [name, age], taken, [keep])).toEqual([
      { kind: 'name', done: 'accepted' },
      { kind: 'number', done: 'refused', reason: 'anybody' },
    ])
    const more = [{ ...keep, words: 'most of us here are' }]
    expect(handle(text, [age], [], more)).toMatchObject([{ reason: 'anybody: most of us here are' }])
  })

  it.each([
    ['another mark', [takeOut(text, 'Sam Jones', '[…]')]],
    ['more than was proposed', [takeOut(text, 'PA Sam Jones', '[job]')]],
    ['one mark a word', [takeOut(text, 'Sam', '[name]'), takeOut(text, 'Jones', '[name]')]],
  ])('is changed by %s', (_, taken) =>
    expect(handle(text, [name], taken, [])).toEqual([{ kind: 'name', done: 'changed' }]),
  )

  it.each([
    ['nothing was done', [], []],
    ['a part of it is left', [takeOut(text, 'Sam', '[name]')], []],
    ['a part of it is kept', [], [{ ...passageIn(text, 'Sam'), reason: 'not-that' as const }]],
    ['all the text is kept in one', [], [{ start: 0, end: text.length, reason: 'not-that' as const }]],
  ])('is undecided where %s', (_, taken, kept) =>
    expect(() => handle(text, [name], taken, kept)).toThrow('quote-undecided'),
  )

  it('keeps no word of what is kept among its reasons', () => {
    const kept = [
      { ...passageIn(text, 'Sam Jones'), reason: 'public' as const, words: 'sam said so himself' },
    ]
    expect(() => handle(text, [name], [], kept)).toThrow('reason-repeats')
  })

  it('is cut at the ends of the passage, and gone outside it', () => {
    const passage = passageIn(text, 'Jones is')
    expect(within([name, age], passage)).toEqual([{ ...name, start: passage.start }])
  })
})
