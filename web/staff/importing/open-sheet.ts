import { Refusal } from '../api.ts'
import { csvRows } from './csv-rows.ts'
import { lookThrough } from './file-encoding.ts'

/** A row that holds something, counted as a spreadsheet counts: the first is row 1. Cells are trimmed. */
export type SheetRow = { row: number; cells: string[] }

export type Sheet = {
  name: string
  /** SHA-256 over the file, in base64url: the same file is known again. */
  fingerprint: string
  /** The file from its beginning, in batches: read anew each time, so that a large one is never held whole. */
  rows: () => AsyncIterable<SheetRow[]>
  /** Names of the other sheets of the workbook, of which nothing is read. */
  otherSheets: string[]
}

/**
 * Opens a file of old results where the officer is: nothing of it leaves the machine here.
 * @throws Refusal with a sentence for the officer, where it is no table that can be read
 */
export async function openSheet(file: File): Promise<Sheet> {
  if (file.size === 0) throw refusedFile(`${file.name} is empty.`)
  const begins = new Uint8Array(await file.slice(0, 8).arrayBuffer())
  const starts = (...bytes: number[]) => bytes.every((byte, at) => begins[at] === byte)
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    throw refusedFile(
      `${file.name} is in Excel’s old format, or has a password. Save it as an Excel workbook (.xlsx) without one, or as CSV.`,
    )
  const { encoding, fingerprint } = await lookThrough(file)
  if (!starts(0x50, 0x4b, 0x03, 0x04)) {
    return { name: file.name, fingerprint, rows: () => filled(csvRows(file, encoding)), otherSheets: [] }
  }
  // Only who brings a workbook loads what reads one.
  const { workbookRows } = await import('./workbook.ts')
  const { rows, otherSheets } = await workbookRows(file)
  return { name: file.name, fingerprint, rows: () => filled([rows]), otherSheets }
}

export const refusedFile = (sentence: string) => new Refusal('unreadable-file', sentence)

async function* filled(batches: AsyncIterable<SheetRow[]> | SheetRow[][]): AsyncGenerator<SheetRow[]> {
  for await (const batch of batches) {
    yield batch
      .map(({ row, cells }) => ({ row, cells: cells.map((cell) => cell.trim()) }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
  }
}
