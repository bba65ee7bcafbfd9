import { eq } from 'drizzle-orm'
import { drafts, sendings } from '../../schema/tables.ts'
import type { Write } from '../audit.ts'
import type { Database } from '../database.ts'
import type { PageToken } from '../page-token.ts'
import { lookupHash, type Secrets } from '../secrets.ts'
import { canonical, type Submission } from './form.ts'

/**
 * Spends a page's token without storing an answer: no page in a phone's history shows again what was written on it, nor, after
 * a sending, its receipt. What was saved under a code stays.
 */
export async function leavePage(db: Database, secrets: Secrets, token: PageToken): Promise<void> {
  const tokenHash = await lookupHash(secrets, 'token', token.nonce)
  await close(db, tokenHash)
}

const close = (db: Database, tokenHash: string) =>
  db
    .insert(sendings)
    .values({ tokenHash, bodyHash: left })
    .onConflictDoUpdate({ target: sendings.tokenHash, set: { bodyHash: left } })

/** What stands in place of a body's hash once the page was left: no body has it. */
const left = ''

export const wasLeft = async (db: Database, tokenHash: string): Promise<boolean> =>
  (await compare(db, { tokenHash, bodyHash: left })) === 'same'

/** Something was sent from this page, or it was left. */
export async function isSpent(db: Database, secrets: Secrets, token: PageToken): Promise<boolean> {
  const tokenHash = await lookupHash(secrets, 'token', token.nonce)
  return (await compare(db, { tokenHash, bodyHash: left })) !== null
}

/** What is kept of a page that was sent. */
export type SentPage = { tokenHash: string; bodyHash: string }

/** The page's own random token is part of the second hash: without the page nobody can try guesses of what was sent. */
export async function sendingOf(
  secrets: Secrets,
  { nonce }: PageToken,
  submission: Submission,
  replaces = '',
): Promise<SentPage> {
  return {
    tokenHash: await lookupHash(secrets, 'token', nonce),
    bodyHash: await lookupHash(secrets, 'body', `${nonce}:${replaces}:${canonical(submission)}`),
  }
}

/**
 * Whether this page was sent before. Other answers under its token close it: from then on nobody can try which answers were
 * sent by sending guesses.
 */
export async function sentBefore(db: Database, sent: SentPage): Promise<'same' | 'other' | 'closed' | null> {
  if (await wasLeft(db, sent.tokenHash)) return 'closed'
  const before = await compare(db, sent)
  if (before === 'other') await close(db, sent.tokenHash)
  return before
}

async function compare(db: Database, { tokenHash, bodyHash }: SentPage): Promise<'same' | 'other' | null> {
  const [first] = await db
    .select({ bodyHash: sendings.bodyHash })
    .from(sendings)
    .where(eq(sendings.tokenHash, tokenHash))
  return first ? (first.bodyHash === bodyHash ? 'same' : 'other') : null
}

/** The first writes of a sending: its page is spent, and what was saved of it goes. */
export const spend = (db: Database, sent: SentPage): [Write, Write] => [
  db.insert(sendings).values(sent),
  db.delete(drafts).where(eq(drafts.tokenHash, sent.tokenHash)),
]
