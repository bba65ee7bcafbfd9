import { Hono } from 'hono'
import type { ReleaseDocument } from '../../schema/release.ts'
import { describeCsv } from '../../web/leader/csv/csv-description.ts'
import { csvOf, excelCsvOf } from '../../web/leader/csv/release-csv.ts'
import { rowsOf } from '../../web/leader/rows/release-rows.ts'
import { summaryBlocks } from '../../web/leader/word/summary-blocks.ts'
import { wordFile } from '../../web/leader/word/word-file.ts'
import { attachment } from '../attachment.ts'
import { readPublished } from '../domain/published.ts'
import { Problem } from '../problem.ts'
import type { Staff } from '../session.ts'

/** A release as files, each made of what the page is made of (R9). A figure's own address ends in `.csv`. */
export const releaseExports = new Hono<Staff>()
  .get('/:waveId/summary.csv', async (c) => {
    const { document } = await readPublished(c.env.db, c.req.param('waveId'))
    return c.body(csvOf(rowsOf(document)), 200, csvHeaders(document, '.csv', 'summary.csv-metadata.json'))
  })

  .get('/:waveId/summary-excel.csv', async (c) => {
    const { document } = await readPublished(c.env.db, c.req.param('waveId'))
    return c.body(excelCsvOf(rowsOf(document)), 200, {
      'Content-Type': csvType,
      'Content-Disposition': nameOf(document, ', for Excel.csv'),
    })
  })

  .get('/:waveId/summary.csv-metadata.json', async (c) => {
    const { document } = await readPublished(c.env.db, c.req.param('waveId'))
    const description = JSON.stringify(describeCsv(document, rowsOf(document)))
    return c.body(description, 200, { 'Content-Type': 'application/csvm+json' })
  })

  .get('/:waveId/summary.docx', async (c) => {
    const { document } = await readPublished(c.env.db, c.req.param('waveId'))
    const { title, council: creator } = document
    return c.body(await wordFile(summaryBlocks(document), { title, creator }), 200, {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'Content-Disposition': nameOf(document, '.docx'),
    })
  })

  .get('/:waveId/figures/:file', async (c) => {
    const [, figure] = /^(.+)\.csv$/.exec(c.req.param('file')) ?? []
    const { document } = await readPublished(c.env.db, c.req.param('waveId'))
    const rows = rowsOf(document).filter((row) => row.figure === figure)
    if (rows.length === 0) throw new Problem('not-found')
    const headers = csvHeaders(document, `, ${figure}.csv`, '../summary.csv-metadata.json')
    return c.body(csvOf(rows), 200, headers)
  })

const csvType = 'text/csv; charset=utf-8; header=present'

const csvHeaders = (document: ReleaseDocument, ending: string, description: string) => ({
  'Content-Type': csvType,
  'Content-Disposition': nameOf(document, ending),
  Link: `<${description}>; rel="describedby"; type="application/csvm+json"`,
})

const nameOf = ({ title, waveNumber }: ReleaseDocument, ending: string) =>
  attachment(title, `, wave ${waveNumber}${ending}`)
