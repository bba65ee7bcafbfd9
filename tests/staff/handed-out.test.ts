import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asLines, codeIn, inFace, withoutScheme } from '../../web/staff/handed-out.ts'
import { inGroups, writeCode } from '../../worker/crockford.ts'

const typed = 'MSY4C-MKJ52-GG8'
const ofLink = 'Ab3_-xYz0123456789QrSt'
const address = 'https://heard.example.gov.uk/i'

describe('the code in what somebody typed', () => {
  it.each([
    ['a typed code', typed, typed],
    ['a typed code in small letters, without its hyphens', 'msy4cmkj52gg8', 'msy4cmkj52gg8'],
    ['a typed code with spaces around it', `  ${typed}\n`, typed],
    ['a typed code with a letter wrong', 'MSY4C-MKJ52-GH8', null],
    ['a typed code with a letter missing', 'MSY4C-MKJ52-GG', null],
    ['the code of a link', ofLink, ofLink],
    ['the code of a link cut short', ofLink.slice(1), null],
    ['a whole link', `${address}#${ofLink}`, ofLink],
    ['a link without its code', address, null],
    ['nothing', ' ', null],
  ])('from %s', (_case, text, code) => {
    expect(codeIn(text)).toBe(code)
  })

  it('is there for every code that Heard makes, and never with one character changed', () => {
    const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(
        bytes,
        fc.nat(11),
        fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
        (made, at, digit) => {
          const code = writeCode(made, 12)
          expect(codeIn(inGroups(code, 5))).toBe(inGroups(code, 5))
          const changed = code.slice(0, at) + digit + code.slice(at + 1)
          if (changed !== code) expect(codeIn(changed)).toBeNull()
        },
      ),
    )
  })
})

describe('invitations as they are handed out', () => {
  it('are a line each, with the code, its address and the link between tabs', () => {
    const other = { code: '04106-1050R-3G6', address, link: `${address}#${ofLink.toLowerCase()}` }
    expect(asLines([{ code: typed, address, link: `${address}#${ofLink}` }, other])).toBe(
      `${typed}\t${address}\t${address}#${ofLink}\n04106-1050R-3G6\t${address}\t${other.link}`,
    )
  })

  it('open the survey in the language of their card, by link and by what is typed', () => {
    const made = { code: typed, address, link: `${address}#${ofLink}` }
    expect(inFace(made, { opens: `${address}#` })).toEqual(made)
    expect(inFace(made, { opens: `${address}?lang=ar#` })).toEqual({
      code: typed,
      address: `${address}?lang=ar`,
      link: `${address}?lang=ar#${ofLink}`,
    })
  })

  it('have an address without what nobody types', () => {
    expect(withoutScheme(address)).toBe('heard.example.gov.uk/i')
    expect(withoutScheme('http://127.0.0.1:8787/i')).toBe('127.0.0.1:8787/i')
  })
})
