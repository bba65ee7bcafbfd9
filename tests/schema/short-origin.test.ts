import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortOriginOf } from '../../schema/short-origin.ts'

describe('a council’s own short address', () => {
  it.each([
    ['', ''],
    ['   ', ''],
    ['https://say.example.gov.uk', 'https://say.example.gov.uk'],
    [' https://Say.Example.gov.uk/ ', 'https://say.example.gov.uk'],
    ['https://say.example.gov.uk:8443', 'https://say.example.gov.uk:8443'],
    ['https://xn--sy-fka.example', 'https://xn--sy-fka.example'],
    ['http://say.example.gov.uk', null],
    ['say.example.gov.uk', null],
    ['https://localhost', null],
    ['https://say.example.gov.uk/s', null],
    ['https://say.example.gov.uk/?a', null],
    ['https://say.example.gov.uk/#a', null],
    ['https://me:secret@say.example.gov.uk', null],
    ['javascript:alert(1)', null],
    [`https://${'a.'.repeat(40)}example.gov.uk`, null],
  ])('%s', (text, origin) => {
    expect(shortOriginOf(text)).toBe(origin)
  })

  it('is an origin that reads as itself, or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string()), (text) => {
        const origin = shortOriginOf(text)
        if (!origin) return
        expect(new URL(origin).origin).toBe(origin)
        expect(shortOriginOf(origin)).toBe(origin)
      }),
    )
  })
})
