import { encodeText, fromBase64url, randomBytes, toBase64url } from './bytes.ts'
import type { Secrets } from './secrets.ts'

/** The hidden token of one loaded survey page: what makes its sending idempotent. Nothing is stored to make it. */
export type PageToken = { nonce: string; waveId: string; versionId: string; issuedAt: Date }

const keyId = '1'

/** @returns `keyId.nonce.seconds.waveId.versionId.signature`, the nonce being 128 random bits */
export async function makePageToken(
  secrets: Secrets,
  page: { waveId: string; versionId: string },
  now: Date,
): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000).toString(36)
  const body = [keyId, toBase64url(randomBytes(16)), seconds, page.waveId, page.versionId].join('.')
  const mac = await crypto.subtle.sign('HMAC', secrets.page, encodeText(body))
  return `${body}.${toBase64url(new Uint8Array(mac))}`
}

/** @returns null where the token is not one that this council's secret signed */
export async function readPageToken(secrets: Secrets, token: string): Promise<PageToken | null> {
  const end = token.lastIndexOf('.')
  const body = token.slice(0, Math.max(end, 0))
  const mac = fromBase64url(token.slice(end + 1))
  if (!mac || !(await crypto.subtle.verify('HMAC', secrets.page, mac, encodeText(body)))) return null
  const [id, nonce, seconds, waveId, versionId] = body.split('.')
  if (id !== keyId || !nonce || !seconds || !waveId || !versionId) return null
  return { nonce, waveId, versionId, issuedAt: new Date(Number.parseInt(seconds, 36) * 1000) }
}
