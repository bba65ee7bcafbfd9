const london = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', ...options })

const dayAndMonth = london({ day: 'numeric', month: 'long' })
const year = london({ year: 'numeric' })
const clock = london({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const numbers = london({ year: 'numeric', month: '2-digit', day: '2-digit' })

const dayLength = 86_400_000

/** A day in London, as in "3 November", with its year when that is not this year. */
export function dayInWords(iso: string, now: Date): string {
  const date = new Date(iso)
  const day = dayAndMonth.format(date)
  return year.format(date) === year.format(now) ? day : `${day} ${year.format(date)}`
}

/** A moment in London: "today at 14:05", "yesterday at 09:12", "3 November at 09:12". */
export function momentInWords(iso: string, now: Date): string {
  const date = new Date(iso)
  const apart = dayNumber(now) - dayNumber(date)
  const day = apart === 0 ? 'today' : apart === 1 ? 'yesterday' : dayInWords(iso, now)
  return `${day} at ${clock.format(date)}`
}

/** An ISO 8601 week such as "2026-W47": "the week of 16 November", which is its Monday. */
export function weekInWords(week: string, now: Date): string {
  const [year = 0, number = 0] = week.split('-W').map(Number)
  // The fourth of January is in the first week. At noon it is the same day in London.
  const fourth = new Date(Date.UTC(year, 0, 4, 12))
  const days = 7 * (number - 1) - ((fourth.getUTCDay() || 7) - 1)
  return `the week of ${dayInWords(new Date(fourth.getTime() + days * dayLength).toISOString(), now)}`
}

/** How many days of the calendar lie between two moments in London, whatever the clocks did. */
function dayNumber(date: Date): number {
  const part = (type: string) =>
    Number(numbers.formatToParts(date).find((found) => found.type === type)?.value ?? 0)
  return Math.round(Date.UTC(part('year'), part('month') - 1, part('day')) / dayLength)
}
