import { eq } from 'drizzle-orm'
import { drafts, sendings } from '../../schema/tables.ts'
import type { Write } from '../audit.ts'
import type { Database } from '../database.ts'
import type { PageToken } from '../page-token.ts'
import { lookupHash, type Secrets } from '../secrets.ts'
import { canonical, type Submission } from './form.ts'

/**
 * Spends a page's token without storing an answer: no page in a phone's history shows what was written on it again.
 */
export async function leavePage(db: Database, secrets: Secrets, token: PageToken): Promise<void> {
  const tokenHash = await lookupHash(secrets, 'token', token.nonce)
  await db.batch([
    db.insert(sendings).values({ tokenHash, bodyHash: '' }).onConflictDoNothing(),
    db.delete(drafts).where(eq(drafts.tokenHash, tokenHash)),
  ])
}

/** Something was sent from this page, or it was left. */
export async function isSpent(db: Database, secrets: Secrets, token: PageToken): Promise<boolean> {
  const tokenHash = await lookupHash(secrets, 'token', token.nonce)
  return (await sentBefore(db, { tokenHash, bodyHash: '' })) !== null
}

/** What is kept of a page that was sent. */
export type SentPage = { tokenHash: string; bodyHash: string }

/** The page's own random token is part of the second hash: without the page nobody can try guesses of what was sent. */
export async function sendingOf(
  secrets: Secrets,
  { nonce }: PageToken,
  submission: Submission,
): Promise<SentPage> {
  return {
    tokenHash: await lookupHash(secrets, 'token', nonce),
    bodyHash: await lookupHash(secrets, 'body', `${nonce}:${canonical(submission)}`),
  }
}

export async function sentBefore(
  db: Database,
  { tokenHash, bodyHash }: SentPage,
): Promise<'same' | 'other' | null> {
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
