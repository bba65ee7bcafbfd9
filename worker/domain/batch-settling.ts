import { and, asc, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import { limits } from '../../schema/limits.ts'
import { batches, contacts } from '../../schema/reaching-tables.ts'
import { perform, type Write } from '../audit.ts'
import type { Env } from '../env.ts'
import type { Finding, NotifyClient } from '../notify/notify-client.ts'
import { endIfEmpty, type Fate, type Halt, haltOf, markMessages, noteFailure } from './batch-marks.ts'
import { openContacts, type WholeBatch } from './batch-row.ts'

const minute = 60_000
const day = 1440 * minute

/**
 * Asks Notify what became of messages that were handed over and never marked: the answer was lost, or whoever sent them died.
 * One that Notify has counts as sent; one that it does not have may go again.
 * @returns how many were asked for, and what holds the batch up
 */
export async function settleClaims(
  env: Pick<Env, 'db' | 'secrets'>,
  client: NotifyClient,
  whole: WholeBatch,
  now: Date,
): Promise<{ asked: number; halt: Halt | null }> {
  const { db, secrets } = env
  const { batch } = whole
  const before = new Date(now.getTime() - limits.claimMinutes * minute).toISOString()
  const rows = await db
    .select()
    .from(contacts)
    .where(and(eq(contacts.batchId, batch.id), lte(contacts.claimedAt, before)))
    .orderBy(asc(contacts.claimedAt), asc(contacts.id))
    .limit(limits.messagesAtOnce)
  if (rows.length === 0) return { asked: 0, halt: null }
  const opened = await openContacts(secrets, batch, rows)
  const found = await Promise.all(opened.map(({ reference }) => client.find(reference ?? '')))
  const forgotten = new Date(now.getTime() - limits.notifySureDays * day).toISOString()
  const marked = opened.map((row, index) => {
    const gone = (row.claimedAt ?? '') < forgotten
    return { ...row, is: fateOf(found[index] ?? 'unclear', row.tries, gone) }
  })
  const halt = haltOf(found.map((each) => (typeof each === 'string' ? each : 'none')))
  await markMessages(db, whole, marked, halt, now)
  return { asked: rows.length, halt }
}

/** @param gone Notify might no longer know it */
function fateOf(finding: Finding, tries: number, gone: boolean): Fate {
  const there = fateAtNotify(finding)
  if (there) return there
  if (typeof finding === 'string' && finding !== 'none') return { fate: 'open' }
  if (gone) return { fate: 'skipped', reason: 'unknown' }
  if (tries + 1 >= limits.messageTries) return { fate: 'skipped', reason: 'gave-up' }
  return { fate: 'free', tried: true, doubted: false }
}

/** What became of a message that Notify has; null where it may be handed over: a technical failure never left Notify. */
export function fateAtNotify(finding: Finding): Fate | null {
  if (typeof finding === 'string' || finding.status === 'technical-failure') return null
  return finding.status === 'permanent-failure' ? { fate: 'over', reason: 'undeliverable' } : { fate: 'sent' }
}

/** Pages of 250 of the messages of the council's whole service that could not be delivered. */
const pages = 8

/**
 * Before a reminder, or when Notify will soon forget: whoever the last message could not be delivered to gets no other.
 * @param number of the next message
 * @returns what holds the batch up
 */
export async function leaveOutUndelivered(
  env: Pick<Env, 'db' | 'secrets'>,
  client: NotifyClient,
  whole: WholeBatch,
  number: number,
  now: Date,
): Promise<Halt | null> {
  const { db, secrets } = env
  const { batch, actor } = whole
  const found = await client.undelivered(batch.via, pages)
  if (typeof found === 'string') {
    const halt = haltOf([found])
    await markMessages(db, whole, [], halt, now)
    return halt
  }
  const rows = await db
    .select()
    .from(contacts)
    .where(
      and(eq(contacts.batchId, batch.id), eq(contacts.next, number), inArray(contacts.reference, [...found])),
    )
  const opened = await openContacts(secrets, batch, rows)
  const writes = opened.flatMap(({ id, reference, line }): Write[] => {
    const mine = and(eq(contacts.id, id), eq(contacts.reference, reference ?? ''), isNull(contacts.claimedAt))
    const there = sql`exists (select 1 from ${contacts} where ${mine})`
    return [
      noteFailure(db, batch.id, number - 1, line, 'undeliverable', there),
      db.delete(contacts).where(mine),
    ]
  })
  const checked = db.update(batches).set({ checked: number }).where(eq(batches.id, batch.id))
  const line = { act: 'undelivered left out', subject: batch.id, detail: { people: rows.length } }
  await perform(
    db,
    actor,
    line,
    now,
    ...([...writes, endIfEmpty(db, batch.id, now), checked] as Write[] as [Write]),
  )
  return null
}
