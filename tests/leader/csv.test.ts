import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRows } from '../../schema/spreadsheet.ts'
import { tidy } from '../../schema/tidy.ts'
import { columns } from '../../web/leader/csv/csv-columns.ts'
import { describeCsv } from '../../web/leader/csv/csv-description.ts'
import { csvOf, excelCsvOf } from '../../web/leader/csv/release-csv.ts'
import { rowsOf } from '../../web/leader/rows/release-rows.ts'
import { awkwardTexts } from '../support/awkward-texts.ts'
import { readCsv } from '../support/facts-csv.ts'
import { exampleConsultation, exampleRelease } from './example.ts'
import { fullExample } from './full-example.ts'
import { saying } from './saying.ts'

const numbers = ['people', 'percent', 'from', 'to', 'value', 'base', 'wave'] as const

describe('the flat table of a release', () => {
  const documents = [fullExample, exampleRelease(), exampleConsultation()]

  it('has a number, or the words in its place, wherever people are counted', () => {
    const counted = ['wrote', 'raised the theme', 'gave the answer', 'answered both', 'in the cohort']
    for (const row of documents.flatMap(rowsOf).filter(({ measure }) => counted.includes(measure)))
      expect([row, row.people === undefined || row.people === '' || row.people === 0]).toEqual([row, false])
  })

  it('says so under people and percent where a number is hidden, and says words as words', () => {
    const rows = rowsOf(exampleRelease())
    const answer = (key: string, label: string) =>
      rows.find((row) => row.key === key && row.answer === label && row.measure === 'gave the answer')
    const hidden = 'hidden to protect people'
    expect(answer('safe', 'No')).toMatchObject({ people: hidden, percent: hidden, base: 70 })
    expect(answer('plan', 'Yes')).toMatchObject({
      people: 'in words',
      percent: 'in words',
      words: 'about half',
      base: 'fewer than 30',
    })
    expect(answer('adviser', 'Yes')).toMatchObject({ words: 'nearly everybody', base: hidden })
    expect(rows.filter(({ key }) => key === 'contact')).toMatchObject([
      { measure: 'answered', people: hidden },
    ])
  })

  it('has the interval of every figure that has one', () => {
    const intervals = JSON.stringify(fullExample).match(/"interval":/g)?.length
    expect(rowsOf(fullExample).filter(({ from, to }) => from !== undefined && to !== undefined)).toHaveLength(
      intervals ?? 0,
    )
  })

  it('never puts the two voices into one line', () => {
    const ranks = rowsOf(fullExample).filter(({ figure }) => figure === 'beside')
    expect(new Set(ranks.map(({ group }) => group))).toEqual(
      new Set(['Young people’s views', 'Partners’ views']),
    )
    expect(ranks).toHaveLength(2 * (fullExample.beside?.themes.length ?? 0))
  })
})

describe('its CSV', () => {
  const formula = /^[\s"]*[=+\-@＝＋－＠]/

  it('starts no formula, whatever was written', () => {
    for (const text of ['=1+1', '+1', '-1', '@a', '\t=1', '＝1', '"=1', 'a\n=1', 'no;=1', '\u0000=1']) {
      const csv = csvOf(rowsOf(saying(text)))
      for (const line of readCsv(csv))
        for (const [column, cell] of Object.entries(line))
          if (!numbers.some((number) => number === column)) expect(cell).not.toMatch(formula)
      // A spreadsheet of another locale splits at semicolons and at tabs.
      for (const part of csv.split(/[;\t\n]/)) expect(part).not.toMatch(formula)
    }
  })

  it('keeps lines, quotation marks, right-to-left text and emoji', () => {
    for (const text of [
      'two\nlines',
      'she said "yes", twice',
      'شقتي باردة ورطبة',
      'ቤተይ ዝሑል እዩ',
      '👩🏿‍🦽 mould',
    ])
      expect(readCsv(csvOf(rowsOf(saying(text)))).find(({ measure }) => measure === 'quote')?.text).toBe(text)
  })

  const comesBack = (text: string) => {
    const rows = rowsOf(saying(text))
    const { heading, filled, broken } = readRows(excelCsvOf(rows), (cell) => cell === 'figure')
    expect(broken).toEqual([])
    const written = rows.map((row) => columns.map(({ name }) => `${row[name] ?? ''}`))
    expect(heading).toEqual(columns.map(({ name }) => name))
    expect(filled.map(({ cells }) => cells)).toEqual(written)
  }

  it('comes back as it was from any text that a survey takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }).map(tidy).filter(Boolean), comesBack),
      {
        numRuns: 100,
      },
    )
    const punctuation = fc.constantFrom('=', '+', '-', '@', '\t', '\n', ';', ',', '"', "'", ' ', 'a', '＝')
    fc.assert(
      fc.property(fc.string({ unit: punctuation, maxLength: 12 }).map(tidy).filter(Boolean), comesBack),
    )
  })

  it('comes back as it was from awkward texts', () => {
    const texts = awkwardTexts.map(({ text }) => tidy(text))
    for (const text of texts.filter(({ length }) => length > 0 && length < 500)) comesBack(text)
  })

  it('has numbers as numbers and every line ended as RFC 4180 has it', () => {
    const csv = csvOf(rowsOf(fullExample))
    expect(csv.startsWith('"figure","measure"')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(csv).toContain('"Safe where I live",,,,40,57,48,66,,,70,3,')
    expect(excelCsvOf(rowsOf(fullExample))).toBe(`\uFEFF${csv}`)
  })
})

describe('its description', () => {
  const rows = rowsOf(fullExample)
  const description = describeCsv(fullExample, rows)

  it('names every column in order, and every file', () => {
    const [heading = ''] = csvOf(rows).split('\r\n')
    const named = description.tableSchema.columns.map(({ name }) => `"${name}"`)
    expect(named.join(',')).toBe(heading)
    expect(description.tables.map(({ url }) => url)).toEqual([
      'summary.csv',
      ...new Set(rows.map(({ figure }) => `figures/${figure}.csv`)),
    ])
  })

  it('is true of every cell: a number, or one of the words declared to be none', () => {
    for (const document of [fullExample, exampleRelease(), exampleConsultation()])
      for (const line of readCsv(csvOf(rowsOf(document))))
        for (const column of description.tableSchema.columns) {
          const cell = line[column.name] ?? ''
          if ('null' in column && column.null?.includes(cell)) continue
          if (column.datatype === 'integer')
            expect([column.name, cell]).toEqual([column.name, `${Number.parseInt(cell, 10)}`])
          if (column.datatype === 'decimal') expect(Number.isFinite(Number(cell))).toBe(true)
          if (column.datatype === 'date') expect(cell).toMatch(/^\d{4}-\d\d-\d\d$/)
        }
  })
})
