import type { Given, Question, Refusal } from '../../web/questions/kind.ts'
import { Problem } from '../problem.ts'
import { readForm } from './form.ts'

/** One response of another tool. `day`: when it was sent, "2024-05-13"; null where the tool did not say. */
export type ImportedRow = {
  day: string | null
  /** Question key → what a form of the question would send. */
  answers: Record<string, string[]>
}

/**
 * What a response of another tool gave, by the rules that a respondent's own form is read with.
 * @param place of the row in what was sent, from 1: a refusal names it, never what stands there
 * @returns question id → what was given; at least one
 * @throws Problem input-refused
 */
export function readImportedRow(questions: Question[], row: ImportedRow, place: number): Map<string, Given> {
  const named = new Map(questions.map(({ key, name }) => [key, name]))
  const fields = new Map<string, string[]>()
  for (const [key, values] of Object.entries(row.answers)) {
    const name = named.get(key)
    if (!name) throw refused(place, `the survey has no question ${key}`)
    const filled = values.filter((value) => value !== '')
    if (filled.length) fields.set(name, filled)
  }
  const { given, unasked, refusals } = readForm(questions, fields)
  for (const { id, key } of questions) {
    const why = refusals.get(id)
    if (why) throw refused(place, `${key}: ${because[why]}`)
    if (unasked.has(id)) throw refused(place, `${key}: it follows from an answer that is not there`)
  }
  if (given.size === 0) throw refused(place, 'nothing is answered')
  return given
}

const refused = (place: number, what: string) => new Problem('input-refused', `row ${place}, ${what}`)

const because: Record<Refusal, string> = {
  'too-long': 'the answer is too long',
  'not-offered': 'the survey does not offer this answer',
  'one-only': 'only one answer fits',
  'none-with-others': '“none” goes with no other answer',
  'year-needed': 'a year is needed',
  'agency-needed': 'the agency is needed',
}
