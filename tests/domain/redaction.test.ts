import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import codebook from '../../schema/codebook/care-leavers.json' with { type: 'json' }
import { type Proposal, quoteMarks, type RedactionKind } from '../../schema/redaction.ts'
import { proposeRedactions } from '../../worker/redaction/proposals.ts'
import { vocabularyOf } from '../../worker/redaction/vocabulary.ts'
import { readVectors } from '../../worker/themes/vectors.ts'
import { identifyingCases, plainCases } from './redaction-cases.ts'

const vectors = readVectors(readFileSync('schema/vectors/english.bin'))
const known = vocabularyOf(vectors, 'Fairmere Borough Council', codebook.themes)
const propose = (text: string) => proposeRedactions(text, known)
const found = (text: string) =>
  propose(text).map(({ start, end, kind }) => `${kind}:${text.slice(start, end)}`)

type Asked = Pick<Proposal, 'start' | 'end'> & { kind: RedactionKind }

/** A case without its marks, and what they ask for. */
function readCase(marked: string) {
  let text = ''
  const asked: Asked[] = []
  for (const [, plain, kind, words] of marked.matchAll(/([^<]+)|<(\w+):([^>]+)>/g)) {
    const start = text.length
    text += plain ?? words ?? ''
    if (kind) asked.push({ start, end: text.length, kind: kind as RedactionKind })
  }
  return { text, asked }
}
const cases = identifyingCases.map(readCase)

describe('what is proposed for redaction', () => {
  it.each(['name', 'place', 'number', 'time', 'job', 'detail'])(
    'finds nine of ten of the kind %s',
    (kind) => {
      const wanted = cases.flatMap(({ text, asked }) =>
        asked.filter((each) => each.kind === kind).map((each) => ({ text, ...each })),
      )
      const missed = wanted.filter(
        ({ text, start, end }) =>
          !propose(text).some((one) => one.kind === kind && one.start <= start && one.end >= end),
      )
      expect(wanted.length).toBeGreaterThanOrEqual(4)
      expect(missed.map(({ text }) => text).slice(Math.floor(wanted.length / 10))).toEqual([])
    },
  )

  it('leaves plain sentences alone: at most one proposal in five', () => {
    const proposals = plainCases.flatMap(found)
    expect(plainCases.length).toBeGreaterThanOrEqual(50)
    expect(proposals.length, proposals.join(', ')).toBeLessThanOrEqual(plainCases.length / 5)
  })

  it('asks about few of the codebook’s invented quotes', () => {
    const quotes = codebook.themes.flatMap((theme) => theme.quotes)
    const share = quotes.filter((quote) => propose(quote).length).length / quotes.length
    // 14% when this was written.
    expect(share).toBeGreaterThan(0.05)
    expect(share).toBeLessThan(0.25)
  })

  it.each([
    ['My PA [name] is at [place] with Dave', ['name:Dave']],
    ['ask Dave Kowalski-Jones or Sam', ['name:Dave Kowalski-Jones', 'name:Sam']],
    ["Dave's sister's flat", ['name:Dave']],
    ['Every Word Here Has A Capital And Means Nothing By It', []],
    ['EVERYBODY HERE SHOUTS ABOUT THE HEATING', []],
    ['May I say that in may they will come', ['time:may']],
    ['they march us in and out', []],
    ['I turned 18 and at 21 it ends', []],
    ['I am 18 and they are 21', ['number:18']],
    ['it is open 24/7', []],
    ['the fire alarm and the fire door', []],
    ['they read my P45', []],
    ['write to me at sam.o@example.org or @sam_o', ['number:sam.o@example.org', 'number:@sam_o']],
    ['in Fairmere the borough does nothing', ['place:Fairmere']],
    ['from 14 Elm Street on 3rd March 2021', ['number:14', 'place:Elm Street', 'time:3rd March 2021']],
    ['', []],
    ['😀 👍🏽', []],
  ])('%j: %j', (text, proposals) => expect(found(text)).toEqual(proposals))

  it('proposes the whole of what it cannot read', () => {
    expect(propose('شقتي رطبة وباردة ولا أحد يصلح التدفئة.')).toMatchObject([{ start: 0, why: 'unread' }])
    expect(propose('moje mieszkanie jest zimne i wilgotne')).toMatchObject([
      { start: 0, end: 37, why: 'unread' },
    ])
  })

  it('takes a word for rare until the vocabulary of the wave has it', () => {
    const text = 'I play the euphonium'
    expect(propose(text)).toMatchObject([{ why: 'rare' }])
    expect(proposeRedactions(text, { ...known, isCommon: () => true })).toEqual([])
  })
})

const awkward = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'Dave',
          'at',
          'Elm',
          'Street',
          '14',
          'on',
          '3rd',
          'march',
          'I',
          'work',
          'as',
          'a',
          'barber',
          'HMP',
          'st',
          '£5',
          '19',
        ],
        ...[
          '07700',
          '900123',
          'a@b.org',
          'M14',
          '.',
          '\n',
          "'s",
          '’',
          ',',
          'the',
          'fire',
          'called',
          'Mr',
          'last',
          'year',
          'new',
          'eve',
        ],
        ...quoteMarks,
      ),
      { maxLength: 60 },
    )
    .chain((words) => fc.constantFrom(' ', '', '-').map((joint) => words.join(joint))),
)

describe('every text', () => {
  it('has proposals in order, apart, of something, and the same again', () =>
    fc.assert(
      fc.property(awkward, (text) => {
        let last = 0
        for (const { start, end } of propose(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
        expect(propose(text)).toEqual(propose(text))
      }),
      { numRuns: 400 },
    ))

  it.each([
    ['words', 'I live with Dave at 14 Elm Street in Leeds since 3rd of March. '],
    ['one letter', 'a'],
    ['capitals', 'A'],
    ['figures', '7'],
    ['figures apart', '7 '],
    ['dots', '.'],
    ['addresses', 'a@'],
    ['hyphens', 'a-'],
    ['apostrophes', "’'"],
    ['brackets', '['],
    ['marks', '[name]'],
    ['units of a letter', '\u{1F468}\u200D'],
  ])('of 4,000 %s is looked through within 20 milliseconds', (_, unit) => {
    const text = unit.repeat(4000).slice(0, 4000)
    // Of this thread: what else the machine does at the moment is not ours.
    const times = Array.from({ length: 8 }, () => {
      const from = process.threadCpuUsage()
      propose(text)
      return process.threadCpuUsage(from).user / 1000
    })
    expect(Math.min(...times)).toBeLessThan(20)
  })
})
