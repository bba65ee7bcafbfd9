import { Hono } from 'hono'
import { z } from 'zod'
import { applyModel, discardModel } from '../domain/engine-model.ts'
import { listJobs, startJob, stepJob } from '../domain/job.ts'
import type { Staff } from '../session.ts'
import { json } from '../validate.ts'

/** A splitting is started by the change that splits a theme. */
const start = z.strictObject({ kind: z.enum(['discovery', 'training']) })

export const waveJobs = new Hono<Staff>()
  .get('/:waveId/jobs', async (c) => c.json({ jobs: await listJobs(c.env.db, c.req.param('waveId')) }, 200))

  .post('/:waveId/jobs', json(start), async (c) => {
    const input = { waveId: c.req.param('waveId'), ...c.req.valid('json') }
    return c.json({ job: await startJob(c.env.db, c.var.actor, input, c.env.now()) }, 200)
  })

export const jobs = new Hono<Staff>().post('/:jobId/steps', async (c) => {
  return c.json({ job: await stepJob(c.env, c.req.param('jobId'), c.env.now()) }, 200)
})

export const models = new Hono<Staff>()
  .put('/:modelId/application', async (c) => {
    await applyModel(c.env.db, c.var.actor, c.req.param(), c.env.now())
    return c.json({ ok: true }, 200)
  })

  .delete('/:modelId', async (c) => {
    await discardModel(c.env.db, c.var.actor, c.req.param(), c.env.now())
    return c.json({ ok: true }, 200)
  })
