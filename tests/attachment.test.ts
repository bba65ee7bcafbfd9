import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachment } from '../worker/attachment.ts'
import { awkwardTexts } from './support/awkward-texts.ts'

describe('the name of a file to keep', () => {
  it.each([
    ['Your say', 'Your say.csv', 'Your%20say.csv'],
    ['Leaving care: how is it?', 'Leaving care how is it.csv', 'Leaving%20care%20how%20is%20it.csv'],
    ['Café (night)', 'Cafe (night).csv', 'Caf%C3%A9%20%28night%29.csv'],
    ['شقتي', 'summary.csv', '%D8%B4%D9%82%D8%AA%D9%8A.csv'],
    ['../../etc', 'etc.csv', 'etc.csv'],
    ['“＂quoted＂”', 'quoted.csv', '%E2%80%9C%EF%BC%82quoted%EF%BC%82%E2%80%9D.csv'],
    ['', 'summary.csv', 'summary.csv'],
    ['x'.repeat(200), `${'x'.repeat(80)}.csv`, `${'x'.repeat(80)}.csv`],
  ])('of “%s” is %s', (name, plain, own) => {
    expect(attachment(name, '.csv')).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${own}`)
  })

  const isWhole = (name: string) => {
    const [, plain = '', own = ''] =
      /^attachment; filename="([^"\\%/]+)"; filename\*=UTF-8''([\w.!#$&+^`|~%-]+)$/.exec(
        attachment(name, '.csv'),
      ) ?? []
    expect(plain).toMatch(/^[\x20-\x7e]+\.csv$/)
    expect(decodeURIComponent(own)).toMatch(/^[^\\/:*?"<>|\p{Cc}]+\.csv$/u)
  }

  it('is one header of plain letters from any title', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), isWhole))
    for (const { text } of awkwardTexts) isWhole(text)
  })
})
