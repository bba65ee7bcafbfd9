import { tidy } from '../tidy.ts'
import { english, inLanguages, languageCode, readHeading } from './xlsform-headings.ts'

/** A row below the headings, numbered as a spreadsheet does; `cells`: "label::ar" and "relevant" → a text that is not ''. */
export type SheetRow = { row: number; cells: ReadonlyMap<string, string> }
export type Table = {
  columns: Set<string>
  rows: SheetRow[]
  faults: string[]
  /** Columns that have texts and no heading, as a spreadsheet names them. */
  unnamed: string[]
}

/**
 * A sheet of an XLSForm by its headings, in whichever order and dialect.
 * @param home the language of a column that names none
 */
export function readTable(sheet: string, cells: readonly (readonly string[])[], home: string): Table {
  const top = cells.findIndex((row) => row.some((cell) => tidy(cell)))
  const faults: string[] = []
  const columns = (cells[top] ?? []).map((cell, at) =>
    columnOf(tidy(cell), `${sheet}, column ${letters(at)}`),
  )
  for (const { key, where } of columns) {
    const twin = columns.find((other) => other.key === key)
    if (key && twin && twin.where !== where)
      faults.push(`${where}: ${shown(key)} has a column already (${twin.where}). Take one away.`)
  }
  faults.push(...columns.flatMap(({ fault }) => fault ?? []))
  const unnamed = new Set<string>()
  const rows = cells.slice(top + 1).flatMap((row, index) => {
    const filled = row.flatMap((cell, at): [string, string][] => {
      const [key, text] = [columns[at]?.key, tidy(cell)]
      if (text && !key) unnamed.add(letters(at))
      return key && text ? [[key, text]] : []
    })
    return filled.length ? [{ row: top + index + 2, cells: new Map(filled) }] : []
  })
  return { columns: new Set(columns.flatMap(({ key }) => key || [])), rows, faults, unnamed: [...unnamed] }

  function columnOf(text: string, where: string): { key: string; where: string; fault?: string } {
    const { name, language } = readHeading(text)
    if (!inLanguages.includes(name)) return { key: name, where }
    const code = language === null ? home : languageCode(language)
    if (code) return { key: `${name}::${code}`, where }
    return {
      key: '',
      where,
      fault: `${where}: which language is “${language}”? Write its code behind it, as in label::Arabic (ar).`,
    }
  }
}

const shown = (key: string) =>
  key.endsWith(`::${english.code}`) ? `${key.split('::').at(-2)} in English` : key

/** A column as a spreadsheet names it: A, B … Z, AA. */
export const letters = (at: number): string =>
  (at >= 26 ? letters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))
