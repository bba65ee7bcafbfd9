import { toBase64url } from '../../../worker/bytes.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const blockLength = 1 << 20

/** A file in blocks of a megabyte, one at a time. */
export async function* blocksOf(file: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < file.size; at += blockLength)
    yield new Uint8Array(await file.slice(at, at + blockLength).arrayBuffer())
}

/**
 * How a text file is written, and what it is known again by. A byte-order mark decides; then every other byte being NUL
 * (UTF-16 without a mark); then whether all of it is UTF-8; the rest was saved by a Windows program in its old code page.
 * @returns `fingerprint`: SHA-256 of each block after the digest of those before, in base64url
 */
export async function lookThrough(file: Blob): Promise<{ encoding: Encoding; fingerprint: string }> {
  const strict = new TextDecoder('utf-8', { fatal: true })
  let digest = new Uint8Array(0)
  let encoding: Encoding | null = null
  let isUtf8 = true
  let first = true
  for await (const block of blocksOf(file)) {
    if (first) encoding = marked(block)
    first = false
    digest = await sha256(digest, block)
    isUtf8 = isUtf8 && decodes(() => strict.decode(block, { stream: true }))
  }
  isUtf8 = isUtf8 && decodes(() => strict.decode())
  return { encoding: encoding ?? (isUtf8 ? 'utf-8' : 'windows-1252'), fingerprint: toBase64url(digest) }
}

/** SHA-256 of a text, in base64url. */
export const digestOfText = async (text: string) =>
  toBase64url(await sha256(new Uint8Array(0), new TextEncoder().encode(text)))

function marked(bytes: Uint8Array): Encoding | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 200)
  const nuls = (parity: number) => head.filter((byte, at) => byte === 0 && at % 2 === parity).length
  if (nuls(1) > head.length / 4) return 'utf-16le'
  if (nuls(0) > head.length / 4) return 'utf-16be'
  return null
}

function decodes(decode: () => unknown): boolean {
  try {
    decode()
    return true
  } catch {
    return false
  }
}

async function sha256(before: Uint8Array, block: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const both = new Uint8Array(before.length + block.length)
  both.set(before)
  both.set(block, before.length)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', both))
}
