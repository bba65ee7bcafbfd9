import { and, eq, gte, or, sql } from 'drizzle-orm'
import { limits } from '../../schema/limits.ts'
import { drafts } from '../../schema/tables.ts'
import { encodeText } from '../bytes.ts'
import { inGroups, issueCode, readCode } from '../crockford.ts'
import type { Database } from '../database.ts'
import { type PageToken, readPageToken, succeedingToken } from '../page-token.ts'
import { open, seal } from '../seal.ts'
import { lookupHash, type Secrets } from '../secrets.ts'
import type { Fields } from './form.ts'
import { wasLeft } from './sending.ts'
import { londonDay } from './week.ts'

const day = 86_400_000
/** 60 bits. */
const characters = 12

/**
 * Keeps what a form holds under a code, until its author goes on: sealed under a key that is made of the code, so that nobody
 * opens it without. The code is made of the page's token, as the receipt is: saving the page again, or loading the answer
 * again, keeps the code that was written down. A page that was sent is not saved.
 * @returns the code, and the last day on which it opens anything (2026-12-08); null where the page was sent
 */
export async function saveDraft(
  db: Database,
  secrets: Secrets,
  token: PageToken,
  fields: Fields,
  now: Date,
): Promise<{ code: string; until: string } | null> {
  const draw = (attempt: number) => macOf(secrets, `code:${attempt}:${token.nonce}`)
  // Answers that were saved before keep the code their author has.
  const code = readCode(fields.get('draft')?.[0] ?? '', characters) ?? (await issueCode(draw, characters))
  const until = londonDay(new Date(now.getTime() + limits.draftDays * day))
  const tokenHash = await lookupHash(secrets, 'token', token.nonce)
  const hash = await lookupHash(secrets, 'draft', code)
  const sealed = await seal(await keyOf(secrets, code), hash, JSON.stringify([...fields]))
  const unsent = sql`not exists (select 1 from sendings where token_hash = ${tokenHash})`
  const [, saved] = await db.batch([
    db.delete(drafts).where(and(or(eq(drafts.hash, hash), eq(drafts.tokenHash, tokenHash)), unsent)),
    db.run(sql`insert into drafts (hash, token_hash, sealed, expires_on)
      select ${hash}, ${tokenHash}, ${sealed}, ${until}
      where ${unsent}`),
  ])
  return saved.rowsAffected ? { code: inGroups(code, 5), until } : null
}

/**
 * What was saved, with the token of its page. Where that page was left ("Leave this page"), no copy of it can be sent any
 * more: then the answers come back on a new page, under the same code.
 * @returns null where the code opens nothing (any more), 'slip' where its check character does not fit
 */
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
    .select({ sealed: drafts.sealed, tokenHash: drafts.tokenHash })
    .from(drafts)
    .where(and(eq(drafts.hash, hash), gte(drafts.expiresOn, londonDay(now))))
  if (!draft) return null
  const key = await keyOf(secrets, code)
  const fields: Fields = new Map(JSON.parse(await open(key, hash, draft.sealed)))
  fields.set('draft', [code])
  if (!(await wasLeft(db, draft.tokenHash))) return fields
  const left = await readPageToken(secrets, fields.get('token')?.[0] ?? '')
  if (!left) return null
  const raw = await succeedingToken(secrets, left)
  const token = await readPageToken(secrets, raw)
  fields.set('token', [raw])
  await db
    .update(drafts)
    .set({
      tokenHash: await lookupHash(secrets, 'token', token?.nonce ?? ''),
      sealed: await seal(key, hash, JSON.stringify([...fields])),
    })
    .where(and(eq(drafts.hash, hash), eq(drafts.tokenHash, draft.tokenHash)))
  return fields
}

async function macOf(secrets: Secrets, text: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', secrets.draft, encodeText(text)))
}

async function keyOf(secrets: Secrets, code: string): Promise<CryptoKey> {
  const bytes = await macOf(secrets, code)
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}
