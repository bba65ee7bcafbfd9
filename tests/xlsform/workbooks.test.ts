import { readFile } from 'node:fs/promises'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { limits } from '../../schema/limits.ts'
import { readXlsForm } from '../../web/staff/translations/xlsform-file.ts'
import { xlsFormFile } from '../../worker/xlsform-workbook.ts'
import { inThreeLanguages } from './three-languages.ts'

const parts = async () => unzipSync(new Uint8Array(await xlsFormFile(inThreeLanguages, '1')))
const sheet = 'xl/worksheets/sheet1.xml'
const zipped = (files: Record<string, Uint8Array>) => new Blob([zipSync(files) as Uint8Array<ArrayBuffer>])
/** The file with its first sheet written otherwise. */
const rewritten = async (rewrite: (xml: string) => string) => {
  const files = await parts()
  return zipped({ ...files, [sheet]: strToU8(rewrite(strFromU8(files[sheet] ?? new Uint8Array()))) })
}

describe('a workbook', () => {
  it('says the same after LibreOffice opened and saved it', async () => {
    const file = new Blob([await readFile('tests/xlsform/saved-by-libreoffice.xlsx')])
    expect(await readXlsForm(file)).toEqual({ draft: inThreeLanguages, faults: [], told: [] })
  })

  it('gives the words of formatted text, the value of a formula and a number as it is typed', async () => {
    const cell = (content: string) => (xml: string) =>
      xml.replace(/<c r="C7"[^>]*>.*?<\/c>/, `<c r="C7" ${content}</c>`)
    const titleOf = async (content: string) =>
      (await readXlsForm(await rewritten(cell(content)))).draft?.questions[1]?.title
    expect(await titleOf('t="inlineStr"><is><r><t>What </t></r><r><rPr><b/></rPr><t>job?</t></r></is>')).toBe(
      'What job?',
    )
    expect(await titleOf('t="str"><f>CONCAT("a","b")</f><v>ab</v>')).toBe('ab')
    expect(await titleOf('><v>12</v>')).toBe('12')
  })

  it('is read where a spreadsheet wrote formats down to its last row', async () => {
    const file = await rewritten((xml) =>
      xml.replace(
        '</sheetData>',
        '<row r="1048576" ht="12"><c r="A1048576" s="1"/><c r="XFD1048576" s="1"></c></row></sheetData>',
      ),
    )
    expect((await readXlsForm(file)).draft).toEqual(inThreeLanguages)
  })

  it.each([
    ['a cell in row 999999999', '<row r="999999999"><c r="A999999999"><v>1</v></c></row>'],
    ['a row that says so and no cell that does', '<row r="999999999"><c r="A9"><v>1</v></c></row>'],
    ['a cell in column ZZZZZZZ', '<row r="90"><c r="ZZZZZZZ90"><v>1</v></c></row>'],
  ])('is not laid out with %s', async (_, row) => {
    const { draft, faults } = await readXlsForm(
      await rewritten((xml) => xml.replace('</sheetData>', `${row}</sheetData>`)),
    )
    expect([draft, faults[0]]).toEqual([null, expect.stringContaining(`more than ${limits.formRows} rows`)])
  })

  it('is not unpacked where it would be far larger than a survey', async () => {
    const bomb = zipped({ ...(await parts()), 'xl/media.xml': new Uint8Array(limits.unpackedForm + 1) })
    expect((await readXlsForm(bomb)).faults[0]).toContain('far larger than a survey')
    expect((await readXlsForm(new Blob([new Uint8Array(limits.importBody + 1)]))).faults[0]).toContain(
      '512 kB',
    )
  })

  it.each<[string, BlobPart]>([
    ['nothing', ''],
    ['a text', 'type,name,label'],
    ['half a file', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
  ])('is refused where it is %s', async (_, content) => {
    const { draft, faults } = await readXlsForm(new Blob([content]))
    expect([draft, faults]).toEqual([null, [expect.stringContaining('cannot be read')]])
  })

  it('with a part missing, or damaged, is refused', async () => {
    const files = await parts()
    const { [sheet]: _, ...without } = files
    for (const broken of [without, { ...files, [sheet]: strToU8('<worksheet><sheetData><row') }])
      expect((await readXlsForm(zipped(broken))).draft).toBeNull()
  })
})
