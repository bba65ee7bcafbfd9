import { describe, expect, it } from 'vitest'
import type { SurveyDraft } from '../../schema/survey-draft.ts'
import { setTranslation, translationState } from '../../schema/translation-state.ts'
import {
  broughtTranslations,
  takeTranslations,
  takeWhole,
} from '../../schema/xlsform/brought-translations.ts'
import { readXlsFormSheets } from '../../schema/xlsform/xlsform-reading.ts'
import { sheetsOf } from '../../schema/xlsform/xlsform-sheets.ts'
import { inThreeLanguages as draft } from './three-languages.ts'

const returned = (file: SurveyDraft) => readXlsFormSheets(sheetsOf(file, [], '1'))
const translated = setTranslation(
  setTranslation(draft, 'ar', 'home.title', 'أين تسكن؟'),
  'pl',
  'title',
  'Twój dom',
)

describe('a file that a translator sent back', () => {
  it('tells what it would change, language by language', () => {
    expect(broughtTranslations(draft, translated)).toEqual({
      languages: [
        { code: 'ar', texts: 22, changed: 1 },
        { code: 'cy', texts: 22, changed: 0 },
        { code: 'so', texts: 18, changed: 0 },
        { code: 'pl', texts: 1, changed: 1 },
      ],
      notHere: [],
      notInFile: [],
      otherEnglish: 0,
    })
  })

  it('gives the chosen languages alone, which somebody has to read again', () => {
    const taken = takeTranslations(draft, translated, ['ar'])
    expect(taken.translations.ar).toMatchObject({
      reviewedBy: null,
      questions: { home: { title: 'أين تسكن؟' } },
    })
    expect(Object.keys(taken.translations)).toEqual(['ar', 'cy', 'so'])
    expect(takeTranslations(draft, draft, ['ar', 'cy', 'so'])).toBe(draft)
  })

  it('leaves stale what it was given before the English changed', () => {
    const reworded = { ...draft, title: 'Home now' }
    const late = setTranslation(draft, 'ar', 'title', 'بيت')
    expect(broughtTranslations(reworded, late).otherEnglish).toBe(1)
    expect(translationState(takeTranslations(reworded, late, ['ar']), 'ar').stale).toEqual(['title'])
  })

  it('takes nothing away with an empty cell, and names questions that are not on both sides', () => {
    const file = { ...setTranslation(draft, 'ar', 'home.title', ''), questions: draft.questions.slice(1) }
    const more = { ...draft, questions: draft.questions.slice(0, -1) }
    expect(takeTranslations(more, file, ['ar']).translations).toEqual(draft.translations)
    expect(broughtTranslations(more, file)).toMatchObject({
      notHere: ['What should change first?'],
      notInFile: ['Do you have work?'],
    })
  })

  it('stands in the draft’s place when that is asked for, unread, under the draft’s kind and address', () => {
    const whole = takeWhole(
      { ...draft, slug: 'own-address', kind: 'consultation' },
      { ...draft, title: 'Other' },
    )
    expect(whole).toMatchObject({ slug: 'own-address', kind: 'consultation', title: 'Other' })
    expect(whole.translations.ar?.reviewedBy).toBeNull()
  })

  it('does not stay reviewed where a text was changed in the file', () => {
    const sheets = sheetsOf(draft, [], '1').map(({ sheet, rows }) => ({
      sheet,
      rows: rows.map((row) => row.map((cell) => (cell === 'بالعربية: Your home' ? 'بيتك' : cell))),
    }))
    const { draft: read, told } = readXlsFormSheets(sheets)
    expect(read?.translations.ar).toMatchObject({ title: 'بيتك', reviewedBy: null, reviewedOn: null })
    expect(told).toEqual([expect.stringContaining('not those that Amal Idris read')])
    expect(returned(draft).draft?.translations.ar?.reviewedBy).toBe('Amal Idris')
  })
})
