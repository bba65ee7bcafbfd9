import type { Question } from '../../questions/kind.ts'
import type { DayOrder } from './day-reading.ts'
import type { Column, HeadingPlace } from './sheet-headings.ts'
import type { LeftOut, Tool } from './survey-tools.ts'

/** What becomes of a column. `question`: its key. A column of one choice is ticked or not. */
export type ColumnUse =
  | { as: 'nothing'; because: LeftOut | 'chosen' }
  | { as: 'day' }
  | { as: 'id' }
  | { as: 'answer'; question: string }
  | { as: 'tick'; question: string; choice: string }

/** How a file is read: all that decides what its rows become. */
export type Reading = {
  tool: Tool
  place: HeadingPlace
  columns: Column[]
  /** One for each column. */
  uses: ColumnUse[]
  /** Null while nothing tells, and nobody has said. */
  order: DayOrder | null
  /** Question key → value, in plain words → the id of its choice; '' where the value is left out. */
  values: Record<string, Record<string, string>>
}

/** What somebody said a value is, of the values of one question; "constructor" is a value like any other. */
export const saidOf = (said: Record<string, string> | undefined, words: string): string | undefined =>
  said && Object.hasOwn(said, words) ? said[words] : undefined

/** Whether more than one column may be this question: a choice each, or lists of them. */
export const takesSeveral = ({ kind }: Pick<Question, 'kind'>) => kind === 'choices'

/** The reading with another use of one column. Of what only one column can be, the other lets go. */
export function withUse(reading: Reading, at: number, use: ColumnUse, questions: Question[]): Reading {
  const uses = reading.uses.map((other, index): ColumnUse => {
    if (index === at) return use
    return clash(other, use, questions) ? { as: 'nothing', because: 'taken' } : other
  })
  return { ...reading, uses }
}

function clash(one: ColumnUse, other: ColumnUse, questions: Question[]): boolean {
  if (one.as === 'day' || one.as === 'id') return one.as === other.as
  if (!('question' in one) || !('question' in other) || one.question !== other.question) return false
  const question = questions.find(({ key }) => key === one.question)
  if (!question || !takesSeveral(question)) return true
  return one.as === 'tick' && other.as === 'tick' && one.choice === other.choice
}

/** Questions that the file would bring answers to. */
export const askedIn = ({ uses }: Reading, questions: Question[]) =>
  questions.filter(({ key }) => uses.some((use) => 'question' in use && use.question === key))

/** A column as the officer finds it in the file: "C: Where do you live now?". */
export const columnName = ({ letter, heading, choice }: Column) =>
  `${letter}${heading ? `: ${heading}` : ''}${choice ? `, “${choice}”` : ''}`
