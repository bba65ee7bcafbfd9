import { Hono } from 'hono'
import { removeQuote } from '../domain/quote.ts'
import type { Staff } from '../session.ts'

export const quotes = new Hono<Staff>().delete('/:quoteId', async (c) => {
  await removeQuote(c.env.db, c.var.actor, c.req.param(), c.env.now())
  return c.json({ ok: true }, 200)
})
