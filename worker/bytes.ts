const utf8 = new TextEncoder()

export type Bytes = Uint8Array<ArrayBuffer>

export const encodeText = (text: string): Bytes => utf8.encode(text)
export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))
/** A random id of 128 bits, or of fewer where it must be short and a clash is refused by the database. */
export const randomId = (bytes = 16) => toBase64url(randomBytes(bytes))

export function toBase64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** SHA-256 of a text, in base64url. */
export const digestOf = async (text: string) =>
  toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', encodeText(text))))

/** @returns null where the text is not base64url */
export function fromBase64url(text: string): Bytes | null {
  if (!/^[\w-]*$/.test(text)) return null
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0))
  } catch {
    return null
  }
}
