import { limits } from '../../../schema/limits.ts'
import { readXlsFormSheets, type XlsFormRead } from '../../../schema/xlsform/xlsform-reading.ts'

/**
 * Reads an XLSForm that somebody chose, where they are: only what it says goes to the server, which checks it again.
 * @returns faults, and no draft, where anything in it is not understood
 */
export async function readXlsForm(file: Blob): Promise<XlsFormRead> {
  if (file.size > limits.importBody)
    return refused(`The file is larger than ${limits.importBody / 1024} kB, which no survey needs.`)
  // Only who brings a file loads what reads one.
  const { formSheets } = await import('./form-workbook.ts')
  const sheets = await formSheets(await file.arrayBuffer())
  return typeof sheets === 'string' ? refused(sheets) : readXlsFormSheets(sheets)
}

const refused = (fault: string): XlsFormRead => ({ draft: null, faults: [fault], told: [] })
