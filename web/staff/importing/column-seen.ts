import { type DayOrder, dayIn, orderIn } from './day-reading.ts'
import type { Sheet } from './open-sheet.ts'
import { type Column, firstAnswers, type HeadingPlace } from './sheet-headings.ts'

/** What stands in a column of the file. */
export type ColumnSeen = {
  filled: number
  /** The first different ones. */
  samples: string[]
  /** Different values; null once there are more than a list would have. */
  values: Set<string> | null
  mails: number
  days: number
  /** How many days can only be read one way, and how many both. */
  orders: Record<DayOrder | 'either', number>
}
export type SheetSeen = { rows: number; columns: ColumnSeen[] }

const listLength = 60
const sampleLength = 80

/** One look at every row: how many there are, and what each column holds. Holds no more of it than a list. */
export async function seeColumns(
  sheet: Sheet,
  place: HeadingPlace,
  columns: Column[],
  told: (rows: number) => void = () => undefined,
): Promise<SheetSeen> {
  const seen = columns.map((): ColumnSeen => ({ ...nothing(), values: new Set() }))
  let rows = 0
  for await (const batch of sheet.rows()) {
    for (const { row, cells } of batch) {
      if (row < firstAnswers(place)) continue
      rows += 1
      for (const [at, column] of seen.entries()) look(column, cells[at] ?? '')
    }
    told(rows)
  }
  return { rows, columns: seen }
}

const nothing = () => ({
  filled: 0,
  samples: [] as string[],
  mails: 0,
  days: 0,
  orders: { 'day first': 0, 'month first': 0, either: 0 },
})

function look(column: ColumnSeen, cell: string): void {
  if (cell === '') return
  column.filled += 1
  const start = cell.slice(0, sampleLength)
  if (column.samples.length < 3 && !column.samples.includes(start)) column.samples.push(start)
  if (column.values) {
    column.values.add(cell)
    if (column.values.size > listLength) column.values = null
  }
  if (cell.length > 40) return
  if (cell.includes('@')) column.mails += 1
  if (!/\d/.test(cell) || (dayIn(cell, 'day first') === null && dayIn(cell, 'month first') === null)) return
  column.days += 1
  const order = orderIn(cell)
  if (order) column.orders[order] += 1
}

/** The order that a column's days are written in; null where nothing tells, and somebody has to say. */
export function orderOf({ orders }: ColumnSeen): DayOrder | null {
  const { either, ...told } = orders
  if (told['day first'] > told['month first']) return 'day first'
  if (told['month first'] > 0) return 'month first'
  return either > 0 ? null : 'day first'
}
