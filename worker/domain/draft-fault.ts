import type { z } from 'zod'
import { fileFromDraft } from '../../schema/draft-file.ts'
import { languageTodo } from '../../schema/language-todo.ts'
import { type SurveyFile, surveySchema } from '../../schema/survey.ts'
import type { SurveyDraft } from '../../schema/survey-draft.ts'

/** Why a draft cannot be published: where ("questions.2.title", "translations.ar"), and what to do, in a sentence. */
export type DraftFault = { path: string; text: string }

type Unfinished = { content: SurveyDraft; surveyId: string | null; codebookId: string | null }

const unread: DraftFault = { path: 'codebookId', text: 'Choose the codebook that its answers are read with.' }

/**
 * The draft as a survey to publish, or everything that stands in the way of it.
 * @param leaveOut languages that this version does without
 */
export function finish(
  { content: draft, surveyId, codebookId }: Unfinished,
  leaveOut: readonly string[],
): { file: SurveyFile | null; faults: DraftFault[] } {
  const asked = fileFromDraft(draft, { leaveOut })
  const made = { ...draft, questions: asked.questions }
  const languages = Object.keys(asked.translations)
  const untranslated = languages.flatMap((language) => faultsOfLanguage(made, language))
  // A language is complete or it is not: what the file says of each of its texts would only repeat it.
  const parsed = surveySchema.safeParse(untranslated.length ? { ...asked, translations: {} } : asked)
  const faults = [
    ...(parsed.error?.issues ?? []).map((issue) => faultOf(draft, issue)),
    ...untranslated,
    ...(surveyId || codebookId ? [] : [unread]),
  ]
  const told = new Map(faults.map((fault) => [fault.text, fault]))
  return { file: parsed.success && faults.length === 0 ? parsed.data : null, faults: [...told.values()] }
}

function faultsOfLanguage(draft: SurveyDraft, language: string): DraftFault[] {
  const text = languageTodo(draft, language)
  return text ? [{ path: `translations.${language}`, text }] : []
}

const oneLine = 'on one line, without < or >'
const ofSurvey: Record<string, string> = {
  slug: 'The address: two to five words of small letters or digits, joined by hyphens, such as my-new-home.',
  title: `The title: write one ${oneLine}.`,
  introduction: 'The introduction: make it shorter.',
  questions: 'Ask at least one question, and at most forty.',
  breakdowns: 'Breakdowns: choose what is split, and keep to three.',
}
const ofQuestion: Record<string, string> = {
  title: `write the question ${oneLine}.`,
  hint: 'write the text of this page.',
  choices: 'give it two choices or more, and at most twenty.',
  lowest: 'say what 0 means.',
  highest: 'say what 10 means.',
  followUp: 'choose the answers it follows from.',
  none: 'choose which of its choices means “none of these”.',
  key: 'its key is of small letters, digits and hyphens, and begins with a letter.',
}

function faultOf(draft: SurveyDraft, issue: z.core.$ZodIssue): DraftFault {
  const path = issue.path.join('.')
  const [part = '', place, setting = '', inside] = issue.path.map(String)
  const question = part === 'questions' && place !== undefined ? draft.questions[Number(place)] : undefined
  if (question) {
    const which = `Question ${Number(place) + 1}${question.title && ` (“${question.title}”)`}`
    const choice = setting === 'choices' && inside !== undefined
    const todo = choice ? `write choice ${Number(inside) + 1} ${oneLine}.` : ofQuestion[setting]
    return { path, text: `${which}: ${todo ?? 'choose its kind again.'}` }
  }
  const own = issue.code === 'custom' && issue.path.length === 0
  return {
    path,
    text: own ? inTitles(draft, issue.message) : (ofSurvey[part] ?? `${part}: look at it again.`),
  }
}

/** A rule of the file names questions by their key: a person knows them by their words. */
function inTitles({ questions }: SurveyDraft, message: string): string {
  const [key = '', ...rest] = message.split(': ')
  const title = questions.find((question) => question.key === key)?.title
  const said = title && rest.length ? `“${title}”: ${rest.join(': ')}` : message
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}
