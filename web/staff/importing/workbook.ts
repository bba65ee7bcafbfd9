import { strFromU8, strToU8 } from 'fflate'
import { type CellValue, readSheet } from 'read-excel-file/universal'
import { limits } from '../../../schema/limits.ts'
import { asWorkbook, type Parts, partsOf } from '../workbook-parts.ts'
import { refusedFile, type SheetRow } from './open-sheet.ts'

const megabyte = 1 << 20

/**
 * The rows of a workbook's first sheet. A workbook can only be read whole, so its size is looked at before it is unpacked, and
 * its rows before they are read; a formula gives the value it was saved with.
 * @returns `otherSheets`: names of those that hold something
 * @throws Refusal where it is no workbook, or larger than one may be
 */
export async function workbookRows(file: File): Promise<{ rows: SheetRow[]; otherSheets: string[] }> {
  const packed = new Uint8Array(await file.arrayBuffer())
  const parts = partsOf(packed, limits.workbookMegabytes * megabyte)
  if (parts === 'unreadable') throw notRead(file.name)
  if (parts === 'too-large') throw tooLarge(file.name, `more than ${limits.workbookMegabytes} megabytes`)
  const [first, ...others] = sheetsIn(parts)
  const sheet = first && parts[first.path]
  if (!sheet) throw notRead(file.name)
  parts[first.path] = withLostCells(sheet)
  const rows = rowsIn(sheet)
  if (rows > limits.workbookRows) throw tooLarge(file.name, `${rows.toLocaleString('en-GB')} rows`)
  const read = await readSheet(asWorkbook(parts)).catch(() => {
    throw notRead(file.name)
  })
  const filled = others.filter(({ path }) => parts[path] && rowsIn(parts[path]) > 0)
  return {
    rows: read.map((cells, at) => ({ row: at + 1, cells: cells.map(inText) })),
    otherSheets: filled.map(({ name }) => name),
  }
}

/** The sheets of a workbook in its order, and where it says that each is. */
function sheetsIn(parts: Parts): { name: string; path: string }[] {
  const textOf = (path: string) => (parts[path] ? strFromU8(parts[path]) : '')
  const sheets = textOf('xl/workbook.xml').match(/<(?:\w+:)?sheet\b[^>]*>/g) ?? ['']
  const relations = textOf('xl/_rels/workbook.xml.rels').match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? []
  const target = relations.map((each) => ({
    id: /\bId="([^"]+)"/.exec(each)?.[1],
    path: /\bTarget="([^"]+)"/.exec(each)?.[1] ?? '',
  }))
  return sheets.map((sheet) => {
    const id = /\br:id="([^"]+)"/.exec(sheet)?.[1]
    const path = target.find((each) => each.id === id)?.path ?? 'worksheets/sheet1.xml'
    const name = /\bname="([^"]*)"/.exec(sheet)?.[1] ?? ''
    return { name: unescaped(name), path: path.startsWith('/') ? path.slice(1) : `xl/${path}` }
  })
}

const unescaped = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, sign: keyof typeof signs) => signs[sign])
const signs = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Cells that hold an error, and formulas that were saved without a value, as texts that say so: they would be read as empty. */
function withLostCells(sheet: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const xml = strFromU8(sheet)
  if (!xml.includes('t="e"') && !xml.includes('<f')) return sheet
  return strToU8(
    xml
      .replace(/(<c\b[^<>]*?\s)t="e"/g, '$1t="str"')
      .replace(
        /<c\b((?:(?!\st=)[^<>])*)>(<f\b[^<>]*(?:\/>|>[^<>]*<\/f>))(?:<v\s*\/>|<v><\/v>)?<\/c>/g,
        '<c$1 t="str">$2<v>#VALUE!</v></c>',
      ),
  )
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
