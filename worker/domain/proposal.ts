import { and, eq, inArray, isNotNull, isNull, notInArray, sql } from 'drizzle-orm'
import { codings } from '../../schema/coding-tables.ts'
import { limits } from '../../schema/limits.ts'
import { answers, questions, responses, surveys, waveKeys, waves } from '../../schema/tables.ts'
import type { Write } from '../audit.ts'
import { randomId } from '../bytes.ts'
import type { Database } from '../database.ts'
import type { Engine } from '../env.ts'
import { Problem } from '../problem.ts'
import { open, unwrapWaveKey } from '../seal.ts'
import { assign } from '../themes/engine.ts'
import { polarityOf } from '../themes/polarity.ts'
import { countable, unread } from './countable.ts'
import { modelOf } from './engine-model.ts'

/**
 * The engine reads the next answers of a wave and proposes themes. One bounded step: call it until nothing is left.
 * Proposals carry no date, since it would tell when an answer came. A repeat proposes nothing twice.
 * @returns how many answers it read, and how many it has still to read
 * @throws Problem not-found
 */
export async function proposeNext(engine: Engine, waveId: string): Promise<{ read: number; left: number }> {
  const { db, secrets } = engine
  const [wave] = await db
    .select({
      id: surveys.id,
      codebookId: surveys.codebookId,
      codebookVersion: surveys.codebookVersion,
      wrapped: waveKeys.wrapped,
    })
    .from(waves)
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .innerJoin(waveKeys, eq(waveKeys.waveId, waves.id))
    .where(eq(waves.id, waveId))
  if (!wave) throw new Problem('not-found')
  const waiting = await db
    .select({ id: answers.id, sealed: answers.sealed })
    .from(answers)
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(unassigned(db, waveId))
    .limit(limits.answersPerStep)
  if (waiting.length === 0) return { read: 0, left: 0 }

  const model = await modelOf(engine, wave)
  const key = await unwrapWaveKey(secrets, waveId, wave.wrapped)
  const proposals = await Promise.all(
    waiting.map(async ({ id, sealed }) => {
      const text = await open(key, id, sealed ?? '')
      return assign(model, text).map((proposal) => ({
        id: randomId(),
        answerId: id,
        ...proposal,
        polarity: polarityOf(text.slice(...proposal.clause)),
      }))
    }),
  )
  const rows = proposals.flat()
  const done = waiting.map(({ id }) => id)
  const mine = and(inArray(codings.answerId, done), isNull(codings.decision))
  const writes: [Write, ...Write[]] = [
    // What an earlier model proposed and nobody has decided.
    db.delete(codings).where(and(mine, isNotNull(codings.score))),
    // Unless the codebook was changed meanwhile: then they are read again.
    db
      .update(answers)
      .set({ assigned: true })
      .where(
        and(
          inArray(answers.id, done),
          sql`exists (select 1 from surveys where id = ${wave.id} and codebook_version = ${wave.codebookVersion})`,
        ),
      ),
  ]
  if (rows.length) writes.push(db.insert(codings).values(rows).onConflictDoNothing())
  // Somebody may have held it, taken it back or read it while the engine did.
  const still = db
    .select({ id: answers.id })
    .from(answers)
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(and(countable(db, waveId), unread(db, waveId)))
  writes.push(db.delete(codings).where(and(mine, notInArray(codings.answerId, still))))
  await db.batch(writes)
  return { read: done.length, left: await countUnassigned(db, waveId) }
}

export async function countUnassigned(db: Database, waveId: string): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)` })
    .from(answers)
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(unassigned(db, waveId))
  return row?.count ?? 0
}

/** What a person has read already, the engine need not. */
const unassigned = (db: Database, waveId: string) =>
  and(countable(db, waveId), eq(answers.assigned, false), unread(db, waveId))
