import Papa from 'papaparse'
import { BOM, disarm } from '../../../schema/spreadsheet.ts'
import type { Row } from '../rows/row.ts'
import { columns } from './csv-columns.ts'

/** RFC 4180, UTF-8. Texts are quoted and can start no formula; numbers are bare. */
export const csvOf = (rows: Row[]): string =>
  `${Papa.unparse([names, ...rows.map(cellsOf)], { quotes: (cell) => typeof cell === 'string' })}\r\n`

/** The same with a byte-order mark, without which Excel reads another alphabet. */
export const excelCsvOf = (rows: Row[]): string => BOM + csvOf(rows)

const names = columns.map(({ name }) => name)

const cellsOf = (row: Row) =>
  names.map((name) => {
    const cell = row[name]
    return typeof cell === 'string' ? disarm(cell) : cell
  })
