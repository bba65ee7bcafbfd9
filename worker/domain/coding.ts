import { and, eq, inArray, isNotNull, ne, notExists, sql } from 'drizzle-orm'
import {
  answers,
  codings,
  concerns,
  questions,
  readings,
  releases,
  responses,
  surveys,
  themes,
  waves,
} from '../../schema/tables.ts'
import { type Actor, perform } from '../audit.ts'
import { randomId } from '../bytes.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { codedKinds, standing } from './countable.ts'

export type Decision = 'confirmed' | 'rejected'
export type Outcome = 'themes' | 'nothing' | 'unfit'

/**
 * What a person decided of one theme on one answer; confirming a theme the engine had not proposed adds it. An answer that
 * was read as having none has one then.
 * @throws Problem not-found, answer-held, already-released
 */
export async function decideCoding(
  db: Database,
  actor: Actor,
  input: { answerId: string; themeId: string; decision: Decision },
  now: Date,
) {
  const { answerId, themeId, decision } = input
  await codableAnswer(db, answerId, themeId)
  const decided = { decision, decidedAt: now.toISOString(), decidedBy: actor.id }
  const decide = db
    .insert(codings)
    .values({ id: randomId(), answerId, themeId, evidence: [], ...decided })
    .onConflictDoUpdate({
      target: [codings.answerId, codings.themeId],
      set: decided,
      setWhere: sql`${codings.decision} is not ${decision}`,
    })
  const readAnew = db.update(readings).set({ outcome: 'themes' }).where(readWithoutThemes(answerId))
  const line = { act: `coding ${decision}`, subject: answerId, detail: { theme: themeId } }
  const before = decision === 'confirmed' ? readAnew : reopenWithout(db, answerId, themeId)
  await perform(db, actor, line, now, before, decide)
}

/**
 * Takes a decision back: a proposal is undecided again, a theme that a person had added is gone, and a reading that had
 * found none is open again.
 * @throws Problem not-found, answer-held, already-released
 */
export async function undoCoding(
  db: Database,
  actor: Actor,
  input: { answerId: string; themeId: string },
  now: Date,
) {
  const { answerId, themeId } = input
  await codableAnswer(db, answerId, themeId)
  const mine = and(eq(codings.answerId, answerId), eq(codings.themeId, themeId), isNotNull(codings.decision))
  const [coding] = await db.select({ score: codings.score }).from(codings).where(mine)
  if (!coding) return
  const line = { act: 'coding undone', subject: answerId, detail: { theme: themeId } }
  const undecided = { decision: null, decidedAt: null, decidedBy: null }
  if (coding.score === null) {
    const gone = db.delete(codings).where(mine)
    await perform(db, actor, line, now, reopenWithout(db, answerId, themeId), gone)
  } else {
    const reopen = db.delete(readings).where(readWithoutThemes(answerId))
    await perform(db, actor, line, now, reopen, db.update(codings).set(undecided).where(mine))
  }
}

/** A reading that found themes is open again once its last one goes. */
const reopenWithout = (db: Database, answerId: string, themeId: string) =>
  db.delete(readings).where(
    and(
      eq(readings.answerId, answerId),
      eq(readings.outcome, 'themes'),
      notExists(
        db
          .select({ id: codings.id })
          .from(codings)
          .where(and(eq(codings.answerId, answerId), ne(codings.themeId, themeId), standing)),
      ),
    ),
  )

const readWithoutThemes = (answerId: string) =>
  and(eq(readings.answerId, answerId), ne(readings.outcome, 'themes'))

/**
 * Records that a person has read an answer and what they found. "Nothing to code" and "does not fit" reject what is
 * proposed and undecided; with a confirmed theme they would contradict it.
 * @throws Problem not-found, answer-held, already-released, reading-contradicts
 */
export async function recordReading(
  db: Database,
  actor: Actor,
  input: { answerId: string; outcome: Outcome },
  now: Date,
) {
  const { answerId, outcome } = input
  await codableAnswer(db, answerId)
  // One condition for both writes of the batch: what a colleague decides at the same moment counts.
  const fits =
    outcome === 'themes'
      ? sql`exists (select 1 from codings where answer_id = ${answerId} and decision is not 'rejected')`
      : sql`not exists (select 1 from codings where answer_id = ${answerId} and decision = 'confirmed')`
  const at = now.toISOString()
  const reject =
    db.run(sql`update codings set decision = 'rejected', decided_at = ${at}, decided_by = ${actor.id}
    where answer_id = ${answerId} and decision is null and ${outcome} <> 'themes' and ${fits}`)
  const read = db.run(sql`insert into readings (answer_id, outcome, read_at, read_by)
    select ${answerId}, ${outcome}, ${at}, ${actor.id} where ${fits}
    on conflict (answer_id) do update set outcome = excluded.outcome, read_at = excluded.read_at, read_by = excluded.read_by`)
  const line = { act: 'answer read', subject: answerId, detail: { outcome } }
  if ((await perform(db, actor, line, now, reject, read)) === 0) throw new Problem('reading-contradicts')
}

export async function undoReading(db: Database, actor: Actor, input: { answerId: string }, now: Date) {
  await codableAnswer(db, input.answerId)
  const line = { act: 'reading undone', subject: input.answerId }
  await perform(db, actor, line, now, db.delete(readings).where(eq(readings.answerId, input.answerId)))
}

/**
 * An answer that may be coded now: its wave is not released, and a theme, where one is named, is of its codebook.
 * @throws Problem not-found, answer-held, already-released
 */
export async function codableAnswer(db: Database, answerId: string, themeId?: string) {
  const answer = await findAnswer(db, answerId)
  if (answer.held) throw new Problem('answer-held')
  if (answer.released) throw new Problem('already-released')
  if (themeId) {
    const [theme] = await db
      .select({ id: themes.id })
      .from(themes)
      .where(and(eq(themes.id, themeId), eq(themes.codebookId, answer.codebookId)))
    if (!theme) throw new Problem('not-found')
  }
  return answer
}

/** An answer in words that has not been withdrawn. @throws Problem not-found */
export async function findAnswer(db: Database, answerId: string) {
  const [answer] = await db
    .select({
      id: answers.id,
      sealed: answers.sealed,
      waveId: responses.waveId,
      quotable: responses.quotable,
      codebookId: surveys.codebookId,
      held: concerns.answerId,
      released: releases.waveId,
    })
    .from(answers)
    .innerJoin(questions, and(eq(questions.id, answers.questionId), inArray(questions.kind, codedKinds)))
    .innerJoin(responses, and(eq(responses.id, answers.responseId), eq(responses.withdrawn, false)))
    .innerJoin(waves, eq(waves.id, responses.waveId))
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .leftJoin(concerns, eq(concerns.answerId, answers.id))
    .leftJoin(releases, eq(releases.waveId, waves.id))
    .where(eq(answers.id, answerId))
  if (!answer?.sealed) throw new Problem('not-found')
  return { ...answer, sealed: answer.sealed }
}
