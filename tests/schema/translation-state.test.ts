import { describe, expect, it } from 'vitest'
import type { SurveyDraft } from '../../schema/survey-draft.ts'
import { textsOf } from '../../schema/survey-texts.ts'
import {
  addLanguage,
  removeLanguage,
  reviewTranslation,
  setTranslation,
  translationState,
} from '../../schema/translation-state.ts'
import { inThreeLanguages } from '../xlsform/three-languages.ts'

const english = textsOf(inThreeLanguages).filter((text) => text.english)
const reworded = (title: string): SurveyDraft => ({ ...inThreeLanguages, title })
const state = (draft: SurveyDraft, language: string) => translationState(draft, language)

describe('the state of a translation', () => {
  it('is complete and reviewed where every text was made from the English of now and a person read it', () => {
    expect(state(inThreeLanguages, 'ar')).toEqual({ missing: [], stale: [], reviewed: true })
  })

  it('misses what English has and it has not, in the order of the survey', () => {
    const missing = ['home.title', 'home.hint', 'home.choices.flat', 'home.choices.none']
    expect(state(inThreeLanguages, 'so').missing).toEqual(missing)
    expect(state(addLanguage(inThreeLanguages, 'pl'), 'pl').missing).toEqual(english.map(({ path }) => path))
    expect(state(inThreeLanguages, 'pl')).toEqual({
      missing: english.map(({ path }) => path),
      stale: [],
      reviewed: false,
    })
  })

  it('misses a choice called as what every object has', () => {
    const questions = inThreeLanguages.questions.map((question) =>
      question.key === 'home' && question.choices
        ? { ...question, choices: [...question.choices, { id: 'constructor', label: 'A builder' }] }
        : question,
    )
    expect(state({ ...inThreeLanguages, questions }, 'ar').missing).toEqual(['home.choices.constructor'])
  })

  it('is stale where the English was reworded, or nobody knows what it was made from', () => {
    expect(state(inThreeLanguages, 'cy').stale).toEqual(['title', 'safe.title'])
    expect(state(reworded('Home'), 'ar')).toEqual({ missing: [], stale: ['title'], reviewed: false })
  })

  it('is neither missing nor stale where there is no English any more', () => {
    expect(state({ ...inThreeLanguages, whatNext: '' }, 'ar')).toEqual({
      missing: [],
      stale: [],
      reviewed: true,
    })
  })

  it('is reviewed again when the English is put back', () => {
    expect(state(reworded('Home'), 'ar').reviewed).toBe(false)
    expect(state({ ...reworded('Home'), title: inThreeLanguages.title }, 'ar').reviewed).toBe(true)
  })
})

describe('setting a translation', () => {
  it('makes it fresh, and takes the review away', () => {
    const set = setTranslation(reworded('Home'), 'ar', 'title', 'بيت')
    expect(set.translations.ar).toMatchObject({ title: 'بيت', reviewedBy: null, reviewedOn: null })
    expect(set.translations.ar?.madeFrom.title).toBe('Home')
    expect(state(set, 'ar')).toEqual({ missing: [], stale: [], reviewed: false })
  })

  it('changes nothing where the same text was made from the same English', () => {
    const title = inThreeLanguages.translations.ar?.title ?? ''
    expect(setTranslation(inThreeLanguages, 'ar', 'title', title)).toBe(inThreeLanguages)
    expect(state(setTranslation(reworded('Home'), 'ar', 'title', title), 'ar').stale).toEqual([])
  })

  it('takes a text away with what it was made from', () => {
    const set = setTranslation(inThreeLanguages, 'ar', 'home.choices.flat', '')
    expect(state(set, 'ar')).toEqual({ missing: ['home.choices.flat'], stale: [], reviewed: false })
    expect(set.translations.ar?.madeFrom).not.toHaveProperty('home.choices.flat')
  })

  it('leaves the draft it was given, and the other languages, as they are', () => {
    const before = structuredClone(inThreeLanguages)
    const set = setTranslation(inThreeLanguages, 'ar', 'home.title', 'أين')
    expect(inThreeLanguages).toEqual(before)
    expect(set.translations.cy).toBe(inThreeLanguages.translations.cy)
  })
})

describe('a language', () => {
  it('is added once, taken out, and read by somebody on a day', () => {
    expect(addLanguage(inThreeLanguages, 'ar')).toBe(inThreeLanguages)
    expect(Object.keys(removeLanguage(inThreeLanguages, 'cy').translations)).toEqual(['ar', 'so'])
    const read = reviewTranslation(
      setTranslation(inThreeLanguages, 'ar', 'title', 'بيت'),
      'ar',
      'Amal',
      '2026-11-27',
    )
    expect(state(read, 'ar').reviewed).toBe(true)
  })
})
