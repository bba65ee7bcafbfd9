import { and, asc, eq, gt, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { limits } from '../../schema/limits.ts'
import {
  answers,
  codings,
  concerns,
  questions,
  quotes,
  readings,
  responses,
  versions,
  waveKeys,
  waves,
} from '../../schema/tables.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { open, unwrapWaveKey } from '../seal.ts'
import type { Secrets } from '../secrets.ts'
import { codedKinds } from './countable.ts'

export type Queue = {
  waveId: string
  show: 'unread' | 'read' | 'unfit' | 'all'
  questionId?: string | undefined
  /** The last answer of the page before; empty for the first page. */
  after: string
}

const filters: Record<Queue['show'], SQL | undefined> = {
  unread: isNull(readings.outcome),
  read: isNotNull(readings.outcome),
  unfit: eq(readings.outcome, 'unfit'),
  all: undefined,
}

/**
 * A page of a wave's written answers with what is proposed for them. Answers, never a person's whole response: nothing
 * here says which answers belong together. Held and withdrawn ones are not in it.
 * @throws Problem not-found
 */
export async function listAnswers(db: Database, secrets: Secrets, queue: Queue) {
  const [stored] = await db.select().from(waveKeys).where(eq(waveKeys.waveId, queue.waveId))
  if (!stored) throw new Problem('not-found')
  const found = await db
    .select({
      id: answers.id,
      question: questions.title,
      sealed: answers.sealed,
      quotable: responses.quotable,
      outcome: readings.outcome,
    })
    .from(answers)
    .innerJoin(responses, and(eq(responses.id, answers.responseId), eq(responses.withdrawn, false)))
    .innerJoin(questions, and(eq(questions.id, answers.questionId), inArray(questions.kind, codedKinds)))
    .leftJoin(readings, eq(readings.answerId, answers.id))
    .leftJoin(concerns, eq(concerns.answerId, answers.id))
    .where(
      and(
        eq(responses.waveId, queue.waveId),
        isNull(concerns.answerId),
        isNotNull(answers.sealed),
        filters[queue.show],
        queue.questionId ? eq(questions.id, queue.questionId) : undefined,
        gt(answers.id, queue.after),
      ),
    )
    .orderBy(asc(answers.id))
    .limit(limits.answersPerPage)
  const ids = found.map(({ id }) => id)
  const [proposed, approved] = await db.batch([
    db
      .select({
        answerId: codings.answerId,
        themeId: codings.themeId,
        score: codings.score,
        clause: codings.clause,
        evidence: codings.evidence,
        decision: codings.decision,
      })
      .from(codings)
      .where(inArray(codings.answerId, ids))
      .orderBy(asc(codings.id)),
    db
      .select({ id: quotes.id, answerId: quotes.answerId, themeId: quotes.themeId, sealed: quotes.sealed })
      .from(quotes)
      .where(inArray(quotes.answerId, ids)),
  ])
  const key = await unwrapWaveKey(secrets, queue.waveId, stored.wrapped)
  const reveal = (row: string, sealed: string | null) => open(key, row, sealed ?? '')
  return Promise.all(
    found.map(async ({ sealed, ...answer }) => ({
      ...answer,
      text: await reveal(answer.id, sealed),
      codings: proposed
        .filter(({ answerId }) => answerId === answer.id)
        .map(({ answerId: _, ...coding }) => coding),
      quotes: await Promise.all(
        approved
          .filter(({ answerId }) => answerId === answer.id)
          .map(async ({ id, themeId, sealed }) => ({ id, themeId, text: await reveal(id, sealed) })),
      ),
    })),
  )
}

/** Every answer held as a concern, for the safeguarding lead alone. */
export async function listConcerns(db: Database, secrets: Secrets) {
  const held = await db
    .select({
      answerId: answers.id,
      question: questions.title,
      sealed: answers.sealed,
      heldAt: concerns.heldAt,
      survey: versions.title,
      wave: waves.number,
      week: responses.week,
      waveId: responses.waveId,
      wrapped: waveKeys.wrapped,
      ownKey: concerns.wrapped,
    })
    .from(concerns)
    .innerJoin(answers, and(eq(answers.id, concerns.answerId), isNotNull(answers.sealed)))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .innerJoin(waves, eq(waves.id, responses.waveId))
    .innerJoin(versions, eq(versions.id, waves.versionId))
    .leftJoin(waveKeys, eq(waveKeys.waveId, responses.waveId))
    .orderBy(asc(concerns.heldAt))
  return Promise.all(
    held.map(async ({ sealed, waveId, wrapped, ownKey, ...concern }) => {
      // One that cannot be read must not hide the others.
      if (!ownKey && !wrapped)
        return { ...concern, text: '[The words of this answer were deleted with its wave.]' }
      const key = ownKey
        ? await unwrapWaveKey(secrets, concern.answerId, ownKey)
        : await unwrapWaveKey(secrets, waveId, wrapped ?? '')
      return { ...concern, text: await open(key, concern.answerId, sealed ?? '') }
    }),
  )
}
