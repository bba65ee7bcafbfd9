import { describe, expect, it } from 'vitest'
import type { Figure, ReleaseDocument } from '../../schema/release.ts'
import { publish } from '../../worker/domain/suppression.ts'
import { count, type WaveTally } from '../../worker/domain/wave-tally.ts'
import { closedOf, conservationOf, printedCells, released, tallyOf, themeOf } from './suppression-tally.ts'

const release = (changed: Partial<WaveTally>) => publish(tallyOf(changed), '2026-10-09T09:30:00Z')

describe('a count', () => {
  it('is not a figure', () => {
    // @ts-expect-error: a true count can not be published.
    const figure: Figure = count(7)
    expect(figure).toBe(7)
  })

  it('is a whole number from nought', () => {
    expect(() => count(-1)).toThrow(RangeError)
    expect(() => count(1.5)).toThrow(RangeError)
  })
})

describe('a question', () => {
  it.each([
    { n: 9, state: 'hidden' },
    { n: 10, state: 'hidden' },
    { n: 16, state: 'shown' },
  ])('of two even halves of $n people is $state', ({ n, state }) => {
    expect(released('choice', [Math.floor(n / 2), Math.ceil(n / 2)])).toMatchObject({ state })
  })

  it.each([
    { answered: 9, base: { as: 'hidden' } },
    { answered: 10, base: { as: 'fewer' } },
    { answered: 29, base: { as: 'fewer' } },
    { answered: 30, base: { as: 'figure', number: 30 } },
    { answered: 32, base: { as: 'figure', number: 30 } },
    { answered: 33, base: { as: 'figure', number: 35 } },
  ])('in words answered by $answered people has a base of $base', ({ answered, base }) => {
    const question = {
      key: 'more',
      title: 'Anything else?',
      kind: 'long' as const,
      answered: count(answered),
      followsFrom: null,
    }
    expect(release({ questions: [question] }).questions).toEqual([
      { key: 'more', title: 'Anything else?', kind: 'long', base },
    ])
  })

  it.each([
    { cells: [18, 18, 18, 7], printed: [20, 20, 20, 'hidden'] },
    // Of 67 the last is 1 or more to somebody who knows that 67 answered.
    { cells: [20, 20, 20, 7], printed: 'hidden' },
    { cells: [20, 20, 20, 8], printed: [20, 20, 20, 10] },
    { cells: [20, 20, 20, 12], printed: [20, 20, 20, 10] },
    { cells: [20, 20, 20, 13], printed: [20, 20, 20, 15] },
    { cells: [20, 20, 20, 4], printed: [20, 20, 20, 'hidden'] },
    { cells: [20, 20, 20, 0], printed: [20, 20, 'hidden', 'hidden'] },
  ])('of $cells is printed as $printed', ({ cells, printed }) => {
    expect(printedCells(released('choice', cells))).toEqual(printed)
  })

  it.each([
    { cells: [12, 9, 8], printed: ['about half', 'about a quarter', 'about a quarter'] },
    { cells: [12, 10, 8], printed: [10, 10, 10] },
  ])('under a base of 30 has words: $cells', ({ cells, printed }) => {
    expect(printedCells(released('choice', cells))).toEqual(printed)
  })

  it('takes its percentages from rounded counts', () => {
    expect(released('choice', [33, 17, 17])).toMatchObject({
      base: { number: 65 },
      cells: [
        { amount: { number: 35, percent: 54 } },
        { amount: { number: 15, percent: 23 } },
        { amount: { number: 15, percent: 23 } },
      ],
    })
  })

  it('hides the next smallest where a small cell could be worked out', () => {
    expect(printedCells(released('choice', [40, 15, 7]))).toEqual([40, 'hidden', 'hidden'])
  })

  it('is hidden whole where hiding two would still tell', () => {
    expect(printedCells(released('choice', [22, 17, 7]))).toBe('hidden')
  })

  it.each([
    { cells: [52, 8], printed: [50, 10] },
    { cells: [53, 7], printed: ['nearly everybody', 'hidden'] },
    { cells: [60, 0], printed: ['nearly everybody', 'hidden'] },
    { cells: [21, 7], printed: ['nearly everybody', 'hidden'] },
    { cells: [20, 7], printed: 'hidden' },
  ])('where $cells said so is printed as $printed', ({ cells, printed }) => {
    expect(printedCells(released('choice', cells))).toEqual(printed)
  })

  it('has no figure at all where nearly everybody said the same', () => {
    expect(JSON.stringify(released('scale', [2, 4, 54]))).not.toMatch(/\d{2}/)
  })

  it('with several ticks names each choice of nearly everybody', () => {
    const printed = printedCells(released('choices', [58, 30, 55], 60))
    expect(printed).toEqual(['nearly everybody', 'hidden', 'nearly everybody'])
  })
})

describe('a theme', () => {
  const codes = (themes: ReleaseDocument['themes']) => themes.map((theme) => theme.code)

  it('is shown from eight people, with its quotes, and otherwise not mentioned', () => {
    const { themes } = release({ themes: [themeOf('ACC1', 8, ['warm']), themeOf('ACC2', 7, ['damp'])] })
    expect(themes).toEqual([
      {
        code: 'ACC1',
        name: 'Theme ACC1',
        definition: 'What ACC1 means.',
        amount: { as: 'figure', number: 10, percent: 20, interval: [11, 34] },
        lean: null,
        weak: false,
        quotes: [{ text: 'warm', paraphrase: false }],
        earlier: [],
      },
    ])
  })

  it('stands in the order of its printed figure, then of its code', () => {
    const themes = [themeOf('MON10', 9), themeOf('MON2', 12), themeOf('ACC1', 8), themeOf('EDU1', 20)]
    expect(codes(release({ themes }).themes)).toEqual(['EDU1', 'ACC1', 'MON2', 'MON10'])
  })

  it.each([
    { people: 42, amount: { as: 'figure', number: 40, percent: 80, interval: [66, 89] } },
    { people: 43, amount: { as: 'words', words: 'nearly everybody' } },
  ])('raised by $people of 50 people is $amount', ({ people, amount }) => {
    expect(release({ themes: [themeOf('ACC1', people)] }).themes[0]?.amount).toEqual(amount)
  })

  it('is in words where fewer than 30 wrote, and not untrue: 8 of 12 are not everybody', () => {
    const { themes, wrote } = release({ wrote: count(12), themes: [themeOf('ACC1', 8)] })
    expect(wrote).toEqual({ as: 'fewer' })
    expect(themes[0]?.amount).toEqual({ as: 'words', words: 'most' })
  })

  it('is not reported where fewer than 10 wrote', () => {
    expect(release({ wrote: count(9), themes: [themeOf('ACC1', 9)] }).themes).toEqual([])
  })

  it.each([
    { read: 29, indicative: true, as: 'words' },
    { read: 30, indicative: false, as: 'figure' },
  ])('where $read of 100 answers were read is in $as', ({ read, indicative, as }) => {
    const conservation = conservationOf({ coded: 90 })
    const document = release({ conservation, read: count(read), themes: [themeOf('ACC1', 20)] })
    expect(document.indicative).toBe(indicative)
    expect(document.themes[0]?.amount.as).toBe(as)
  })
})

describe('what people said of a theme', () => {
  it.each([
    { working: 8, notWorking: 7, lean: 'working' },
    { working: 7, notWorking: 8, lean: 'not-working' },
    { working: 8, notWorking: 8, lean: 'both' },
    { working: 7, notWorking: 7, lean: null },
  ])('is told from 8 on a side: $working and $notWorking are $lean', ({ working, notWorking, lean }) => {
    const theme = { ...themeOf('ACC1', 20), working: count(working), notWorking: count(notWorking) }
    expect(release({ themes: [theme] }).themes[0]?.lean).toBe(lean)
  })

  it('is not told of a theme that is not shown', () => {
    const theme = { ...themeOf('ACC1', 7), working: count(7), notWorking: count(0) }
    expect(release({ themes: [theme] }).themes).toEqual([])
  })

  it.each([
    { f1: 0.59, weak: true },
    { f1: 0.6, weak: false },
    { f1: null, weak: false },
  ])('is a first look where the coding was weak: F1 $f1 is $weak', ({ f1, weak }) => {
    expect(release({ themes: [{ ...themeOf('ACC1', 20), f1 }] }).themes[0]?.weak).toBe(weak)
  })
})

describe('a follow-up', () => {
  const parent = (yes: number, no: number) => ({ ...closedOf('choice', [yes, no], yes + no), key: 'adviser' })
  const followsFrom = { key: 'adviser', takes: ['0'] }
  const closed = { ...closedOf('choice', [20, 15], 35), key: 'how', followsFrom }
  const open = { key: 'who', title: 'Who?', kind: 'short' as const, answered: count(35), followsFrom }

  it('is reported where the answer that leads to it is', () => {
    const { questions } = release({ questions: [parent(37, 12), closed, open] })
    expect(questions.slice(1)).toMatchObject([{ state: 'shown' }, { base: { number: 35 } }])
  })

  it('is hidden where that answer is: how many followed would tell it', () => {
    const { questions } = release({ questions: [parent(37, 5), closed, open] })
    expect(questions.slice(1)).toMatchObject([{ state: 'hidden' }, { base: { as: 'hidden' } }])
  })

  it('is shown whole or not at all', () => {
    const part = { ...closedOf('choice', [20, 12, 3], 35), key: 'how' }
    const [alone] = release({ questions: [part] }).questions
    expect(alone).toMatchObject({ state: 'shown' })
    const { questions } = release({ questions: [parent(37, 12), { ...part, followsFrom }] })
    expect(questions[1]).toMatchObject({ state: 'hidden' })
  })
})

describe('the bases of written questions', () => {
  const open = (key: string, answered: number) => ({
    key,
    title: key,
    kind: 'long' as const,
    answered: count(answered),
    followsFrom: null,
  })

  it.each([
    { answered: [50, 10], bases: ['figure', 'fewer'] },
    // Of 53 who wrote, at most 52 wrote in the first: the second would be 1 or more.
    { answered: [50, 9], bases: ['hidden', 'hidden'] },
  ])('of $answered are $bases: together or not at all', ({ answered, bases }) => {
    const questions = answered.map((people, at) => open(`t${at}`, people))
    const told = release({ wrote: count(53), questions }).questions
    expect(told.map((question) => 'base' in question && question.base.as)).toEqual(bases)
  })
})

describe('a share of many', () => {
  it('is never told as none or all of them: 12 of 10,000 have a number and no percentage', () => {
    const [question] = release({
      received: count(10_000),
      questions: [closedOf('choice', [12, 9988], 10_000)],
    }).questions
    expect(question).toMatchObject({
      cells: [{ amount: { number: 10, percent: null } }, { amount: { number: 9990, percent: null } }],
    })
  })
})

describe('how far two people agreed', () => {
  it.each([
    { sample: null, agreement: null },
    { sample: { alpha: 0.91, answers: 9 }, agreement: null },
    { sample: { alpha: 0.74, answers: 33 }, agreement: { alpha: 0.7, answers: 35 } },
  ])('in $sample is told as $agreement', ({ sample, agreement }) => {
    expect(release({ coding: { coders: 2, sample } }).coding).toEqual({ coders: 2, agreement })
  })
})

describe('what is not shown', () => {
  const shown = [themeOf('ACC1', 20), themeOf('EDU1', 20)]

  it('is one number, the same whatever it is made of', () => {
    const held = release({ themes: shown, conservation: conservationOf({ held: 7, unfit: 0, nothing: 1 }) })
    const none = release({ themes: shown, conservation: conservationOf({ held: 0, unfit: 5, nothing: 3 }) })
    expect(held.notShown).toEqual({ as: 'figure', number: 10, percent: null })
    // The share that was read is of the answers that count: neither of its numbers is printed.
    expect({ ...held, read: none.read }).toEqual(none)
  })

  it('is hidden where it is small, where the rest is small, and where themes are in words', () => {
    const few = conservationOf({ nothing: 0 })
    const most = conservationOf({ coded: 7, unfit: 40 })
    expect(release({ themes: shown, conservation: few }).notShown).toEqual({ as: 'hidden' })
    expect(release({ themes: shown, conservation: most }).notShown).toEqual({ as: 'hidden' })
    expect(release({ themes: shown, read: count(3) }).notShown).toEqual({ as: 'hidden' })
  })

  it('is hidden where it would prove that the one rare theme was raised', () => {
    const themes = [themeOf('ACC1', 34), themeOf('ACC2', 6)]
    const conservation = conservationOf({ coded: 50 })
    expect(release({ themes, conservation }).notShown).toEqual({ as: 'hidden' })
  })
})

describe('a release', () => {
  it('says days, never times', () => {
    expect(release({ closedOn: '2026-09-30T23:59:10Z' })).toMatchObject({
      openedOn: '2026-09-01',
      closedOn: '2026-09-30',
      publishedOn: '2026-10-09',
    })
  })

  it('is the same every time, and survives as JSON', () => {
    const tally = tallyOf({ themes: [themeOf('ACC1', 20)], questions: [closedOf('choice', [30, 20], 50)] })
    const document = publish(tally, '2026-10-09')
    expect(publish(tally, '2026-10-09')).toEqual(document)
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })

  it('rounds what was received, and lists no agency for young people', () => {
    expect(release({ received: count(63), agencies: ['Someone'] })).toMatchObject({
      received: { as: 'figure', number: 65 },
      agencies: [],
    })
  })

  it('is refused where the tally does not add up', () => {
    const conservation = { ...conservationOf({}), coded: count(39) }
    expect(() => release({ conservation })).toThrow('does not add up')
    expect(() => release({ questions: [closedOf('choice', [20, 20], 41)] })).toThrow('does not add up')
    expect(() => release({ questions: [closedOf('choices', [20, 42], 41)] })).toThrow('does not add up')
    expect(() => release({ themes: [themeOf('ACC1', 51)] })).toThrow('does not add up')
  })
})

describe('a consultation', () => {
  it('has exact counts and names the agencies that agreed', () => {
    const document = release({
      kind: 'consultation',
      received: count(12),
      wrote: count(11),
      agencies: ['Northtown College', 'Exampleshire Police'],
      themes: [themeOf('ACC1', 3), themeOf('ACC2', 0)],
      questions: [closedOf('choice', [11, 1, 0], 12)],
    })
    expect(document.received).toMatchObject({ number: 12 })
    expect(document.agencies).toEqual(['Exampleshire Police', 'Northtown College'])
    expect(document.themes.map((theme) => theme.amount)).toEqual([{ as: 'figure', number: 3, percent: null }])
    expect(document.questions.map(printedCells)).toEqual([[11, 1, 0]])
    expect(document.notShown).toMatchObject({ number: 8 })
  })

  const written = { wrote: count(12), themes: [{ ...themeOf('ACC1', 9), alike: count(4) }] }

  it('counts apart those who sent nearly the same words', () => {
    const [theme] = release({ kind: 'consultation', received: count(12), ...written }).themes
    expect(theme?.alike).toEqual({ as: 'figure', number: 4, percent: null })
  })

  it('and a survey of young people never does', () => {
    const [theme] = release({ kind: 'survey', received: count(12), ...written }).themes
    expect(theme).toBeDefined()
    expect(theme?.alike).toBeUndefined()
  })
})
