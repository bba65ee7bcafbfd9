import { Hono } from 'hono'
import { leaderStyle } from '../../web/leader/leader-style.ts'
import { ReleasePage } from '../../web/leader/ReleasePage.tsx'
import { record } from '../audit.ts'
import { draftRelease } from '../domain/release.ts'
import { page } from '../html.ts'
import type { Staff } from '../session.ts'

/** What a release would say, for the officer: apart from what leaders read, whose routes count nothing. */
export const releasePreview = new Hono<Staff>().get('/:waveId/preview', async (c) => {
  const { db, secrets, now } = c.env
  const waveId = c.req.param('waveId')
  const { document, ...notes } = await draftRelease(db, secrets, waveId, now())
  await record(db, c.var.actor.id, { act: 'preview viewed', subject: waveId }, now())
  return page(c, <ReleasePage document={document} waveId={null} preview={notes} />, { style: leaderStyle })
})
