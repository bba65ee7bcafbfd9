import { settingsOf } from '../../schema/draft-file.ts'
import type { Translation } from '../../schema/survey.ts'
import type { DraftQuestion, SurveyDraft } from '../../schema/survey-draft.ts'
import { readText, textsOf, withText } from '../../schema/survey-texts.ts'
import { en, type Words } from '../../web/languages/en.ts'
import { languages } from '../../web/languages/languages.ts'
import type { Question } from '../../web/questions/kind.ts'
import type { SurveyView } from '../../web/respond/survey-page.tsx'
import { surveyIn } from './language.ts'

/** What stands where a title is still missing, so that the page can be read. */
export type Placeholders = { title: string; question: string; choice: string }

/**
 * A draft as its respondents will see it: in English what is not translated yet, and a placeholder for what is not written yet.
 * @param asked a language of the draft; any other is English
 * @returns `words` are English, under the language's code, where Heard's own pages do not speak it
 */
export function viewOf(
  draft: SurveyDraft,
  asked: string | undefined,
  placeholders: Placeholders,
): { survey: SurveyView; words: Words } {
  const translation =
    asked !== undefined && Object.hasOwn(draft.translations, asked) ? draft.translations[asked] : undefined
  const known = languages.find(({ code }) => code === asked)
  const words = translation && asked ? (known ?? { ...en, code: asked }) : en
  const written = {
    ...draft,
    title: draft.title || placeholders.title,
    questions: draft.questions.map((question) => legible(question, placeholders)),
  }
  const texts = textsOf(written).reduce<Translation>(
    (made, { path, english }) =>
      withText(made, path, (translation && readText(translation, path)) || english),
    { reviewedBy: null, reviewedOn: null, title: '', introduction: '', questions: {} },
  )
  const translations = [{ language: words.code, texts }]
  const survey = surveyIn(
    { ...written, questions: written.questions.map(asQuestion), translations },
    words,
    false,
  )
  return { survey: { ...survey, languages: [] }, words }
}

const legible = (question: DraftQuestion, placeholders: Placeholders): DraftQuestion => ({
  ...question,
  title: question.title || placeholders.question,
  choices: question.choices?.map((choice) => ({ ...choice, label: choice.label || placeholders.choice })),
})

/** Its rule goes into the page's style, where an id of a draft could say anything: only what a version may hold. */
const plain = /^[a-z0-9-]{1,40}$/

function asQuestion(question: DraftQuestion, index: number): Question {
  const { kind, key, title, hint, followUp } = question
  const name = `q${index + 1}`
  const rule = followUp?.is.every((id) => plain.test(id)) ? followUp : undefined
  return { id: name, name, key, kind, title, hint, settings: { ...settingsOf(question), followUp: rule } }
}
