import { eq, sql } from 'drizzle-orm'
import { imports } from '../../schema/import-tables.ts'
import type { Question } from '../../web/questions/kind.ts'
import { type Actor, perform } from '../audit.ts'
import { randomId } from '../bytes.ts'
import { type Database, isConstraint } from '../database.ts'
import { Problem } from '../problem.ts'
import { seal, unwrapWaveKey } from '../seal.ts'
import type { Secrets } from '../secrets.ts'
import { type ImportedRow, readImportedRow } from './import-row.ts'
import { type ImportProgress, progressOf } from './importing.ts'
import { inForm, questionsOf } from './version-questions.ts'
import { isoWeek } from './week.ts'

/**
 * Takes one part of an import: checked as a respondent's form is, sealed under the key of the wave to come, and put aside. All
 * of it is taken, or nothing; a repeat stores nothing.
 * @throws Problem not-found (also once it is finished), input-refused: a part before it is missing, more than was told, or a
 * row that no form of the survey would send
 */
export async function takeChunk(
  db: Database,
  secrets: Secrets,
  actor: Actor,
  input: { importId: string; number: number; rows: ImportedRow[] },
  now: Date,
): Promise<ImportProgress> {
  const { importId, number, rows } = input
  const [running] = await db.select().from(imports).where(eq(imports.id, importId))
  if (!running?.wrapped || running.finishedAt) throw new Problem('not-found')
  const before = await progressOf(db, running)
  if (number < before.next) return before
  if (number > before.next) throw new Problem('input-refused', `number: part ${before.next} comes first`)
  if (before.responses + rows.length > running.total)
    throw new Problem('input-refused', 'rows: more than were told')
  const staged = await sealed(db, secrets, running, running.wrapped, rows)
  const line = {
    act: 'import advanced',
    subject: running.surveyId,
    detail: { import: importId, part: number },
  }
  const going = sql`imports.id = ${importId} and imports.finished_at is null`
  try {
    await perform(
      db,
      actor,
      line,
      now,
      // Its number is taken once: of two who bring the same part, one writes nothing; nor does who comes after the end.
      db.run(sql`insert into import_chunks (import_id, number, responses)
        select id, ${number}, ${rows.length} from imports where ${going}`),
      db.run(sql`insert into staged_answers (import_id, id, response_id, question_id, chosen, sealed)
        select ${importId}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4
        from imports, json_each(${JSON.stringify(staged.answers)}) where ${going}`),
      db.run(sql`insert into staged_responses (import_id, id, week) select ${importId}, value ->> 0, value ->> 1
        from imports, json_each(${JSON.stringify(staged.responses)}) where ${going}`),
    )
  } catch (error) {
    if (!isConstraint(error)) throw error
  }
  return progressOf(db, running)
}

/** Rows of the two tables of what waits, as arrays in the order of their columns. */
async function sealed(
  db: Database,
  secrets: Secrets,
  running: typeof imports.$inferSelect,
  wrapped: string,
  rows: ImportedRow[],
) {
  const { waveId, versionId, openedOn, closedOn } = running
  const questions = await formOf(db, versionId)
  const key = await unwrapWaveKey(secrets, waveId, wrapped)
  const read = rows.map((row, index) => {
    if (row.day && (row.day < openedOn || row.day > closedOn))
      throw new Problem('input-refused', `row ${index + 1}, day: not within the wave`)
    return { id: randomId(), day: row.day ?? closedOn, given: readImportedRow(questions, row, index + 1) }
  })
  const answers = read.flatMap(({ id: responseId, given }) =>
    [...given].map(async ([questionId, answer]) => {
      const id = randomId()
      const chosen = 'chosen' in answer ? JSON.stringify(answer.chosen) : null
      return [id, responseId, questionId, chosen, 'text' in answer ? await seal(key, id, answer.text) : null]
    }),
  )
  return {
    responses: read.map(({ id, day }) => [id, isoWeek(new Date(day))]),
    answers: await Promise.all(answers),
  }
}

/** The questions of a version, as its form names them. */
async function formOf(db: Database, versionId: string): Promise<Question[]> {
  return inForm(await questionsOf(db, versionId))
}
