import { and, eq, inArray, isNotNull, isNull, ne, notExists, or } from 'drizzle-orm'
import { answers, codings, concerns, questions, readings, responses } from '../../schema/tables.ts'
import { kinds } from '../../web/questions/kinds.ts'
import type { Database } from '../database.ts'

// The conditions that decide what is counted, coded and seen: written once, since a figure that forgets one of them
// gives somebody away. They speak of the joined rows of `answers`, `responses` and `questions`.

/** Kinds of question whose words are coded. */
export const codedKinds = (Object.keys(kinds) as (keyof typeof kinds)[]).filter((kind) => kinds[kind].coded)

export const notHeld = (db: Database) =>
  notExists(db.select({ id: concerns.answerId }).from(concerns).where(eq(concerns.answerId, answers.id)))

/** Answers in words that may be counted: of this wave, neither withdrawn nor held. */
export const countable = (db: Database, waveId: string) =>
  and(
    eq(responses.waveId, waveId),
    eq(responses.withdrawn, false),
    inArray(questions.kind, codedKinds),
    isNotNull(answers.sealed),
    notHeld(db),
  )

/** A theme stands on an answer while it is confirmed, or proposed and not rejected. */
export const standing = or(isNull(codings.decision), ne(codings.decision, 'rejected'))

/** Nobody has read the answer as having nothing to code or fitting nothing. */
export const notReadAsNone = (db: Database) =>
  notExists(
    db
      .select({ id: readings.answerId })
      .from(readings)
      .where(and(eq(readings.answerId, answers.id), ne(readings.outcome, 'themes'))),
  )

export const unread = (db: Database) =>
  notExists(db.select({ id: readings.answerId }).from(readings).where(eq(readings.answerId, answers.id)))
