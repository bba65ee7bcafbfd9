import { encodeText } from '../bytes.ts'
import type { Secrets } from '../secrets.ts'

// Crockford's base 32: no I, L, O or U, so that a code read aloud or copied by hand comes through.
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const checkDigits = `${digits}*~$=U`
const bits = 120n

/** A receipt: 120 bits and a check character, in five groups of five, derived from the page's token. */
export async function makeReceipt(secrets: Secrets, nonce: string): Promise<string> {
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', secrets.receipt, encodeText(nonce)))
  let value = 0n
  for (const byte of mac.slice(0, 15)) value = (value << 8n) | BigInt(byte)
  return group(encode(value) + checkDigits[Number(value % 37n)])
}

/** @returns the receipt as it was printed, or null where the check character does not fit (a slip in copying) */
export function readReceipt(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  const body = code.slice(0, 24)
  if (code.length !== 25 || [...body].some((c) => !digits.includes(c))) return null
  let value = 0n
  for (const c of body) value = value * 32n + BigInt(digits.indexOf(c))
  return checkDigits[Number(value % 37n)] === code[24] ? group(code) : null
}

function encode(value: bigint): string {
  let text = ''
  for (let shift = bits - 5n; shift >= 0n; shift -= 5n) text += digits[Number((value >> shift) & 31n)]
  return text
}

const group = (code: string) => code.match(/.{5}/g)?.join('-') ?? code
