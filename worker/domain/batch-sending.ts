import { asc, eq, isNull, sql } from 'drizzle-orm'
import type { EndReason } from '../../schema/batch.ts'
import { limits } from '../../schema/limits.ts'
import { batches, contacts } from '../../schema/reaching-tables.ts'
import type { Env } from '../env.ts'
import { type NotifyClient, notifyClient } from '../notify/notify-client.ts'
import { Problem } from '../problem.ts'
import { handNext, nothing, type Turn } from './batch-handing.ts'
import { markMessages } from './batch-marks.ts'
import { type WholeBatch, wholeBatch } from './batch-row.ts'
import { canStillAsk, keepRun } from './batch-run.ts'
import { leaveOutUndelivered, settleClaims } from './batch-settling.ts'
import { endBatch, pauseForEndedAccess } from './batch-state.ts'
import { isSendingHour } from './sending-hours.ts'
import { londonDay } from './week.ts'

type Sender = Pick<Env, 'db' | 'secrets' | 'origin' | 'notify' | 'now'>

const day = 86_400_000

/**
 * Sends of a batch what may go now: asks first what became of messages whose answer was lost, then hands the next ones to
 * Notify. A person is claimed before the call and marked after it, so that whoever dies between the two, and however many send
 * at once, nobody gets a message twice and nobody none. Unless this process has done all there was to do of the batch, Notify is
 * asked before each message too: the database may be a copy put back from before.
 * @param budget requests to Notify, about
 * @returns how many were made
 * @throws Problem not-found
 */
export async function stepBatch(env: Sender, batchId: string, budget: number): Promise<number> {
  for (let asked = 0; ; ) {
    // Of each turn its own: while Notify is slow, a claim dated by the first would look lost to others.
    const now = env.now()
    const whole = await wholeBatch(env.db, batchId)
    if (!whole) throw new Problem('not-found')
    // Looked at whether or not there is something to send: a run is what was looked at all along.
    const unbroken = keepRun(whole, now)
    const end = endOf(whole, now)
    if (end) await endBatch(env.db, whole.actor, { batchId, because: end }, now)
    if (end || whole.batch.endedAt || asked >= budget) return asked
    if (whole.accessEnded && !whole.batch.pausedAt) {
      await pauseForEndedAccess(env.db, whole.actor, now)
      continue
    }
    const made = await turn(env, whole, unbroken, now)
    asked += made.asked
    if (made.over) return asked
  }
}

/**
 * Goes on with every batch, oldest first: for a door's clock. One that fails keeps none of the others waiting.
 * @throws the first fault, after the others had their turn
 */
export async function advanceBatches(env: Sender, budget: number): Promise<void> {
  const waiting = await env.db
    .select({ id: batches.id })
    .from(batches)
    .where(isNull(batches.endedAt))
    .orderBy(asc(batches.startedAt), asc(batches.id))
  const faults: unknown[] = []
  let left = budget
  for (const { id } of waiting) {
    try {
      // With nothing left to send, too: the batches of a wave that has closed end.
      left -= await stepBatch(env, id, left)
    } catch (error) {
      faults.push(error)
    }
  }
  if (faults.length) throw faults[0]
}

/** Why a batch must end before its last message. */
function endOf({ batch, closedAt }: WholeBatch, now: Date): EndReason | null {
  if (batch.endedAt) return null
  if (closedAt) return 'closed'
  return batch.expiresOn < londonDay(now) ? 'ran-out' : null
}

async function turn(env: Sender, whole: WholeBatch, unbroken: boolean, now: Date): Promise<Turn> {
  const { batch } = whole
  const waits = batch.waitUntil !== null && batch.waitUntil > now.toISOString()
  if (!env.notify || waits || batch.pausedBecause === 'key') return nothing
  const client = notifyClient(env.notify, env.now)
  // A look is no message: at night and in a pause too.
  const settled = await settleClaims(env, client, whole, now)
  if (settled.asked > 0) return { asked: settled.asked, over: settled.halt !== null }
  return batch.pausedAt ? nothing : sendNext(env, client, whole, unbroken, now)
}

async function sendNext(
  env: Sender,
  client: NotifyClient,
  whole: WholeBatch,
  unbroken: boolean,
  now: Date,
): Promise<Turn> {
  const { batch, messages } = whole
  const [least] = await env.db
    .select({ number: sql<number | null>`min(${contacts.next})` })
    .from(contacts)
    .where(eq(contacts.batchId, batch.id))
  const number = least?.number ?? messages.length
  const message = messages[number]
  if (!message) return nothing
  const isDay = message.day <= londonDay(now)
  const last = messages[number - 1]
  if (last && batch.checked < number && (isDay || daysSince(last.doneAt, now) >= limits.deliveryDays)) {
    const halt = await leaveOutUndelivered(env, client, whole, number, now)
    return { asked: 1, over: halt !== null }
  }
  if (!isDay || !isSendingHour(now)) return nothing
  if (unbroken || canStillAsk(message, batch, now))
    return handNext(env, client, whole, message, !unbroken, now)
  await markMessages(env.db, whole, [], 'forgotten', now)
  return nothing
}

const daysSince = (moment: string | null, now: Date) =>
  moment ? (now.getTime() - Date.parse(moment)) / day : 0
