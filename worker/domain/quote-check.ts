import { and, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import { quotes } from '../../schema/release-tables.ts'
import { type Actor, perform } from '../audit.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { codableAnswer } from './coding.ts'

/**
 * A second person agrees that nobody can be told by the quote: now it may leave. A repeat changes nothing.
 * @throws Problem not-found, own-quote (by whoever approved it), answer-held, already-released, codebook-changed
 */
export async function checkQuote(db: Database, actor: Actor, input: { quoteId: string }, now: Date) {
  const quote = await findQuote(db, input.quoteId)
  if (quote.approvedBy === actor.id) throw new Problem('own-quote')
  const check = db
    .update(quotes)
    .set({ checkedAt: now.toISOString(), checkedBy: actor.id })
    .where(and(eq(quotes.id, quote.id), ne(quotes.approvedBy, actor.id), isNull(quotes.checkedAt)))
  await perform(db, actor, lineOf('quote checked', quote), now, check)
}

/** Takes the check back: the quote waits for a second person again. @throws Problem as `checkQuote`, but own-quote */
export async function uncheckQuote(db: Database, actor: Actor, input: { quoteId: string }, now: Date) {
  const quote = await findQuote(db, input.quoteId)
  const uncheck = db
    .update(quotes)
    .set({ checkedAt: null, checkedBy: null })
    .where(and(eq(quotes.id, quote.id), isNotNull(quotes.checkedAt)))
  await perform(db, actor, lineOf('quote check undone', quote), now, uncheck)
}

/** A quote of an answer that may be coded now. */
async function findQuote(db: Database, quoteId: string) {
  const [quote] = await db
    .select({ id: quotes.id, answerId: quotes.answerId, approvedBy: quotes.approvedBy })
    .from(quotes)
    .where(eq(quotes.id, quoteId))
  if (!quote) throw new Problem('not-found')
  await codableAnswer(db, quote.answerId)
  return quote
}

const lineOf = (act: string, { id, answerId }: { id: string; answerId: string }) => ({
  act,
  subject: answerId,
  detail: { quote: id },
})
