import { eq } from 'drizzle-orm'
import { codings, concerns, quotes, readings } from '../../schema/tables.ts'
import { type Actor, perform } from '../audit.ts'
import type { Database } from '../database.ts'
import { findAnswer } from './coding.ts'

/**
 * Holds an answer as a concern: in the same batch it loses its codings, reading and quotes, and from then on only
 * the safeguarding lead sees it. A released wave's too, though what was published stays. A repeat changes nothing.
 * @throws Problem not-found
 */
export async function holdAnswer(db: Database, actor: Actor, input: { answerId: string }, now: Date) {
  const { answerId } = input
  await findAnswer(db, answerId)
  await perform(
    db,
    actor,
    { act: 'answer held', subject: answerId },
    now,
    db.delete(quotes).where(eq(quotes.answerId, answerId)),
    db.delete(codings).where(eq(codings.answerId, answerId)),
    db.delete(readings).where(eq(readings.answerId, answerId)),
    db
      .insert(concerns)
      .values({ answerId, heldAt: now.toISOString(), heldBy: actor.id })
      .onConflictDoNothing(),
  )
}
