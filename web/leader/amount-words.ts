import { limits } from '../../schema/limits.ts'
import type { Amount, Base, ReleaseDocument, ReleasedQuestion, Share } from '../../schema/release.ts'
import type { SurveyKind } from '../../schema/survey.ts'
import { hidden } from './leader-wording.ts'

// How a printed amount, base or day is said. Pure; for the page and for Word.

export type ClosedQuestion = Extract<ReleasedQuestion, { state: string }>
export type ShownQuestion = Extract<ReleasedQuestion, { state: 'shown' }>
export const isClosed = (question: ReleasedQuestion): question is ClosedQuestion => 'state' in question

/** "about 65 people", "fewer than 30 people", "12 agencies". */
export function howMany(base: Base, kind: SurveyKind): string {
  if (base.as === 'hidden') return hidden
  if (base.as === 'fewer') return `fewer than ${limits.percentageBase} people`
  if (kind === 'consultation') return `${base.number} ${base.number === 1 ? 'agency' : 'agencies'}`
  return `about ${base.number} people`
}

/** "45%", "about half", "5 of 12", "hidden to protect people". */
export function shareText(amount: Amount, base: Base): string {
  if (amount.as === 'hidden') return hidden
  if (amount.as === 'words') return amount.words
  if (amount.percent !== null) return `${amount.percent}%`
  return base.as === 'figure' ? `${amount.number} of ${base.number}` : `${amount.number}`
}

/** "about 45%": a rounded percentage in a sentence says that it is one. */
export const aboutText = (amount: Amount, base: Base) =>
  amount.as === 'figure' && amount.percent !== null ? `about ${amount.percent}%` : shareText(amount, base)

/** "34% to 58%"; null where no interval is printed. */
export const intervalText = (amount: Amount) =>
  amount.as === 'figure' && amount.interval ? `${amount.interval[0]}% to ${amount.interval[1]}%` : null

/** "about 46% (likely 34% to 58%)", or without an interval as `aboutText`. */
export function likelyText(amount: Amount, base: Base): string {
  const interval = intervalText(amount)
  return interval ? `${aboutText(amount, base)} (likely ${interval})` : aboutText(amount, base)
}

/** In a table: "45% (30)", with the people in brackets; "30"; "about half"; "hidden to protect people". */
export function cellText(amount: Amount): string {
  if (amount.as !== 'figure') return shareText(amount, { as: 'hidden' })
  return amount.percent === null ? `${amount.number}` : `${amount.percent}% (${amount.number})`
}

/** "about 45% of about 70 people", "5 of 12 agencies", "about half of the people who answered (fewer than 30 people)". */
export function shareOf(amount: Amount, base: Base, kind: SurveyKind): string {
  if (amount.as !== 'figure')
    return `${shareText(amount, base)} of the people who answered (${howMany(base, kind)})`
  if (amount.percent !== null) return `about ${amount.percent}% of ${howMany(base, kind)}`
  return `${kind === 'survey' ? 'about ' : ''}${amount.number} of ${howMany(base, kind)}`
}

/** How much a person has read. Nothing at all reads as "few or none". */
export function readText(read: Share): string {
  const known = { 'a few': 'few or none', 'nearly everybody': 'nearly all' } as const
  if (read.as === 'figure') return `about ${read.percent}%`
  return read.words === 'a few' || read.words === 'nearly everybody' ? known[read.words] : read.words
}

/** What "likely" means, for the whole summary; null where it has no interval. */
export function likelyNote({ themes, questions, ways, coverage }: ReleaseDocument): string | null {
  const cells = [...questions, ...ways].flatMap((question) => ('cells' in question ? question.cells : []))
  if (![...themes, ...cells].some(({ amount }) => intervalText(amount))) return null
  const known = coverage?.cohort.as === 'figure' && !coverage.larger
  const all = known ? ` (${howMany(coverage.cohort, 'survey')})` : ''
  return `“Likely” is where a figure would be, 19 times in 20, if everybody${all} had answered. It allows for chance, not for who chose to answer.`
}

/** "9 October 2026". */
export const dayText = (day: string) => days.format(new Date(day))
/** "1–30 September 2026": the days a wave was open. */
export const periodOf = ({ openedOn, closedOn }: Pick<ReleaseDocument, 'openedOn' | 'closedOn'>) =>
  days.formatRange(new Date(openedOn), new Date(closedOn))

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** "“A”, “B” and “C”". */
export const quoted = (names: string[]) => listed(names.map((name) => `“${name}”`))
export const listed = (items: string[]) => new Intl.ListFormat('en-GB').format(items)
/** A sentence begins with a capital. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
