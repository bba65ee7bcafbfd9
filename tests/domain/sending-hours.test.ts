import { describe, expect, it } from 'vitest'
import { isSendingHour, nextMorning } from '../../worker/domain/sending-hours.ts'

describe('nothing is sent at night', () => {
  it.each([
    ['2026-12-01T08:59:59Z', false],
    ['2026-12-01T09:00:00Z', true],
    ['2026-12-01T19:59:59Z', true],
    ['2026-12-01T20:00:00Z', false],
    ['2026-12-01T00:00:00Z', false],
    // Summer time in London.
    ['2026-07-01T07:59:59Z', false],
    ['2026-07-01T08:00:00Z', true],
    ['2026-07-01T18:59:59Z', true],
    ['2026-07-01T19:00:00Z', false],
  ])('%s: %s', (at, sends) => {
    expect(isSendingHour(new Date(at))).toBe(sends)
  })

  it.each([
    ['2026-12-01T03:10:00Z', false, '2026-12-01T09:00:00.000Z'],
    ['2026-12-01T20:00:01Z', false, '2026-12-02T09:00:00.000Z'],
    ['2026-12-01T12:00:00Z', true, '2026-12-02T09:00:00.000Z'],
    // The night when the clocks go back.
    ['2026-10-24T20:00:00Z', false, '2026-10-25T09:00:00.000Z'],
    ['2026-06-30T20:00:00Z', false, '2026-07-01T08:00:00.000Z'],
  ])('after %s the next morning (not today: %s) begins at %s', (at, notToday, next) => {
    expect(nextMorning(new Date(at), notToday).toISOString()).toBe(next)
  })
})
