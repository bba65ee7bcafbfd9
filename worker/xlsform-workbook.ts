import writeXlsxFile from 'write-excel-file/universal'
import { languageNamed } from '../schema/language-names.ts'
import type { SurveyDraft } from '../schema/survey-draft.ts'
import { sheetsOf } from '../schema/xlsform/xlsform-sheets.ts'
import { languages } from '../web/languages/languages.ts'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A survey with its translations as an XLSForm workbook. Every cell is a text: none can be a formula. */
export async function xlsFormFile(draft: SurveyDraft, version: string): Promise<ArrayBuffer> {
  const sheets = sheetsOf(draft, languages, version).map(({ sheet, rows: [headings = [], ...rows] }) => ({
    sheet,
    columns: headings.map((heading) => ({ width: widthOf(heading) })),
    stickyRowsCount: 1,
    data: [
      headings.map((value) => ({ ...cell(value), fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((value, at) => (value ? cell(value, headings[at]) : null))),
    ],
  }))
  return (await writeXlsxFile(sheets).toBlob()).arrayBuffer()
}

function cell(value: string, heading = '') {
  const code = /\(([a-z]{2,3})\)$/.exec(heading)?.[1]
  const rightToLeft = code && languageNamed(code).dir === 'rtl'
  return {
    value: escaped(value),
    type: String,
    alignVertical: 'top' as const,
    wrap: heading.includes('::') && !heading.startsWith('heard'),
    ...(rightToLeft && { align: 'right' as const }),
  }
}

const widthOf = (heading: string) => (/^(label|hint)::|^text$/.test(heading) ? 44 : 16)

/**
 * Characters that XML cannot hold are written as _xHHHH_ (ECMA-376 part 1, 22.9.2.19), and what looks like that already has
 * its first sign written so. The names that every object has are too: write-excel-file 4.1.1 looks texts up in a plain object.
 */
function escaped(text: string): string {
  if (text in Object.prototype) return inHex(text.charAt(0)) + text.slice(1)
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/(?![\n\t])[\p{Cc}\p{Noncharacter_Code_Point}\uFFFD]/gu, (found) =>
      found.split('').map(inHex).join(''),
    )
}

const inHex = (unit: string) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
