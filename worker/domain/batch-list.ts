import { asc, desc, eq, sql } from 'drizzle-orm'
import type { EndReason, FailureReason, PauseReason, WaitReason } from '../../schema/batch.ts'
import { batches, batchFailures, contacts } from '../../schema/reaching-tables.ts'
import { staff } from '../../schema/staff-tables.ts'
import { surveys, versions, waves } from '../../schema/tables.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { type WholeBatch, wholeBatch } from './batch-row.ts'
import { isSendingHour, nextMorning } from './sending-hours.ts'
import { londonDay } from './week.ts'

/** Why nothing goes at this moment, and until when: a moment, or for `day` a day in London; null where somebody has to act. */
export type Wait = { because: WaitReason | 'night' | 'day' | 'not-set-up'; until: string | null }

export type BatchShown = Awaited<ReturnType<typeof showBatch>>

/** The batches of a wave, newest first. @throws Problem not-found */
export async function listBatches(db: Database, waveId: string, at: { now: Date; setUp: boolean }) {
  const [[wave], found] = await db.batch([
    db.select({ id: waves.id }).from(waves).where(eq(waves.id, waveId)),
    db
      .select({ id: batches.id })
      .from(batches)
      .where(eq(batches.waveId, waveId))
      .orderBy(desc(batches.startedAt), asc(batches.id)),
  ])
  if (!wave) throw new Problem('not-found')
  return Promise.all(found.map(({ id }) => showBatch(db, id, at)))
}

/**
 * How far a batch is. It has counts and lines of the council's own list, and nobody's contact.
 * @throws Problem not-found
 */
export async function showBatch(db: Database, batchId: string, at: { now: Date; setUp: boolean }) {
  const whole = await wholeBatch(db, batchId)
  if (!whole) throw new Problem('not-found')
  const { batch, messages, actor } = whole
  const [[left], failures, [wave], [starter]] = await db.batch([
    db
      .select({ people: sql<number>`count(*)`, next: sql<number | null>`min(${contacts.next})` })
      .from(contacts)
      .where(eq(contacts.batchId, batchId)),
    db
      .select({ message: batchFailures.number, line: batchFailures.line, reason: batchFailures.reason })
      .from(batchFailures)
      .where(eq(batchFailures.batchId, batchId))
      .orderBy(asc(batchFailures.number), asc(batchFailures.line)),
    db
      .select({ title: versions.title, number: waves.number, slug: surveys.slug })
      .from(waves)
      .innerJoin(versions, eq(versions.id, waves.versionId))
      .innerJoin(surveys, eq(surveys.id, waves.surveyId))
      .where(eq(waves.id, batch.waveId)),
    db.select({ name: staff.name }).from(staff).where(eq(staff.id, batch.startedBy)),
  ])
  const { id, waveId, name, via, language, people, expiresOn, startedAt } = batch
  return {
    ...{ id, waveId, name, via, language, people, expiresOn, startedAt },
    startedBy: starter?.name ?? actor.name,
    /** Who answers for it now: who started it, or went on with it last. */
    sentFor: actor.name,
    survey: wave ?? null,
    /** People to whom something is still to go. */
    left: left?.people ?? 0,
    paused: pauseOf(batch),
    waits: waitOf(whole, left?.next ?? null, at),
    ended: endOf(batch),
    messages: messages.map(({ number, subject, body, day, sent, doneAt }) => ({
      ...{ number, subject, body, on: day, sent, doneAt },
      failed: countOf(failures.filter(({ message }) => message === number)),
    })),
    failures,
  }
}

const pauseOf = ({
  pausedAt,
  pausedBecause,
}: WholeBatch['batch']): { at: string; because: PauseReason } | null =>
  pausedAt && pausedBecause ? { at: pausedAt, because: pausedBecause } : null

const endOf = ({ endedAt, endedBecause }: WholeBatch['batch']): { at: string; because: EndReason } | null =>
  endedAt && endedBecause ? { at: endedAt, because: endedBecause } : null

function waitOf(
  { batch, messages }: WholeBatch,
  next: number | null,
  { now, setUp }: { now: Date; setUp: boolean },
): Wait | null {
  if (batch.endedAt || batch.pausedAt) return null
  if (!setUp) return { because: 'not-set-up', until: null }
  if (batch.waitUntil && batch.waitBecause && batch.waitUntil > now.toISOString()) {
    return { because: batch.waitBecause, until: batch.waitUntil }
  }
  const message = messages[next ?? messages.length]
  if (message && message.day > londonDay(now)) return { because: 'day', until: message.day }
  return isSendingHour(now) ? null : { because: 'night', until: nextMorning(now).toISOString() }
}

function countOf(failures: { reason: FailureReason }[]): Partial<Record<FailureReason, number>> {
  const counts: Partial<Record<FailureReason, number>> = {}
  for (const { reason } of failures) counts[reason] = (counts[reason] ?? 0) + 1
  return counts
}
