import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DraftQuestion, SurveyDraft } from '../../schema/survey-draft.ts'
import { surveyDraftSchema } from '../../schema/survey-draft.ts'
import { textsOf } from '../../schema/survey-texts.ts'
import { longest } from '../../schema/text-limits.ts'
import { tidy } from '../../schema/tidy.ts'
import { addLanguage, reviewTranslation, setTranslation } from '../../schema/translation-state.ts'
import { readXlsFormSheets } from '../../schema/xlsform/xlsform-reading.ts'
import { sheetsOf } from '../../schema/xlsform/xlsform-sheets.ts'
import { languages } from '../../web/languages/languages.ts'
import { readXlsForm } from '../../web/staff/translations/xlsform-file.ts'
import { xlsFormFile } from '../../worker/xlsform-workbook.ts'
import { awkwardTexts } from '../support/awkward-texts.ts'
import { inThreeLanguages } from './three-languages.ts'

const throughFile = async (draft: SurveyDraft) => readXlsForm(new Blob([await xlsFormFile(draft, '1')]))
const escapes = ['_x0041_', '_x005F_x0041_', '_xZZZZ_ _x00e9_']
const plain = [...escapes, ...awkwardTexts.map(({ text }) => tidy(text))].filter(Boolean)

describe('an XLSForm', () => {
  it('keeps everything of a survey in English and three languages, through the file', async () => {
    expect(await throughFile(inThreeLanguages)).toEqual({ draft: inThreeLanguages, faults: [], told: [] })
  })

  it('keeps every awkward text, through the file', async () => {
    const questions = plain.map(
      (text, at): DraftQuestion => ({
        kind: 'short',
        key: `q${at}`,
        title: text.slice(0, 200).trim(),
        hint: text.slice(0, 900).trim(),
      }),
    )
    for (let at = 0; at < questions.length; at += 40) {
      let draft: SurveyDraft = {
        ...inThreeLanguages,
        questions: questions.slice(at, at + 40).map(wellFormed),
        breakdowns: [],
        translations: {},
      }
      for (const { path, english } of textsOf(draft)) draft = setTranslation(draft, 'ar', path, english)
      expect(await throughFile(draft)).toEqual({ draft, faults: [], told: [] })
    }
  })

  it('keeps any draft, in its sheets', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expect(surveyDraftSchema.safeParse(draft).error).toBeUndefined()
        expect(readXlsFormSheets(sheetsOf(draft, languages, '3'))).toEqual({ draft, faults: [], told: [] })
      }),
      { numRuns: 150 },
    )
  })

  it('has no note without a text: other tools refuse a form for one', () => {
    const untold = { ...inThreeLanguages, introduction: '', whoReads: '', translations: {} }
    const [survey] = sheetsOf(untold, languages, '1')
    const notes = survey?.rows.filter(([type]) => type === 'note') ?? []
    expect(notes.map(([, name]) => name)).toEqual(['heard_title', 'heard_what_next', 'end'])
    expect(notes.map(([, , label]) => label)).not.toContain('')
  })

  it('names the longest text of each place as the schema of a draft does', () => {
    for (const { path } of textsOf(inThreeLanguages)) {
      const fits = (length: number) =>
        surveyDraftSchema.safeParse(setTranslation(inThreeLanguages, 'ar', path, 'x'.repeat(length), ''))
          .success
      expect([path, fits(longest(path)), fits(longest(path) + 1)]).toEqual([path, true, false])
    }
  })
})

const wellFormed = (question: DraftQuestion): DraftQuestion => ({
  ...question,
  title: tidy(question.title),
  hint: tidy(question.hint),
})

const said = (most: number) =>
  fc
    .oneof(fc.constantFrom(...plain), fc.string({ unit: 'binary', maxLength: most }), fc.constant(''))
    .map((text) => tidy(tidy(text).slice(0, most)))
const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/)
const choices = fc.uniqueArray(
  fc
    .record({ id: key, label: said(120), group: fc.option(said(120).filter(Boolean), { nil: undefined }) })
    .map(({ id, label, group }) => ({ id, label, ...(group ? { group } : {}) })),
  { selector: ({ id }) => id, maxLength: 20 },
)
const question = fc.oneof(
  fc.record({
    kind: fc.constantFrom('short', 'long', 'good', 'month', 'information', 'yes-no', 'agency'),
    key,
    title: said(200),
    hint: said(1000),
  }),
  fc.record({ kind: fc.constantFrom('choice', 'choices'), key, title: said(200), hint: said(1000), choices }),
  fc.record({
    kind: fc.constant('scale'),
    key,
    title: said(200),
    hint: said(1000),
    lowest: said(60),
    highest: said(60),
  }),
  fc.record({
    kind: fc.constant('feeling'),
    key,
    title: said(200),
    hint: said(1000),
    pictures: fc.boolean(),
  }),
) as fc.Arbitrary<DraftQuestion>

const anyDraft: fc.Arbitrary<SurveyDraft> = fc
  .record({
    kind: fc.constantFrom('survey' as const, 'consultation' as const),
    slug: key,
    title: said(120),
    introduction: said(1000),
    whoReads: said(300),
    whatNext: said(300),
    leave: fc.boolean(),
    questions: fc.uniqueArray(question, { selector: ({ key }) => key, maxLength: 12 }),
    translated: fc.dictionary(
      fc.constantFrom('ar', 'cy', 'so', 'xx'),
      fc.array(fc.record({ text: said(60), stale: said(60), fresh: fc.boolean() }), { minLength: 1 }),
      { noNullPrototype: true },
    ),
    reviewed: fc.boolean(),
    follow: fc.boolean(),
  })
  .map(({ translated, reviewed, follow, ...written }) => {
    const questions = written.questions.map((each, at) => {
      const before = written.questions[at - 1]
      const first = before?.choices?.[0]
      const free = at % 2 === 1 && each.kind !== 'agency' && first
      return follow && free ? { ...each, followUp: { of: before.key, is: [first.id] } } : each
    })
    let draft: SurveyDraft = {
      ...written,
      questions,
      breakdowns: [{ by: 'channel', of: ['home'] }],
      translations: {},
    }
    for (const [language, texts] of Object.entries(translated)) {
      draft = addLanguage(draft, language)
      for (const [at, { path, english }] of textsOf(draft).entries()) {
        const one = texts[at % texts.length]
        if (one) draft = setTranslation(draft, language, path, one.text, one.fresh ? english : one.stale)
      }
      if (reviewed) draft = reviewTranslation(draft, language, 'A Reader', '2026-02-03')
    }
    return draft
  })
