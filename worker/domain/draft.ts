import { and, eq, gte, sql } from 'drizzle-orm'
import { limits } from '../../schema/limits.ts'
import { drafts } from '../../schema/tables.ts'
import { encodeText, randomBytes } from '../bytes.ts'
import { inGroups, issueCode, readCode } from '../crockford.ts'
import type { Database } from '../database.ts'
import type { PageToken } from '../page-token.ts'
import { open, seal } from '../seal.ts'
import { lookupHash, type Secrets } from '../secrets.ts'
import type { Fields } from './form.ts'
import { londonDay } from './week.ts'

const day = 86_400_000
/** 60 bits. */
const characters = 12

/**
 * Keeps what a form holds under a new code, until its author goes on: sealed under a key that is made of the code, so that
 * nobody opens it without. Saving the same page again replaces what was saved; a page that was sent is not saved.
 * @returns the code, and the last day on which it opens anything (2026-12-08)
 */
export async function saveDraft(
  db: Database,
  secrets: Secrets,
  token: PageToken,
  fields: Fields,
  now: Date,
): Promise<{ code: string; until: string }> {
  const code = await issueCode(() => randomBytes(8), characters)
  const until = londonDay(new Date(now.getTime() + limits.draftDays * day))
  const tokenHash = await lookupHash(secrets, 'token', token.nonce)
  const hash = await lookupHash(secrets, 'draft', code)
  const sealed = await seal(await keyOf(secrets, code), hash, JSON.stringify([...fields]))
  await db.batch([
    db.delete(drafts).where(eq(drafts.tokenHash, tokenHash)),
    db.run(sql`insert into drafts (hash, token_hash, sealed, expires_on)
      select ${hash}, ${tokenHash}, ${sealed}, ${until}
      where not exists (select 1 from sendings where token_hash = ${tokenHash})`),
  ])
  return { code: inGroups(code, 5), until }
}

/** @returns what was saved; null where the code opens nothing (any more), 'slip' where its check character does not fit */
export async function openDraft(
  db: Database,
  secrets: Secrets,
  typed: string,
  now: Date,
): Promise<Fields | 'slip' | null> {
  const code = readCode(typed, characters)
  if (!code) return 'slip'
  const hash = await lookupHash(secrets, 'draft', code)
  const [draft] = await db
    .select({ sealed: drafts.sealed })
    .from(drafts)
    .where(and(eq(drafts.hash, hash), gte(drafts.expiresOn, londonDay(now))))
  if (!draft) return null
  return new Map(JSON.parse(await open(await keyOf(secrets, code), hash, draft.sealed)))
}

async function keyOf(secrets: Secrets, code: string): Promise<CryptoKey> {
  const bytes = await crypto.subtle.sign('HMAC', secrets.draft, encodeText(code))
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}
