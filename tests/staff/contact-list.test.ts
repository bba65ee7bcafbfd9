import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contactsIn, readList } from '../../web/staff/reaching/contact-list.ts'

const found = (text: string, via: 'text' | 'email') => {
  const list = readList(text, via)
  return { columns: list.columns, contacts: list.guess === null ? null : contactsIn(list, list.guess) }
}

describe('a list of contacts', () => {
  it.each([
    [
      'one a line',
      '07700 900123\n07700 900456',
      ['Column 1'],
      [
        { line: 1, contact: '07700 900123' },
        { line: 2, contact: '07700 900456' },
      ],
    ],
    [
      'a table with a header, and a name that never leaves',
      'Name,Mobile\n"Okoro, Ade",+44 7700 900123\nBea,\nCass,07700900456\n',
      ['Name', 'Mobile'],
      [
        { line: 2, contact: '+44 7700 900123' },
        { line: 4, contact: '07700900456' },
      ],
    ],
    [
      'semicolons, a byte-order mark and empty rows, whose numbers count',
      '\uFEFFref;phone\r\n\r\nK1;07700900123\r\n;\r\nK2;7700900456\r\n',
      ['ref', 'phone'],
      [
        { line: 3, contact: '07700900123' },
        { line: 5, contact: '7700900456' },
      ],
    ],
    [
      'tabs without a header',
      'A\t07700900123',
      ['Column 1', 'Column 2'],
      [{ line: 1, contact: '07700900123' }],
    ],
    [
      'a wrong number among right ones stays, to be told of by its line',
      'mobile\n07700900123\nnot known',
      ['mobile'],
      [
        { line: 2, contact: '07700900123' },
        { line: 3, contact: 'not known' },
      ],
    ],
    ['no number at all', 'Ade\nBea', ['Ade'], null],
  ])('is read: %s', (_, text, columns, contacts) => {
    expect(found(text, 'text')).toEqual({ columns, contacts })
  })

  it('finds addresses beside numbers', () => {
    const text = 'Mobile,Mail\n07700900123,a@example.org\n07700900456,b@example.org'
    expect(found(text, 'email').contacts).toEqual([
      { line: 2, contact: 'a@example.org' },
      { line: 3, contact: 'b@example.org' },
    ])
  })

  it('of any text gives each row once, by its own number, and nothing of other columns', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.nat(5), (text, column) => {
        const list = readList(text, 'text')
        const contacts = contactsIn(list, column)
        const lines = contacts.map(({ line }) => line)
        expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b))
        for (const { line, contact } of contacts) {
          const row = list.rows.find((each) => each.line === line)
          expect(row?.cells[column]?.startsWith(contact)).toBe(true)
          expect(contact).not.toBe('')
        }
      }),
    ))
})
