import { plainDigits } from '../schema/digits.ts'

// Crockford's base 32: no I, L, O or U, so that a code read aloud or copied by hand comes through.
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const checkDigits = `${digits}*~$=U`

/** 5 bits of value a character and a check character at the end; bytes are read from the front. */
export function writeCode(bytes: Uint8Array, characters: number): string {
  let value = 0n
  for (const byte of bytes) value = (value << 8n) | BigInt(byte)
  value >>= BigInt(bytes.length * 8 - characters * 5)
  let text = ''
  for (let shift = BigInt(characters - 1) * 5n; shift >= 0n; shift -= 5n) {
    text += digits[Number((value >> shift) & 31n)]
  }
  return text + checkDigits[Number(value % 37n)]
}

/**
 * A code of letters and digits alone: the check signs * ~ $ = are hard to find on a phone, so a draw that ends in one is
 * drawn again.
 * @param draw enough bytes for the characters; the attempt's number, so that a derived code is derived again alike
 */
export async function issueCode(
  draw: (attempt: number) => Uint8Array | Promise<Uint8Array>,
  characters: number,
): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const code = writeCode(await draw(attempt), characters)
    if (/^[\dA-Z]+$/.test(code)) return code
  }
}

/**
 * Forgives what keyboards and copying do to a code: case, gaps, any dash, invisible marks, wide letters, Arabic digits, O for 0
 * and I or L for 1.
 * @returns null where the length or the check character does not fit: a slip in copying
 */
export function readCode(typed: string, characters: number): string | null {
  const code = plainDigits(typed.normalize('NFKC').toUpperCase())
    .replace(/[\s\p{Dash}\p{Cf}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const body = code.slice(0, characters)
  if (code.length !== characters + 1 || [...body].some((c) => !digits.includes(c))) return null
  let value = 0n
  for (const c of body) value = value * 32n + BigInt(digits.indexOf(c))
  return checkDigits[Number(value % 37n)] === code[characters] ? code : null
}

/** In groups, as it is printed: ABCDE-FGHJK. */
export const inGroups = (code: string, size: number) =>
  code.match(new RegExp(`.{1,${size}}`, 'g'))?.join('-') ?? code
