import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readContact, siftContacts } from '../../worker/domain/contact.ts'

describe('a mobile number', () => {
  it.each([
    '07700900123',
    '07700 900 123',
    '07700-900–123',
    '(07700) 900.123',
    '+447700900123',
    '+44 7700 900123',
    '+44 (0)7700 900123',
    '00447700900123',
    '0044 (0) 7700 900123',
    '447700900123',
    '7700900123',
    '\u200e07700\u00a0900\u202f123\u200f',
    '０７７００９００１２３',
  ])('%s is one', (typed) => {
    expect(readContact('text', typed)).toEqual({ contact: '+447700900123' })
  })

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['07700 900 12', 'short'],
    ['0770090012', 'short'],
    ['07700 900 1234', 'long'],
    ['01632 960 001', 'landline'],
    ['020 7946 0000', 'landline'],
    ['07000 123 456', 'landline'],
    ['07600 123 456', 'landline'],
    ['+353 85 012 3456', 'abroad'],
    ['0033 6 12 34 56 78', 'abroad'],
    ['+1 202 555 0100', 'abroad'],
    ['07700 9OO 123', 'letters'],
    ['ren@example.org', 'letters'],
    ['07700900123 or 07700900124', 'letters'],
    ['=07700900123', 'letters'],
  ])('%s is none: %s', (typed, fault) => {
    expect(readContact('text', typed)).toEqual({ fault })
  })

  it('of the Isle of Man is one, though 076 are pagers', () => {
    expect(readContact('text', '07624 900123')).toEqual({ contact: '+447624900123' })
  })

  it('whatever is typed gives a number that Notify takes, or a fault; read again it is the same', () => {
    const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[+ 047()-]{0,6}[\d ]{0,14}$/))
    fc.assert(
      fc.property(typed, (text) => {
        const read = readContact('text', text)
        if ('fault' in read) return
        expect(read.contact).toMatch(/^\+447\d{9}$/)
        expect(readContact('text', read.contact)).toEqual(read)
      }),
    )
  })
})

describe('an e-mail address', () => {
  it.each([
    ['ren@example.org', 'ren@example.org'],
    [' Ren.O’Hara@example.org', undefined],
    ["ren.o'hara+heard@Mail.EXAMPLE.org", "ren.o'hara+heard@mail.example.org"],
    ['ren@xn--bcher-kva.example', 'ren@xn--bcher-kva.example'],
    ['ren@example', undefined],
    ['ren@@example.org', undefined],
    ['ren@.example.org', undefined],
    ['ren@example..org', undefined],
    ['ren@-example.org', undefined],
    ['ren example.org', undefined],
    ['ren@example.o', undefined],
    ['ren@example.org, kai@example.org', undefined],
    ['<ren@example.org>', undefined],
    [`ren@${'a'.repeat(64)}.org`, undefined],
    [`${'r'.repeat(320)}@example.org`, undefined],
  ])('%s is %s', (typed, contact) => {
    expect(readContact('email', typed)).toEqual(contact ? { contact } : { fault: 'no-email' })
  })

  it('is read in a moment, whatever is typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a@.-]{0,400}$/), (text) => {
        const read = readContact('email', text)
        if ('contact' in read) expect(readContact('email', read.contact)).toEqual(read)
      }),
    )
  })
})

describe('a list', () => {
  it('has each contact once, with the lines that repeat it and those that cannot be written to', () => {
    const list = ['07700 900001', '', '+447700900001', '07700 900002', '01632 960001', '7700900001']
    const sifted = siftContacts(
      'text',
      list.map((contact, index) => ({ line: index + 2, contact })),
    )
    expect(sifted).toEqual({
      people: [
        { line: 2, contact: '+447700900001' },
        { line: 5, contact: '+447700900002' },
      ],
      refusedLines: [
        { line: 3, why: 'empty' },
        { line: 6, why: 'landline' },
      ],
      duplicates: [
        { line: 4, of: 2 },
        { line: 7, of: 2 },
      ],
    })
    expect(
      siftContacts('email', [
        { line: 1, contact: 'Ren@example.org' },
        { line: 2, contact: 'ren@example.org' },
      ]),
    ).toMatchObject({
      people: [{ contact: 'Ren@example.org' }],
      duplicates: [{ line: 2, of: 1 }],
    })
  })

  it('loses no line', () => {
    const contacts = fc.array(
      fc.oneof(fc.string(), fc.constantFrom('07700900001', '07700900002', 'a@b.org')),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(contacts, fc.constantFrom('text' as const, 'email' as const), (typed, via) => {
        const { people, refusedLines, duplicates } = siftContacts(
          via,
          typed.map((contact, line) => ({ line, contact })),
        )
        const lines = [...people, ...refusedLines, ...duplicates].map(({ line }) => line)
        expect(lines.sort((a, b) => a - b)).toEqual(typed.map((_, line) => line))
      }),
    )
  })
})
