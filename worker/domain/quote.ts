import { and, eq, sql } from 'drizzle-orm'
import type { Proposal, ReturnReason } from '../../schema/redaction.ts'
import { quotes } from '../../schema/release-tables.ts'
import { answers, waveKeys } from '../../schema/tables.ts'
import { type Actor, perform } from '../audit.ts'
import { randomId } from '../bytes.ts'
import type { Database } from '../database.ts'
import type { Engine } from '../env.ts'
import { Problem } from '../problem.ts'
import { proposeRedactions } from '../redaction/proposals.ts'
import { vocabularyOf } from '../redaction/vocabulary.ts'
import { open, seal, unwrapWaveKey } from '../seal.ts'
import { themesOf } from './codebook.ts'
import { codableAnswer } from './coding.ts'
import { confirmedAs } from './countable.ts'
import { withWave } from './known-words.ts'
import { readCouncil } from './page.ts'
import { handle, type Kept, redact, repeats, type Span, type Taken, within } from './redacting.ts'

/** A passage in the person's own words, or what staff say in its place; offsets of `kept` are those of its own text. */
export type Quoted =
  | { passage: Span; taken: readonly Taken[]; kept: readonly Kept[] }
  | { paraphrase: string; kept: readonly Kept[] }

/** E-mail and web addresses, handles, telephone, NHS and National Insurance numbers, postcodes. */
const identifying = [
  /\S+@\S+\.\S+|@\w{2}|https?:|www\.|\w\.(com|org|net|uk|io|me|app|gg)\b/i,
  /(?:\d[^\p{L}\d]{0,3}){7,}/u,
  /\b[A-Z]{2}[^\p{L}\d]{0,2}(?:\d{2}[^\p{L}\d]{0,2}){3}[A-D]\b/iu,
  /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/i,
]

/** @param quote is looked at as a reader sees it: compatibility forms folded, invisible characters gone */
export const identifies = (quote: string) => {
  const seen = quote.normalize('NFKC').replace(/\p{Cf}/gu, '')
  return identifying.some((pattern) => pattern.test(seen))
}

/**
 * What to take out of a passage of an answer, or of the words said in its place, so that nobody is known by them.
 * @returns in offsets of the answer, or of the paraphrase
 * @throws Problem not-found, answer-held, sample-open, already-released
 */
export async function redactionsFor(
  engine: Engine,
  input: { answerId: string; passage: Span } | { answerId: string; paraphrase: string },
): Promise<Proposal[]> {
  const { answer, key } = await openAnswer(engine, input.answerId)
  if ('paraphrase' in input) return proposalsFor(engine, key, answer, input.paraphrase)
  const text = await open(key, answer.id, answer.sealed)
  return within(await proposalsFor(engine, key, answer, text), input.passage)
}

/**
 * Approves a quote of an answer under one of its confirmed themes (R7); it leaves once a second person has checked it.
 * @throws Problem not-found, answer-held, already-released, not-quotable (no consent), quote-altered, quote-undecided,
 * quote-identifies, paraphrase-same, reason-repeats
 */
export async function approveQuote(
  engine: Engine,
  actor: Actor,
  input: { answerId: string; themeId: string; quoted: Quoted },
  now: Date,
) {
  const { db } = engine
  const { answerId, themeId, quoted } = input
  const { answer, key } = await openAnswer(engine, answerId, themeId)
  if (!answer.quotable) throw new Problem('not-quotable')
  const [confirmed] = await db
    .select({ id: answers.id })
    .from(answers)
    .where(and(eq(answers.id, answerId), confirmedAs(answerId, answer.surveyId, themeId)))
  if (!confirmed) throw new Problem('not-found')
  const words = await open(key, answerId, answer.sealed)
  const paraphrase = 'paraphrase' in quoted
  const source = paraphrase ? quoted.paraphrase : words
  const passage = paraphrase ? { start: 0, end: source.length } : quoted.passage
  const taken = paraphrase ? [] : quoted.taken
  const text = redact(source, passage, taken)
  if (paraphrase && repeats(source, words)) throw new Problem('paraphrase-same')
  if (identifies(text)) throw new Problem('quote-identifies')
  const proposals = within(await proposalsFor(engine, key, answer, source), passage)
  const redactions = JSON.stringify(handle(source, proposals, taken, quoted.kept))
  const id = randomId()
  const sealed = await seal(key, id, text)
  // Only while the answer has its words: their author may be taking them back at this moment.
  const row =
    db.run(sql`insert into quotes (id, answer_id, theme_id, sealed, paraphrase, redactions, approved_at, approved_by)
    select ${id}, ${answerId}, ${themeId}, ${sealed}, ${paraphrase ? 1 : 0}, ${redactions}, ${now.toISOString()}, ${actor.id}
    from answers where id = ${answerId} and sealed is not null`)
  const line = { act: 'quote approved', subject: answerId, detail: { quote: id, theme: themeId, paraphrase } }
  if ((await perform(db, actor, line, now, row)) === 0) throw new Problem('not-found')
  return { quoteId: id, text }
}

/**
 * Takes an approved quote away before the release; a second person who does not agree says why.
 * @throws Problem not-found, already-released
 */
export async function removeQuote(
  db: Database,
  actor: Actor,
  input: { quoteId: string; reason?: ReturnReason | undefined },
  now: Date,
) {
  const [quote] = await db.select().from(quotes).where(eq(quotes.id, input.quoteId))
  if (!quote) throw new Problem('not-found')
  await codableAnswer(db, quote.answerId)
  const { reason } = input
  const detail = { quote: quote.id, ...(reason ? { reason } : {}) }
  const line = { act: reason ? 'quote sent back' : 'quote removed', subject: quote.answerId, detail }
  await perform(db, actor, line, now, db.delete(quotes).where(eq(quotes.id, quote.id)))
}

type Opened = Awaited<ReturnType<typeof codableAnswer>>

async function openAnswer({ db, secrets }: Engine, answerId: string, themeId?: string) {
  const answer = await codableAnswer(db, answerId, themeId)
  const [stored] = await db.select().from(waveKeys).where(eq(waveKeys.waveId, answer.waveId))
  if (!stored) throw new Problem('not-found')
  return { answer, key: await unwrapWaveKey(secrets, answer.waveId, stored.wrapped) }
}

async function proposalsFor({ db, vectors }: Engine, key: CryptoKey, answer: Opened, text: string) {
  const council = (await readCouncil(db)).name
  const known = vocabularyOf(await vectors(), council, await themesOf(db, answer.codebookId))
  return proposeRedactions(text, await withWave(known, db, key, answer.waveId, text))
}
