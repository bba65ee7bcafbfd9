import { Hono } from 'hono'
import { record } from '../audit.ts'
import { readinessOf } from '../domain/readiness.ts'
import { checkRelease } from '../domain/release.ts'
import type { Staff } from '../session.ts'

/** What an officer looks at before a wave is released. */
export const waveReadiness = new Hono<Staff>()
  .get('/:waveId/readiness', async (c) => {
    return c.json(await readinessOf(c.env.db, c.req.param('waveId')), 200)
  })

  // Names what is hidden with its true count, as the preview's reader may know: a look worth a line.
  .get('/:waveId/release-check', async (c) => {
    const { db, secrets, now } = c.env
    const waveId = c.req.param('waveId')
    const check = await checkRelease(db, secrets, waveId, now())
    await record(db, c.var.actor.id, { act: 'release checked', subject: waveId }, now())
    return c.json(check, 200)
  })
