import { and, eq, isNull, sql } from 'drizzle-orm'
import type { EndReason } from '../../schema/batch.ts'
import { batches, contacts } from '../../schema/reaching-tables.ts'
import { type Actor, perform, type Write } from '../audit.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { ended } from './batch-marks.ts'
import { answersFor } from './batch-row.ts'
import { londonDay } from './week.ts'

/** Nothing more goes until somebody continues; a repeat changes nothing. @throws Problem not-found, batch-ended */
export async function pauseBatch(db: Database, actor: Actor, input: { batchId: string }, now: Date) {
  await requireGoing(db, input.batchId)
  const going = and(eq(batches.id, input.batchId), isNull(batches.endedAt), isNull(batches.pausedAt))
  const write = db.update(batches).set({ pausedAt: now.toISOString(), pausedBecause: 'officer' }).where(going)
  await perform(db, actor, { act: 'batch paused', subject: input.batchId }, now, write)
}

/** Pauses whatever somebody answers for whose access has ended; any officer may go on with it. */
export const pauseBatchesOf = (db: Database, staffId: string, now: Date): Write =>
  db
    .update(batches)
    .set({ pausedAt: now.toISOString(), pausedBecause: 'access-ended' })
    .where(and(eq(answersFor, staffId), isNull(batches.endedAt), isNull(batches.pausedAt)))

/** The same where it was not done with the access: what sends refuses by itself. */
export async function pauseForEndedAccess(db: Database, whose: Actor, now: Date): Promise<void> {
  const line = { act: 'batches paused by Heard', subject: whose.id, detail: { because: 'access-ended' } }
  await perform(db, whose, line, now, pauseBatchesOf(db, whose.id, now))
}

/**
 * Goes on after a pause, or before a wait for Notify is over, and from now on for whoever said so. After a pause because Notify
 * may have forgotten, they vouch that whoever is left has had nothing.
 * @throws Problem not-found, batch-ended
 */
export async function continueBatch(db: Database, actor: Actor, input: { batchId: string }, now: Date) {
  await requireGoing(db, input.batchId)
  const on = {
    ...{ pausedAt: null, pausedBecause: null, waitUntil: null, waitBecause: null, waits: 0 },
    continuedBy: actor.id,
    vouchedOn: sql`iif(${batches.pausedBecause} = 'forgotten', ${londonDay(now)}, ${batches.vouchedOn})`,
  }
  const going = and(eq(batches.id, input.batchId), isNull(batches.endedAt))
  const write = db.update(batches).set(on).where(going)
  await perform(db, actor, { act: 'batch continued', subject: input.batchId }, now, write)
}

/** Nothing more goes for good, and nobody of it is left in Heard. Codes that went out stay good. A repeat changes nothing. */
export async function stopBatch(db: Database, actor: Actor, input: { batchId: string }, now: Date) {
  const [known] = await db.select({ id: batches.id }).from(batches).where(eq(batches.id, input.batchId))
  if (!known) throw new Problem('not-found')
  await endBatch(db, actor, { ...input, because: 'stopped' }, now)
}

/** Deletes whoever is left of a batch, and the key of their contacts. */
export async function endBatch(
  db: Database,
  actor: Actor,
  { batchId, because }: { batchId: string; because: EndReason },
  now: Date,
): Promise<void> {
  const end = { ...ended, endedAt: now.toISOString(), endedBecause: because }
  await perform(
    db,
    actor,
    { act: 'batch ended', subject: batchId, detail: { because } },
    now,
    db.delete(contacts).where(eq(contacts.batchId, batchId)),
    db
      .update(batches)
      .set(end)
      .where(and(eq(batches.id, batchId), isNull(batches.endedAt))),
  )
}

async function requireGoing(db: Database, batchId: string): Promise<void> {
  const [batch] = await db.select({ endedAt: batches.endedAt }).from(batches).where(eq(batches.id, batchId))
  if (!batch) throw new Problem('not-found')
  if (batch.endedAt) throw new Problem('batch-ended')
}
