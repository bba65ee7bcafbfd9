import type { ResultSet } from '@libsql/client/web'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { filled } from '../../schema/batch.ts'
import { limits } from '../../schema/limits.ts'
import { batches, contacts } from '../../schema/reaching-tables.ts'
import { staff } from '../../schema/staff-tables.ts'
import type { Write } from '../audit.ts'
import type { Env } from '../env.ts'
import type { Handing, NotifyClient } from '../notify/notify-client.ts'
import { type Fate, haltOf, markMessages } from './batch-marks.ts'
import { answersFor, type MessageRow, openContacts, referenceOf, type WholeBatch } from './batch-row.ts'
import { fateAtNotify } from './batch-settling.ts'
import { addressOf, invitationLink } from './link-address.ts'

type Sender = Pick<Env, 'db' | 'secrets' | 'origin'>

/** `asked`: requests to Notify. `over`: there is nothing to do now, or the batch is held up. */
export type Turn = { asked: number; over: boolean }

/** Not handed over: it may go again, and has not been tried. */
const unhanded: Fate = { fate: 'free', tried: false, doubted: false }

export const nothing: Turn = { asked: 0, over: true }

/** What Notify said, where it was asked to take a message; `is`, where that is settled without. */
type Answered = { said: Handing } | { is: Fate } | { said: Handing; is: Fate }

/**
 * Hands one message of a batch to the next people: each is claimed before the call and marked after it.
 * @param askFirst whether Notify may have had it already: who has had it is marked, and gets no other
 */
export async function handNext(
  env: Sender,
  client: NotifyClient,
  whole: WholeBatch,
  message: MessageRow,
  askFirst: boolean,
  now: Date,
): Promise<Turn> {
  const { batch } = whole
  const claimed = await claim(env, whole, message.number, now)
  if (claimed.length === 0) return nothing
  const address = await addressOf(env.db, env.origin)
  const askOrHand = async (row: (typeof claimed)[number]): Promise<Answered> => {
    const { contact, reference, linkCode, typedCode } = row
    const found = askFirst ? await client.find(reference) : 'none'
    if (typeof found === 'string' && found !== 'none') return { said: found, is: unhanded }
    const values = { link: invitationLink(address, batch.language, linkCode), code: typedCode }
    const text = filled(message.body, values)
    const { subject } = message
    const is = fateAtNotify(found)
    return is ? { is } : { said: await client.hand({ via: batch.via, contact, subject, text, reference }) }
  }
  const outcomes = await Promise.all(claimed.map(async (row) => ({ row, answered: await askOrHand(row) })))
  const said = outcomes.flatMap(({ answered }) => ('said' in answered ? answered.said : []))
  const works = message.sent > 0 || said.includes('taken')
  const marked = outcomes.map(({ row, answered }) => ({
    ...row,
    is: 'is' in answered ? answered.is : fateOf(answered.said, row.doubted && works),
  }))
  const doubts = marked.some(({ is }) => is.fate === 'free' && is.doubted)
  const halt = haltOf(said) ?? (doubts ? 'refused' : null)
  await markMessages(env.db, whole, marked, halt, now)
  return { asked: claimed.length * (askFirst ? 2 : 1), over: halt !== null }
}

/**
 * The next people, whom nobody else will write to now: those tried least often first, so that one fault delays only its own.
 * None of a batch that is paused or over, or of somebody whose access has ended.
 */
async function claim({ db, secrets }: Sender, { batch }: WholeBatch, number: number, now: Date) {
  const free = and(eq(contacts.batchId, batch.id), eq(contacts.next, number), isNull(contacts.claimedAt))
  const rows = await db
    .select()
    .from(contacts)
    .where(free)
    .orderBy(asc(contacts.tries), asc(contacts.id))
    .limit(limits.messagesAtOnce)
  const claimedAt = now.toISOString()
  const wanted = await Promise.all(
    rows.map(async (row) => ({ ...row, reference: await referenceOf(secrets, row), claimedAt })),
  )
  const goesOn = sql`exists (select 1 from ${batches} join ${staff} on ${staff.id} = ${answersFor} where ${and(
    eq(batches.id, batch.id),
    isNull(batches.endedAt),
    isNull(batches.pausedAt),
    isNull(staff.disabledAt),
  )})`
  const claims = wanted.map(
    ({ id, reference }): Write =>
      db
        .update(contacts)
        .set({ reference, claimedAt })
        .where(and(eq(contacts.id, id), free, goesOn)),
  )
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
  return unhanded
}
