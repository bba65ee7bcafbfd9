import type { ReleasedCell } from '../../schema/release.ts'
import type { SurveyKind } from '../../schema/survey.ts'
import {
  aboutText,
  type ClosedQuestion,
  howMany,
  intervalText,
  quoted,
  type ShownQuestion,
} from './amount-words.ts'
import { brokenSentence, questionChange } from './change.ts'
import type { Told } from './difference.ts'
import { hidden, leaderWording as wording } from './leader-wording.ts'
import { leading, leadingNamed } from './leading.ts'

// What is said of a question, and of a chart of themes. Pure; for the page and for Word.

/** A chart's title: the finding in about ten words. What is printed alike is named together. */
export function chartTitle(
  kind: ClosedQuestion['kind'] | 'theme',
  cells: ReleasedCell[],
  base: Told['base'],
): string {
  const most = leadingNamed(cells)
  const [first] = most
  if (!first) return `Every answer is ${hidden}`
  if (most.length > 2) return kind === 'theme' ? 'No one theme stands out' : 'No one answer stands out'
  const names = quoted(most.map(({ label }) => label))
  const share = `${aboutText(first.amount, base)}${most.length > 1 ? ' each' : ''}`
  return leading(cells).includes(first) ? `${superlatives[kind]}: ${names} (${share})` : `${names}: ${share}`
}

const superlatives = {
  theme: 'Written about most',
  choice: 'Chosen most often',
  choices: 'Chosen most often',
  scale: 'Most common score',
} as const

/** Measure, who, how many and when: what stands under a chart's title. */
export function measureOf({ kind, base, cells }: ShownQuestion, who: SurveyKind, period: string): string {
  const shares = cells.some(({ amount }) => amount.as === 'figure' && amount.percent !== null)
  const rounded = who === 'survey' && kind !== 'choices' && shares ? ` ${wording.rounded}` : ''
  return `${measures[kind]}${rounded} ${wording.who[who]}: ${howMany(base, who)} who answered, ${period}.`
}

export const measures = {
  theme: 'Share who wrote about each theme; one may write about several.',
  choice: 'Share who chose each answer.',
  choices: 'Share who chose each answer; people could choose several.',
  scale: 'Share in each band of a scale from 0 to 10.',
} as const

/** Where the leading answer likely is, and what has changed since the wave before or why that is not told. */
export function questionSentences(question: ShownQuestion, kind: SurveyKind): string[] {
  const [first, second] = leadingNamed(question.cells)
  const likely =
    first && !second && first.amount.as === 'figure' && first.amount.interval
      ? [`“${first.label}”: likely ${intervalText(first.amount)}.`]
      : []
  const change = questionChange(question, kind)
  const furtherBack = question.earlier.length > 0 && question.broken
  return [...likely, ...(change ? [change] : []), ...(furtherBack ? [brokenSentence(furtherBack)] : [])]
}
