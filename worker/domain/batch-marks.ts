import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { FailureReason, PauseReason, WaitReason } from '../../schema/batch.ts'
import { limits } from '../../schema/limits.ts'
import { batches, batchFailures, batchMessages, contacts } from '../../schema/reaching-tables.ts'
import { perform, type Write } from '../audit.ts'
import type { Database } from '../database.ts'
import type { Handing } from '../notify/notify-client.ts'
import type { BatchRow, ContactRow, Sealed, WholeBatch } from './batch-row.ts'
import { writeFates } from './batch-run.ts'
import { nextMorning } from './sending-hours.ts'

/**
 * What became of one person's message. `sent`: Notify has it. `over`: not this message, and none after it. `skipped`: not this
 * message, the next one may. `free`: it did not go, and may go now; `tried` counts. `open`: nobody knows yet.
 */
export type Fate =
  | { fate: 'sent' }
  | { fate: 'open' }
  | { fate: 'over' | 'skipped'; reason: FailureReason }
  | { fate: 'free'; tried: boolean; doubted: boolean }

export type Marked = Pick<ContactRow, 'id' | 'claimedAt' | 'next'> & Pick<Sealed, 'line'> & { is: Fate }

/** What holds the whole batch up: Notify said so to more than one person, or may have `forgotten` who has had a message. */
export type Halt = WaitReason | Exclude<PauseReason, 'officer' | 'access-ended'>

const isPause = (halt: Halt | null): halt is PauseReason & Halt =>
  halt === 'key' || halt === 'refused' || halt === 'forgotten'

/** Notify's own state, from what it said to several: the gravest. */
export function haltOf(said: (Handing | 'none')[]): Halt | null {
  if (said.includes('key')) return 'key'
  if (said.includes('daily')) return 'daily'
  if (said.includes('rate')) return 'rate'
  return said.includes('unclear') ? 'unreachable' : null
}

/**
 * Writes down what became of some claimed messages, in one batch: counts, failures, and the rows of those for whom there is
 * nothing more to come are gone; after the last one so is the key. Each changes something only where its row is still claimed
 * as it was, so that of two who say what became of one message, one is written down.
 */
export async function markMessages(
  db: Database,
  { batch, messages, actor }: WholeBatch,
  marked: Marked[],
  halt: Halt | null,
  now: Date,
): Promise<void> {
  const writes = marked.flatMap((each) => writesFor(db, batch, messages.length, each))
  const touched = [...new Set(marked.map(({ next }) => next))]
  const done = touched.map((number) => closeMessage(db, batch.id, number, now))
  const fates = marked.map(({ is }) => is.fate)
  const sent = fates.filter((fate) => fate === 'sent').length
  const state =
    sent > 0 && !halt ? { waits: 0, waitUntil: null, waitBecause: null } : stateAfter(batch, halt, now)
  const set = db.update(batches).set(state).where(eq(batches.id, batch.id))
  const act = isPause(halt) ? 'batch paused by Heard' : 'messages handed to Notify'
  const line = { act, subject: batch.id, detail: { sent, ...(halt && { halt }) } }
  const all = [...writes, ...done, endIfEmpty(db, batch.id, now), set] as Write[] as [Write]
  await writeFates(batch.id, fates, () => perform(db, actor, line, now, ...all))
}

/** Holds a batch up, or goes on after it was. */
function stateAfter(batch: BatchRow, halt: Halt | null, now: Date) {
  if (isPause(halt)) return { pausedAt: now.toISOString(), pausedBecause: halt }
  if (!halt) return { waitUntil: null, waitBecause: null }
  const minutes = Math.min(2 ** batch.waits, limits.longestWait)
  const until = halt === 'daily' ? nextMorning(now, true) : new Date(now.getTime() + minutes * 60_000)
  return { waitUntil: until.toISOString(), waitBecause: halt, waits: batch.waits + 1 }
}

function writesFor(db: Database, batch: BatchRow, messages: number, row: Marked): Write[] {
  const { id, claimedAt, next, line, is } = row
  if (is.fate === 'open') return []
  const mine = and(eq(contacts.id, id), eq(contacts.next, next), eq(contacts.claimedAt, claimedAt ?? ''))
  if (is.fate === 'free') {
    const tries = sql`${contacts.tries} + ${is.tried ? 1 : 0}`
    const doubted = is.doubted ? { doubted: true } : {}
    return [
      db
        .update(contacts)
        .set({ claimedAt: null, tries, ...doubted })
        .where(mine),
    ]
  }
  const ismine = sql`exists (select 1 from ${contacts} where ${mine})`
  const last = is.fate === 'over' || next + 1 >= messages
  return [
    is.fate === 'sent'
      ? countSent(db, batch.id, next, ismine)
      : noteFailure(db, batch.id, next, line, is.reason, ismine),
    last
      ? db.delete(contacts).where(mine)
      : db
          .update(contacts)
          .set({ claimedAt: null, next: next + 1, tries: 0, doubted: false })
          .where(mine),
  ]
}

const countSent = (db: Database, batchId: string, number: number, condition: SQL) =>
  db
    .update(batchMessages)
    .set({ sent: sql`${batchMessages.sent} + 1` })
    .where(and(eq(batchMessages.batchId, batchId), eq(batchMessages.number, number), condition))

/** The line of somebody whom a message did not reach, where the condition holds. */
export const noteFailure = (
  db: Database,
  batchId: string,
  number: number,
  line: number,
  reason: FailureReason,
  condition: SQL,
): Write =>
  db.run(sql`insert into ${batchFailures} (batch_id, number, line, reason)
    select ${batchId}, ${number}, ${line}, ${reason} where ${condition} on conflict do nothing`)

/** Everybody who is left has had the message, or will not. */
const closeMessage = (db: Database, batchId: string, number: number, now: Date): Write =>
  db
    .update(batchMessages)
    .set({ doneAt: now.toISOString() })
    .where(
      and(
        eq(batchMessages.batchId, batchId),
        eq(batchMessages.number, number),
        isNull(batchMessages.doneAt),
        sql`not exists (select 1 from contacts where batch_id = ${batchId} and next <= ${number})`,
      ),
    )

/** Nobody is left to write to: the key of their contacts goes too. */
export const endIfEmpty = (db: Database, batchId: string, now: Date): Write =>
  db
    .update(batches)
    .set({ ...ended, endedAt: now.toISOString(), endedBecause: 'sent' })
    .where(
      and(
        eq(batches.id, batchId),
        isNull(batches.endedAt),
        sql`not exists (select 1 from contacts where batch_id = ${batchId})`,
      ),
    )

/** A batch that has ended neither waits nor pauses, and has no key. */
export const ended = {
  wrapped: null,
  pausedAt: null,
  pausedBecause: null,
  waitUntil: null,
  waitBecause: null,
}
