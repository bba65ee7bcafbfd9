import { describe, expect, it } from 'vitest'
import { blankDraft } from '../../schema/draft-file.ts'
import type { SurveyDraft } from '../../schema/survey-draft.ts'
import { reviewTranslation, setTranslation, untranslated } from '../../schema/translation-state.ts'
import {
  type CheckedDraft,
  type CheckPlace,
  isPublishable,
  publishChecks,
} from '../../web/staff/builder/publish-checks.ts'

const written: SurveyDraft = {
  ...blankDraft('survey'),
  slug: 'my-home',
  title: 'My home',
  introduction: 'About where you live.',
  whoReads: 'The leaving care team.',
  whatNext: 'You hear from us in March.',
  questions: [
    { kind: 'yes-no', key: 'settled', title: 'Do you feel settled?', hint: '' },
    { kind: 'yes-no', key: 'safe', title: 'Do you feel safe?', hint: '' },
  ],
}
const arabic = { ...written, translations: { ar: untranslated() } }
const checked = (part: Partial<CheckedDraft> = {}, draft: Partial<SurveyDraft> = {}): CheckedDraft => ({
  draft: { ...written, ...draft },
  surveyId: null,
  codebookId: 'book',
  leaveOut: [],
  council: { name: 'Fairmere', helpLine: '01632 960 100', helpAtNight: '01632 960 199', daysOfWords: 365 },
  found: { faults: [], slugTaken: false, councilNamed: true },
  ...part,
})
const lineAt = (at: CheckPlace, found: CheckedDraft) => publishChecks(found).find((check) => check.at === at)
const open = (found: CheckedDraft) =>
  publishChecks(found).flatMap(({ at, must, done }) => (done ? [] : [`${at}${must ? '' : ', advised'}`]))

describe('what stands between a draft and its publication', () => {
  it('is nothing where everything is said', () => {
    expect(open(checked())).toEqual([])
    expect(isPublishable(publishChecks(checked()))).toBe(true)
  })

  it('is all of it for a blank survey', () => {
    const blank = checked({ codebookId: null, draft: blankDraft('survey') })
    expect(open(blank)).toEqual([
      'title',
      'slug',
      'introduction, advised',
      'whoReads, advised',
      'whatNext, advised',
      'questions',
      'codebook',
    ])
    expect(isPublishable(publishChecks(blank))).toBe(false)
  })

  it('is no text that is only advised', () => {
    const found = checked({}, { introduction: '', whoReads: ' ', whatNext: '' })
    expect(open(found)).toEqual(['introduction, advised', 'whoReads, advised', 'whatNext, advised'])
    expect(isPublishable(publishChecks(found))).toBe(true)
  })

  it('is that the server has not looked yet', () => {
    expect(open(checked({ found: null }))).toEqual(['other'])
  })

  it.each([
    ['my-home', true],
    ['a1-b2-c3-d4-e5', true],
    ['home', false],
    ['a-b-c-d-e-f', false],
    ['My-home', false],
    ['my--home', false],
    ['', false],
  ])('takes the address %s: %s', (slug, done) => {
    expect(lineAt('slug', checked({}, { slug }))?.done).toBe(done)
  })

  it('is an address that another survey has', () => {
    const found = checked({ found: { faults: [], slugTaken: true, councilNamed: true } })
    expect(open(found)).toEqual(['slug'])
  })

  it('is neither address nor codebook for a next version: its survey has them', () => {
    const places = publishChecks(checked({ surveyId: 's1', codebookId: null })).map(({ at }) => at)
    expect(places).not.toContain('slug')
    expect(places).not.toContain('codebook')
  })

  it.each(['name', 'helpLine', 'helpAtNight'] as const)('is a council without its %s', (part) => {
    const found = checked()
    expect(open({ ...found, council: { ...found.council, [part]: '' } })).toEqual(['council'])
  })

  it('is a fault of the server, at its question or wherever it belongs', () => {
    const faults = [
      { path: 'questions.1.title', text: 'Question 2: write the question.' },
      { path: '', text: 'A rule of the file.' },
      { path: 'translations.ar', text: 'Arabic: told by the languages themselves.' },
    ]
    const found = checked({ found: { faults, slugTaken: false, councilNamed: true } })
    expect(lineAt('questions', found)?.todo).toEqual([
      { text: 'Question 2: write the question.', key: 'safe' },
    ])
    expect(lineAt('other', found)?.todo).toEqual([{ text: 'A rule of the file.' }])
    expect(open(found)).toEqual(['questions', 'other'])
  })

  it('is a language that is not translated, or not read, until it is left out', () => {
    expect(lineAt('languages', checked({ draft: arabic }))?.todo).toEqual([
      { text: 'Arabic: 6 texts not translated.' },
    ])
    const left = lineAt('languages', checked({ draft: arabic, leaveOut: ['ar'] }))
    expect([left?.done, left?.told]).toEqual([true, ['English alone.', 'Left out of this version: Arabic.']])
  })

  it('is a language nobody has read through, or whose English changed since', () => {
    const paths = ['title', 'introduction', 'whoReads', 'whatNext', 'settled.title', 'safe.title']
    const made = paths.reduce((draft, path) => setTranslation(draft, 'ar', path, 'نص'), arabic as SurveyDraft)
    const todo = (draft: SurveyDraft) => lineAt('languages', checked({ draft }))?.todo.map(({ text }) => text)
    expect(todo(made)).toEqual(['Arabic: nobody has read the translation through.'])
    const read = reviewTranslation(made, 'ar', 'Amal Haddad', '2026-11-20')
    expect(todo(read)).toEqual([])
    expect(todo({ ...read, title: 'Our homes' })).toEqual(['Arabic: the English of 1 text changed since.'])
  })

  it('is a breakdown that splits nothing; none at all is declared as it is', () => {
    const split = (of: string[]) => lineAt('breakdowns', checked({}, { breakdowns: [{ by: 'settled', of }] }))
    expect(split([])?.done).toBe(false)
    expect(split(['safe'])?.told).toEqual(['“Do you feel safe?” is split by “Do you feel settled?”.'])
    expect(lineAt('breakdowns', checked())?.done).toBe(true)
  })

  it('says how long words are kept, and has no breakdowns for partners', () => {
    expect(lineAt('retention', checked())?.told[0]).toMatch(/^Words are deleted a year after a wave closes/)
    expect(lineAt('breakdowns', checked({}, { kind: 'consultation' }))).toBeUndefined()
  })
})
