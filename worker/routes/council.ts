import { Hono } from 'hono'
import { z } from 'zod'
import { line } from '../../schema/text.ts'
import { nameCouncil } from '../domain/council.ts'
import { readCouncil } from '../domain/page.ts'
import type { Staff } from '../session.ts'
import { json } from '../validate.ts'

const particulars = z.strictObject({
  name: line(80),
  helpLine: line(200),
  helpAtNight: line(200),
  colour: z.string().regex(/^(#[\da-f]{6})?$/, 'as in #0f5c5c, or empty'),
})

export const council = new Hono<Staff>()
  .get('/', async (c) => c.json(await readCouncil(c.env.db), 200))

  .put('/', json(particulars), async (c) => {
    await nameCouncil(c.env.db, c.var.actor, c.req.valid('json'), c.env.now())
    return c.json({ ok: true }, 200)
  })
