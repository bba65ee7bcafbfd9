import { and, eq, sql } from 'drizzle-orm'
import { answers, quotes, waveKeys } from '../../schema/tables.ts'
import { type Actor, perform } from '../audit.ts'
import { randomId } from '../bytes.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { open, seal, unwrapWaveKey } from '../seal.ts'
import type { Secrets } from '../secrets.ts'
import { codableAnswer } from './coding.ts'
import { confirmedAs } from './countable.ts'

/** What may stand in a quote for words that were taken out: a closed list, or a bracket could say anything. */
export const quoteMarks = ['[name]', '[place]', '[number]', '[time]', '[job]', '[detail]', '[…]'] as const

/** E-mail and web addresses, handles, telephone, NHS and National Insurance numbers, postcodes. */
const identifying = [
  /\S+@\S+\.\S+|@\w{2}|https?:|www\.|\w\.(com|org|net|uk|io|me|app|gg)\b/i,
  /(?:\d[^\p{L}\d]{0,3}){7,}/u,
  /\b[A-Z]{2}[^\p{L}\d]{0,2}(?:\d{2}[^\p{L}\d]{0,2}){3}[A-D]\b/iu,
  /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/i,
]

/**
 * True where `quote` is the answer's own words in their order, with whole words cut or replaced by one of the marks here
 * and there.
 */
export function isVerbatim(quote: string, answer: string): boolean {
  const marks = quote.match(/\[[^\]]*\]?|\]/g) ?? []
  if (marks.some((mark) => !quoteMarks.some((known) => known === mark) && !answer.includes(mark)))
    return false
  let from = 0
  for (const piece of pieces(quote)) {
    const at = findWhole(piece, answer, from)
    if (at < 0) return false
    from = at + piece.length
  }
  return pieces(quote).some((piece) => /[\p{L}\p{N}]/u.test(piece))
}

/** @param quote is looked at as a reader sees it: compatibility forms folded, invisible characters gone */
export const identifies = (quote: string) => {
  const seen = quote.normalize('NFKC').replace(/\p{Cf}/gu, '')
  return identifying.some((pattern) => pattern.test(seen))
}

const pieces = (quote: string) =>
  quoteMarks
    .reduce((parts, mark) => parts.flatMap((part) => part.split(mark)), [quote])
    .map((piece) => piece.trim())
    .filter(Boolean)

function findWhole(piece: string, answer: string, from: number): number {
  const inWord = /[\p{L}\p{N}]/u
  const splits = (left = '', right = '') => inWord.test(left) && inWord.test(right)
  for (let at = answer.indexOf(piece, from); at >= 0; at = answer.indexOf(piece, at + 1)) {
    const end = at + piece.length
    if (!splits(answer[at - 1], piece[0]) && !splits(piece.at(-1), answer[end])) return at
  }
  return -1
}

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
  const [confirmed] = await db
    .select({ id: answers.id })
    .from(answers)
    .where(and(eq(answers.id, answerId), confirmedAs(answerId, answer.surveyId, themeId)))
  const [stored] = await db.select().from(waveKeys).where(eq(waveKeys.waveId, answer.waveId))
  if (!confirmed || !stored) throw new Problem('not-found')
  const key = await unwrapWaveKey(secrets, answer.waveId, stored.wrapped)
  if (!isVerbatim(text, await open(key, answerId, answer.sealed))) throw new Problem('quote-altered')
  if (identifies(text)) throw new Problem('quote-identifies')
  const id = randomId()
  const sealed = await seal(key, id, text)
  // Only while the answer has its words: their author may be taking them back at this moment.
  const row = db.run(sql`insert into quotes (id, answer_id, theme_id, sealed, approved_at, approved_by)
    select ${id}, ${answerId}, ${themeId}, ${sealed}, ${now.toISOString()}, ${actor.id} from answers
    where id = ${answerId} and sealed is not null`)
  const line = { act: 'quote approved', subject: answerId, detail: { quote: id, theme: themeId } }
  if ((await perform(db, actor, line, now, row)) === 0) throw new Problem('not-found')
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
