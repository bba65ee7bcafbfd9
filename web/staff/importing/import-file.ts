import type { Question } from '../../questions/kind.ts'
import { guessReading } from './column-guess.ts'
import { type SheetSeen, seeColumns } from './column-seen.ts'
import type { Reading } from './column-use.ts'
import { openSheet, refusedFile, type Sheet, type SheetRow } from './open-sheet.ts'
import { columnsOf, type HeadingPlace, placeOfHeadings } from './sheet-headings.ts'
import type { Tool } from './survey-tools.ts'

/** A file that was chosen, with its first rows, what stands in its columns, and how it is taken to be read. */
export type ImportFile = { sheet: Sheet; first: SheetRow[]; seen: SheetSeen; reading: Reading }

/** Rows among which the headings are looked for. */
export const headingsWithin = 20

/** @throws Refusal where it cannot be read, or has nothing below its headings */
export async function readImportFile(file: File, questions: Question[], told: (rows: number) => void) {
  const sheet = await openSheet(file)
  const first: SheetRow[] = []
  for await (const batch of sheet.rows()) {
    first.push(...batch.slice(0, headingsWithin - first.length))
    if (first.length === headingsWithin) break
  }
  return readAgain({ sheet, first }, placeOfHeadings(first), questions, undefined, told)
}

/** The same file with its headings at another place, or as another tool's. */
export async function readAgain(
  { sheet, first }: Pick<ImportFile, 'sheet' | 'first'>,
  place: HeadingPlace,
  questions: Question[],
  tool: Tool | undefined,
  told: (rows: number) => void,
): Promise<ImportFile> {
  const columns = columnsOf(first, place)
  const seen = await seeColumns(sheet, place, columns, told)
  if (seen.rows === 0) throw refusedFile(`${sheet.name} has no answers below its headings.`)
  return { sheet, first, seen, reading: guessReading(place, columns, seen, questions, tool) }
}
