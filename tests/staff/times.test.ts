import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayInWords, momentInWords, weekInWords } from '../../web/staff/times.ts'

const now = new Date('2026-11-24T13:00:00Z')

describe('times in words', () => {
  it.each([
    ['2026-11-03T09:00:00Z', '3 November'],
    ['2025-11-03T09:00:00Z', '3 November 2025'],
    // Summer time: it is already the next day in London.
    ['2026-06-30T23:30:00Z', '1 July'],
    ['2026-12-31T23:30:00Z', '31 December'],
  ])('tells %s as %s', (iso, words) => {
    expect(dayInWords(iso, now)).toBe(words)
  })

  it.each([
    ['2026-11-24T09:05:00Z', 'today at 09:05'],
    ['2026-11-23T23:59:00Z', 'yesterday at 23:59'],
    ['2026-11-24T00:00:00Z', 'today at 00:00'],
    ['2026-06-01T12:00:00Z', '1 June at 13:00'],
    ['2024-02-29T12:00:00Z', '29 February 2024 at 12:00'],
  ])('tells the moment %s as %s', (iso, words) => {
    expect(momentInWords(iso, now)).toBe(words)
  })

  it.each([
    ['2026-W47', 'the week of 16 November'],
    ['2026-W01', 'the week of 29 December 2025'],
    ['2020-W53', 'the week of 28 December 2020'],
    ['2021-W01', 'the week of 4 January 2021'],
  ])('tells the week %s as %s', (week, words) => {
    expect(weekInWords(week, now)).toBe(words)
  })

  it('says yesterday across the night the clocks change', () => {
    expect(momentInWords('2026-10-24T23:30:00Z', new Date('2026-10-26T00:10:00Z'))).toBe('yesterday at 00:30')
  })

  it('never says a moment of the last hour of today is yesterday before midnight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 13 * 60 }), (minutes) => {
        const moment = new Date(now.getTime() - minutes * 60_000)
        expect(momentInWords(moment.toISOString(), now)).toMatch(/^today at \d\d:\d\d$/)
      }),
    )
  })
})
