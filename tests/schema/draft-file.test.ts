import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import consultation from '../../schema/demonstration/consultation.json' with { type: 'json' }
import demonstration from '../../schema/demonstration/survey.json' with { type: 'json' }
import { blankDraft, draftFromFile, fileFromDraft } from '../../schema/draft-file.ts'
import { type SurveyFile, surveySchema } from '../../schema/survey.ts'
import { type SurveyDraft, surveyDraftSchema } from '../../schema/survey-draft.ts'
import { textsOf, withText } from '../../schema/survey-texts.ts'
import { everyKind } from '../support/every-kind.ts'

const nothingLeftOut = { leaveOut: [] }
const there = (file: SurveyFile) =>
  surveySchema.parse(fileFromDraft(surveyDraftSchema.parse(draftFromFile(file)), nothingLeftOut))

const words = (most: number) =>
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: most }).filter((text) => surveyTitle.test(text))
const surveyTitle = /^[^\s<>\p{C}](?:[^\n<>\p{C}]*[^\s<>\p{C}])?$/u

/** Valid surveys of every kind of question, some of them in another language. */
const anySurvey = fc
  .record({
    texts: fc.array(words(30), { minLength: 40, maxLength: 40 }),
    questions: fc.shuffledSubarray(
      everyKind.filter((question) => !('followUp' in question)),
      { minLength: 2 },
    ),
    whoReads: fc.option(words(60), { nil: '' }),
    leave: fc.boolean(),
    translated: fc.subarray(['ar', 'so', 'cy']),
    reviewed: fc.boolean(),
  })
  .map(({ texts, questions, translated, reviewed, whoReads, leave }) => {
    const [title = '', introduction = '', whatNext = '', ...others] = texts
    const file = {
      kind: 'survey',
      slug: 'your-say',
      title,
      introduction,
      whoReads,
      whatNext,
      leave,
      questions,
    }
    const untold = { reviewedBy: reviewed ? 'A Person' : null, reviewedOn: reviewed ? '2026-11-24' : null }
    const made = textsOf(surveySchema.parse({ ...file, questions: [...questions, everyKind[0]] }))
      .filter(({ english }) => english)
      .reduce((all, { path }, index) => withText(all, path, others[index % others.length] ?? ''), {
        ...untold,
        title: '',
        introduction: '',
        questions: {},
      })
    const asked = [...questions.filter(({ key }) => key !== 'work'), everyKind[0]]
    return {
      ...file,
      questions: asked,
      translations: Object.fromEntries(translated.map((each) => [each, made])),
    }
  })
  .map((file) => surveySchema.safeParse(file))
  .filter(({ success }) => success)
  .map(({ data }) => data as SurveyFile)

describe('a survey file, to be changed and back', () => {
  it('is the same file, for any survey', () => {
    fc.assert(fc.property(anySurvey, (file) => expect(there(file)).toEqual(file)))
  })

  it.each([demonstration, consultation])('is the same file: $slug', (json) => {
    const file = surveySchema.parse(json)
    expect(there(file)).toEqual(file)
  })

  it('knows the English that each translation was made from', () => {
    const file = surveySchema.parse(demonstration)
    const translated = draftFromFile({ ...file, translations: { ar: inArabic(file) } })
    const { madeFrom, reviewedBy } = translated.translations.ar ?? { madeFrom: {} }
    const english = textsOf(file).filter((text) => text.english)
    expect(madeFrom).toEqual(Object.fromEntries(english.map((text) => [text.path, text.english])))
    expect(reviewedBy).toBe('A Person')
  })
})

describe('a draft as a file', () => {
  const draft: SurveyDraft = {
    ...blankDraft('survey'),
    questions: [
      {
        kind: 'short',
        key: 'job',
        title: 'What is it?',
        hint: '',
        choices: [{ id: 'a', label: 'A' }],
        none: 'a',
      },
      {
        kind: 'choices',
        key: 'wish',
        title: 'What?',
        hint: '',
        none: '',
        choices: [{ id: 'b', label: 'B', group: '' }],
      },
      { kind: 'scale', key: 'safe', title: 'Safe?', hint: '', lowest: '', highest: 'Very' },
      { kind: 'agency', key: 'who', title: 'Who?', hint: '', followUp: { of: 'job', is: [] } },
    ],
  }

  it('has no setting that its kind does not have, and none that is empty', () => {
    const [job, wish, safe, who] = fileFromDraft(draft, nothingLeftOut).questions
    expect(job).toEqual({ kind: 'short', key: 'job', title: 'What is it?', hint: '' })
    expect(wish).toEqual({
      kind: 'choices',
      key: 'wish',
      title: 'What?',
      hint: '',
      choices: [{ id: 'b', label: 'B' }],
    })
    expect(safe).toEqual({ kind: 'scale', key: 'safe', title: 'Safe?', hint: '', highest: 'Very' })
    expect(who).toEqual({ kind: 'agency', key: 'who', title: 'Who?', hint: '' })
  })

  it('leaves out a language, what only the editor knows, and translations of what is gone', () => {
    const texts = { title: 'T', hint: 'an old hint', choices: { b: 'B2', gone: 'G' }, lowest: 'old' }
    const translation = {
      ...{ reviewedBy: null, reviewedOn: null, title: 'T', introduction: 'old', madeFrom: { title: 'Old' } },
      questions: { wish: texts, gone: texts },
    }
    const both = { ...draft, title: 'Title', translations: { ar: translation, cy: translation } }
    const { translations } = fileFromDraft(both, { leaveOut: ['cy'] })
    expect(translations).toEqual({
      ar: {
        ...{ reviewedBy: null, reviewedOn: null, title: 'T', introduction: '' },
        questions: {
          job: { title: '', hint: '' },
          wish: { title: 'T', hint: '', choices: { b: 'B2' } },
          safe: { title: '', hint: '', highest: '' },
          who: { title: '', hint: '' },
        },
      },
    })
  })

  it('never throws, whatever its keys are', () => {
    const key = fc.constantFrom('__proto__', 'constructor', 'a.b', '', 'title', 'x')
    fc.assert(
      fc.property(fc.array(key), fc.string(), (keys, title) => {
        const questions = keys.map((each) => ({
          kind: 'choice' as const,
          key: each,
          title,
          hint: '',
          choices: [],
        }))
        const made = fileFromDraft({ ...draft, questions }, nothingLeftOut)
        expect(made.questions.map((question) => question.key)).toEqual(keys)
      }),
    )
  })
})

const inArabic = (file: SurveyFile) =>
  textsOf(file)
    .filter(({ english }) => english)
    .reduce((made, { path }) => withText(made, path, 'نص'), {
      reviewedBy: 'A Person',
      reviewedOn: '2026-11-24',
      title: '',
      introduction: '',
      questions: {},
    })
