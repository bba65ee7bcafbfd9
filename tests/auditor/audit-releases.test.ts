import { describe, expect, it } from 'vitest'
import type { Amount, Coverage, Figure, ReleaseDocument, ReleasedTheme } from '../../schema/release.ts'
import { auditReleases } from '../../worker/auditor/audit-releases.ts'
import type { PublicKnowledge } from '../../worker/auditor/public-knowledge.ts'
import { amountOf, baseOf, breakdownOf, documentOf, questionOf, themeOf } from './hand-made.ts'

const safe = questionOf('safe', 60, { yes: 30, no: 25, unsure: null })
const named = (title: string, label: string) => `people who answered “${label}” to ‘About ${title}’`

describe('a release in which everything is hidden well', () => {
  it('has no finding', () => {
    expect(auditReleases([documentOf({ questions: [safe], themes: [themeOf('A1', 20, ['warm'])] })])).toEqual(
      [],
    )
  })

  it('has none where a figure was taken away later: what is known was meant to be', () => {
    const frozen = documentOf({ questions: [safe], themes: [themeOf('A1', 20, ['warm'])] })
    const later = documentOf({
      questions: [{ key: 'safe', title: 'Other words', kind: 'choice', state: 'hidden' }],
      themes: [{ ...themeOf('A1', null), name: 'Another name' }],
    })
    expect(auditReleases([frozen, later])).toEqual([])
  })

  it('has none for a consultation, whose agencies answer as organisations', () => {
    const exact = questionOf('safe', 5, { yes: 4, no: 1 })
    expect(auditReleases([documentOf({ kind: 'consultation', questions: [exact] })])).toEqual([])
  })

  it('has none without a document', () => {
    expect(auditReleases([])).toEqual([])
  })
})

describe('a hidden count is worked out from', () => {
  it('the total of its question', () => {
    const leak = questionOf('safe', 45, { yes: 20, no: 15, unsure: null })
    expect(auditReleases([documentOf({ questions: [leak] })])).toEqual([
      {
        what: named('safe', 'unsure'),
        possible: [4, 7],
        because: expect.arrayContaining([
          'how many answered ‘About safe’ is printed as 45',
          '“yes” of ‘About safe’ is printed as 20',
          '“no” of ‘About safe’ is printed as 15',
        ]),
      },
    ])
  })

  it('the total of a question in words: each base under 30 is tried', () => {
    const found = (yes: 'most' | 'about half', no: 'about half' | 'about a quarter') =>
      auditReleases([documentOf({ questions: [questionOf('safe', 'fewer', { yes, no, unsure: null })] })])
    expect(found('about half', 'about half')).toEqual([])
    // 8 are under three eighths of 22 and more, of whom five eighths leave 8 or 9 in all.
    expect(found('most', 'about a quarter')).toEqual([
      {
        what: named('safe', 'unsure'),
        possible: [0, 2],
        because: [
          'how many answered ‘About safe’ is “fewer than 30”',
          '“yes” of ‘About safe’ is printed as “most”',
          '“no” of ‘About safe’ is printed as “about a quarter”',
        ],
      },
    ])
  })

  const large = questionOf('safe', 120, { yes: 60, no: 55, unsure: null })
  const [home, work] = [
    questionOf('home', 125, { flat: 60, other: 65 }),
    questionOf('work', 125, { some: 60, none: 65 }),
  ]

  it('a breakdown against the total: of 58 to 62 it shows 61 and more, and of 53 to 57 it shows 56', () => {
    const split = breakdownOf('home', 'safe', ['yes', 'no'], { flat: [55, 30, 30], other: [60, 35, 30] })
    const [finding, ...others] = auditReleases([
      documentOf({ questions: [home, large], breakdowns: [split] }),
    ])
    expect(others).toEqual([])
    expect(finding).toMatchObject({ what: named('safe', 'unsure'), possible: [0, 5] })
    expect(finding?.because.toSorted()).toEqual([
      'how many answered ‘About safe’ is printed as 120',
      '“no” for “flat” in ‘About safe’ by ‘About home’ is printed as 30',
      '“no” for “other” in ‘About safe’ by ‘About home’ is printed as 30',
      '“yes” for “flat” in ‘About safe’ by ‘About home’ is printed as 30',
      '“yes” for “other” in ‘About safe’ by ‘About home’ is printed as 35',
    ])
  })

  it('two breakdowns of one question, of which neither tells alone', () => {
    const byHome = breakdownOf('home', 'safe', ['yes', 'no'], { flat: [50, 30, 20], other: [55, 35, 20] })
    const byWork = breakdownOf('work', 'safe', ['yes', 'no'], { some: [55, 25, 30], none: [55, 25, 30] })
    const found = (...breakdowns: (typeof byHome)[]) =>
      auditReleases([documentOf({ questions: [home, work, large], breakdowns })])
    expect(found(byHome)).toEqual([])
    expect(found(byWork)).toEqual([])
    const [finding, ...others] = found(byHome, byWork)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ what: named('safe', 'unsure'), possible: [0, 5] })
    expect(finding?.because).toHaveLength(5)
    expect(finding?.because.filter((figure) => figure.includes('by ‘About work’'))).toHaveLength(2)
  })

  it('a follow-up: whoever was asked had given the hidden answer', () => {
    const why = { key: 'why', title: 'About why', kind: 'long' as const, base: baseOf('fewer') }
    const known: PublicKnowledge = {
      questions: [
        {
          key: 'safe',
          levels: [['yes', 'no', 'unsure'].map((label) => ({ label, takes: [label] }))],
          followsFrom: null,
        },
        { key: 'why', levels: [], followsFrom: { key: 'safe', takes: ['unsure'] } },
      ],
      themes: [],
      cohort: null,
    }
    const document = documentOf({ wrote: baseOf('fewer'), questions: [large, why] })
    expect(auditReleases([document])).toEqual([])
    const [finding] = auditReleases([document], known)
    expect(finding).toMatchObject({ what: named('safe', 'unsure'), possible: [10, 11] })
    expect(finding?.because).toContain('how many answered ‘About why’ is “fewer than 30”')
  })

  it('the cohort: a group is what the others leave', () => {
    const group = (label: string, print: number | null) => ({
      label,
      cohort: amountOf(print),
      answered: null,
      heard: null,
    })
    const coverage = (young: number) => ({
      cohort: baseOf(120),
      rate: null,
      larger: false,
      dimensions: [
        {
          dimension: 'age' as const,
          asked: null,
          groups: [group('18', young), group('19', 50), group('20', null)],
        },
      ],
    })
    expect(auditReleases([documentOf({ coverage: coverage(60) })])).toEqual([])
    expect(auditReleases([documentOf({ coverage: coverage(70) })])).toMatchObject([
      { what: 'people of the cohort in “20” (age)', possible: [0, 6] },
    ])
  })

  it('a rare theme, where more answers were coded than the others can hold', () => {
    const theme = themeOf('A1', 20)
    const written = { key: 'more', title: 'Anything else?', kind: 'long' as const, base: baseOf(50) }
    const document = documentOf({ themes: [theme], questions: [written], notShown: amountOf(20) })
    const known = { questions: [], themes: [theme, { code: 'A2', name: 'Theme A2' }], cohort: null }
    const findings = auditReleases([document], known)
    expect(findings).toContainEqual(
      expect.objectContaining({ what: 'people who raised “Theme A2”', possible: [4, 7] }),
    )
    expect(auditReleases([{ ...document, notShown: amountOf(35) }], known)).toEqual([])
  })

  it('the share that was read: 12% is 10 of 85 and of no fewer', () => {
    const read = { as: 'figure' as const, percent: 12 as Figure }
    const written = (base: number) => ({
      key: 'more',
      title: 'Anything else?',
      kind: 'long' as const,
      base: baseOf(base),
    })
    const found = (base: number) =>
      auditReleases([documentOf({ wrote: baseOf(base), read, questions: [written(base)] })])
    expect(found(85)).toEqual([])
    expect(found(75)).toMatchObject([{ what: 'figures that no counts fit' }])
  })

  it('a figure that is not rounded', () => {
    const exact = questionOf('safe', 60, { yes: 33, no: 25, unsure: null })
    expect(auditReleases([documentOf({ questions: [exact] })])).toMatchObject([
      { what: named('safe', 'unsure'), possible: [0, 6] },
      { what: 'a true count: questions 0 cells 0 amount number', possible: [33, 33] },
    ])
  })

  it('a figure or a quote that a correction shows', () => {
    const frozen = documentOf({ questions: [safe], themes: [themeOf('A1', null)] })
    const later = documentOf({
      questions: [questionOf('safe', 60, { yes: 30, no: 20, unsure: null })],
      themes: [themeOf('A1', 10, ['cold'])],
    })
    expect(auditReleases([frozen, later])).toEqual(
      expect.arrayContaining([
        {
          what: 'a new count: “no” of safe',
          possible: [18, 22],
          because: ['“no” of safe was printed as 25', '“no” of safe is printed as 20 later'],
        },
        {
          what: 'a new count: theme A1',
          possible: [8, 12],
          because: ['theme A1 was hidden', 'theme A1 is printed as 10 later'],
        },
        expect.objectContaining({ what: 'a quote that was not there before' }),
      ]),
    )
  })

  it('a quote under a theme that is not shown, or with anything beside it', () => {
    const hidden = themeOf('A1', null, ['It is damp'])
    const told = themeOf('A2', 20, [])
    const quotes = [{ text: 'It is warm', paraphrase: false, age: '19' }]
    expect(auditReleases([documentOf({ themes: [hidden, { ...told, quotes }] })])).toEqual([
      { what: 'who raised “Theme A1”', possible: [1, 7], because: ['“Theme A1” is hidden', 'It is damp'] },
      {
        what: 'who wrote a quote under “Theme A2”',
        possible: [1, 7],
        because: ['“age” stands beside it', 'It is warm'],
      },
    ])
  })
})

describe('what stands beside rounded counts is made of them, else a true count speaks through', () => {
  const [yes, no] = [amountOf(30), amountOf(25)]
  const percent = (amount: Amount, of: number): Amount => ({ ...amount, percent: of as Figure }) as Amount
  const told = (cell: Amount) => ({
    ...safe,
    cells: [
      { label: 'yes', amount: cell },
      { label: 'no', amount: no },
    ],
  })
  const found = (changed: Partial<ReleaseDocument>) => auditReleases([documentOf(changed)])

  it('a percentage', () => {
    expect(found({ questions: [told(percent(yes, 50))] })).toEqual([])
    expect(found({ questions: [told(percent(yes, 47))] })).toEqual([
      {
        what: 'what the percentage of “yes” of ‘About safe’ is made of',
        possible: [28, 32],
        because: ['“yes” of ‘About safe’ is printed as 30 of 60', 'it is printed as 47%'],
      },
    ])
  })

  it('what the cohort repeats of a question, what it is compared with, and the response rate', () => {
    const share = (amount: Amount, of: number, interval: [number, number]) =>
      ({ ...percent(amount, of), interval }) as Amount
    const half = share(yes, 50, [38, 62])
    const coverage = (answered: Amount, heard: 'less' | 'alike' | null, rate: number): Coverage => ({
      cohort: baseOf(250),
      rate: { as: 'figure', percent: rate as Figure },
      larger: false,
      dimensions: [
        {
          dimension: 'age',
          asked: safe,
          groups: [{ label: 'yes', cohort: percent(amountOf(165), 66), answered, heard }],
        },
      ],
    })
    const questions = [told(half)]
    const compared = [{ what: 'what “yes” of those who answered by age is compared with' }]
    expect(found({ questions, coverage: coverage(half, 'less', 50) })).toEqual([])
    expect(found({ questions, coverage: coverage(half, 'alike', 50) })).toMatchObject(compared)
    expect(found({ questions, coverage: coverage(amountOf(null), 'less', 50) })).toMatchObject(compared)
    expect(found({ questions, coverage: coverage(amountOf(10), null, 50) })).toMatchObject([
      { what: 'a count of its own: “yes” of those who answered by age' },
    ])
    expect(found({ questions, coverage: coverage(half, 'less', 51) })).toMatchObject([
      { what: 'what the response rate is made of' },
    ])
  })

  it('the order and the ranks of themes', () => {
    const themes = [themeOf('A1', 20), themeOf('A2', 20), themeOf('A10', 15)]
    const beside = (...ranks: number[]) => ({
      kind: 'consultation' as const,
      title: 'Partners',
      waveNumber: 1,
      closedOn: '2026-09-30',
      themes: themes.map(({ code, name }, at) => ({ code, name, here: ranks[at] ?? null, there: null })),
    })
    expect(found({ themes, beside: beside(1, 1, 3) })).toEqual([])
    expect(found({ themes, beside: beside(1, 2, 3) })).toMatchObject([
      { what: 'what the rank of “Theme A2” is made of' },
    ])
    const [one, other, last] = themes
    expect(found({ themes: [other, one, last] as ReleasedTheme[] })).toMatchObject([
      { what: 'what the order of themes is made of' },
    ])
  })

  it('and there is no number that no release has', () => {
    const questions = [{ ...told(yes), answered: 58 }]
    expect(found({ questions })).toMatchObject([
      { what: 'a number that no release has: questions 0 answered' },
    ])
  })
})

describe('figures that no counts fit', () => {
  it('are told with the fewest of them', () => {
    const wrong = questionOf('safe', 60, { yes: 50, no: 30 })
    const [finding] = auditReleases([documentOf({ questions: [wrong] })])
    expect(finding?.what).toBe('figures that no counts fit')
    expect(finding?.because.toSorted()).toEqual([
      'how many answered ‘About safe’ is printed as 60',
      '“no” of ‘About safe’ is printed as 30',
      '“yes” of ‘About safe’ is printed as 50',
    ])
  })
})
