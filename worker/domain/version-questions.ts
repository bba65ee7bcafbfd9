import { asc, eq } from 'drizzle-orm'
import { questions } from '../../schema/tables.ts'
import type { Database } from '../database.ts'

/** What a question asks, and how: what a trend goes on with (schema/question-wording.ts). */
export const wording = {
  key: questions.key,
  kind: questions.kind,
  title: questions.title,
  hint: questions.hint,
  settings: questions.settings,
}

/** The questions of a version, in its order. */
export const questionsOf = (db: Database, versionId: string) =>
  db
    .select({ id: questions.id, ...wording })
    .from(questions)
    .where(eq(questions.versionId, versionId))
    .orderBy(asc(questions.position))

/** A version's questions with the names that its form sends their answers under. */
export const inForm = <Asked>(asked: readonly Asked[]) =>
  asked.map((question, index) => ({ ...question, name: `q${index + 1}` }))
