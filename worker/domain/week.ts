import type { Words } from '../../web/languages/en.ts'

const day = 86_400_000

/** The ISO 8601 week of a moment in UTC, such as "2026-W47": the finest time stored with a response. */
export function isoWeek(moment: Date): string {
  const date = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()))
  const weekday = date.getUTCDay() || 7
  date.setUTCDate(date.getUTCDate() + 4 - weekday)
  const firstOfYear = Date.UTC(date.getUTCFullYear(), 0, 1)
  const week = Math.ceil(((date.getTime() - firstOfYear) / day + 1) / 7)
  return `${date.getUTCFullYear()}-W${String(week).padStart(2, '0')}`
}

/** The Sunday that an ISO week ends on: "2026-11-22" of "2026-W47". */
export function sundayOf(week: string): string {
  const [year = 0, number = 0] = week.split('-W').map(Number)
  // The fourth of January is in the first week.
  const fourth = new Date(Date.UTC(year, 0, 4))
  const monday = fourth.getTime() - ((fourth.getUTCDay() || 7) - 1) * day + (number - 1) * 7 * day
  return new Date(monday + 6 * day).toISOString().slice(0, 10)
}

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day it was in London, such as "2026-11-24". */
export function londonDay(moment: Date): string {
  const parts = london.formatToParts(moment)
  const part = (type: string) => parts.find((each) => each.type === type)?.value
  return `${part('year')}-${part('month')}-${part('day')}`
}

const londonMoment = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
})

/** A moment as staff read it, "24 November at 14:05". */
export const londonTime = (moment: Date): string => londonMoment.format(moment)

/** The same day as a person says it, "24 November 2026": from the catalogue's own months, since workerd's Intl lacks languages. */
export function dayIn(words: Words, moment: Date | string): string {
  const [year = '', month, date] = (typeof moment === 'string' ? moment : londonDay(moment)).split('-')
  return `${words.day(Number(date), words.months[Number(month) - 1] ?? '')} ${year}`
}

/** The Sunday on which so many days are over, or the next: "2026-12-27". */
export function sundayAfter(today: string, days: number): string {
  const date = new Date(Date.parse(`${today}T12:00:00Z`) + days * day)
  return new Date(date.getTime() + ((7 - date.getUTCDay()) % 7) * day).toISOString().slice(0, 10)
}
