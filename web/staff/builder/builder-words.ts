import { limits } from '../../../schema/limits.ts'
import type { QuestionKind } from '../../../schema/survey.ts'
import type { DraftQuestion, SurveyDraft } from '../../../schema/survey-draft.ts'
import { optionsOf } from './settle.ts'

export const kindWords: Record<QuestionKind, string> = {
  choice: 'One choice of several',
  choices: 'As many choices as fit',
  'yes-no': 'Yes, no or not sure',
  scale: 'A number from 0 to 10',
  feeling: 'Five points in words',
  short: 'A few words',
  long: 'In their own words',
  good: 'Something good that happened',
  month: 'A month and a year',
  information: 'A page to read',
  agency: 'Which organisation answers',
}

/** Which organisation answers is asked by a consultation once, and by nothing else. */
export const kindsToChoose = (Object.keys(kindWords) as QuestionKind[]).filter((kind) => kind !== 'agency')

export const fullWords = `A survey has at most ${limits.questions} questions.`

/** "Question 3", with its words where it has some. */
export function titleOf(draft: SurveyDraft, key: string): string {
  const at = draft.questions.findIndex((question) => question.key === key)
  return draft.questions[at]?.title.trim() || `Question ${at + 1}`
}

/** A follow-up rule as a sentence; '' for a question that everybody is asked. */
export function ruleInWords(draft: SurveyDraft, { followUp }: DraftQuestion): string {
  const parent = followUp && draft.questions.find(({ key }) => key === followUp.of)
  if (!parent) return ''
  const labels = (optionsOf(parent) ?? [])
    .filter(({ id }) => followUp.is.includes(id))
    .map(({ label }) => `“${label.trim() || 'a choice without words'}”`)
  const answers = labels.length ? labels.join(' or ') : '…'
  return `Asked only if “${titleOf(draft, parent.key)}” is answered ${answers}.`
}
