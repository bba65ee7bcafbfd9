import { describe, expect, it } from 'vitest'
import { isoWeek, londonDay } from '../../worker/domain/week.ts'

describe('the week of a response', () => {
  it.each([
    ['2026-11-24T12:00:00Z', '2026-W48'],
    ['2026-11-22T23:59:59Z', '2026-W47'],
    ['2026-11-23T00:00:00Z', '2026-W48'],
    ['2027-01-01T00:00:00Z', '2026-W53'],
    ['2027-01-04T00:00:00Z', '2027-W01'],
    ['2024-12-30T00:00:00Z', '2025-W01'],
    ['2021-01-03T12:00:00Z', '2020-W53'],
  ])('of %s is %s', (moment, week) => expect(isoWeek(new Date(moment))).toBe(week))
})

describe('the day in London', () => {
  it.each([
    ['2026-07-01T22:59:59Z', '2026-07-01'],
    ['2026-07-01T23:00:00Z', '2026-07-02'],
    ['2026-12-01T23:59:59Z', '2026-12-01'],
  ])('of %s is %s', (moment, day) => expect(londonDay(new Date(moment))).toBe(day))
})
