import type { ReleaseDocument } from '../../../schema/release.ts'
import { hidden, leaderWording as wording } from '../leader-wording.ts'
import { fewer, inWords, type Row } from '../rows/row.ts'
import { columns } from './csv-columns.ts'

/** What may stand in a column of numbers and is none. */
const unsaid = ['', hidden, inWords, fewer, ...Object.values(wording.beside.noRank)]

/**
 * What the CSVs of a release hold, for programs: CSV on the Web (W3C, 2015). Addresses are relative to its own.
 * What is said in words where a number may not stand is declared as no number.
 */
export function describeCsv({ title, council, publishedOn }: ReleaseDocument, rows: Row[]) {
  const figures = [...new Set(rows.map(({ figure }) => figure))]
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en-GB' }],
    'dc:title': title,
    'dc:publisher': council,
    'dc:issued': { '@value': publishedOn, '@type': 'xsd:date' },
    dialect: { lineTerminators: ['\r\n'] },
    tableSchema: {
      columns: columns.map(({ name, datatype, about }) => ({
        name,
        titles: name,
        'dc:description': about,
        datatype,
        ...(datatype === 'string' ? {} : { null: unsaid }),
      })),
    },
    tables: [{ url: 'summary.csv' }, ...figures.map((figure) => ({ url: `figures/${figure}.csv` }))],
  }
}
