import { encodeText, randomBytes, toBase64url } from './bytes.ts'
import type { Secrets } from './secrets.ts'

/** The hidden token of one loaded survey page: what makes its sending idempotent. Nothing is stored to make it. */
export type PageToken = {
  nonce: string
  waveId: string
  issuedAt: Date
  /** When its answers were last read back to be checked. */
  checkedAt: Date | null
}

// The key's number goes with it, so that a new key can be told from the old one. 96 bits of the signature are enough: each guess is a request.
const keyId = '1'
const signatureLength = 12

/** @returns `keyId.nonce.issued.checked.waveId.signature`, the nonce being 128 random bits, times in seconds */
export const makePageToken = (secrets: Secrets, page: { waveId: string }, now: Date) =>
  sign(secrets, { nonce: toBase64url(randomBytes(16)), waveId: page.waveId, issuedAt: now, checkedAt: null })

/** The token of a page that stands in the place of another: the same one, however often it is asked for. */
export async function succeedingToken(secrets: Secrets, token: PageToken): Promise<string> {
  return sign(secrets, {
    ...token,
    nonce: await signatureOf(secrets, `after:${token.nonce}`),
    checkedAt: null,
  })
}

/** The same page's token, saying that its answers have been read back. */
export const markChecked = (secrets: Secrets, token: PageToken, now: Date) =>
  sign(secrets, { ...token, checkedAt: now })

/** @returns null where the token is not one that this council's secret signed */
export async function readPageToken(secrets: Secrets, token: string): Promise<PageToken | null> {
  const end = token.lastIndexOf('.')
  const body = token.slice(0, Math.max(end, 0))
  if (!sameText(token.slice(end + 1), await signatureOf(secrets, body))) return null
  const [id, nonce, issued, checked, waveId] = body.split('.')
  if (id !== keyId || !nonce || !issued || checked === undefined || !waveId) return null
  return { nonce, waveId, issuedAt: readTime(issued), checkedAt: checked ? readTime(checked) : null }
}

async function sign(secrets: Secrets, { nonce, waveId, issuedAt, checkedAt }: PageToken): Promise<string> {
  const body = [keyId, nonce, writeTime(issuedAt), checkedAt ? writeTime(checkedAt) : '', waveId].join('.')
  return `${body}.${await signatureOf(secrets, body)}`
}

async function signatureOf(secrets: Secrets, body: string): Promise<string> {
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', secrets.page, encodeText(body)))
  return toBase64url(mac.slice(0, signatureLength))
}

/** Takes as long wherever the two differ. */
function sameText(a: string, b: string): boolean {
  let different = a.length ^ b.length
  for (let i = 0; i < b.length; i++) different |= (a.charCodeAt(i) || 0) ^ b.charCodeAt(i)
  return different === 0
}

const writeTime = (time: Date) => Math.floor(time.getTime() / 1000).toString(36)
const readTime = (seconds: string) => new Date(Number.parseInt(seconds, 36) * 1000)
