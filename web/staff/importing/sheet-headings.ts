import type { SheetRow } from './open-sheet.ts'

/** A column of the file. `choice`: what a second row of headings adds, '' where there is none. */
export type Column = { at: number; letter: string; heading: string; choice: string }

/** `row`: where the headings begin, counted as a spreadsheet counts. Above it stand titles, below it answers. */
export type HeadingPlace = { row: number; rows: 1 | 2 }

/**
 * Where the headings of a file are. Titles over a table fill one cell; a question that has a column for each choice has the
 * choices in a second row, under a cell that was merged.
 * @param first the first rows of the file
 */
export function placeOfHeadings(first: SheetRow[]): HeadingPlace {
  const widest = Math.max(...first.map(({ cells }) => filledIn(cells)))
  const at = Math.max(
    0,
    first.findIndex(({ cells }) => filledIn(cells) >= Math.min(2, widest)),
  )
  const [top, below] = [first[at], first[at + 1]]
  const rows = top && below && areChoices(top.cells, below.cells) && below.row === top.row + 1 ? 2 : 1
  return { row: top?.row ?? 1, rows }
}

/** The columns that the headings at a place name; the last ones without a heading are none. */
export function columnsOf(first: SheetRow[], place: HeadingPlace): Column[] {
  const top = first.find(({ row }) => row === place.row)?.cells ?? []
  const below = place.rows === 2 ? (first.find(({ row }) => row === place.row + 1)?.cells ?? []) : []
  const width = Math.max(lastFilled(top), lastFilled(below)) + 1
  let question = ''
  return Array.from({ length: width }, (_, at) => {
    const own = plainText(top[at] ?? '')
    const choice = plainText((below[at] ?? '').replace(isAnswer, ''))
    question = own || (choice ? question : '')
    return { at, letter: letterOf(at), heading: question, choice }
  })
}

/** The row in which the answers begin. */
export const firstAnswers = ({ row, rows }: HeadingPlace) => row + rows

const filledIn = (cells: string[]) => cells.filter((cell) => cell !== '').length
const lastFilled = (cells: string[]) => cells.findLastIndex((cell) => cell !== '')

/** What a second row of headings has under a question that is answered in one column. */
const isAnswer = /^\s*(open-ended )?response\s*$/i

/**
 * Answers begin with whose they are, which has no heading of two rows; choices stand under a merged cell: where the row above
 * has a gap, or one beside it, or says the same twice.
 */
function areChoices(top: string[], below: string[]): boolean {
  if (below[0]) return false
  const under = below.flatMap((cell, at) => (cell === '' ? [] : at))
  const gaps = under.filter((at) => !top[at] || top[at] === top[at - 1] || top[at] === top[at + 1])
  const beside = under.filter((at) => gaps.includes(at + 1) || isAnswer.test(below[at] ?? ''))
  return gaps.length > 0 && new Set([...gaps, ...beside]).size >= under.length / 2
}

/** A heading without markup, and on one line. */
const plainText = (heading: string) =>
  heading
    .replace(/<[^<>]{1,200}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** A, B, … Z, AA, as a spreadsheet names columns. */
function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last
}
