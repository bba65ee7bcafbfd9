import { expect, it } from 'vitest'
import { wavesLosing } from '../../web/staff/council/words-lost.ts'

const now = new Date('2026-11-20T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()
const wave = (number: number, closedAt: string | null, releasedAt: string | null = null) => ({
  id: String(number),
  surveyId: 's',
  number,
  version: 1,
  openedAt: daysAgo(500),
  closedAt,
  releasedAt,
})

it('the waves that lose their words at once are those closed between the new and the old number of days ago', () => {
  const waves = [
    wave(1, daysAgo(366), daysAgo(300)),
    wave(2, daysAgo(365), daysAgo(300)),
    wave(3, daysAgo(91)),
    wave(4, daysAgo(90)),
    wave(5, null),
  ]
  const losing = wavesLosing([{ title: 'Your say', waves }], 365, 90, now)
  expect(losing).toEqual([
    { title: 'Your say', number: 2, released: true },
    { title: 'Your say', number: 3, released: false },
  ])
  expect(wavesLosing([{ title: 'Your say', waves }], 90, 365, now)).toEqual([])
})
