import type { ResultSet } from '@libsql/client/web'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { EndReason } from '../../schema/batch.ts'
import { filled } from '../../schema/batch.ts'
import { limits } from '../../schema/limits.ts'
import { batches, contacts } from '../../schema/reaching-tables.ts'
import type { Write } from '../audit.ts'
import { randomId } from '../bytes.ts'
import type { Env } from '../env.ts'
import { type Handing, type NotifyClient, notifyClient } from '../notify/notify-client.ts'
import { Problem } from '../problem.ts'
import { type Fate, haltOf, markMessages } from './batch-marks.ts'
import { openContacts, type WholeBatch, wholeBatch } from './batch-row.ts'
import { leaveOutUndelivered, settleClaims } from './batch-settling.ts'
import { endBatch } from './batch-state.ts'
import { addressOf, invitationLink } from './link-address.ts'
import { isSendingHour } from './sending-hours.ts'
import { londonDay } from './week.ts'

type Sender = Pick<Env, 'db' | 'secrets' | 'origin' | 'notify' | 'now'>

const day = 86_400_000

/**
 * Sends of a batch what may go now: asks first what became of messages whose answer was lost, then hands the next ones to
 * Notify. A person is claimed under a fresh reference before the call and marked after it, so that whoever dies between the
 * two, and however many send at once, nobody gets a message twice and nobody none.
 * @param budget requests to Notify, about
 * @returns how many were made
 * @throws Problem not-found
 */
export async function stepBatch(env: Sender, batchId: string, now: Date, budget: number): Promise<number> {
  for (let asked = 0; ; ) {
    const whole = await wholeBatch(env.db, batchId)
    if (!whole) throw new Problem('not-found')
    const end = endOf(whole, now)
    if (end) await endBatch(env.db, whole.actor, { batchId, because: end }, now)
    if (end || whole.batch.endedAt || asked >= budget) return asked
    const made = await turn(env, whole, now)
    asked += made.asked
    if (made.over) return asked
  }
}

/**
 * Goes on with every batch, oldest first: for a door's clock. One that fails keeps none of the others waiting.
 * @throws the first fault, after the others had their turn
 */
export async function advanceBatches(env: Sender, now: Date, budget: number): Promise<void> {
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
      left -= await stepBatch(env, id, now, left)
    } catch (error) {
      faults.push(error)
    }
  }
  if (faults.length) throw faults[0]
}

type Turn = { asked: number; over: boolean }
const nothing: Turn = { asked: 0, over: true }

/** Why a batch must end before its last message. */
function endOf({ batch, closedAt }: WholeBatch, now: Date): EndReason | null {
  if (batch.endedAt) return null
  if (closedAt) return 'closed'
  return batch.expiresOn < londonDay(now) ? 'ran-out' : null
}

async function turn(env: Sender, whole: WholeBatch, now: Date): Promise<Turn> {
  const { batch } = whole
  const waits = batch.waitUntil !== null && batch.waitUntil > now.toISOString()
  if (!env.notify || waits || batch.pausedBecause === 'key') return nothing
  const client = notifyClient(env.notify, env.now)
  // A look is no message: at night and in a pause too.
  const settled = await settleClaims(env, client, whole, now)
  if (settled.asked > 0) return { asked: settled.asked, over: settled.halt !== null }
  return batch.pausedAt ? nothing : sendNext(env, client, whole, now)
}

async function sendNext(env: Sender, client: NotifyClient, whole: WholeBatch, now: Date): Promise<Turn> {
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
  const claimed = await claim(env, whole, number, now)
  if (claimed.length === 0) return nothing
  const address = await addressOf(env.db, env.origin)
  const said = await Promise.all(
    claimed.map(({ contact, reference, linkCode, typedCode }) => {
      const values = { link: invitationLink(address, batch.language, linkCode), code: typedCode }
      const text = filled(message.body, values)
      return client.hand({ via: batch.via, contact, subject: message.subject, text, reference })
    }),
  )
  const works = message.sent > 0 || said.includes('taken')
  const marked = claimed.map((row, index) => ({
    ...row,
    is: fateOf(said[index] ?? 'unclear', row.doubted && works),
  }))
  const doubts = marked.some(({ is }) => is.fate === 'free' && is.doubted)
  const halt = haltOf(said) ?? (doubts ? 'refused' : null)
  await markMessages(env.db, whole, marked, halt, now)
  return { asked: claimed.length, over: halt !== null }
}

const daysSince = (moment: string | null, now: Date) =>
  moment ? (now.getTime() - Date.parse(moment)) / day : 0

/** The next people, whom nobody else will write to now: those tried least often first, so that one fault delays only its own. */
async function claim({ db, secrets }: Sender, { batch }: WholeBatch, number: number, now: Date) {
  const free = and(eq(contacts.batchId, batch.id), eq(contacts.next, number), isNull(contacts.claimedAt))
  const rows = await db
    .select()
    .from(contacts)
    .where(free)
    .orderBy(asc(contacts.tries), asc(contacts.id))
    .limit(limits.messagesAtOnce)
  const wanted = rows.map((row) => ({ ...row, reference: randomId(), claimedAt: now.toISOString() }))
  const claims = wanted.map(({ id, reference, claimedAt }): Write => {
    const goesOn = sql`exists (select 1 from batches where id = ${batch.id} and ended_at is null and paused_at is null)`
    return db
      .update(contacts)
      .set({ reference, claimedAt })
      .where(and(eq(contacts.id, id), free, goesOn))
  })
  if (claims.length === 0) return []
  const results = (await db.batch(claims as [Write, ...Write[]])) as ResultSet[]
  return openContacts(
    secrets,
    batch,
    wanted.filter((_, index) => results[index]?.rowsAffected === 1),
  )
}

/**
 * A message that Notify will not take says of its person nothing the first time: the templates may be wrong, or the service on
 * trial. The batch pauses; taken up again, whom it refuses a second time, while it takes others, is left out.
 */
function fateOf(said: Handing, leaveOut: boolean): Fate {
  if (said === 'taken') return { fate: 'sent' }
  if (said === 'unclear') return { fate: 'open' }
  if (said === 'contact') return { fate: 'over', reason: 'contact' }
  if (said === 'refused')
    return leaveOut ? { fate: 'over', reason: 'refused' } : { fate: 'free', tried: false, doubted: true }
  return { fate: 'free', tried: false, doubted: false }
}
