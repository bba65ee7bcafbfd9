import type { QuestionKind, QuestionSettings, SurveyKind, Translation } from './survey.ts'
import type { DraftQuestion, DraftTranslation, SurveyDraft } from './survey-draft.ts'
import { readText, textsOf, withText } from './survey-texts.ts'

/** A finished survey, read from a file or a version. */
export type Written = Omit<SurveyDraft, 'translations'> & { translations: Record<string, Translation> }

/** What `surveySchema` is asked: it may still refuse it. */
export type AskedFile = Omit<SurveyDraft, 'translations'> & {
  translations: Record<string, Omit<DraftTranslation, 'madeFrom'>>
}

/** A finished survey to be changed: each of its translations is of its own English, and reviewed as it was. */
export function draftFromFile(file: Written): SurveyDraft {
  const texts = textsOf(file)
  const translations = Object.entries(file.translations).map(
    ([language, translation]): [string, DraftTranslation] => {
      const translated = texts.filter(({ path, english }) => english && readText(translation, path))
      const madeFrom = Object.fromEntries(translated.map(({ path, english }) => [path, english]))
      return [language, { ...translation, madeFrom }]
    },
  )
  return { ...file, translations: Object.fromEntries(translations) }
}

/**
 * A draft as a survey file: without what its editor alone needs, and without what is left of changes made on the way
 * (settings that a question's kind does not have, translations of a text that is gone).
 * @param leaveOut languages that this version does without
 */
export function fileFromDraft(draft: SurveyDraft, { leaveOut }: { leaveOut: readonly string[] }): AskedFile {
  const questions = draft.questions.map(questionOf)
  const kept = Object.entries(draft.translations).filter(([language]) => !leaveOut.includes(language))
  const texts = textsOf({ ...draft, questions }).filter(({ english }) => english)
  const translations = kept.map(([language, translation]) => [
    language,
    texts.reduce((made, { path }) => withText(made, path, readText(translation, path)), bare(translation)),
  ])
  return { ...draft, questions, translations: Object.fromEntries(translations) }
}

/** Nothing but what its kind cannot do without: a consultation asks who answers. */
export const blankDraft = (kind: SurveyKind): SurveyDraft => ({
  kind,
  slug: '',
  title: '',
  introduction: '',
  whoReads: '',
  whatNext: '',
  leave: false,
  questions:
    kind === 'consultation'
      ? [{ kind: 'agency', key: 'agency', title: 'Which organisation do you answer for?', hint: '' }]
      : [],
  breakdowns: [],
  translations: {},
})

const settings: {
  [Kind in QuestionKind]?: readonly ('choices' | 'none' | 'lowest' | 'highest' | 'pictures')[]
} = {
  choice: ['choices'],
  choices: ['choices', 'none'],
  scale: ['lowest', 'highest'],
  feeling: ['pictures'],
}

/** What a question is set to, of what its kind can be set to. */
export function settingsOf(question: DraftQuestion): QuestionSettings {
  const own = (settings[question.kind] ?? []).filter(
    (name) => question[name] !== undefined && question[name] !== '',
  )
  const made: QuestionSettings = Object.fromEntries(own.map((name) => [name, question[name]]))
  if (question.followUp && question.kind !== 'agency') made.followUp = question.followUp
  if (!made.choices) return made
  const choices = made.choices.map(({ group, ...choice }) => (group ? { ...choice, group } : choice))
  return { ...made, choices }
}

const questionOf = (question: DraftQuestion): DraftQuestion => {
  const { kind, key, title, hint } = question
  return { kind, key, title, hint, ...settingsOf(question) }
}

const bare = ({ reviewedBy, reviewedOn }: DraftTranslation): Omit<DraftTranslation, 'madeFrom'> => ({
  reviewedBy,
  reviewedOn,
  title: '',
  introduction: '',
  questions: {},
})
