import { isAsked } from '../../../schema/follow-up.ts'
import { limits } from '../../../schema/limits.ts'
import { tidy } from '../../../schema/tidy.ts'
import type { Given, Question, Refusal } from '../../questions/kind.ts'
import { kinds } from '../../questions/kinds.ts'
import { choiceOf, isTicked, offeredBy, partsOf, valueWords } from './choice-values.ts'
import { columnName, type Reading, saidOf } from './column-use.ts'
import { withoutContacts } from './contact-details.ts'
import { dayIn, monthIn } from './day-reading.ts'
import type { SheetRow } from './open-sheet.ts'

/** What is wrong with a row. `whole`: nothing of the row can be imported; otherwise the rest of it can. */
export type Fault = { row: number; column: string; what: string; todo: string; whole: boolean }

export type RowRead = {
  row: number
  /** Of the other tool, to find a response that is there twice. */
  id: string
  day: string | null
  /** Question key → what a form of the question would send; what is at fault is not in it. */
  answers: Record<string, string[]>
  /** How many of them somebody wrote an e-mail address or a telephone number into: it is taken out. */
  contacts: number
  faults: Fault[]
}

/** Reads one row as a form of the survey would be read: nothing is dropped without a fault that names it. */
export function readRow(reading: Reading, questions: Question[], { row, cells }: SheetRow): RowRead {
  const faults: Fault[] = []
  const told = (at: number, what: string, todo: string, whole = false) => {
    const column = reading.columns[at]
    faults.push({ row, column: column ? columnName(column) : '', what, todo, whole })
  }
  if (cells.slice(reading.columns.length).some((cell) => cell !== ''))
    told(
      -1,
      'The row has more cells than there are headings.',
      'Look for a separator in a text without quotation marks.',
      true,
    )
  const found = new Map<string, { at: number; values: string[] }>()
  const withContacts = new Set<string>()
  let [id, day]: [string, string | null] = ['', null]
  for (const [at, use] of reading.uses.entries()) {
    const cell = tidy(cells[at] ?? '')
    if (use.as === 'id') id = cell
    if (use.as === 'day') day = readDay(reading, cell, (...fault) => told(at, ...fault))
    if (!('question' in use)) continue
    const question = questions.find(({ key }) => key === use.question)
    if (!question) continue
    if (isLost(cell)) {
      told(at, 'A spreadsheet has put an error in place of this cell.', 'Copy it from the export as it came.')
      continue
    }
    const values =
      use.as === 'tick'
        ? readTick(question, use.choice, cell, (...fault) => told(at, ...fault))
        : readCell(question, reading, cell, (...fault) => told(at, ...fault))
    if (values[0] !== cell && values[0] === withoutContacts(cell)) withContacts.add(question.key)
    const before = found.get(question.key)
    if (values.length)
      found.set(question.key, { at: before?.at ?? at, values: [...(before?.values ?? []), ...values] })
  }
  const answers = accepted(questions, found, told)
  const contacts = [...withContacts].filter((key) => key in answers).length
  return { row, id, day, answers, contacts, faults }
}

/** "#NAME?" is all that is left of an answer that began with "-" or "=", once a spreadsheet has saved the file. */
export const isLost = (cell: string) =>
  /^#(NAME\?|REF!|VALUE!|N\/A|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/.test(cell)

type Tell = (what: string, todo: string, whole?: boolean) => void

/** The day a response was sent; null where the cell does not say one. */
export function readDay(reading: Reading, cell: string, tell: Tell = () => undefined): string | null {
  if (cell === '' && reading.tool === 'limesurvey')
    tell(
      'It was never sent: LimeSurvey has no day for it.',
      'Leave it out: this person did not finish.',
      true,
    )
  if (cell === '' || cell.startsWith(undated)) return null
  const day = dayIn(cell, reading.order ?? 'day first')
  if (!day) tell('This is not a day.', 'Write it as 2024-05-31, or leave the cell empty.')
  return day
}

/** What LimeSurvey writes where a survey was told to keep no days. */
const undated = '1980-01-01'

function readTick(question: Question, choice: string, cell: string, tell: Tell): string[] {
  const label = offeredBy(question).find(({ id }) => id === choice)?.label ?? ''
  const ticked = isTicked(cell, label)
  if (ticked === null)
    tell('It says neither that this was chosen nor that it was not.', 'Write Yes, or leave the cell empty.')
  return ticked ? [choice] : []
}

function readCell(question: Question, reading: Reading, cell: string, tell: Tell): string[] {
  if (cell === '') return []
  if (question.kind === 'month') {
    const read = monthIn(cell, reading.order ?? 'day first')
    if (!read) tell('This is neither a month nor a year.', 'Write it as 2024-05 or 2024.')
    return read ? [...(read.month ? [`m${read.month}`] : []), read.year] : []
  }
  if (!offeredBy(question).length) return [withoutContacts(cell)]
  return partsOf(question, cell).flatMap((value) => {
    const choice = saidOf(reading.values[question.key], valueWords(value)) ?? choiceOf(question, value)
    if (choice === null) tell('The survey does not offer this answer.', 'Say which of its answers it is.')
    return choice ? [choice] : []
  })
}

/** What the form of each question takes, in the order in which they are asked. */
function accepted(
  questions: Question[],
  found: Map<string, { at: number; values: string[] }>,
  told: (at: number, ...fault: Parameters<Tell>) => void,
): Record<string, string[]> {
  const answers: Record<string, string[]> = {}
  const given = new Map<string, Given>()
  for (const question of questions) {
    const { at, values } = found.get(question.key) ?? { at: -1, values: [] }
    const read = kinds[question.kind].read(question, values)
    if (!read) continue
    const { followUp } = question.settings
    const parent = followUp && given.get(followUp.of)
    if (!isAsked(followUp, parent && 'chosen' in parent ? parent.chosen : [])) {
      told(
        at,
        'It answers a question that is asked only after another answer.',
        'Look at the answer before it, or leave this one out.',
      )
    } else if ('refused' in read) {
      const whole = read.refused === 'agency-needed'
      const length = values.join('').length.toLocaleString('en-GB')
      told(at, because(read.refused, length, question), remedy[read.refused], whole)
    } else {
      given.set(question.key, read)
      answers[question.key] = values
    }
  }
  return answers
}

function because(refused: Refusal, length: string, { kind }: Question): string {
  const most = kind === 'short' || kind === 'agency' ? limits.shortText : limits.longText
  if (refused === 'too-long')
    return `The answer has ${length} characters; ${most.toLocaleString('en-GB')} are the most.`
  return why[refused]
}

const why: Record<Exclude<Refusal, 'too-long'>, string> = {
  'not-offered': 'The survey does not offer this answer.',
  'one-only': 'There is more than one answer, where one fits.',
  'none-with-others': 'It says that nothing fits, and something that does.',
  'year-needed': 'The year is not one of 1900 to 2099.',
  'agency-needed': 'No agency is named.',
}

const remedy: Record<Refusal, string> = {
  'too-long': 'Shorten it in the file, or leave it out.',
  'not-offered': 'Say which of its answers it is.',
  'one-only': 'Keep one in the file, or leave it out.',
  'none-with-others': 'Keep one of both in the file, or leave it out.',
  'year-needed': 'Write it as 2024-05 or 2024.',
  'agency-needed': 'Write its name in the file: a consultation says who answers.',
}
