import {
  and,
  asc,
  countDistinct,
  eq,
  inArray,
  isNotNull,
  isNull,
  ne,
  or,
  count as rows,
  sql,
} from 'drizzle-orm'
import {
  answers,
  codings,
  concerns,
  questions,
  readings,
  responses,
  surveys,
  themes,
  waves,
} from '../../schema/tables.ts'
import type { Database } from '../database.ts'
import { codedKinds, countUnassigned } from './proposal.ts'

const conservationParts = ['coded', 'unfit', 'nothing', 'unreviewed', 'held', 'withdrawn'] as const
/** Where every answer with text is, exactly: the parts add up to `received`. */
export type Conservation = Record<'received' | (typeof conservationParts)[number], number>

/** A theme counts on an answer while it is confirmed, or proposed and not rejected. */
export const counted = or(isNull(codings.decision), ne(codings.decision, 'rejected'))

export async function conservationOf(db: Database, waveId: string): Promise<Conservation> {
  const state = sql<(typeof conservationParts)[number]>`case
    when ${responses.withdrawn} then 'withdrawn'
    when ${concerns.answerId} is not null then 'held'
    when ${readings.outcome} = 'nothing' then 'nothing'
    when ${readings.outcome} = 'unfit' then 'unfit'
    when exists (select 1 from ${codings} where ${codings.answerId} = ${answers.id} and ${counted}) then 'coded'
    else 'unreviewed' end`
  const found = await db
    .select({ state: state.as('state'), answers: rows() })
    .from(answers)
    .innerJoin(responses, and(eq(responses.id, answers.responseId), eq(responses.waveId, waveId)))
    .innerJoin(questions, and(eq(questions.id, answers.questionId), inArray(questions.kind, codedKinds)))
    .leftJoin(concerns, eq(concerns.answerId, answers.id))
    .leftJoin(readings, eq(readings.answerId, answers.id))
    .groupBy(sql`state`)
  const part = (name: string) => found.find((row) => row.state === name)?.answers ?? 0
  const received = found.reduce((sum, row) => sum + row.answers, 0)
  const [coded, unfit, nothing, unreviewed, held, withdrawn] = conservationParts.map(part) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return { received, coded, unfit, nothing, unreviewed, held, withdrawn }
}

/** Answers in words that may be counted: of this wave, neither withdrawn nor held. */
export const countable = (db: Database, waveId: string) =>
  and(
    eq(responses.waveId, waveId),
    eq(responses.withdrawn, false),
    inArray(questions.kind, codedKinds),
    isNotNull(answers.sealed),
    isNull(db.select({ held: concerns.answerId }).from(concerns).where(eq(concerns.answerId, answers.id))),
  )

/** People (responses) who raised each theme of the wave's codebook, in the codebook's order. */
export const peopleByTheme = (db: Database, waveId: string) =>
  db
    .select({
      id: themes.id,
      code: themes.code,
      name: themes.name,
      definition: themes.definition,
      people: countDistinct(sql`case when ${questions.id} is not null then ${responses.id} end`),
    })
    .from(waves)
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .innerJoin(themes, eq(themes.codebookId, surveys.codebookId))
    .leftJoin(codings, and(eq(codings.themeId, themes.id), counted))
    .leftJoin(answers, eq(answers.id, codings.answerId))
    .leftJoin(responses, eq(responses.id, answers.responseId))
    .leftJoin(questions, and(eq(questions.id, answers.questionId), countable(db, waveId)))
    .where(eq(waves.id, waveId))
    .groupBy(themes.id)
    .orderBy(asc(themes.position))

/** What the officer sees of a wave: exact, and inside only. Null where there is no such wave. */
export async function tallyOfficer(db: Database, waveId: string) {
  const [wave] = await db.select().from(waves).where(eq(waves.id, waveId))
  if (!wave) return null
  const [people] = await db
    .select({ received: rows() })
    .from(responses)
    .where(and(eq(responses.waveId, waveId), eq(responses.withdrawn, false)))
  return {
    responses: people?.received ?? 0,
    answers: await conservationOf(db, waveId),
    read: await countRead(db, waveId),
    unassigned: await countUnassigned(db, waveId),
    themes: await peopleByTheme(db, waveId),
  }
}

/** Answers in words that a person has read. */
export async function countRead(db: Database, waveId: string): Promise<number> {
  const [row] = await db
    .select({ read: rows() })
    .from(readings)
    .innerJoin(answers, eq(answers.id, readings.answerId))
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(countable(db, waveId))
  return row?.read ?? 0
}
