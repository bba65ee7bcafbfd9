import type { Question } from '../../questions/kind.ts'
import { choiceOf, offeredBy, partsOf, valueWords } from './choice-values.ts'
import { askedIn, type Reading } from './column-use.ts'
import type { Sheet } from './open-sheet.ts'
import { isLost, readDay } from './row-reading.ts'
import { firstAnswers } from './sheet-headings.ts'

/** One value of a question as the file has it; `choice`: what it is taken for by itself, null where somebody has to say. */
export type ValueCount = { words: string; value: string; rows: number; choice: string | null }

export type ValuesSeen = {
  /** Question key → its different values, most frequent first. */
  values: Map<string, ValueCount[]>
  /** Questions with more different values than anybody could look through: hardly the question of that column. */
  tooMany: string[]
  /** First and last day, "2024-05-13". */
  days: { first: string; last: string } | null
}

/** More different answers to a question of choices are words. */
const most = 200

/** One look at the columns that are questions of choices, and at the days. */
export async function countValues(
  sheet: Sheet,
  reading: Reading,
  questions: Question[],
): Promise<ValuesSeen> {
  const closed = askedIn(reading, questions).filter((question) => offeredBy(question).length > 0)
  const counted = closed.map((question) => ({
    question,
    at: reading.uses.flatMap((use, at) => (use.as === 'answer' && use.question === question.key ? at : [])),
    found: new Map<string, ValueCount>(),
  }))
  const dated = reading.uses.findIndex(({ as }) => as === 'day')
  let [first, last] = ['', '']
  for await (const batch of sheet.rows()) {
    for (const { row, cells } of batch) {
      if (row < firstAnswers(reading.place)) continue
      for (const { question, at, found } of counted)
        for (const column of at) {
          const cell = cells[column] ?? ''
          if (!isLost(cell)) count(question, cell, found)
        }
      const day = dated < 0 ? null : readDay(reading, cells[dated] ?? '')
      if (day && (!first || day < first)) first = day
      if (day && day > last) last = day
    }
  }
  const values = new Map(
    counted.map(({ question, found }) => [question.key, [...found.values()].sort((a, b) => b.rows - a.rows)]),
  )
  return {
    values,
    tooMany: [...values].flatMap(([key, found]) => (found.length > most ? key : [])),
    days: first ? { first, last } : null,
  }
}

function count(question: Question, cell: string, found: Map<string, ValueCount>): void {
  for (const value of partsOf(question, cell)) {
    const words = valueWords(value)
    const known = found.get(words)
    if (known) known.rows += 1
    else if (found.size <= most)
      found.set(words, { words, value, rows: 1, choice: choiceOf(question, value) })
  }
}
