import { Hono } from 'hono'
import { z } from 'zod'
import { outcomes, polarities } from '../../schema/coding.ts'
import { limits } from '../../schema/limits.ts'
import { keepReasons, quoteMarks } from '../../schema/redaction.ts'
import { line, requiredText } from '../../schema/text.ts'
import { nameAgency, unnameAgency } from '../domain/agency.ts'
import { decideCoding, recordReading, undoCoding, undoReading } from '../domain/coding.ts'
import { holdAnswer } from '../domain/concern.ts'
import { approveQuote, redactionsFor } from '../domain/quote.ts'
import type { Staff } from '../session.ts'
import { json, query } from '../validate.ts'

const span = z.tuple([z.int().nonnegative(), z.int().positive().max(limits.longText)])
const coding = z.strictObject({
  decision: z.enum(['confirmed', 'rejected']),
  clause: span.refine(([start, end]) => start < end, 'begins before it ends').optional(),
  polarity: z.enum(polarities).nullable().optional(),
})
const reading = z.strictObject({ outcome: z.enum(outcomes) })
const offset = z.int().nonnegative().max(limits.longText)
const words = { start: offset, end: offset }
const isSpan = ({ start, end }: { start: number; end: number }) => start < end
const backward = 'begins before it ends'
const taken = z.strictObject({ ...words, mark: z.enum(quoteMarks) }).refine(isSpan, backward)
const kept = z
  .strictObject({ ...words, reason: z.enum(keepReasons), words: line(limits.keptWords).optional() })
  .refine(isSpan, backward)
const passage = z.strictObject(words).refine(isSpan, backward)
const paraphrase = requiredText(limits.paraphrase)
const quoted = z.union([
  z.strictObject({ passage, taken: z.array(taken).max(limits.quote), kept: z.array(kept).max(limits.quote) }),
  z.strictObject({ paraphrase, kept: z.array(kept).max(limits.paraphrase) }),
])
const quote = z.strictObject({ themeId: z.string(), quoted })
const part = z.object({ from: z.coerce.number().pipe(offset), to: z.coerce.number().pipe(offset) })

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
    const input = { ...c.req.param(), ...c.req.valid('json') }
    return c.json(await approveQuote(c.env, c.var.actor, input, c.env.now()), 201)
  })

  .get('/:answerId/redactions', query(part), async (c) => {
    const { from, to } = c.req.valid('query')
    const input = { ...c.req.param(), passage: { start: from, end: to } }
    return c.json({ proposals: await redactionsFor(c.env, input) }, 200)
  })

  // Words that staff wrote: they stand in no address, and nothing is stored.
  .post('/:answerId/redactions', json(z.strictObject({ paraphrase })), async (c) => {
    const input = { ...c.req.param(), ...c.req.valid('json') }
    return c.json({ proposals: await redactionsFor(c.env, input) }, 200)
  })
