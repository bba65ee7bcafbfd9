import { Hono } from 'hono'
import { readPublished } from '../domain/published.ts'
import type { Staff } from '../session.ts'

/** The document itself: the same figures as the page (R9) and, until it is corrected, byte for byte what was hashed. */
export const releaseDocuments = new Hono<Staff>().get('/:waveId', async (c) => {
  const { body, version } = await readPublished(c.env.db, c.req.param('waveId'))
  return c.body(body, 200, { 'Content-Type': 'application/json', ETag: `"${version}"` })
})
