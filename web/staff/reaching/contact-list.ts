import Papa from 'papaparse'

/** A list as somebody pasted or chose it: its columns by name, and where its contacts seem to be. Rows count from 1, as a spreadsheet's do. */
export type ReadList = {
  /** The header's words, or "Column 1". */
  columns: string[]
  rows: { line: number; cells: string[] }[]
  /** The column that looks most like what is asked for; null where none does. */
  guess: number | null
}

const looksLike = {
  text: (cell: string) => cell.replace(/\D/g, '').length >= 9 && /^[+\d\s().\p{Dash}/]+$/u.test(cell),
  email: (cell: string) => /\S@\S/.test(cell),
}

/**
 * Reads a list of any shape: one contact a line, or a table with commas, semicolons or tabs. Empty rows are left out and keep
 * their numbers.
 */
export function readList(text: string, via: 'text' | 'email'): ReadList {
  const plain = text.replace(/^\uFEFF/, '')
  const { data } = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain) })
  const all = data
    .map((cells, at) => ({ line: at + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const width = Math.max(0, ...all.map(({ cells }) => cells.length))
  const fits = (column: number, of: typeof all) =>
    of.filter(({ cells }) => looksLike[via](cells[column] ?? '')).length
  const scores = Array.from({ length: width }, (_, column) => fits(column, all))
  const most = Math.max(0, ...scores)
  const guess = most > 0 ? scores.indexOf(most) : null
  const [first, ...rest] = all
  // The first row is a header where nothing in it is a contact, of either kind.
  const isContact = (cell: string) => looksLike.text(cell) || looksLike.email(cell)
  const header = first && rest.length > 0 && !first.cells.some(isContact) ? first.cells : null
  return {
    columns: Array.from({ length: width }, (_, at) => header?.[at] || `Column ${at + 1}`),
    rows: header ? rest : all,
    guess,
  }
}

/** What stands on most lines; a comma where nothing does. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r\n|\r|\n/)
  const on = (delimiter: string) => lines.filter((line) => line.includes(delimiter)).length
  return ['\t', ';', '|'].reduce((best, each) => (on(each) > on(best) ? each : best), ',')
}

/** What leaves this browser: one column, and where in the list each stood. */
export const contactsIn = ({ rows }: ReadList, column: number) =>
  rows.flatMap(({ line, cells }) => {
    const contact = cells[column] ?? ''
    return contact ? [{ line, contact: contact.slice(0, 400) }] : []
  })
