import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makePageToken, markChecked, readPageToken } from '../worker/page-token.ts'
import { makeWaveKey, open, seal, unwrapWaveKey } from '../worker/seal.ts'
import { deriveSecrets } from '../worker/secrets.ts'

const secretsOf = (fill: number) => deriveSecrets(Buffer.alloc(32, fill).toString('base64url'))

describe('sealed words', () => {
  it('open again with the wave’s key, unwrapped from what is stored of it', async () => {
    const secrets = await secretsOf(1)
    const { key, wrapped } = await makeWaveKey(secrets, 'wave')
    const again = await unwrapWaveKey(secrets, 'wave', wrapped)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        expect(await open(again, 'row', await seal(key, 'row', text))).toBe(text)
      }),
    )
  })

  it('do not open in another row, with another wave’s key, or once changed', async () => {
    const secrets = await secretsOf(1)
    const { key } = await makeWaveKey(secrets, 'wave')
    const { key: other } = await makeWaveKey(secrets, 'other')
    const sealed = await seal(key, 'row', 'words')
    await expect(open(key, 'another row', sealed)).rejects.toThrow()
    await expect(open(other, 'row', sealed)).rejects.toThrow()
    await expect(
      open(
        key,
        'row',
        sealed.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
      ),
    ).rejects.toThrow()
    await expect(open(key, 'row', 'not base64url!')).rejects.toThrow()
  })

  it('are lost with the secret: another one does not unwrap the key', async () => {
    const { wrapped } = await makeWaveKey(await secretsOf(1), 'wave')
    await expect(unwrapWaveKey(await secretsOf(2), 'wave', wrapped)).rejects.toThrow()
    await expect(unwrapWaveKey(await secretsOf(1), 'another wave', wrapped)).rejects.toThrow()
  })

  it('never look the same twice', async () => {
    const { key } = await makeWaveKey(await secretsOf(1), 'wave')
    expect(await seal(key, 'row', 'words')).not.toBe(await seal(key, 'row', 'words'))
  })
})

describe('the secret', () => {
  it.each([undefined, '', 'short', Buffer.alloc(31).toString('base64url'), 'not base64url! '.repeat(5)])(
    'is refused with a sentence that says how to make one: %j',
    (secret) => expect(deriveSecrets(secret)).rejects.toThrow('npm run secret'),
  )
})

describe('the token of a page', () => {
  const page = { waveId: 'wave' }

  it('is read back with its time in seconds', async () => {
    const secrets = await secretsOf(1)
    const at = new Date('2026-11-24T10:00:00Z')
    const read = await readPageToken(secrets, await makePageToken(secrets, page, at))
    expect(read).toMatchObject({ ...page, issuedAt: at, checkedAt: null })
    const checked =
      read &&
      (await readPageToken(secrets, await markChecked(secrets, read, new Date(at.getTime() + 60_000))))
    expect(checked).toEqual({ ...read, checkedAt: new Date(at.getTime() + 60_000) })
  })

  it('is not read once anything in it has changed, nor under another secret', async () => {
    const secrets = await secretsOf(1)
    const token = await makePageToken(secrets, page, new Date())
    expect(await readPageToken(await secretsOf(2), token)).toBeNull()
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 2), fc.constantFrom(...'AZaz09.-'), async (at, to) => {
        fc.pre(token[at] !== to)
        expect(await readPageToken(secrets, token.slice(0, at) + to + token.slice(at + 1))).toBeNull()
      }),
    )
  })

  it.each(['', '.', '....', 'x', '1.a.b.c.d.e', '\0'])('%j is no token', async (token) => {
    expect(await readPageToken(await secretsOf(1), token)).toBeNull()
  })
})
