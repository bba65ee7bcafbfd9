import { releaseDue } from '../../schema/deadline.ts'
import type { Wave } from './api.ts'
import { dayInWords } from './times.ts'

type Dates = Pick<Wave, 'openedAt' | 'closedAt' | 'releasedAt'>

/** Where a wave stands, as the end of a sentence that starts with "Wave 2". */
export function stateInWords(wave: Dates, now: Date): string {
  if (wave.releasedAt) return `released on ${dayInWords(wave.releasedAt, now)}`
  if (wave.closedAt) return `closed on ${dayInWords(wave.closedAt, now)}`
  return `open since ${dayInWords(wave.openedAt, now)}`
}

export const isOpen = (wave: Dates) => !wave.closedAt

export const isReleasable = (wave: Dates) => Boolean(wave.closedAt && !wave.releasedAt)

/** The first day a closed wave may be released (R5); null once that day has come. */
export function releasableFrom(wave: Dates, now: Date): string | null {
  if (!wave.closedAt) return null
  const due = releaseDue(wave.closedAt)
  return due > now ? dayInWords(due.toISOString(), now) : null
}
