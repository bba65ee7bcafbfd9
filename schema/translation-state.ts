import type { DraftTranslation, SurveyDraft } from './survey-draft.ts'
import { readText, type TextPath, textsOf, withText } from './survey-texts.ts'

export type TranslationState = { missing: TextPath[]; stale: TextPath[]; reviewed: boolean }

/**
 * Where a translation stands.
 * @returns `missing`: it has none of the English; `stale`: it was made from other words than the English has now; `reviewed`: a person read all of it, and nothing is missing or stale since
 */
export function translationState(draft: SurveyDraft, language: string): TranslationState {
  const translation = draft.translations[language]
  const texts = textsOf(draft)
  if (!translation)
    return {
      missing: texts.filter(({ english }) => english).map(({ path }) => path),
      stale: [],
      reviewed: false,
    }
  const missing = texts.filter(({ path, english }) => english && !readText(translation, path))
  const stale = texts.filter(
    ({ path, english }) => english && readText(translation, path) && translation.madeFrom[path] !== english,
  )
  const read = Boolean(translation.reviewedBy && translation.reviewedOn)
  return {
    missing: missing.map(({ path }) => path),
    stale: stale.map(({ path }) => path),
    reviewed: read && missing.length === 0 && stale.length === 0,
  }
}

/** A translation with nothing in it yet. */
export const untranslated = (): DraftTranslation => ({
  reviewedBy: null,
  reviewedOn: null,
  title: '',
  introduction: '',
  questions: {},
  madeFrom: {},
})

/** The draft with a further language; one that it has stays as it is. */
export const addLanguage = (draft: SurveyDraft, language: string): SurveyDraft =>
  draft.translations[language] ? draft : withTranslation(draft, language, untranslated())

export function removeLanguage(draft: SurveyDraft, language: string): SurveyDraft {
  const { [language]: _, ...translations } = draft.translations
  return { ...draft, translations }
}

/**
 * The draft with a text translated, from the English of now: so it is no longer stale, and the language has to be read by
 * somebody again. The same text, made from the same English, changes nothing.
 * @param text '' takes the translation away
 * @param english what it was translated from, where that is not the English of now
 */
export function setTranslation(
  draft: SurveyDraft,
  language: string,
  path: TextPath,
  text: string,
  english = textsOf(draft).find((each) => each.path === path)?.english ?? '',
): SurveyDraft {
  const before = draft.translations[language] ?? untranslated()
  const { [path]: madeFrom, ...others } = before.madeFrom
  if (readText(before, path) === text && (text === '' || madeFrom === english)) return draft
  return withTranslation(draft, language, {
    ...withText(before, path, text),
    madeFrom: text === '' ? others : { ...before.madeFrom, [path]: english },
    reviewedBy: null,
    reviewedOn: null,
  })
}

/** The draft with a language read by a person: a machine never reviews. @param on a day, YYYY-MM-DD */
export const reviewTranslation = (
  draft: SurveyDraft,
  language: string,
  by: string,
  on: string,
): SurveyDraft =>
  withTranslation(draft, language, {
    ...(draft.translations[language] ?? untranslated()),
    reviewedBy: by,
    reviewedOn: on,
  })

const withTranslation = (
  draft: SurveyDraft,
  language: string,
  translation: DraftTranslation,
): SurveyDraft => ({
  ...draft,
  translations: { ...draft.translations, [language]: translation },
})
