import { encodeText } from '../bytes.ts'
import { inGroups, issueCode, readCode } from '../crockford.ts'
import type { Secrets } from '../secrets.ts'

/** 120 bits. */
const characters = 24

/** A receipt: 120 bits and a check character, in five groups of five, derived from the page's token. */
export async function makeReceipt(secrets: Secrets, nonce: string): Promise<string> {
  const derive = async (attempt: number) => {
    const seed = attempt ? `${nonce}:${attempt}` : nonce
    return new Uint8Array(await crypto.subtle.sign('HMAC', secrets.receipt, encodeText(seed)))
  }
  return inGroups(await issueCode(derive, characters), 5)
}

/** @returns the receipt as it was printed, or null where the check character does not fit (a slip in copying) */
export function readReceipt(typed: string): string | null {
  const code = readCode(typed, characters)
  return code && inGroups(code, 5)
}
