import { eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { releases } from '../../schema/tables.ts'
import { Problem } from '../problem.ts'
import type { Staff } from '../session.ts'

/** The frozen document itself: the same figures as the page, byte for byte what was hashed (R9). */
export const releaseDocuments = new Hono<Staff>().get('/:waveId', async (c) => {
  const [release] = await c.env.db
    .select()
    .from(releases)
    .where(eq(releases.waveId, c.req.param('waveId')))
  if (!release) throw new Problem('not-found')
  return c.body(release.document, 200, { 'Content-Type': 'application/json', ETag: `"${release.hash}"` })
})
