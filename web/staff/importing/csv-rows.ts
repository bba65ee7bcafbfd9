import Papa from 'papaparse'
import { blocksOf, type Encoding } from './file-encoding.ts'
import { refusedFile, type SheetRow } from './open-sheet.ts'

/** Characters of one row, beyond which a quotation mark must have been left open: the longest a survey has are a tenth of it. */
const longestRow = 2_000_000

/**
 * The rows of a CSV, block by block. Whichever separator and line ends it was saved with.
 * @throws Refusal where a quotation mark is out of place: what follows it cannot be told apart
 */
export async function* csvRows(file: Blob, encoding: Encoding): AsyncGenerator<SheetRow[]> {
  const decoder = new TextDecoder(encoding)
  let delimiter: string | null = null
  let waiting = ''
  let held = ''
  let read = 0
  const parse = (last: boolean): SheetRow[] => {
    delimiter ??= separatorOf(waiting)
    const parser = new Papa.Parser({ delimiter, newline: '\n', fastMode: false })
    const { data, errors, meta }: Parsed = parser.parse(waiting, 0, !last)
    // In a block's unfinished last row a mark only looks unclosed.
    const broken = errors.find(({ row }) => row < data.length)
    if (broken) throw openMark(read + broken.row + 1)
    waiting = last ? '' : waiting.slice(meta.cursor)
    if (waiting.length > longestRow) throw openMark(read + data.length + 1)
    const rows = data.map((cells, at) => ({ row: read + at + 1, cells }))
    read += data.length
    return rows
  }
  for await (const block of blocksOf(file)) {
    const text = held + decoder.decode(block, { stream: true })
    // A line end may be cut in two.
    held = text.endsWith('\r') ? '\r' : ''
    waiting += oneLineEnd(held ? text.slice(0, -1) : text)
    yield parse(false)
  }
  waiting += oneLineEnd(held + decoder.decode())
  if (waiting) yield parse(true)
}

type Parsed = { data: string[][]; errors: { row: number }[]; meta: { cursor: number } }

const oneLineEnd = (text: string) => text.replace(/\r\n?/g, '\n')

const openMark = (row: number) =>
  refusedFile(
    `Row ${row}: a quotation mark is opened and not closed, or not doubled, so the rows after it cannot be told apart. Nothing was read. Mend that row, or export the file again.`,
  )

/** The one that gives the first rows the most cells, and the same number of them. */
function separatorOf(text: string): string {
  const { meta } = Papa.parse(text.slice(0, 200_000), {
    preview: 10,
    // The end of the last line would count as a row of one cell.
    skipEmptyLines: true,
    newline: '\n',
    delimitersToGuess: [',', ';', '\t', '|'],
  })
  return meta.delimiter
}
