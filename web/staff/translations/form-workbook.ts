import { strFromU8, strToU8 } from 'fflate'
import readXlsxFile, { type CellValue } from 'read-excel-file/universal'
import { limits } from '../../../schema/limits.ts'
import type { Sheet } from '../../../schema/xlsform/xlsform-sheets.ts'
import { asWorkbook, partsOf } from '../workbook-parts.ts'

/**
 * The sheets of a workbook that somebody was sent: nothing of it is unpacked, or laid out as rows and columns, that is larger
 * than a survey's form.
 * @returns a sentence where it cannot be read
 */
export async function formSheets(packed: ArrayBuffer): Promise<Sheet[] | string> {
  const parts = partsOf(new Uint8Array(packed), limits.unpackedForm)
  if (parts === 'unreadable') return notRead
  if (parts === 'too-large') return 'Unpacked, the file is far larger than a survey. It was not opened.'
  for (const [path, content] of Object.entries(parts)) {
    if (!path.includes('worksheets/')) continue
    const filled = withoutEmpty(strFromU8(content))
    if (isTooWide(filled))
      return `A sheet of the file has more than ${limits.formRows} rows, or columns far to the right.`
    parts[path] = strToU8(filled)
  }
  const sheets = await readXlsxFile(asWorkbook(parts)).catch(() => null)
  if (!sheets) return notRead
  return sheets.map(({ sheet, data }) => ({ sheet, rows: data.map((row) => row.map(inText)) }))
}

const notRead =
  'The file cannot be read as a workbook. Open it in Excel or LibreOffice, save it as “.xlsx”, and try once more.'

/** A sheet without the rows and cells that hold a format and nothing else: a spreadsheet may write them down to its last row. */
const withoutEmpty = (sheet: string) =>
  sheet.replace(/<c\b[^<>]*(?:\/>|><\/c>)/g, '').replace(/<row\b[^<>]*(?:\/>|>\s*<\/row>)/g, '')

function isTooWide(sheet: string): boolean {
  for (const [, row] of sheet.matchAll(/<row\b[^<>]*?\sr="(\d+)"/g))
    if (Number(row) > limits.formRows) return true
  for (const [, column = '', row] of sheet.matchAll(/<c\b[^<>]*?\sr="([A-Za-z]*)(\d+)"/g))
    if (column.length > 2 || Number(row) > limits.formRows) return true
  return false
}

/** A number as it is typed, a day as YYYY-MM-DD; a formula has given its value. */
function inText(cell: CellValue | null): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return String(cell)
}
