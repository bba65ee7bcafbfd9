import { limits } from '../../../schema/limits.ts'
import type { Question } from '../../questions/kind.ts'
import { columnName, type Reading } from './column-use.ts'
import type { Sheet } from './open-sheet.ts'
import { type Fault, type RowRead, readRow } from './row-reading.ts'
import { firstAnswers } from './sheet-headings.ts'

/** The days from which and until which a wave was asked: "2024-05-13". */
export type Days = { openedOn: string; closedOn: string }

/** What becomes of a row with a fault: it loses the cell, or is left out. */
export type Faulty = 'cells' | 'rows'

/** A file, and how it is read. */
export type FileRead = { sheet: Sheet; reading: Reading; questions: Question[]; days: Days }

export type Checked = {
  rows: number
  /** Nothing is answered in them. */
  empty: number
  /** Without a fault. */
  whole: number
  /** With a fault in a cell, and something besides. */
  partly: number
  /** Nothing of them can be imported. */
  lost: number
  /** Cells at fault in the rows that are partly right. */
  cells: number
  /** Without a day of their own: they count in the week in which the wave closed. */
  undated: number
  /** Answers that an e-mail address or a telephone number was taken out of. */
  contacts: number
  /** The first ones; `more` are not kept. */
  faults: Fault[]
  more: number
}

/** Faults that are kept: more are no list of mistakes but a file that is read in the wrong way. */
const faultsKept = 5000

/** Looks at every row as it would be imported. Nothing leaves the machine. */
export async function checkRows(
  file: FileRead,
  told: (rows: number) => void = () => undefined,
): Promise<Checked> {
  const checked: Checked = {
    rows: 0,
    empty: 0,
    whole: 0,
    partly: 0,
    lost: 0,
    cells: 0,
    undated: 0,
    contacts: 0,
    faults: [],
    more: 0,
  }
  for await (const batch of judged(file)) {
    for (const row of batch) {
      checked.rows += 1
      const kind = kindOf(row)
      checked[kind] += 1
      if (kind === 'partly') checked.cells += row.faults.length
      if (kind === 'whole' || kind === 'partly') {
        if (row.day === null) checked.undated += 1
        checked.contacts += row.contacts
      }
      const room = faultsKept - checked.faults.length
      checked.faults.push(...row.faults.slice(0, room))
      checked.more += Math.max(0, row.faults.length - room)
    }
    told(checked.rows)
  }
  return checked
}

/** How many responses it gives. */
export const importable = ({ whole, partly }: Checked, faulty: Faulty) =>
  faulty === 'cells' ? whole + partly : whole

/** The responses of a file, in its order. */
export async function* responsesOf(
  file: FileRead,
  faulty: Faulty,
): AsyncGenerator<Pick<RowRead, 'day' | 'answers'>> {
  for await (const batch of judged(file)) {
    for (const row of batch) {
      const kind = kindOf(row)
      if (kind === 'whole' || (kind === 'partly' && faulty === 'cells'))
        yield { day: row.day, answers: row.answers }
    }
  }
}

function kindOf({ faults, answers }: RowRead): 'whole' | 'partly' | 'lost' | 'empty' {
  const answered = Object.keys(answers).length > 0
  if (faults.length === 0) return answered ? 'whole' : 'empty'
  return answered && !faults.some(({ whole }) => whole) ? 'partly' : 'lost'
}

/** Every row read, with the faults that only show beside other rows, or beside the days of the wave. */
async function* judged({ sheet, reading, questions, days }: FileRead): AsyncGenerator<RowRead[]> {
  const ids = new Map<string, number>()
  const columnOf = (use: 'id' | 'day') => {
    const column = reading.columns[reading.uses.findIndex(({ as }) => as === use)]
    return column ? columnName(column) : ''
  }
  for await (const batch of sheet.rows()) {
    const answers = batch.filter(({ row }) => row >= firstAnswers(reading.place))
    yield answers.map((each) => {
      const read = readRow(reading, questions, each)
      const { row, id, day, faults } = read
      const tell = (column: string, what: string, todo: string) =>
        faults.push({ row, column, what, todo, whole: true })
      const before = id && ids.get(id)
      if (before)
        tell(columnOf('id'), `The same number as in row ${before}.`, 'Leave it out: it is there already.')
      else if (id) ids.set(id, row)
      if (day && (day < days.openedOn || day > days.closedOn))
        tell(
          columnOf('day'),
          'It was sent outside the days of the wave.',
          'Change the days of the wave, or leave it out.',
        )
      if (isTooLong(read)) tell('', 'The row is too long to be sent.', 'Shorten its answers in the file.')
      return read
    })
  }
}

/** Only a row of many long answers comes near what one request may bring. */
function isTooLong({ answers }: RowRead): boolean {
  const length = Object.values(answers).flat().join('').length
  if (length < limits.importChunkLength) return false
  return new TextEncoder().encode(JSON.stringify(answers)).length > limits.importBody * 0.9
}
