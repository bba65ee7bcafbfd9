import { Hono } from 'hono'
import { cohortSchema } from '../../schema/cohort.ts'
import { enterCohort, readCohort, removeCohort } from '../domain/cohort.ts'
import type { Staff } from '../session.ts'
import { json } from '../validate.ts'

export const waveCohorts = new Hono<Staff>()
  .get('/:waveId/cohort', async (c) => {
    return c.json(await readCohort(c.env.db, c.req.param('waveId')), 200)
  })

  .put('/:waveId/cohort', json(cohortSchema), async (c) => {
    const input = { waveId: c.req.param('waveId'), cohort: c.req.valid('json') }
    await enterCohort(c.env.db, c.var.actor, input, c.env.now())
    return c.json({ ok: true }, 200)
  })

  .delete('/:waveId/cohort', async (c) => {
    await removeCohort(c.env.db, c.var.actor, { waveId: c.req.param('waveId') }, c.env.now())
    return c.json({ ok: true }, 200)
  })
