import { and, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm'
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
import { type Actor, perform, type Write } from '../audit.ts'
import { randomId } from '../bytes.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { codedKinds } from './proposal.ts'

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
  if (decision === 'confirmed') await perform(db, actor, line, now, readAnew, decide)
  else await perform(db, actor, line, now, decide)
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
  const undecided = { decision: null, decidedAt: null, decidedBy: null }
  const undo =
    coding?.score === null ? db.delete(codings).where(mine) : db.update(codings).set(undecided).where(mine)
  const reopen = db.delete(readings).where(readWithoutThemes(answerId))
  const line = { act: 'coding undone', subject: answerId, detail: { theme: themeId } }
  await perform(db, actor, line, now, reopen, undo)
}

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
  const of = eq(codings.answerId, answerId)
  const standing = await db.select({ decision: codings.decision }).from(codings).where(of)
  const confirmed = standing.some(({ decision }) => decision === 'confirmed')
  const counted = confirmed || standing.some(({ decision }) => decision === null)
  if (outcome === 'themes' ? !counted : confirmed) throw new Problem('reading-contradicts')
  const moment = { readAt: now.toISOString(), readBy: actor.id }
  const writes: Write[] = []
  if (outcome !== 'themes') {
    const decided = { decision: 'rejected' as const, decidedAt: moment.readAt, decidedBy: actor.id }
    writes.push(
      db
        .update(codings)
        .set(decided)
        .where(and(of, isNull(codings.decision))),
    )
  }
  const reading = db
    .insert(readings)
    .values({ answerId, outcome, ...moment })
    .onConflictDoUpdate({ target: readings.answerId, set: { outcome, ...moment } })
  const line = { act: 'answer read', subject: answerId, detail: { outcome } }
  const [first, ...rest] = [...writes, reading]
  if (first) await perform(db, actor, line, now, first, ...rest)
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
