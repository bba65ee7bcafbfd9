import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { limits } from '../../schema/limits.ts'
import {
  answers,
  codings,
  concerns,
  questions,
  responses,
  surveys,
  waveKeys,
  waves,
} from '../../schema/tables.ts'
import { kinds } from '../../web/questions/kinds.ts'
import type { Write } from '../audit.ts'
import { randomId } from '../bytes.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { open, unwrapWaveKey } from '../seal.ts'
import type { Secrets } from '../secrets.ts'
import { assign, type Model, train } from '../themes/engine.ts'
import { themesOf } from './codebook.ts'

/** Kinds of question whose words are coded. */
export const codedKinds = (Object.keys(kinds) as (keyof typeof kinds)[]).filter((kind) => kinds[kind].coded)

/**
 * The engine reads the next answers of a wave and proposes themes. One bounded step: call it until nothing is left.
 * Proposals carry no date, since it would tell when an answer came. A repeat proposes nothing twice.
 * @returns how many answers the engine has still to read
 * @throws Problem not-found
 */
export async function proposeNext(db: Database, secrets: Secrets, waveId: string): Promise<{ left: number }> {
  const [wave] = await db
    .select({ codebookId: surveys.codebookId, wrapped: waveKeys.wrapped })
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
  if (waiting.length === 0) return { left: 0 }

  const model = await modelOf(db, wave.codebookId)
  const key = await unwrapWaveKey(secrets, waveId, wave.wrapped)
  const proposals = await Promise.all(
    waiting.map(async ({ id, sealed }) => {
      const text = await open(key, id, sealed ?? '')
      return assign(model, text).map((proposal) => ({ id: randomId(), answerId: id, ...proposal }))
    }),
  )
  const rows = proposals.flat()
  const done = waiting.map(({ id }) => id)
  const writes: [Write, ...Write[]] = [
    db.update(answers).set({ assigned: true }).where(inArray(answers.id, done)),
  ]
  if (rows.length) writes.push(db.insert(codings).values(rows).onConflictDoNothing())
  await db.batch(writes)
  return { left: await countUnassigned(db, waveId) }
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

/** Held answers are never read by the engine; withdrawn ones have no words left. */
const unassigned = (db: Database, waveId: string) =>
  and(
    eq(responses.waveId, waveId),
    eq(responses.withdrawn, false),
    eq(answers.assigned, false),
    isNotNull(answers.sealed),
    inArray(questions.kind, codedKinds),
    isNull(db.select({ held: concerns.answerId }).from(concerns).where(eq(concerns.answerId, answers.id))),
  )

const models = new Map<string, Model>()

/**
 * A codebook version never changes, so neither does what is learnt from it. The model is kept, not its promise: on
 * Workers a promise belongs to the request that made it.
 */
async function modelOf(db: Database, codebookId: string): Promise<Model> {
  const known = models.get(codebookId)
  if (known) return known
  const model = train(await themesOf(db, codebookId))
  models.set(codebookId, model)
  return model
}
