import { describe, expect, it } from 'vitest'
import { blankDraft } from '../../schema/draft-file.ts'
import type { DraftQuestion, SurveyDraft } from '../../schema/survey-draft.ts'
import { versionDifferences } from '../../web/staff/survey/version-differences.ts'

const home: DraftQuestion = {
  kind: 'choice',
  key: 'home',
  title: 'Where do you live?',
  hint: '',
  choices: [
    { id: 'flat', label: 'In a flat' },
    { id: 'friends', label: 'With friends' },
  ],
}
const long = (key: string, title: string): DraftQuestion => ({ kind: 'long', key, title, hint: '' })
const settled = long('settled', 'What would help you feel settled?')
const help = long('help', 'Who helps you?')
const page: DraftQuestion = {
  kind: 'information',
  key: 'page',
  title: 'Before you go on',
  hint: 'Read this.',
}
const survey = (questions: DraftQuestion[], part: Partial<SurveyDraft> = {}): SurveyDraft => ({
  ...blankDraft('survey'),
  title: 'My home',
  questions,
  ...part,
})
const differ = (before: DraftQuestion[], now: DraftQuestion[]) =>
  versionDifferences(survey(before), survey(now)).questions
const inShort = (before: DraftQuestion[], now: DraftQuestion[]) =>
  differ(before, now).map(({ key, is, breaks }) => `${key} ${is}${breaks ? ', breaks' : ''}`)

describe('two versions of a survey', () => {
  it('have nothing between them where they say the same', () => {
    expect(versionDifferences(survey([home, help]), survey([home, help]))).toEqual({
      texts: [],
      questions: [home, help].map(({ key, title }) => ({
        key,
        title,
        is: 'same',
        moved: null,
        changes: [],
        breaks: false,
      })),
    })
  })

  it('show a reworded question with both texts, and its trend breaks', () => {
    const reworded = { ...help, title: 'Who helps you most?' }
    expect(differ([help], [reworded])).toEqual([
      {
        key: 'help',
        title: 'Who helps you most?',
        is: 'reworded',
        moved: null,
        changes: [{ what: 'Question', before: 'Who helps you?', now: 'Who helps you most?' }],
        breaks: true,
      },
    ])
  })

  it.each<[string, Partial<DraftQuestion>, string]>([
    ['Text under it', { hint: 'One or many.' }, 'reworded'],
    ['Answered with', { kind: 'choices' }, 'reworded'],
    ['Answers', { choices: [...(home.choices ?? []), { id: 'hostel', label: 'In a hostel' }] }, 'reworded'],
    [
      'Put together in a release',
      { choices: (home.choices ?? []).map((choice) => ({ ...choice, group: 'Somewhere' })) },
      'regrouped',
    ],
  ])('say that its %s changed', (what, change, is) => {
    const [found] = differ([home], [{ ...home, ...change }])
    expect(found?.changes.map((each) => each.what)).toEqual([what])
    expect([found?.is, found?.breaks]).toEqual([is, is === 'reworded'])
  })

  it('put what is no longer asked last: its trend ends', () => {
    expect(inShort([settled, help], [home, help])).toEqual([
      'home added',
      'help same',
      'settled removed, breaks',
    ])
  })

  it('break no trend by a page to read', () => {
    expect(inShort([page, help], [{ ...page, hint: 'Read it.' }, help])).toEqual([
      'page reworded',
      'help same',
    ])
    expect(inShort([page, help], [help])).toEqual(['help same', 'page removed'])
  })

  it('break the trend of a follow-up whose question was reworded, though nothing of it reads otherwise', () => {
    const rule = { ...help, followUp: { of: 'home', is: ['friends'] } }
    const [parent, follower] = differ([home, rule], [{ ...home, title: 'Where do you stay?' }, rule])
    expect(parent?.is).toBe('reworded')
    expect(follower?.breaks).toBe(true)
    expect(follower?.changes.map(({ what }) => what)).toEqual(['Who is asked'])
    const renamed = (home.choices ?? []).map((choice) => ({ ...choice, label: `${choice.label} ` }))
    expect(differ([home], [{ ...home, choices: renamed }])[0]?.breaks).toBe(false)
  })

  it.each<[string, string, string[]]>([
    ['abcd', 'abcd', []],
    ['abcd', 'xabcd', []],
    ['abcd', 'acd', []],
    ['abcd', 'bcda', ['a 1→4']],
    ['abcd', 'dabc', ['d 4→1']],
    ['abcd', 'acbd', ['b 2→3']],
    ['abc', 'cxb', ['b 2→3']],
  ])('from %s to %s move the fewest questions', (before, now, moved) => {
    const asked = (keys: string) => [...keys].map((key) => long(key, key))
    const found = differ(asked(before), asked(now)).flatMap(({ key, moved: place }) =>
      place ? [`${key} ${place.from}→${place.to}`] : [],
    )
    expect(found).toEqual(moved)
  })

  it('tell what changed around the questions', () => {
    const before = survey([home, { ...home, key: 'work', title: 'Do you work?' }])
    const now = { ...before, whoReads: 'The team.', breakdowns: [{ by: 'home', of: ['work'] }] }
    expect(versionDifferences(before, now).texts).toEqual([
      { what: 'Who reads the answers', before: '', now: 'The team.' },
      { what: 'What a release splits', before: '', now: '“Do you work?” is split by “Where do you live?”.' },
    ])
  })

  it('split as before where a question that splits is reworded', () => {
    const before = survey([home, help], { breakdowns: [{ by: 'home', of: [] }] })
    const now = { ...before, questions: [{ ...home, title: 'Where do you stay?' }, help] }
    expect(versionDifferences(before, now).texts).toEqual([])
  })
})
