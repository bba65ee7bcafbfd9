import { strFromU8 } from 'fflate'
import { type CellValue, readSheet } from 'read-excel-file/universal'
import { limits } from '../../../schema/limits.ts'
import { asWorkbook, type Parts, partsOf } from '../workbook-parts.ts'
import { refusedFile, type SheetRow } from './open-sheet.ts'

const megabyte = 1 << 20

/**
 * The rows of a workbook's first sheet. A workbook can only be read whole, so its size is looked at before it is unpacked, and
 * its rows before they are read; a formula gives the value it was saved with.
 * @throws Refusal where it is no workbook, or larger than one may be
 */
export async function workbookRows(file: File): Promise<SheetRow[]> {
  const packed = new Uint8Array(await file.arrayBuffer())
  const parts = partsOf(packed, limits.workbookMegabytes * megabyte)
  if (parts === 'unreadable') throw notRead(file.name)
  if (parts === 'too-large') throw tooLarge(file.name, `more than ${limits.workbookMegabytes} megabytes`)
  const sheet = parts[firstSheet(parts)]
  if (!sheet) throw notRead(file.name)
  const rows = rowsIn(sheet)
  if (rows > limits.workbookRows) throw tooLarge(file.name, `${rows.toLocaleString('en-GB')} rows`)
  const read = await readSheet(asWorkbook(parts)).catch(() => {
    throw notRead(file.name)
  })
  return read.map((cells, at) => ({ row: at + 1, cells: cells.map(inText) }))
}

/** Where the workbook says that its first sheet is. */
function firstSheet(parts: Parts): string {
  const textOf = (path: string) => (parts[path] ? strFromU8(parts[path]) : '')
  const id = /<(?:\w+:)?sheet\b[^>]*\br:id="([^"]+)"/.exec(textOf('xl/workbook.xml'))?.[1]
  const relations = textOf('xl/_rels/workbook.xml.rels').match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? []
  const target = relations.map((each) => ({
    id: /\bId="([^"]+)"/.exec(each)?.[1],
    path: /\bTarget="([^"]+)"/.exec(each)?.[1] ?? '',
  }))
  const path = target.find((each) => each.id === id)?.path ?? 'worksheets/sheet1.xml'
  return path.startsWith('/') ? path.slice(1) : `xl/${path}`
}

/** Counted in its bytes: what a sheet says of its own size need not be so. */
function rowsIn(sheet: Uint8Array): number {
  let rows = 0
  for (let at = sheet.indexOf(less); at >= 0; at = sheet.indexOf(less, at + 1)) {
    const name = strFromU8(sheet.subarray(at + 1, at + 12))
    if (/^(\w+:)?row[\s>/]/.test(name)) rows += 1
  }
  return rows
}
const less = 0x3c

/** A date as it stands in the cell, whatever the time zone here. */
function inText(cell: CellValue | null): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 19)
  return String(cell)
}

const notRead = (name: string) =>
  refusedFile(
    `${name} cannot be read as an Excel workbook. Open it in a spreadsheet and save it again, as .xlsx or CSV.`,
  )
const tooLarge = (name: string, size: string) =>
  refusedFile(
    `${name} has ${size}. A workbook of at most ${limits.workbookRows.toLocaleString('en-GB')} rows can be read: save it as CSV, which can have ${limits.importRows.toLocaleString('en-GB')}.`,
  )
