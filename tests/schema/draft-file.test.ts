import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import consultation from '../../schema/demonstration/consultation.json' with { type: 'json' }
import demonstration from '../../schema/demonstration/survey.json' with { type: 'json' }
import { blankDraft, draftFromFile, fileFromDraft } from '../../schema/draft-file.ts'
import { type SurveyFile, surveySchema, type Translation } from '../../schema/survey.ts'
import { type SurveyDraft, surveyDraftSchema } from '../../schema/survey-draft.ts'
import { textsOf, withText } from '../../schema/survey-texts.ts'
import { everyKind } from '../support/every-kind.ts'

const nothingLeftOut = { leaveOut: [] }
const there = (file: SurveyFile) =>
  surveySchema.parse(fileFromDraft(surveyDraftSchema.parse(draftFromFile(file)), nothingLeftOut))

const said = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => `${text.replaceAll(/[<>\n]/g, '')} a`)
const blocks = [everyKind.slice(0, 3), ...everyKind.slice(3).map((question) => [question])]

/** Surveys of any kinds of question, in any words, translated or not. */
const anySurvey = fc
  .record({
    texts: fc.array(said, { minLength: 5, maxLength: 40 }),
    asked: fc.shuffledSubarray(blocks.slice(0, -1), { minLength: 1 }),
    whoReads: fc.option(said, { nil: '' }),
    leave: fc.boolean(),
    translated: fc.subarray(['ar', 'so', 'cy']),
  })
  .map(({ texts, asked, translated, whoReads, leave }) => {
    const [title = '', introduction = '', whatNext = '', reviewedBy = '', ...others] = texts
    const questions = asked.flat().map((question, at) => ({ ...question, title: texts[at % texts.length] }))
    const own = {
      kind: 'survey',
      slug: 'your-say',
      title,
      introduction,
      whoReads,
      whatNext,
      leave,
      questions,
    }
    const file = surveySchema.parse(own)
    const review = { reviewedBy, reviewedOn: '2026-11-24' }
    const translation = translatedBy(file, review, (at) => others[at % others.length] ?? title)
    return surveySchema.parse({
      ...file,
      translations: Object.fromEntries(translated.map((each) => [each, translation])),
    })
  })

describe('a survey file, to be changed and back', () => {
  it('is the same file, for any survey', () => {
    fc.assert(
      fc.property(anySurvey, (file) => {
        expect(there(file)).toEqual(file)
      }),
    )
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
  translatedBy(file, { reviewedBy: 'A Person', reviewedOn: '2026-11-24' }, () => 'نص')

function translatedBy(
  file: SurveyFile,
  review: { reviewedBy: string; reviewedOn: string },
  textAt: (at: number) => string,
): Translation {
  const english = textsOf(file).filter((text) => text.english)
  const none: Translation = { ...review, title: '', introduction: '', questions: {} }
  return english.reduce((made, { path }, at) => withText(made, path, textAt(at)), none)
}
