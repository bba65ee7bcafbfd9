import { encodeText, fromBase64url, toBase64url } from './bytes.ts'

/** Keys derived from one secret that lives outside the database (HKDF-SHA-256, one label a purpose). */
export type Secrets = {
  /** Signs the token that makes a sending idempotent. */
  page: CryptoKey
  /** Turns tokens, receipts and sign-in links into what is stored of them. */
  lookup: CryptoKey
  /** Derives the receipt from the page's token. */
  receipt: CryptoKey
  /** Makes the key of saved answers out of their author's code. */
  draft: CryptoKey
  /** Wraps each wave's key. */
  wrapping: CryptoKey
}

/**
 * @param secret base64url of at least 32 random bytes (`HEARD_SECRET`)
 * @throws Error with a sentence for the person who starts Heard, when it is missing or too short
 */
export async function deriveSecrets(secret: string | undefined): Promise<Secrets> {
  const bytes = fromBase64url(secret ?? '')
  if (!bytes || bytes.length < 32) {
    throw new Error(
      'HEARD_SECRET must be at least 32 random bytes in base64url. Make one with: npm run secret',
    )
  }
  const material = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey'])
  const derive = (info: string, algorithm: HmacKeyGenParams | AesKeyGenParams, uses: KeyUsage[]) =>
    crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: encodeText(`heard:${info}`) },
      material,
      algorithm,
      false,
      uses,
    )
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 }
  const [page, lookup, receipt, draft, wrapping] = await Promise.all([
    derive('page', hmac, ['sign', 'verify']),
    derive('lookup', hmac, ['sign']),
    derive('receipt', hmac, ['sign']),
    derive('draft', hmac, ['sign']),
    derive('wrapping', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']),
  ])
  return { page, lookup, receipt, draft, wrapping }
}

/**
 * What is stored of a token, a receipt or a link, in place of it: HMAC-SHA-256 in base64url.
 * @param purpose keeps a hash made for one use from being good for another
 */
export async function lookupHash(secrets: Secrets, purpose: string, value: string): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', secrets.lookup, encodeText(`${purpose}:${value}`))
  return toBase64url(new Uint8Array(mac))
}
