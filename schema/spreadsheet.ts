import Papa from 'papaparse'

/** A row that holds something, counted as a spreadsheet counts: the names of the columns are row 1. */
export type Row = { row: number; cells: string[] }

/** A table as a file that spreadsheets open as it is: in UTF-8, every cell a text. */
export const writeRows = (heading: string[], rows: string[][]) =>
  BOM + Papa.unparse([heading, ...rows.map((row) => row.map(disarm))], { quotes: true })

/**
 * What such a file holds, however another spreadsheet saved it.
 * @param isColumn whether the top cell names a column that is looked for
 * @returns `broken`: a sentence for each row that cannot be read, and then nothing else counts
 */
export function readRows(csv: string, isColumn: (cell: string) => boolean) {
  const content = csv.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const delimiter = separatorOf(content, isColumn)
  const { data, errors } = Papa.parse<string[]>(content, { delimiter, newline: '\n' })
  const [heading = [], ...below] = data
  const filled: Row[] = below
    .map((cells, index) => ({ row: index + 2, cells: cells.map((cell) => rearm(cell.trim())) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const faulty = new Set(errors.map(({ row = 0 }) => row + 1))
  const broken = [...faulty].map(
    (row) => `Row ${row}: a quotation mark is opened and not closed, or not doubled.`,
  )
  return { heading, filled, broken }
}

/** A sentence for each row with a cell under no column. */
export function strayCells(columns: string[], rows: Row[]): string[] {
  return rows.flatMap(({ row, cells }) => {
    const stray = cells.findIndex((cell, index) => cell !== '' && !columns[index])
    if (stray < 0) return []
    return `Row ${row}, column ${stray + 1}: the column has no name, or a cell with the separator in it lacks its quotation marks.`
  })
}

/** Without it Excel takes the file for one in the old code page of the machine. */
export const BOM = '\uFEFF'

/**
 * A cell that begins like a formula is run by a spreadsheet, and one that splits the file at the semicolons of another
 * locale begins a cell after each of them. An apostrophe in front makes it text; reading takes one away.
 */
export const disarm = (cell: string) => cell.replace(/((?:^|[\n;\t])[\s"]*)(?='*[=+\-@＝＋－＠])/g, "$1'")
const rearm = (cell: string) => cell.replace(/((?:^|[\n;\t])[\s"]*)'(?='*[=+\-@＝＋－＠])/g, '$1')

/** A comma, or what a spreadsheet of another locale writes: whichever finds most columns that are looked for. */
function separatorOf(content: string, isColumn: (cell: string) => boolean): string {
  const found = [',', ';', '\t'].map((delimiter) => {
    const { data } = Papa.parse<string[]>(content, { delimiter, newline: '\n', preview: 1 })
    return { delimiter, known: (data[0] ?? []).filter(isColumn).length }
  })
  return found.reduce((best, next) => (next.known > best.known ? next : best)).delimiter
}
