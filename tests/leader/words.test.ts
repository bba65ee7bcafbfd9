import { describe, expect, it } from 'vitest'
import {
  anyOtherAnswer,
  type Beside,
  type Coverage,
  type ReleaseDocument,
  type ReleasedBreakdown,
} from '../../schema/release.ts'
import { cellText, likelyNote, likelyText, periodOf, shareOf } from '../../web/leader/amount-words.ts'
import { besideRows, besideSentences } from '../../web/leader/beside-words.ts'
import { breakdownSentence, putTogether } from '../../web/leader/breakdown-words.ts'
import { coverageRows, coverageSentences } from '../../web/leader/coverage-words.ts'
import { headline } from '../../web/leader/headline.ts'
import { correctionSentence, madeSentences } from '../../web/leader/made-words.ts'
import { chartTitle } from '../../web/leader/question-words.ts'
import { byLean, themeNotes, themesHeading } from '../../web/leader/theme-words.ts'
import { amount, base, fewer, figure, fullExample, hidden, question, theme } from './full-example.ts'

describe('an amount in words', () => {
  it('has its interval, and a table has the people in brackets', () => {
    expect(likelyText(amount(30, 65), base(65))).toMatch(/^about 46% \(likely \d\d% to \d\d%\)$/)
    expect(likelyText({ as: 'words', words: 'about half' }, fewer)).toBe('about half')
    expect(cellText(amount(30, 65))).toBe('46% (30)')
    expect(cellText({ as: 'figure', number: figure(6), percent: null })).toBe('6')
    expect(cellText(hidden)).toBe('hidden to protect people')
  })

  it('is rounded in a survey also where it has no percentage', () => {
    const all = { as: 'figure', number: figure(65), percent: null } as const
    expect(shareOf(all, base(65), 'survey')).toBe('about 65 of about 65 people')
  })

  it('explains the interval once, with everybody where they are known', () => {
    expect(likelyNote(fullExample)).toContain('if everybody (about 160 people) had answered')
    expect(likelyNote({ ...fullExample, coverage: null })).toContain('if everybody had answered')
    const wrong = fullExample.coverage && { ...fullExample.coverage, larger: true }
    expect(likelyNote({ ...fullExample, coverage: wrong })).toContain('if everybody had answered')
    expect(likelyNote({ ...fullExample, themes: [], questions: [], ways: [] })).toBeNull()
  })

  it('says a period in one month shortly', () => {
    expect(periodOf(fullExample)).toMatch(/^1\s*–\s*30 September 2026$/)
    expect(periodOf({ openedOn: '2026-08-30', closedOn: '2026-09-02' })).toMatch(
      /^30 August\s*–\s*2 September 2026$/,
    )
  })
})

describe('the main findings', () => {
  const sentences = (changed: Partial<ReleaseDocument> = {}) =>
    headline({ ...fullExample, ...changed }).map(({ sentence }) => sentence)
  const unchanged = fullExample.themes.map((each) => ({ ...each, earlier: [] }))
  const asked = fullExample.questions.map((each) => ('earlier' in each ? { ...each, earlier: [] } : each))

  it('are what was raised, what was chosen and what has changed most clearly', () => {
    expect(sentences()).toEqual([
      'In their own words (about 70 people), young people wrote most often about “Safe where I live” (about 57%; some said that it does not work), “My personal adviser” (about 43%; some said that it works, some that it does not) and “Money for the basics” (about 36%; some said that it does not work).',
      'Asked “Do you know who your personal adviser is?”, nearly everybody chose “Yes”. How many is hidden to protect people.',
      'The share who wrote about “Safe where I live” is higher than in wave 2: now about 57% of about 70 people, then about 23% of about 65 people.',
    ])
  })

  it('name the question whose answer has changed', () => {
    expect(sentences({ themes: [] })[1]).toBe(
      'Asked “Do you feel safe where you live?”, the share of “Yes, always” is lower than in wave 2: now about 24% of about 85 people, then about 53% of about 75 people.',
    )
  })

  it('say who was heard least where nothing has clearly changed', () => {
    expect(sentences({ themes: unchanged, questions: asked })[2]).toBe(
      'We heard less from “22 to 25”: about 18% of those who answered (about 85 people), about 28% of the cohort (about 160 people).',
    )
  })

  it('go on with what most chose where there is neither, never with who people are', () => {
    const found = sentences({ themes: unchanged, questions: asked, coverage: null })
    expect(found[2]).toContain('“Somewhere to live that I do not have to leave”')
    const all = sentences({ themes: [], questions: asked.slice(0, 2) })
    expect(all).toEqual([expect.stringContaining('We heard less')])
  })

  it('name no theme above others that are printed alike', () => {
    const many = (...people: number[]) =>
      sentences({ themes: people.map((n, at) => theme(`T${at}`, `Theme ${at}`, '', n)) })[0]
    expect(many(35, 20, 10, 10)).toContain('wrote most often about “Theme 0” (about 50%) and “Theme 1”')
    expect(many(35, 20, 10, 10)).not.toContain('Theme 2')
    expect(many(10, 10, 10, 10)).toContain('wrote about several themes alike, among them “Theme 0”')
    expect(many(10, 10, 10)).toContain('wrote most often about “Theme 0”')
  })

  it('name what has a name of its own where most gave any other answer', () => {
    const cells = [
      { label: 'Mine', amount: amount(15, 45) },
      { label: anyOtherAnswer, amount: amount(25, 45) },
    ]
    expect(chartTitle('choice', cells, base(45))).toBe('“Mine”: about 33%')
    expect(chartTitle('choice', cells.slice(0, 1), base(45))).toBe('Chosen most often: “Mine” (about 33%)')
    const [question] = fullExample.questions.filter((each) => 'cells' in each && each.state === 'shown')
    if (!question || !('cells' in question) || question.state !== 'shown') throw new Error('one is shown')
    const own = { ...question, key: 'own', base: base(45), cells, earlier: [] }
    const found = sentences({ themes: [], coverage: null, breakdowns: [], questions: [own] })
    expect(found).toEqual([`Asked “${own.title}”, about 33% of about 45 people chose “Mine”.`])
  })

  it('each name their evidence in the words that stand in the sentence', () => {
    for (const { sentence, evidence } of headline(fullExample)) {
      expect(evidence.length).toBeGreaterThan(0)
      for (const { name } of evidence) expect(sentence).toContain(`“${name}”`)
    }
  })

  it('leave out a theme whose figure was taken away', () => {
    const [first, ...others] = fullExample.themes
    if (!first) throw new Error('the example has themes')
    const taken = { ...first, amount: hidden, lean: null, quotes: [], earlier: [] }
    expect(sentences({ themes: [...others, taken] })[0]).not.toContain(first.name)
    expect(sentences({ themes: [taken] })[0]).toContain('Asked')
  })
})

describe('themes', () => {
  it('are told by what works, what does not, both, and the rest', () => {
    expect(byLean(fullExample.themes).map(({ title, themes }) => [title, themes.length])).toEqual([
      ['Working', 2],
      ['Not working', 4],
      ['Both working and not', 2],
      ['Not enough said either way', 4],
    ])
    expect(themesHeading(fullExample)).toBe('What is working and what is not, by theme')
  })

  it('say of agencies one or more, and never 8 people', () => {
    const raised = theme('A', 'A', 'A', 5, { lean: 'working' })
    expect(themeNotes(raised, { ...fullExample, kind: 'consultation' })).toEqual([
      'An agency or more said that it works.',
    ])
  })

  it('have another heading where nothing is said to work or not', () => {
    const themes = fullExample.themes.map((each) => ({ ...each, lean: null }))
    expect(byLean(themes)).toEqual([])
    expect(themesHeading({ ...fullExample, themes })).toBe('What was written about, by theme')
  })

  it('say what 8 or more said, a weak coding, a campaign and the change', () => {
    const alike = { as: 'figure', number: figure(3), percent: null } as const
    const raised = theme('A', 'A', 'A', 40, { lean: 'both', weak: true, alike, before: 15 })
    expect(themeNotes(raised, fullExample)).toEqual([
      '8 people or more said that it works, and 8 or more that it does not.',
      'Of these, 3 sent nearly the same words.',
      'A first look: two people who coded the same answers agreed too little on this theme.',
      expect.stringMatching(/^Higher than in wave 2: /),
    ])
  })
})

describe('a breakdown', () => {
  const split = (groups: [string, number, number][]): ReleasedBreakdown => ({
    by: { key: 'home', title: 'Where do you live?' },
    of: { key: 'safe', title: 'Do you feel safe?' },
    state: 'shown',
    columns: [
      { label: 'Yes', from: ['Yes', 'Mostly'] },
      { label: 'No', from: ['No'] },
    ],
    groups: groups.map(([label, of, n]) => ({
      label,
      from: [label],
      base: base(of),
      amounts: [amount(n, of, null), amount(of - n, of, null)],
    })),
  })

  it('tells its clearest difference with both bases', () => {
    expect(
      breakdownSentence(
        split([
          ['Settled', 60, 50],
          ['Unsettled', 50, 15],
          ['Elsewhere', 40, 20],
        ]),
      ),
    ).toBe(
      'The clearest difference: “No” is the answer of about 70% in “Unsettled” (about 50 people), and of about 17% in “Settled” (about 60 people).',
    )
  })

  it('tells none that chance or rounding could make, nor with one group', () => {
    const none = 'No difference between the groups is larger than chance or rounding could make.'
    expect(
      breakdownSentence(
        split([
          ['Settled', 60, 35],
          ['Unsettled', 50, 25],
        ]),
      ),
    ).toBe(none)
    expect(breakdownSentence(split([['Settled', 60, 35]]))).toBe(none)
  })

  it('says nothing where it is hidden', () => {
    expect(breakdownSentence({ ...split([]), state: 'hidden' })).toBeNull()
  })

  it('says what was put together', () => {
    expect(putTogether(split([['Settled', 60, 35]]))).toEqual(['“Yes” is “Yes” and “Mostly” together.'])
  })
})

describe('who we did not hear from', () => {
  const coverage = fullExample.coverage as Coverage

  it('has the cohort, how many of it answered, and who was heard less', () => {
    expect(coverageSentences(coverage)).toEqual([
      'The cohort is everybody who could have answered: about 160 people.',
      'About 53% of them answered.',
      'We heard less from “22 to 25” than their share of the cohort.',
      'We heard more from “18 to 19”.',
    ])
  })

  it.each([
    [
      'no cohort',
      null,
      'There is no cohort beside these answers, so this summary cannot say who was missing.',
    ],
    [
      'more who answered',
      { ...coverage, rate: null, larger: true },
      'More people answered than the cohort typed in has: check the cohort.',
    ],
    [
      'a hidden rate',
      { ...coverage, rate: null },
      'What share of them answered is hidden to protect people.',
    ],
    [
      'words',
      { ...coverage, rate: { as: 'words', words: 'nearly everybody' } },
      'Nearly everybody of them answered.',
    ],
    [
      'nothing asked',
      { ...coverage, dimensions: coverage.dimensions.slice(2) },
      'The survey did not ask what the cohort is counted by, or too few answered: nobody can say who is missing.',
    ],
    [
      'nobody heard less',
      { ...coverage, dimensions: coverage.dimensions.slice(1, 2) },
      'No group that could be compared was heard clearly less than its share of the cohort.',
    ],
  ] satisfies [string, Coverage | null, string][])('says so with %s', (_, given, sentence) => {
    expect(coverageSentences(given)).toContain(sentence)
  })

  it('says of each group whether it was heard, hidden, asked, or put together otherwise', () => {
    const [, home, activity] = coverage.dimensions
    if (!home || !activity) throw new Error('the example has four dimensions')
    expect(coverageRows(home).map(({ cells }) => cells)).toEqual([
      ['50% (80)', '41% (35)', 'about alike'],
      ['31% (50)', '35% (30)', 'about alike'],
      ['hidden to protect people', '24% (20)', 'hidden to protect people'],
      ['9% (15)', 'asked in other groups', 'not known'],
    ])
    expect(coverageRows(activity)[0]?.cells).toEqual(['53% (85)'])
  })
})

describe('young people and partners side by side', () => {
  const beside: Beside = {
    kind: 'consultation',
    title: 'Working together',
    waveNumber: 1,
    closedOn: '2026-06-30',
    themes: [
      { code: 'A', name: 'Homes', here: 1, there: 1 },
      { code: 'B', name: 'Money', here: 2, there: 5 },
      { code: 'C', name: 'Advisers', here: 3, there: null },
      { code: 'D', name: 'Sharing data', here: null, there: 2 },
    ],
  }

  it('says what one raises and the other does not', () => {
    expect(besideSentences(beside, 'survey')).toEqual([
      'Both raise “Homes” most.',
      'Raised by young people, while partners do not: “Advisers”.',
      'Raised by partners, while young people do not, or too few to show: “Sharing data”.',
    ])
  })

  it('is the other way round on a consultation’s summary', () => {
    const turned = {
      ...beside,
      kind: 'survey' as const,
      themes: beside.themes.map(({ here, there, ...named }) => ({ ...named, here: there, there: here })),
    }
    expect(besideSentences(turned, 'consultation').slice(1)).toEqual([
      'Raised by partners, while young people do not, or too few to show: “Sharing data”.',
      'Raised by young people, while partners do not: “Advisers”.',
    ])
    expect(besideRows(turned, 'consultation')[1]?.cells).toEqual([
      '5',
      '2',
      '3 places higher for young people',
    ])
  })

  it('has ranks and their difference, and no number of people', () => {
    expect(besideRows(beside, 'survey').map(({ cells }) => cells)).toEqual([
      ['1', '1', 'the same place'],
      ['2', '5', '3 places higher for young people'],
      ['3', 'not raised', 'young people raise it, partners do not'],
      ['too few to show', '2', 'partners raise it, young people do not, or too few to show'],
    ])
  })
})

describe('how the themes were made', () => {
  const made = (coding: Partial<ReleaseDocument['coding']>) =>
    madeSentences({ ...fullExample, coding: { ...fullExample.coding, ...coding } }, false).join(' ')

  it.each([
    [0.8, 'reliable'],
    [0.7, 'tentative'],
    [0.6, 'weak'],
  ])('has the agreement of two people with a word: %d is %s', (alpha, word) => {
    expect(made({ agreement: { alpha: figure(alpha), answers: figure(60) } })).toContain(
      `Two people coded 60 answers apart and agreed at ${alpha}, where 1 is always and 0 is chance (Krippendorff’s alpha): ${word}`,
    )
  })

  it('says so without a sample, and nothing of coders where it is not known', () => {
    const early = made({ coders: 0, agreement: null })
    expect(early).toContain('There is no figure for how far two people would agree')
    expect(early).not.toContain('read answers')
    expect(made({ coders: 1 })).toContain('1 member of staff has read answers.')
  })

  it('does not say of a preview that it was published', () => {
    expect(madeSentences(fullExample, true).join(' ')).not.toContain('published')
  })

  it('tells a correction with its day, what, act and reason', () => {
    expect(fullExample.corrections.map(correctionSentence)).toEqual([
      'Question “Have you been stopped by the police this year?”: taken away on 24 November 2026. Why: The question was asked of some young people only.',
    ])
  })
})

it('two answers that are printed alike are no interval of one', () => {
  const alike = question('plan', 'Plan?', 80, { Mine: 30, 'Not mine': 30, None: 20 })
  expect(headline({ ...fullExample, themes: [], coverage: null, questions: [alike] })).toEqual([
    {
      sentence: 'Asked “Plan?”: “Mine” and “Not mine” were each the answer of about 38% of about 80 people.',
      evidence: [{ id: 'q-plan', name: 'Plan?' }],
    },
  ])
})
