import { Hono } from 'hono'
import { attachment } from '../attachment.ts'
import { draftOf } from '../domain/survey-draft.ts'
import { listVersions, readVersion } from '../domain/version.ts'
import type { Staff } from '../session.ts'
import { xlsFormFile, xlsxType } from '../xlsform-workbook.ts'

/** A survey with its translations as a workbook, for translators and other tools. */
export const xlsForms = new Hono<Staff>()
  .get('/survey-drafts/:draftId/xlsform.xlsx', async (c) => {
    const { content, revision } = await draftOf(c.env.db, c.req.param('draftId'))
    return c.body(await xlsFormFile(content, `draft ${revision}`), 200, headers(content.title))
  })

  .get('/surveys/:surveyId/versions/:versionId/xlsform.xlsx', async (c) => {
    const { db } = c.env
    const { surveyId, versionId } = c.req.param()
    const content = await readVersion(db, { surveyId, versionId })
    const number = (await listVersions(db, surveyId)).find(({ id }) => id === versionId)?.number
    return c.body(await xlsFormFile(content, String(number)), 200, headers(content.title))
  })

const headers = (title: string) => ({
  'Content-Type': xlsxType,
  'Content-Disposition': attachment(title || 'survey', '.xlsx'),
})
