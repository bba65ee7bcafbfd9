import { Hono } from 'hono'
import { z } from 'zod'
import { outcomes } from '../../schema/coding.ts'
import { limits } from '../../schema/limits.ts'
import { record } from '../audit.ts'
import { codeBlind, nextToCode, settle } from '../domain/blind-coding.ts'
import { closeSample, listSamples, openSample } from '../domain/sample.ts'
import { readSample } from '../domain/sample-result.ts'
import type { Staff } from '../session.ts'
import { json, query } from '../validate.ts'

const draw = z.strictObject({
  size: z.int().min(limits.smallestSample).max(limits.largestSample),
  seed: z.int().nonnegative().max(0xffff_ffff).optional(),
})
const place = z.object({ beside: z.string().optional(), way: z.enum(['back', 'on']).optional() })
const found = z
  .strictObject({ outcome: z.enum(outcomes), themeIds: z.array(z.string().max(40)).max(100) })
  .refine(({ outcome, themeIds }) => (outcome === 'themes') === themeIds.length > 0, {
    message: 'themes exactly where the outcome is “themes”',
    path: ['themeIds'],
  })
const closing = z.object({ unfinished: z.stringbool().optional() })

export const waveSamples = new Hono<Staff>()
  .get('/:waveId/samples', async (c) => {
    return c.json({ samples: await listSamples(c.env.db, c.req.param('waveId')) }, 200)
  })

  .post('/:waveId/samples', json(draw), async (c) => {
    const input = { waveId: c.req.param('waveId'), ...c.req.valid('json') }
    return c.json(await openSample(c.env.db, c.var.actor, input, c.env.now()), 201)
  })

export const samples = new Hono<Staff>()
  .get('/:sampleId', async (c) => {
    const { db, secrets, now } = c.env
    const { waveId, ...sample } = await readSample(db, secrets, c.var.actor, c.req.param('sampleId'))
    const shown = sample.disagreements.length
    const line = { act: 'answers viewed', subject: waveId, detail: { answers: shown } }
    if (shown) await record(db, c.var.actor.id, line, now())
    return c.json(sample, 200)
  })

  .get('/:sampleId/next', query(place), async (c) => {
    const { db, secrets, now } = c.env
    const input = { sampleId: c.req.param('sampleId'), ...c.req.valid('query') }
    const next = await nextToCode(db, secrets, c.var.actor, input)
    const line = { act: 'answer viewed blind', subject: next.answer?.id ?? '' }
    if (next.answer) await record(db, c.var.actor.id, line, now())
    return c.json(next, 200)
  })

  .put('/:sampleId/codings/:answerId', json(found), async (c) => {
    const input = { ...c.req.param(), ...c.req.valid('json') }
    await codeBlind(c.env.db, c.var.actor, input, c.env.now())
    return c.json({ ok: true }, 200)
  })

  .put('/:sampleId/settlements/:answerId', json(found), async (c) => {
    const input = { ...c.req.param(), ...c.req.valid('json') }
    await settle(c.env.db, c.var.actor, input, c.env.now())
    return c.json({ ok: true }, 200)
  })

  .put('/:sampleId/closing', query(closing), async (c) => {
    const input = { sampleId: c.req.param('sampleId'), ...c.req.valid('query') }
    await closeSample(c.env.db, c.var.actor, input, c.env.now())
    return c.json({ ok: true }, 200)
  })
