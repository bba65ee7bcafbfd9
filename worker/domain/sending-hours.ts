import { limits } from '../../schema/limits.ts'
import { londonDay } from './week.ts'

const quarter = 900_000
const hours = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
})

const londonHour = (moment: Date) =>
  Number(hours.formatToParts(moment).find(({ type }) => type === 'hour')?.value)

/** Nothing reaches somebody's phone at night: from 9:00 to 20:00 in London. */
export function isSendingHour(moment: Date): boolean {
  const hour = londonHour(moment)
  return hour >= limits.sendFrom && hour < limits.sendUntil
}

/** When sending may begin on a later day than this, or on this one if it has not begun: a quarter of an hour, exactly. */
export function nextMorning(now: Date, notToday = false): Date {
  let moment = Math.ceil(now.getTime() / quarter) * quarter
  const isIt = (each: Date) => isSendingHour(each) && !(notToday && londonDay(each) === londonDay(now))
  while (!isIt(new Date(moment))) moment += quarter
  return new Date(moment)
}
