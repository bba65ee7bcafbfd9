import { Hono } from 'hono'
import { z } from 'zod'
import { correctionSchema } from '../../schema/correction.ts'
import { correctRelease, readCorrections } from '../domain/correction.ts'
import type { Staff } from '../session.ts'
import { json } from '../validate.ts'

const asked = correctionSchema.extend({ seen: z.int().min(0) })

export const corrections = new Hono<Staff>()
  .get('/:waveId/corrections', async (c) => {
    return c.json(await readCorrections(c.env.db, c.req.param('waveId')), 200)
  })

  .post('/:waveId/corrections', json(asked), async (c) => {
    const { seen, ...correction } = c.req.valid('json')
    const input = { waveId: c.req.param('waveId'), correction, seen }
    await correctRelease(c.env.db, c.var.actor, input, c.env.now())
    return c.json({ ok: true }, 201)
  })
