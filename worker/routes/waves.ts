import { Hono } from 'hono'
import { z } from 'zod'
import { limits } from '../../schema/limits.ts'
import { record } from '../audit.ts'
import { listAgencies } from '../domain/agency.ts'
import { listAnswers } from '../domain/answers.ts'
import { tallyOfficer } from '../domain/conservation.ts'
import { proposeNext } from '../domain/proposal.ts'
import { releaseWave } from '../domain/release.ts'
import { closeWave } from '../domain/wave.ts'
import { Problem } from '../problem.ts'
import type { Staff } from '../session.ts'
import { query } from '../validate.ts'

const queue = z.object({
  show: z.enum(['unread', 'read', 'unfit', 'all']).default('unread'),
  questionId: z.string().optional(),
  after: z.string().default(''),
})

export const waves = new Hono<Staff>()
  .put('/:waveId/closing', async (c) => {
    await closeWave(c.env.db, c.var.actor, { waveId: c.req.param('waveId') }, c.env.now())
    return c.json({ ok: true }, 200)
  })

  .post('/:waveId/assignments', async (c) => {
    const { db, secrets, now } = c.env
    const waveId = c.req.param('waveId')
    const { read, left } = await proposeNext(db, secrets, waveId)
    const line = { act: 'themes proposed', subject: waveId, detail: { answers: read } }
    if (read) await record(db, c.var.actor.id, line, now())
    return c.json({ left }, 200)
  })

  .get('/:waveId/tally', async (c) => {
    const tally = await tallyOfficer(c.env.db, c.req.param('waveId'))
    if (!tally) throw new Problem('not-found')
    return c.json(tally, 200)
  })

  .get('/:waveId/answers', query(queue), async (c) => {
    const { db, secrets, now } = c.env
    const waveId = c.req.param('waveId')
    const answers = await listAnswers(db, secrets, { waveId, ...c.req.valid('query') })
    const line = { act: 'answers viewed', subject: waveId, detail: { answers: answers.length } }
    if (answers.length) await record(db, c.var.actor.id, line, now())
    return c.json({ answers, perPage: limits.answersPerPage }, 200)
  })

  .get('/:waveId/agencies', async (c) => {
    const { db, secrets } = c.env
    return c.json({ agencies: await listAgencies(db, secrets, c.req.param('waveId')) }, 200)
  })

  .put('/:waveId/release', async (c) => {
    const { db, secrets, now, demonstration } = c.env
    const input = { waveId: c.req.param('waveId'), demonstration }
    await releaseWave(db, secrets, c.var.actor, input, now())
    return c.json({ ok: true }, 200)
  })
