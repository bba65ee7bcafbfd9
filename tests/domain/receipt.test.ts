import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeReceipt, readReceipt } from '../../worker/domain/receipt.ts'
import { deriveSecrets, type Secrets } from '../../worker/secrets.ts'

describe('a receipt', () => {
  let secrets: Secrets
  beforeAll(async () => {
    secrets = await deriveSecrets(Buffer.alloc(32, 1).toString('base64url'))
  })

  it('is the same for the same page, and another for another page or another council', async () => {
    const other = await deriveSecrets(Buffer.alloc(32, 2).toString('base64url'))
    const code = await makeReceipt(secrets, 'a nonce')
    expect(await makeReceipt(secrets, 'a nonce')).toBe(code)
    expect(await makeReceipt(secrets, 'another')).not.toBe(code)
    expect(await makeReceipt(other, 'a nonce')).not.toBe(code)
  })

  it('is read back as people type it: small letters, spaces, O for 0, I and L for 1', () =>
    fc.assert(
      fc.asyncProperty(
        fc.string(),
        fc.constantFrom('', ' ', '-', '–', '\u2011', '\u200e-'),
        async (nonce, gap) => {
          const code = await makeReceipt(secrets, nonce)
          const typed = code.replaceAll('-', gap).replaceAll('0', 'o').replace(/1/g, 'l').toLowerCase()
          expect(readReceipt(typed)).toBe(code)
        },
      ),
    ))

  it('holds letters and digits alone, so that a phone’s keyboard has them at hand', () =>
    fc.assert(
      fc.asyncProperty(fc.string(), async (nonce) => {
        expect(await makeReceipt(secrets, nonce)).toMatch(/^([\dA-Z]{5}-){4}[\dA-Z]{5}$/)
      }),
    ))

  it('is read back from an Arabic, a Persian and a wide keyboard', async () => {
    const code = await makeReceipt(secrets, 'a nonce')
    for (const zero of ['٠', '۰', '０']) {
      const typed = code.replace(/\d/g, (digit) =>
        String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)),
      )
      expect(typed).not.toBe(code)
      expect(readReceipt(typed)).toBe(code)
    }
  })

  it('refuses every slip of one character', () =>
    fc.assert(
      fc.asyncProperty(
        fc.string(),
        fc.nat(23),
        fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
        async (nonce, at, to) => {
          const code = (await makeReceipt(secrets, nonce)).replaceAll('-', '')
          fc.pre(code[at] !== to)
          expect(readReceipt(code.slice(0, at) + to + code.slice(at + 1))).toBeNull()
        },
      ),
    ))

  it.each(['', 'x', '?'.repeat(25), '0'.repeat(24), '\0'.repeat(25), 'ሰላም'])('refuses %j', (typed) => {
    expect(readReceipt(typed)).toBeNull()
  })
})
