import { draftFromFile, type Written } from '../../../schema/draft-file.ts'
import type { SurveyDraft } from '../../../schema/survey-draft.ts'

/**
 * A survey file as a draft: with what a file may leave out. What stands in it is looked at by the server.
 * @returns null where it has not the shape of a survey at all
 */
export function draftFromJson(content: unknown): SurveyDraft | null {
  if (!isRecord(content) || typeof content.title !== 'string' || !areRecords(content.questions)) return null
  const { translations = {}, questions } = content
  if (!isRecord(translations) || !questions.every(hasTexts)) return null
  if (!Object.values(translations).every((each) => isRecord(each) && isRecord(each.questions))) return null
  const file = {
    introduction: '',
    whoReads: '',
    whatNext: '',
    leave: false,
    breakdowns: [],
    ...content,
    questions: questions.map((question) => ({ hint: '', ...question })),
    translations: Object.fromEntries(
      Object.entries(translations).map(([language, texts]) => [language, withHints(texts)]),
    ),
  }
  return draftFromFile(file as unknown as Written)
}

type Plain = Record<string, unknown>

const isRecord = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const areRecords = (value: unknown): value is Plain[] => Array.isArray(value) && value.every(isRecord)

const hasTexts = ({ key, choices }: Plain) =>
  typeof key === 'string' && (choices === undefined || areRecords(choices))

function withHints(texts: unknown): unknown {
  if (!isRecord(texts) || !isRecord(texts.questions)) return texts
  const questions = Object.entries(texts.questions).map(([key, own]) => [
    key,
    isRecord(own) ? { hint: '', ...own } : own,
  ])
  return { ...texts, questions: Object.fromEntries(questions) }
}
