import { Hono } from 'hono'
import { z } from 'zod'
import { returnReasons } from '../../schema/redaction.ts'
import { record } from '../audit.ts'
import { removeQuote } from '../domain/quote.ts'
import { checkQuote, uncheckQuote } from '../domain/quote-check.ts'
import { answerBehind, listQuotes } from '../domain/quote-list.ts'
import type { Staff } from '../session.ts'
import { query } from '../validate.ts'

const sentBack = z.object({ reason: z.enum(returnReasons).optional() })

export const quotes = new Hono<Staff>()
  .delete('/:quoteId', query(sentBack), async (c) => {
    const input = { ...c.req.param(), ...c.req.valid('query') }
    await removeQuote(c.env.db, c.var.actor, input, c.env.now())
    return c.json({ ok: true }, 200)
  })

  .get('/:quoteId/answer', async (c) => {
    const { db, secrets, now } = c.env
    const { answerId, ...shown } = await answerBehind(db, secrets, c.req.param('quoteId'))
    const line = { act: 'answer viewed', subject: answerId, detail: { quote: c.req.param('quoteId') } }
    await record(db, c.var.actor.id, line, now())
    return c.json(shown, 200)
  })

  .put('/:quoteId/check', async (c) => {
    await checkQuote(c.env.db, c.var.actor, c.req.param(), c.env.now())
    return c.json({ ok: true }, 200)
  })

  .delete('/:quoteId/check', async (c) => {
    await uncheckQuote(c.env.db, c.var.actor, c.req.param(), c.env.now())
    return c.json({ ok: true }, 200)
  })

export const waveQuotes = new Hono<Staff>().get('/:waveId/quotes', async (c) => {
  const { db, secrets, now } = c.env
  const waveId = c.req.param('waveId')
  const found = await listQuotes(db, secrets, c.var.actor, waveId)
  const line = { act: 'quotes viewed', subject: waveId, detail: { quotes: found.length } }
  if (found.length) await record(db, c.var.actor.id, line, now())
  return c.json({ quotes: found }, 200)
})
