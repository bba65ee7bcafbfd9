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
  await close(db, tokenHash, left)
}

/** @param mark what stands in place of the body's hash from now on */
const close = (db: Database, tokenHash: string, mark: string) =>
  db
    .insert(sendings)
    .values({ tokenHash, bodyHash: mark })
    .onConflictDoUpdate({ target: sendings.tokenHash, set: { bodyHash: mark } })

/** Marks that no body has as its hash: the page was left, or these other answers were sent from it. */
const left = ''
const tried = (bodyHash: string) => `other:${bodyHash}`

export const wasLeft = async (db: Database, tokenHash: string): Promise<boolean> =>
  (await markOf(db, tokenHash)) === left

/** Something was sent from this page, or it was left. */
export async function isSpent(db: Database, secrets: Secrets, token: PageToken): Promise<boolean> {
  const tokenHash = await lookupHash(secrets, 'token', token.nonce)
  return (await markOf(db, tokenHash)) !== undefined
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
 * Whether this page was sent before. Other answers under its token close it to all but their own repeat: from then on nobody can
 * try which answers were sent by sending guesses.
 */
export async function sentBefore(
  db: Database,
  { tokenHash, bodyHash }: SentPage,
): Promise<'same' | 'other' | 'closed' | null> {
  const mark = await markOf(db, tokenHash)
  if (mark === undefined) return null
  if (mark === bodyHash) return 'same'
  if (mark === tried(bodyHash)) return 'other'
  if (mark === left || mark.startsWith(tried(''))) return 'closed'
  await close(db, tokenHash, tried(bodyHash))
  return 'other'
}

async function markOf(db: Database, tokenHash: string): Promise<string | undefined> {
  const [first] = await db
    .select({ bodyHash: sendings.bodyHash })
    .from(sendings)
    .where(eq(sendings.tokenHash, tokenHash))
  return first?.bodyHash
}

/** The first writes of a sending: its page is spent, and what was saved of it goes. */
export const spend = (db: Database, sent: SentPage): [Write, Write] => [
  db.insert(sendings).values(sent),
  db.delete(drafts).where(eq(drafts.tokenHash, sent.tokenHash)),
]
