import type { Translation } from '../../schema/survey.ts'
import { en, type Words } from '../../web/languages/en.ts'
import { languages } from '../../web/languages/languages.ts'
import type { Question } from '../../web/questions/kind.ts'
import type { SurveyView } from '../../web/respond/survey-page.tsx'
import type { SurveyInWave } from './page.ts'

/**
 * The catalogue of a language somebody asked for. One that nobody has reviewed is shown in a demonstration alone, and says
 * so there; anywhere else its reader gets English.
 * @param asked a language code, as in `?lang=ar`
 */
export const wordsOf = (asked: string | undefined, demonstration: boolean): Words =>
  languages.find(({ code, reviewed }) => code === asked && (reviewed || demonstration)) ?? en

/** The languages a survey can be read in: its own, and those whose catalogue and whose texts a person has reviewed. */
export function languagesOf(
  wave: Pick<SurveyInWave, 'translations'>,
  demonstration: boolean,
  catalogues = languages,
): Words[] {
  return catalogues.filter(({ code, reviewed }) => {
    if (code === en.code) return true
    const translated = wave.translations.find(({ language }) => language === code)
    return translated && ((reviewed && translated.texts.reviewedBy) || demonstration)
  })
}

/** What is read of a survey in one language. */
export type Translated = Omit<SurveyView, 'languages'> & Pick<SurveyInWave, 'translations'>

/** A survey as one language's page shows it: ids and rules stay, texts change. */
export function surveyIn(wave: Translated, words: Words, demonstration: boolean): SurveyView {
  const { slug, kind, leave } = wave
  const texts = wave.translations.find(({ language }) => language === words.code)?.texts
  return {
    slug,
    kind,
    leave,
    title: texts?.title ?? wave.title,
    introduction: texts?.introduction ?? wave.introduction,
    whoReads: texts?.whoReads ?? wave.whoReads,
    whatNext: texts?.whatNext ?? wave.whatNext,
    questions: wave.questions.map((question) => questionIn(question, texts)),
    languages: languagesOf(wave, demonstration).map(({ code, name }) => ({ code, name })),
  }
}

function questionIn(question: Question, translation: Translation | undefined): Question {
  const texts = translation?.questions[question.key]
  if (!texts) return question
  const { settings } = question
  const choices = settings.choices?.map(({ id, label }) => ({ id, label: texts.choices?.[id] ?? label }))
  return {
    ...question,
    title: texts.title,
    hint: texts.hint,
    settings: {
      ...settings,
      choices,
      lowest: texts.lowest ?? settings.lowest,
      highest: texts.highest ?? settings.highest,
    },
  }
}
