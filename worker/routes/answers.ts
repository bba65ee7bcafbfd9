import { Hono } from 'hono'
import { z } from 'zod'
import { outcomes, polarities } from '../../schema/coding.ts'
import { limits } from '../../schema/limits.ts'
import { requiredText } from '../../schema/text.ts'
import { nameAgency, unnameAgency } from '../domain/agency.ts'
import { decideCoding, recordReading, undoCoding, undoReading } from '../domain/coding.ts'
import { holdAnswer } from '../domain/concern.ts'
import { approveQuote } from '../domain/quote.ts'
import type { Staff } from '../session.ts'
import { json } from '../validate.ts'

const span = z.tuple([z.int().nonnegative(), z.int().positive().max(limits.longText)])
const coding = z.strictObject({
  decision: z.enum(['confirmed', 'rejected']),
  clause: span.refine(([start, end]) => start < end, 'begins before it ends').optional(),
  polarity: z.enum(polarities).nullable().optional(),
})
const reading = z.strictObject({ outcome: z.enum(outcomes) })
const quote = z.strictObject({ themeId: z.string(), text: requiredText(500) })

export const answers = new Hono<Staff>()
  .put('/:answerId/codings/:themeId', json(coding), async (c) => {
    const input = { ...c.req.param(), ...c.req.valid('json') }
    await decideCoding(c.env.db, c.var.actor, input, c.env.now())
    return c.json({ ok: true }, 200)
  })

  .delete('/:answerId/codings/:themeId', async (c) => {
    await undoCoding(c.env.db, c.var.actor, c.req.param(), c.env.now())
    return c.json({ ok: true }, 200)
  })

  .put('/:answerId/reading', json(reading), async (c) => {
    const input = { ...c.req.param(), ...c.req.valid('json') }
    await recordReading(c.env.db, c.var.actor, input, c.env.now())
    return c.json({ ok: true }, 200)
  })

  .delete('/:answerId/reading', async (c) => {
    await undoReading(c.env.db, c.var.actor, c.req.param(), c.env.now())
    return c.json({ ok: true }, 200)
  })

  .put('/:answerId/naming', async (c) => {
    await nameAgency(c.env.db, c.var.actor, c.req.param(), c.env.now())
    return c.json({ ok: true }, 200)
  })

  .delete('/:answerId/naming', async (c) => {
    await unnameAgency(c.env.db, c.var.actor, c.req.param(), c.env.now())
    return c.json({ ok: true }, 200)
  })

  .put('/:answerId/concern', async (c) => {
    await holdAnswer(c.env.db, c.var.actor, c.req.param(), c.env.now())
    return c.json({ ok: true }, 200)
  })

  .post('/:answerId/quotes', json(quote), async (c) => {
    const { db, secrets, now } = c.env
    const input = { ...c.req.param(), ...c.req.valid('json') }
    return c.json(await approveQuote(db, secrets, c.var.actor, input, now()), 201)
  })
