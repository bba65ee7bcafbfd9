import { Hono } from 'hono'
import { listVersions, readVersion } from '../domain/version.ts'
import type { Staff } from '../session.ts'

/** What was published of a survey. */
export const surveyVersions = new Hono<Staff>()
  .get('/:surveyId/versions', async (c) => {
    return c.json({ versions: await listVersions(c.env.db, c.req.param('surveyId')) }, 200)
  })

  .get('/:surveyId/versions/:versionId', async (c) => {
    return c.json({ content: await readVersion(c.env.db, c.req.param()) }, 200)
  })
