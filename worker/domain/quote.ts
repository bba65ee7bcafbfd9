import { and, eq } from 'drizzle-orm'
import { codings, quotes, waveKeys } from '../../schema/tables.ts'
import { type Actor, perform } from '../audit.ts'
import { randomId } from '../bytes.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { open, seal, unwrapWaveKey } from '../seal.ts'
import type { Secrets } from '../secrets.ts'
import { codableAnswer } from './coding.ts'

/** E-mail and web addresses, telephone, NHS and National Insurance numbers, postcodes. */
const identifying = [
  /\S+@\S+\.\S+|https?:\/\/|www\./i,
  /(?:\d[\s-]?){7,}/,
  /\b[A-Z]{2}\s?(?:\d{2}\s?){3}[A-D]\b/i,
  /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/i,
]

/** True where `quote` is the answer's own words in their order, cut, or replaced by [a reason] here and there. */
export function isVerbatim(quote: string, answer: string): boolean {
  let from = 0
  for (const piece of quote.split(/\[[^\]]*\]/).map((part) => part.trim())) {
    const at = answer.indexOf(piece, from)
    if (at < 0) return false
    from = at + piece.length
  }
  return /[\p{L}\p{N}]/u.test(quote.replace(/\[[^\]]*\]/g, ''))
}

export const identifies = (quote: string) => identifying.some((pattern) => pattern.test(quote))

/**
 * Approves a passage of an answer for publication under one of its confirmed themes (R7).
 * @throws Problem not-found, answer-held, already-released, not-quotable (no consent), quote-altered, quote-identifies
 */
export async function approveQuote(
  db: Database,
  secrets: Secrets,
  actor: Actor,
  input: { answerId: string; themeId: string; text: string },
  now: Date,
) {
  const { answerId, themeId, text } = input
  const answer = await codableAnswer(db, answerId, themeId)
  if (!answer.quotable) throw new Problem('not-quotable')
  const [coding] = await db
    .select({ decision: codings.decision })
    .from(codings)
    .where(and(eq(codings.answerId, answerId), eq(codings.themeId, themeId)))
  const [stored] = await db.select().from(waveKeys).where(eq(waveKeys.waveId, answer.waveId))
  if (coding?.decision !== 'confirmed' || !stored) throw new Problem('not-found')
  const key = await unwrapWaveKey(secrets, answer.waveId, stored.wrapped)
  if (!isVerbatim(text, await open(key, answerId, answer.sealed))) throw new Problem('quote-altered')
  if (identifies(text)) throw new Problem('quote-identifies')
  const id = randomId()
  const moment = { approvedAt: now.toISOString(), approvedBy: actor.id }
  const row = { id, answerId, themeId, sealed: await seal(key, id, text), ...moment }
  const line = { act: 'quote approved', subject: answerId, detail: { quote: id, theme: themeId } }
  await perform(db, actor, line, now, db.insert(quotes).values(row))
  return { quoteId: id }
}

/** Takes an approved quote away before the release. @throws Problem not-found, already-released */
export async function removeQuote(db: Database, actor: Actor, input: { quoteId: string }, now: Date) {
  const [quote] = await db.select().from(quotes).where(eq(quotes.id, input.quoteId))
  if (!quote) throw new Problem('not-found')
  await codableAnswer(db, quote.answerId)
  const line = { act: 'quote removed', subject: quote.answerId, detail: { quote: quote.id } }
  await perform(db, actor, line, now, db.delete(quotes).where(eq(quotes.id, quote.id)))
}
