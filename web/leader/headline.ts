import { limits } from '../../schema/limits.ts'
import type {
  Amount,
  Base,
  ReleaseDocument,
  ReleasedCell,
  ReleasedQuestion,
  Share,
} from '../../schema/release.ts'
import { words } from '../../schema/release.ts'
import type { SurveyKind } from '../../schema/survey.ts'
import { hidden } from './leader-wording.ts'

export type ClosedQuestion = Extract<ReleasedQuestion, { state: string }>

/** Up to three sentences, each with its base: the themes written about most, then what most people chose. */
export function headline({ kind, themes, wrote, indicative, questions }: ReleaseDocument): string[] {
  const raised = themes.slice(0, 3).map(({ name, amount }) => `“${name}” (${about(amount, wrote)})`)
  const who = kind === 'survey' ? 'young people' : 'agencies'
  const often = `wrote most often about ${list(raised)}${indicative ? '. This is indicative' : ''}.`
  const themed = raised.length > 0 ? [`In their own words (${howMany(wrote, kind)}), ${who} ${often}`] : []
  const asked = questions.filter(isClosed).flatMap((question) => questionFinding(question, kind) ?? [])
  return [...themed, ...asked].slice(0, 3)
}

/** One sentence about a closed question; null where nothing may be said. */
function questionFinding(question: ClosedQuestion, kind: SurveyKind): string | null {
  if (question.state === 'hidden') return null
  const [first, second, third] = leading(question.cells)
  if (!first || third) return null
  const labels = quoted(second ? [first, second] : [first])
  if (question.state === 'nearly everybody') {
    return `Asked “${question.title}”, nearly everybody chose ${labels}. How many is ${hidden}.`
  }
  const share = shareOf(first.amount, question.base, kind)
  if (second) return `Asked “${question.title}”: ${labels} were each the answer of ${share}.`
  return `Asked “${question.title}”, ${share} ${question.kind === 'scale' ? 'gave' : 'chose'} ${labels}.`
}

/** A chart's title: the finding in about ten words. What is printed alike is named together. */
export function chartTitle(
  kind: ClosedQuestion['kind'] | 'theme',
  cells: ReleasedCell[],
  base: Base,
): string {
  const most = leading(cells)
  const [first] = most
  if (!first) return `Every answer is ${hidden}`
  if (most.length > 2) return kind === 'theme' ? 'No one theme stands out' : 'No one answer stands out'
  return `${superlatives[kind]}: ${quoted(most)} (${about(first.amount, base)})`
}

const superlatives = {
  theme: 'Written about most',
  choice: 'Chosen most often',
  choices: 'Chosen most often',
  scale: 'Most common score',
} as const

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

/** A rounded percentage in a sentence says that it is one. */
const about = (amount: Amount, base: Base) =>
  amount.as === 'figure' && amount.percent !== null ? `about ${amount.percent}%` : shareText(amount, base)

/** How much a person has read. Nothing at all reads as "few or none". */
export function readText(read: Share): string {
  const known = { 'a few': 'few or none', 'nearly everybody': 'nearly all' } as const
  if (read.as === 'figure') return `about ${read.percent}%`
  return read.words === 'a few' || read.words === 'nearly everybody' ? known[read.words] : read.words
}

/** "9 October 2026". */
export const dayText = (day: string) => days.format(new Date(day))
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

export const isClosed = (question: ReleasedQuestion): question is ClosedQuestion => 'state' in question

function shareOf(amount: Amount, base: Base, kind: SurveyKind): string {
  if (amount.as === 'figure' && amount.percent !== null)
    return `about ${amount.percent}% of ${howMany(base, kind)}`
  if (amount.as === 'figure') return `${amount.number} of ${howMany(base, kind)}`
  return `${shareText(amount, base)} of the people who answered (${howMany(base, kind)})`
}

/** The cells that are printed alike at the top. No hidden cell is larger than one that is shown. */
function leading(cells: ReleasedCell[]): ReleasedCell[] {
  const most = Math.max(0, ...cells.map((cell) => weight(cell.amount)))
  return most === 0 ? [] : cells.filter((cell) => weight(cell.amount) === most)
}

function weight(amount: Amount): number {
  if (amount.as === 'figure') return amount.number
  return amount.as === 'words' ? words.indexOf(amount.words) + 1 : 0
}

const quoted = (cells: ReleasedCell[]) => list(cells.map((cell) => `“${cell.label}”`))
const list = (items: string[]) => new Intl.ListFormat('en-GB').format(items)
