import { plainDigits } from '../../../schema/digits.ts'

export type DayOrder = 'day first' | 'month first'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** Serial numbers of Excel from 2000 to 2100, counted from 1900: day 25,569 is 1 January 1970. Old files of a Mac count from 1904. */
const serial = { from: 36_526, to: 73_050, epoch: 25_569 }

/**
 * The day that a cell says, in any of the ways that tools and spreadsheets write one; its time is left out.
 * @returns "2024-05-13", or null where it is no day
 */
export function dayIn(cell: string, order: DayOrder): string | null {
  const text = plainDigits(cell.trim())
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text)
  if (iso) return day(iso[1], iso[2], iso[3])
  const numbers = byNumbers(text)
  if (numbers) {
    const [first, second, year] = numbers
    return order === 'day first' ? day(year, second, first) : day(year, first, second)
  }
  if (/^\d{5}(\.\d+)?$/.test(text)) {
    const count = Math.floor(Number(text))
    if (count < serial.from || count > serial.to) return null
    return new Date((count - serial.epoch) * 86_400_000).toISOString().slice(0, 10)
  }
  const named =
    /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d\d)\b/i.exec(text)
  if (named) return day(named[3], monthNumber(named[2]), named[1])
  const american = /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i.exec(
    text,
  )
  return american ? day(american[3], monthNumber(american[1]), american[2]) : null
}

/** Which order a cell of numbers must be in: 'either' where both give a day; null where order plays no part. */
export function orderIn(cell: string): DayOrder | 'either' | null {
  if (!byNumbers(plainDigits(cell.trim()))) return null
  const [british, american] = [dayIn(cell, 'day first'), dayIn(cell, 'month first')]
  if (british && american) return british === american ? null : 'either'
  return british ? 'day first' : american ? 'month first' : null
}

/** A month and a year, or a year alone, out of whatever says one. */
export function monthIn(cell: string, order: DayOrder): { year: string; month: string | null } | null {
  const text = plainDigits(cell.trim())
  if (/^(19|20)\d\d$/.test(text)) return { year: text, month: null }
  const whole = dayIn(text, order)
  if (whole) return { year: whole.slice(0, 4), month: whole.slice(5, 7) }
  const named = /^([a-z]{3,9})\.?[\s,-]+(\d{4})$/i.exec(text)
  const numbers = /^(?:(\d{4})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{4}))$/.exec(text)
  const year = named?.[2] ?? numbers?.[1] ?? numbers?.[4]
  const month = named ? monthNumber(named[1]) : (numbers?.[2] ?? numbers?.[3])
  const first = day(year, month, '1')
  return first ? { year: first.slice(0, 4), month: first.slice(5, 7) } : null
}

const byNumbers = (text: string) =>
  /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d\d)(?:,?[T ].*)?$/.exec(text)?.slice(1) as
    | [string, string, string]
    | undefined

function monthNumber(name = ''): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1)
}

/** Null where the calendar has no such day. */
function day(year = '', month = '', date = ''): string | null {
  const full = year.length === 2 ? `20${year}` : year
  const text = `${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const moment = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== text) return null
  return full >= '1900' && full < '2100' ? text : null
}
