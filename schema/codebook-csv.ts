import type { z } from 'zod'
import { type CodebookFile, codebookSchema } from './codebook.ts'
import { type Row, readRows, strayCells, writeRows } from './spreadsheet.ts'

/**
 * A codebook as a spreadsheet: one row a theme, one quote a line within the cell. The codebook's own name is the file's.
 * Any codebook survives being written and read again.
 */
export function codebookToCsv({ themes }: CodebookFile): string {
  const frames = [...new Set(themes.flatMap(({ crosswalk }) => Object.keys(crosswalk)))]
  const heading = [...plainColumns, 'quotes', ...frames.map(columnOf)]
  const rows = themes.map((theme) => [
    ...plainColumns.map((column) => theme[column]),
    theme.quotes.join('\n'),
    ...frames.map((frame) => (theme.crosswalk[frame] ?? []).join(', ')),
  ])
  return writeRows(heading, rows)
}

/** What a spreadsheet holds as a codebook, or what is wrong with it: a sentence for each mistake, rows as a spreadsheet counts them. */
export function codebookFromCsv(name: string, csv: string): { book: CodebookFile } | { mistakes: string[] } {
  const { heading, filled, broken } = readRows(csv, (cell) => knownColumns.has(nameOfColumn(cell)))
  if (broken.length > 0) return { mistakes: broken }
  const columns = heading.map(nameOfColumn)
  const misshapen = [...mistakenColumns(columns), ...strayCells(columns, filled)]
  if (misshapen.length > 0) return { mistakes: misshapen }
  if (filled.length === 0) return { mistakes: ['There is no theme below the names of the columns.'] }
  const read = codebookSchema.safeParse({ name, themes: filled.map(({ cells }) => themeOf(columns, cells)) })
  if (read.success) return { book: read.data }
  return { mistakes: read.error.issues.map((issue) => sentence(issue, filled)) }
}

const plainColumns = ['code', 'name', 'definition', 'includes', 'excludes'] as const
const requiredColumns = ['code', 'name', 'definition', 'quotes']
const knownColumns = new Set<string>([...plainColumns, 'quotes'])
const crosswalkColumn = /^crosswalk\s+(\S+)$/i
const columnOf = (frame: string) => `crosswalk ${frame}`

function nameOfColumn(cell: string): string {
  const name = cell.trim()
  const frame = crosswalkColumn.exec(name)?.[1]
  return frame === undefined ? name.toLowerCase() : columnOf(frame)
}

function mistakenColumns(columns: string[]): string[] {
  const named = columns.filter((column) => column !== '')
  const missing = requiredColumns.filter((column) => !columns.includes(column))
  const twice = named.filter((column, index) => named.indexOf(column) !== index)
  const strange = named.filter((column) => !knownColumns.has(column) && !crosswalkColumn.test(column))
  return [
    ...missing.map((column) => `Row 1: there is no column “${column}”.`),
    ...[...new Set(twice)].map((column) => `Row 1: the column “${column}” is there twice.`),
    ...strange.map((column) => `Row 1: a codebook has no column “${column}”.`),
  ]
}

function themeOf(columns: string[], cells: string[]) {
  const cellOf = (column: string) => cells[columns.indexOf(column)] ?? ''
  const frames = columns.flatMap((column) => crosswalkColumn.exec(column)?.[1] ?? [])
  return {
    ...Object.fromEntries(plainColumns.map((column) => [column, cellOf(column)])),
    quotes: cellOf('quotes')
      .split('\n')
      .filter((quote) => quote.trim() !== ''),
    crosswalk: Object.fromEntries(frames.map((frame) => [frame, cellOf(columnOf(frame))])),
  }
}

function sentence(issue: z.core.$ZodIssue, rows: Row[]): string {
  const [field, index, column, part] = issue.path
  const what = complaint(issue)
  if (field === 'name') return `The name of the file, which is the codebook’s: ${what}.`
  if (typeof index !== 'number') return `The codebook: ${what}.`
  const name = column === 'crosswalk' ? columnOf(String(part)) : String(column)
  const place = column === 'quotes' && typeof part === 'number' ? `${name}, quote ${part + 1}` : name
  return `Row ${rows[index]?.row}, column ${place}: ${what}.`
}

function complaint(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') return 'it is empty'
  if (issue.code === 'invalid_key') return issue.issues.map(({ message }) => message).join(', ')
  if (issue.code !== 'too_big') return issue.message
  return issue.origin === 'string'
    ? `longer than ${issue.maximum} characters`
    : `more than ${issue.maximum} entries`
}
