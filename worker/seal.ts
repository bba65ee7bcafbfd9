import { type Bytes, encodeText, fromBase64url, randomBytes, toBase64url } from './bytes.ts'
import type { Secrets } from './secrets.ts'

const ivLength = 12
const algorithm = 'AES-GCM'

/**
 * Encrypts words under a wave's key (AES-256-GCM), bound to one row.
 * @param row the id of the row it is stored in; `open` refuses the same words moved to another row
 * @returns base64url of a random 96-bit nonce and the ciphertext
 */
export const seal = (key: CryptoKey, row: string, text: string) => encrypt(key, row, encodeText(text))

/** @throws OperationError where key, row or ciphertext is not the one it was sealed with */
export async function open(key: CryptoKey, row: string, sealed: string): Promise<string> {
  return new TextDecoder().decode(await decrypt(key, row, sealed))
}

/** A new key for one wave, and what is stored of it: wrapped by a secret that is outside the database. */
export async function makeWaveKey(secrets: Secrets, waveId: string) {
  const bytes = randomBytes(32)
  return { key: await importKey(bytes), wrapped: await encrypt(secrets.wrapping, waveId, bytes) }
}

export async function unwrapWaveKey(secrets: Secrets, waveId: string, wrapped: string): Promise<CryptoKey> {
  return importKey(await decrypt(secrets.wrapping, waveId, wrapped))
}

const importKey = (bytes: Bytes) =>
  crypto.subtle.importKey('raw', bytes, algorithm, false, ['encrypt', 'decrypt'])

async function encrypt(key: CryptoKey, row: string, plain: Bytes): Promise<string> {
  const iv = randomBytes(ivLength)
  const cipher = await crypto.subtle.encrypt(
    { name: algorithm, iv, additionalData: encodeText(row) },
    key,
    plain,
  )
  const sealed = new Uint8Array(ivLength + cipher.byteLength)
  sealed.set(iv)
  sealed.set(new Uint8Array(cipher), ivLength)
  return toBase64url(sealed)
}

async function decrypt(key: CryptoKey, row: string, sealed: string): Promise<Bytes> {
  const bytes = fromBase64url(sealed)
  if (!bytes) throw new DOMException('not base64url', 'OperationError')
  const iv = bytes.slice(0, ivLength)
  const plain = await crypto.subtle.decrypt(
    { name: algorithm, iv, additionalData: encodeText(row) },
    key,
    bytes.slice(ivLength),
  )
  return new Uint8Array(plain)
}
