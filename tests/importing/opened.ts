import { readFileSync } from 'node:fs'
import type { SurveyFile } from '../../schema/survey.ts'
import type { Question } from '../../web/questions/kind.ts'
import { guessReading } from '../../web/staff/importing/column-guess.ts'
import { seeColumns } from '../../web/staff/importing/column-seen.ts'
import type { Reading } from '../../web/staff/importing/column-use.ts'
import { openSheet, type Sheet, type SheetRow } from '../../web/staff/importing/open-sheet.ts'
import { checkRows, type Days, type Faulty, responsesOf } from '../../web/staff/importing/row-check.ts'
import { columnsOf, placeOfHeadings } from '../../web/staff/importing/sheet-headings.ts'
import { questions as asked } from '../support/world.ts'

export const fixture = (name: string) => new File([readFileSync(`tests/importing/fixtures/${name}`)], name)
export const textFile = (...parts: BlobPart[]) => new File(parts, 'answers.csv')

/** The questions of a survey file, as a form has them. */
export const asForm = (questions: SurveyFile['questions']): Question[] =>
  questions.map(({ key, kind, title, hint, ...settings }, index) => ({
    id: `id-${key}`,
    name: `q${index + 1}`,
    key,
    kind,
    title,
    hint,
    settings,
  }))

export const questions = asForm(asked)

export async function allRows(sheet: Sheet): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const batch of sheet.rows()) rows.push(...batch)
  return rows
}

/** A file as the wizard first shows it. */
export async function guessed(file: File, asked = questions) {
  const sheet = await openSheet(file)
  const first = (await allRows(sheet)).slice(0, 20)
  const place = placeOfHeadings(first)
  const columns = columnsOf(first, place)
  const seen = await seeColumns(sheet, place, columns)
  return { sheet, seen, reading: guessReading(place, columns, seen, asked), questions: asked }
}

const always: Days = { openedOn: '2000-01-01', closedOn: '2099-12-31' }

/** What would be imported of a file as it is first shown, and what is wrong with it. */
export async function imported(
  file: File,
  faulty: Faulty = 'cells',
  changes: Partial<Reading> = {},
  days = always,
) {
  const { sheet, reading, questions: asked } = await guessed(file)
  const read = { sheet, reading: { ...reading, ...changes }, questions: asked, days }
  const responses = []
  for await (const response of responsesOf(read, faulty)) responses.push(response)
  return { responses, checked: await checkRows(read), reading }
}
