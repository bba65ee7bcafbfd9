import { Hono } from 'hono'
import { z } from 'zod'
import { limits } from '../../schema/limits.ts'
import { shortOriginOf } from '../../schema/short-origin.ts'
import { line, text } from '../../schema/text.ts'
import { nameCouncil, readParticulars } from '../domain/council.ts'
import type { Staff } from '../session.ts'
import { json } from '../validate.ts'

const unmarked = (most: number) => text(most).refine((value) => !/[<>]/.test(value), 'without < or >')

const shortOrigin = text(100).transform((value, context) => {
  const origin = shortOriginOf(value)
  if (origin !== null) return origin
  context.addIssue({ code: 'custom', message: 'as in https://say.example.gov.uk, with nothing after it' })
  return z.NEVER
})

/** What is left out of it stays as it was, but for the name and what stands on every page. */
const particulars = z.strictObject({
  name: line(80),
  helpLine: line(200),
  helpAtNight: line(200),
  colour: z.string().regex(/^(#[\da-f]{6})?$/, 'as in #0f5c5c, or empty'),
  address: unmarked(300).optional(),
  shortOrigin: shortOrigin.optional(),
  privacyContact: unmarked(200).optional(),
  privacyNotice: unmarked(3000).optional(),
  daysOfWords: z.int().min(limits.fewestDaysOfWords).max(limits.daysOfWords).optional(),
})

export const council = new Hono<Staff>()
  .get('/', async (c) => c.json(await readParticulars(c.env.db), 200))

  .put('/', json(particulars), async (c) => {
    await nameCouncil(c.env.db, c.var.actor, c.req.valid('json'), c.env.now())
    return c.json({ ok: true }, 200)
  })
