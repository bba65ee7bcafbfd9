import type { ThisWeek } from '../api.ts'
import { count } from '../tally-words.ts'
import { dayInWords, momentInWords } from '../times.ts'

/** One thing of the week: a link, and what else there is to know. */
export type WeekLine = { href: string; text: string; more: string }

export type WeekLines = { toDo: WeekLine[]; goingOn: WeekLine[]; released: WeekLine[] }

type Wave = ThisWeek['waves'][number]

/**
 * An officer's week as lines: what can be done today, most pressing first; what goes on by itself, open or waiting for its day;
 * and what leaders got lately.
 */
export function weekLines(week: ThisWeek, now: Date): WeekLines {
  const isDue = ({ dueAt }: Wave) => dueAt !== null && new Date(dueAt) <= now
  return {
    toDo: [
      ...week.waves.filter(({ toCheck }) => toCheck > 0).map(quotesOf),
      ...week.waves.filter(({ unread }) => unread > 0).map((wave) => answersOf(wave, now)),
      ...week.waves.filter((wave) => isDue(wave) && !wave.unread).map((wave) => releaseOf(wave, now)),
      ...week.sending.filter(({ paused }) => paused).map(batchOf),
      ...week.drafts.map((draft) => draftOf(draft, now)),
    ],
    goingOn: [
      ...week.sending.filter(({ paused }) => !paused).map(batchOf),
      ...week.waves.filter((wave) => !isDue(wave)).map((wave) => standOf(wave, now)),
    ],
    released: week.released.map(({ waveId, title, number, publishedAt }) => ({
      href: `/staff/releases/${waveId}`,
      text: `Wave ${number} of ${title}`,
      more: `released on ${dayInWords(publishedAt, now)}`,
    })),
  }
}

const nameOf = ({ title, number }: Pick<Wave, 'title' | 'number'>) => `wave ${number} of ${title}`

const quotesOf = (wave: Wave): WeekLine => ({
  href: `/staff/app/waves/${wave.id}/quotes`,
  text: `Check ${count(wave.toCheck, 'quote')}`,
  more: `from ${nameOf(wave)}`,
})

const answersOf = (wave: Wave, now: Date): WeekLine => ({
  href: `/staff/app/waves/${wave.id}/answers`,
  text: `Read ${count(wave.unread, 'answer')}`,
  more: `to ${nameOf(wave)}${wave.closedAt ? ` (closed on ${dayInWords(wave.closedAt, now)})` : ''}`,
})

const releaseOf = (wave: Wave, now: Date): WeekLine => ({
  href: `/staff/app/waves/${wave.id}/release`,
  text: `Release ${nameOf(wave)}`,
  more: `possible since ${dayInWords(wave.dueAt ?? '', now)}${wave.cohort ? '' : '; no cohort is entered yet'}`,
})

const draftOf = ({ id, title, savedAt, savedBy }: ThisWeek['drafts'][number], now: Date): WeekLine => ({
  href: `/staff/app/survey-drafts/${id}`,
  text: `Go on writing ${title || 'a survey without a title'}`,
  more: `saved ${momentInWords(savedAt, now)} by ${savedBy}`,
})

const batchOf = ({ id, name, people, paused, ...wave }: ThisWeek['sending'][number]): WeekLine => ({
  href: `/staff/app/batches/${id}`,
  text: paused ? `Go on sending to “${name}”` : `Sending to “${name}”`,
  more: `${paused ? 'paused; ' : ''}${people === 1 ? '1 person' : `${people} people`}, ${nameOf(wave)}`,
})

const standOf = (wave: Wave, now: Date): WeekLine => ({
  href: `/staff/app/surveys/${wave.surveyId}`,
  text: `Wave ${wave.number} of ${wave.title}`,
  more: wave.dueAt
    ? `closed; can be released from ${dayInWords(wave.dueAt, now)}`
    : `open since ${dayInWords(wave.openedAt, now)}${wave.handedOut ? `; ${count(wave.handedOut, 'card')} handed out by PAs` : ''}`,
})
