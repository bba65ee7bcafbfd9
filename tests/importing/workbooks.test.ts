import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import writeExcel from 'write-excel-file/universal'
import { limits } from '../../schema/limits.ts'
import { openSheet } from '../../web/staff/importing/open-sheet.ts'
import { allRows, imported } from './opened.ts'

const headings = [
  'ID',
  'Start time',
  'Completion time',
  'Name',
  'Where do you live now?',
  'How safe do you feel?',
  'How is it with your PA?',
]
const at = (day: string) => new Date(`${day}T10:02:41Z`)

async function workbook(rows: (string | number | boolean | Date | null)[][], name = 'answers.xlsx') {
  const cells = rows.map((row) =>
    row.map((value) =>
      value === null
        ? null
        : value instanceof Date
          ? { value, type: Date, format: 'dd/mm/yyyy hh:mm' }
          : { value, type: value.constructor as StringConstructor },
    ),
  )
  const blob = await writeExcel(cells as unknown as Parameters<typeof writeExcel>[0]).toBlob()
  return new File([blob], name)
}

/** The workbook with its first sheet's XML, or any other part, changed. */
async function changed(file: File, path: string, change: (xml: string) => string) {
  const zip = await JSZip.loadAsync(await file.arrayBuffer())
  zip.file(path, change((await zip.file(path)?.async('string')) ?? ''))
  return new File([await zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' })], file.name)
}

const refusalOf = (file: File) =>
  openSheet(file).then(
    () => 'read',
    (error: Error) => error.message,
  )
const small = () =>
  workbook([
    headings,
    [1, at('2024-05-13'), at('2024-05-14'), 'A. Person', 'My own flat', 7, 'Fine\r\nmostly'],
    [2, at('2024-06-01'), at('2024-06-02'), null, 'Nowhere settled', 10, '=1+1'],
  ])
const sheet = 'xl/worksheets/sheet1.xml'

describe('a workbook', () => {
  it('is read as it stands: days, numbers, texts with line ends, and what looks like a formula as a text', async () => {
    const { responses, reading } = await imported(await small())
    expect(reading.tool).toBe('forms')
    expect(responses).toEqual([
      { day: '2024-05-14', answers: { home: ['flat'], safe: ['7'], pa: ['Fine\nmostly'] } },
      { day: '2024-06-02', answers: { home: ['none'], safe: ['10'], pa: ['=1+1'] } },
    ])
  })

  it('gives the value that a formula was saved with', async () => {
    const file = await changed(await small(), sheet, (xml) =>
      xml.replace(/<v>10<\/v>/, '<f>5+5</f><v>10</v>'),
    )
    expect((await imported(file)).responses[1]?.answers.safe).toEqual(['10'])
  })

  it.each([
    ['an error', '<c r="F3" t="e"><v>#REF!</v></c>'],
    ['a formula that was saved without its value', '<c r="F3"><f>5+5</f><v></v></c>'],
  ])('has %s told, and takes nothing for it', async (_, cell) => {
    const file = await changed(await small(), sheet, (xml) => xml.replace(/<c r="F3"[^>]*>.*?<\/c>/, cell))
    const { checked, responses } = await imported(file)
    expect(checked.faults.map(({ row, what }) => [row, what])).toEqual([
      [3, 'A spreadsheet has put an error in place of this cell.'],
    ])
    expect(responses[1]?.answers).toEqual({ home: ['none'], pa: ['=1+1'] })
  })

  it('takes a formula that gave an empty text for no answer, and not for an error', async () => {
    const cell = '<c r="F3" t="str"><f>""</f><v></v></c>'
    const file = await changed(await small(), sheet, (xml) => xml.replace(/<c r="F3"[^>]*>.*?<\/c>/, cell))
    const { checked, responses } = await imported(file)
    expect(checked.faults).toEqual([])
    expect(responses[1]?.answers).toEqual({ home: ['none'], pa: ['=1+1'] })
  })

  it('says which of its other sheets hold something, of which nothing is read', async () => {
    const text = (value: string) => ({ value, type: String })
    const blob = await writeExcel([
      { sheet: 'Answers', data: [[text('Where do you live now?')], [text('My own flat')]] },
      { sheet: 'Easy read & paper', data: [[text('Where do you live now?')], [text('Nowhere settled')]] },
      { sheet: 'Empty', data: [] },
    ]).toBlob()
    const read = await openSheet(new File([blob], 'two.xlsx'))
    expect(read.otherSheets).toEqual(['Easy read & paper'])
    expect((await allRows(read)).length).toBe(2)
  })

  it('is read under a heading of merged cells, with a column for each choice', async () => {
    const { responses } = await imported(
      await workbook([
        ['UserID', 'Ended', 'What have you had help with?', null, 'How is it with your PA?'],
        [null, null, 'Rent', 'Food', null],
        ['7', at('2024-05-14'), 'Rent', null, 'Fine'],
      ]),
    )
    expect(responses).toEqual([{ day: '2024-05-14', answers: { money: ['rent'], pa: ['Fine'] } }])
  })

  it('of as many rows as it may have is read; one with a row more is refused, whatever it says of its size', async () => {
    const row = (number: number) => [number, null, null, null, 'My own flat', 7, 'Fine']
    const rows = [headings, ...Array.from({ length: limits.workbookRows - 1 }, (_, index) => row(index + 1))]
    const full = await workbook(rows)
    expect((await imported(full)).checked).toMatchObject({ rows: limits.workbookRows - 1, faults: [] })
    const more = await changed(full, sheet, (xml) =>
      xml
        .replace('</sheetData>', '<row r="20001"></row></sheetData>')
        .replace(/<dimension[^>]*>/, '<dimension ref="A1:B2"/>'),
    )
    expect(await refusalOf(more)).toBe(
      'answers.xlsx has 20,001 rows. A workbook of at most 20,000 rows can be read: save it as CSV, which can have 100,000.',
    )
  })

  it('that would unpack to more than it may is refused before it is unpacked', async () => {
    const bomb = await changed(await small(), 'xl/media/more.xml', () =>
      '0'.repeat(limits.workbookMegabytes * 1_048_576),
    )
    expect(bomb.size).toBeLessThan(1_000_000)
    expect(await refusalOf(bomb)).toMatch(/more than 100 megabytes/)
  })

  it('without a sheet, or cut off, is refused with what to do', async () => {
    const file = await small()
    const cut = new File([await file.slice(0, file.size / 2).arrayBuffer()], 'cut.xlsx')
    expect(await refusalOf(cut)).toMatch(/^cut.xlsx cannot be read as an Excel workbook/)
    expect(await refusalOf(await changed(file, sheet, () => '<worksheet'))).toMatch(/cannot be read/)
  })
})
