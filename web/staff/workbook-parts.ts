import { unzipSync, zipSync } from 'fflate'

export type Parts = Record<string, Uint8Array<ArrayBuffer>>

/**
 * The parts of an .xlsx file that say what stands in it, unpacked only while they fit.
 * @param most bytes unpacked
 * @returns why not, where they cannot be
 */
export function partsOf(packed: Uint8Array, most: number): Parts | 'unreadable' | 'too-large' {
  let unpacked = 0
  try {
    const parts = unzipSync(packed, {
      filter: ({ name, originalSize }) => {
        if (!/\.xml(\.rels)?$/.test(name)) return false
        unpacked += originalSize
        return unpacked <= most
      },
    })
    return unpacked > most ? 'too-large' : parts
  } catch {
    return unpacked > most ? 'too-large' : 'unreadable'
  }
}

/** A workbook again, without compression: what would unpack a large one starts a worker, which the page does not allow. */
export const asWorkbook = (parts: Parts) => new Blob([zipSync(parts, { level: 0 })])
