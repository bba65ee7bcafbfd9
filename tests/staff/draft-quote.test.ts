import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Proposal } from '../../schema/redaction.ts'
import {
  decide,
  draftOf,
  inOtherWords,
  ownWords,
  partsOf,
  proposed,
  type QuoteDraft,
  quoteOf,
  takeMore,
  undecided,
  wholeWords,
} from '../../web/staff/quoting/draft-quote.ts'
import { handledInWords } from '../../web/staff/quoting/redaction-words.ts'
import { handle, redact } from '../../worker/domain/redacting.ts'
import { passageIn } from '../support/quoting.ts'

const text = 'My PA Sam Jones is 19 and kind, in Leeds.'
const named = (words: string, kind: Proposal['kind']): Proposal => ({
  ...passageIn(text, words),
  kind,
  why: 'capital',
})
const name = named('Sam Jones', 'name')
const age = named('19', 'number')
const whole = { start: 0, end: text.length }
const draft = proposed(draftOf(whole), whole, [name, age])
const keep = { do: 'keep', reason: 'anybody', words: ' ' } as const

describe('a quote being made', () => {
  it('has every proposal open until it is taken, kept or covered, and open again when that is undone', () => {
    expect(undecided(draft)).toEqual([name, age])
    const taken = decide(draft, name, { do: 'take', mark: '[name]' })
    expect(undecided(taken)).toEqual([age])
    const kept = decide(taken, age, keep)
    expect(undecided(kept)).toEqual([])
    expect(quoteOf(kept, text)).toBe('My PA [name] is 19 and kind, in Leeds.')
    expect(undecided(decide(kept, name, null))).toEqual([name])
    const covered = takeMore(draft, text, passageIn(text, 'am Jo'), '[job]')
    expect(undecided(covered)).toEqual([age])
    expect(undecided(decide(covered, name, null))).toEqual([name, age])
  })

  it('takes out whole words, and all of a proposal that they reach into', () => {
    const more = takeMore(draft, text, passageIn(text, 'eed'), '[place]')
    expect(quoteOf(more, text)).toBe('My PA Sam Jones is 19 and kind, in [place].')
    expect(quoteOf(takeMore(draft, text, passageIn(text, 'PA Sa'), '[…]'), text)).toMatch(/^My \[…\] is 19/)
    expect(takeMore(draft, text, { start: 5, end: 6 }, '[…]')).toEqual(draft)
  })

  it('sends what is taken and what is kept, in places of the answer', () => {
    const done = decide(decide(draft, name, { do: 'take', mark: '[…]' }), age, {
      ...keep,
      words: ' many are ',
    })
    expect(ownWords(done, text)).toEqual({
      passage: whole,
      taken: [{ ...passageIn(text, 'Sam Jones'), mark: '[…]' }],
      kept: [{ ...passageIn(text, '19'), reason: 'anybody', words: 'many are' }],
    })
    expect(inOtherWords(decide(draft, age, keep), 'He is 19.')).toEqual({
      paraphrase: 'He is 19.',
      kept: [{ ...passageIn(text, '19'), reason: 'anybody' }],
    })
  })

  it('keeps what was decided of the same words when the passage changes', () => {
    const done = decide(decide(draft, name, { do: 'take', mark: '[name]' }), age, keep)
    const passage = passageIn(text, 'is 19 and kind')
    expect(proposed(done, passage, [age])).toEqual({
      ...draftOf(passage),
      proposals: [age],
      choices: new Map([[`${age.start} ${age.end}`, keep]]),
    })
  })

  it('is what the server makes of it, whatever is done to it', () => {
    const act = fc.oneof(
      fc.record({
        on: fc.nat(1),
        choice: fc.constantFrom(keep, { do: 'take', mark: '[time]' } as const, null),
      }),
      fc.record({ start: fc.nat(text.length), end: fc.nat(text.length) }),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
        const end = acts.reduce<QuoteDraft>((now, each) => {
          if ('choice' in each) return decide(now, each.on ? age : name, each.choice)
          return each.start < each.end ? takeMore(now, text, each, '[…]') : now
        }, draft)
        expect(
          partsOf(end, text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
        if (!/[a-z0-9]/i.test(quoteOf(end, text).replaceAll(/\[[^\]]*\]/g, ''))) return
        const sent = ownWords(end, text)
        if (!('taken' in sent)) throw new Error('own words have what was taken')
        expect(redact(text, sent.passage, sent.taken)).toBe(quoteOf(end, text))
        const decided = () => handle(text, [name, age], sent.taken, sent.kept)
        if (undecided(end).length) expect(decided).toThrow('quote-undecided')
        else expect(decided()).toHaveLength(2)
      }),
    )
  })
})

describe('what a person selects', () => {
  it.each([
    ['am Jone', 'Sam Jones'],
    [' is ', 'is'],
    ['kind,', 'kind,'],
    ['eeds.', 'Leeds.'],
    ['  ', ''],
  ])('%j becomes whole words: %j', (selected, words) => {
    const source = `${text}  `
    const { start, end } = wholeWords(source, passageIn(source, selected))
    expect(source.slice(start, end)).toBe(words)
  })

  it.each([
    ['I can', "I can't"],
    ['t say', "can't say"],
    ["'t say", "can't say"],
    ['Sam', 'Sam’s'],
    ['boys', 'boys'],
  ])('%j is not cut where words are put together: %j', (selected, words) => {
    const source = "I can't say where Sam’s boys' house is"
    const { start, end } = wholeWords(source, passageIn(source, selected))
    expect(source.slice(start, end)).toBe(words)
  })
})

describe('what was decided of proposals', () => {
  it('is told by kind and number, with the reason in words', () => {
    expect(
      handledInWords([
        { kind: 'name', done: 'accepted' },
        { kind: 'name', done: 'accepted' },
        { kind: 'job', done: 'changed' },
        { kind: 'place', done: 'refused', reason: 'common' },
        { kind: 'number', done: 'refused', reason: 'anybody: most are' },
      ]),
    ).toEqual([
      '2 names taken out',
      '1 job taken out in another way than proposed',
      '1 place kept: common in this area',
      '1 number kept: many of those who answered could say it (most are)',
    ])
  })
})
