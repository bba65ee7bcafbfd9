import { describe, expect, it } from 'vitest'
import { isReleasable, releasableFrom, stateInWords } from '../../web/staff/wave-state.ts'

const now = new Date('2026-11-24T13:00:00Z')
const open = { openedAt: '2026-11-03T09:00:00Z', closedAt: null, releasedAt: null }
const closed = { ...open, closedAt: '2026-11-20T09:00:00Z' }
const released = { ...closed, releasedAt: '2026-11-28T09:00:00Z' }

describe('where a wave stands', () => {
  it('is told in words', () => {
    expect(stateInWords(open, now)).toBe('open since 3 November')
    expect(stateInWords(closed, now)).toBe('closed on 20 November')
    expect(stateInWords(released, now)).toBe('released on 28 November')
  })

  it('lets only a closed wave without a release be released', () => {
    expect([open, closed, released].map(isReleasable)).toEqual([false, true, false])
  })

  it('tells the day of the release until that day has come', () => {
    expect(releasableFrom(open, now)).toBeNull()
    expect(releasableFrom(closed, now)).toBe('27 November')
    expect(releasableFrom(closed, new Date('2026-11-27T09:00:00Z'))).toBeNull()
  })
})
