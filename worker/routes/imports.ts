import { Hono } from 'hono'
import { z } from 'zod'
import { limits } from '../../schema/limits.ts'
import { text } from '../../schema/text.ts'
import { takeChunk } from '../domain/import-chunk.ts'
import { finishImport } from '../domain/import-finish.ts'
import { importsOf } from '../domain/import-list.ts'
import { removeImport } from '../domain/import-removal.ts'
import { startImport } from '../domain/importing.ts'
import { Problem } from '../problem.ts'
import type { Staff } from '../session.ts'
import { json } from '../validate.ts'

const digest = z.string().regex(/^[\w-]{43}$/, 'a SHA-256 in base64url')
const plan = z.strictObject({
  versionId: z.string(),
  fingerprint: digest,
  plan: digest,
  openedOn: z.iso.date(),
  closedOn: z.iso.date(),
  total: z.int().min(1).max(limits.importRows),
})
const row = z.strictObject({
  day: z.iso.date().nullable(),
  answers: z.record(z.string().max(40), z.array(text(limits.longText)).max(limits.choices)),
})
const chunk = z.strictObject({ rows: z.array(row).min(1).max(limits.importChunk) })

export const surveyImports = new Hono<Staff>()
  .get('/:surveyId/imports', async (c) => {
    return c.json(await importsOf(c.env.db, c.req.param('surveyId')), 200)
  })

  .post('/:surveyId/imports', json(plan), async (c) => {
    const { db, secrets, now } = c.env
    const input = { surveyId: c.req.param('surveyId'), ...c.req.valid('json') }
    return c.json(await startImport(db, secrets, c.var.actor, input, now()), 201)
  })

export const imports = new Hono<Staff>()
  .put('/:importId/chunks/:number', json(chunk), async (c) => {
    const { db, secrets, now } = c.env
    const { importId, number } = c.req.param()
    if (!/^\d{1,6}$/.test(number)) throw new Problem('not-found')
    const input = { importId, number: Number(number), ...c.req.valid('json') }
    return c.json(await takeChunk(db, secrets, c.var.actor, input, now()), 200)
  })

  .put('/:importId/completion', async (c) => {
    const wave = await finishImport(c.env.db, c.var.actor, { importId: c.req.param('importId') }, c.env.now())
    return c.json(wave, 200)
  })

  .delete('/:importId', async (c) => {
    await removeImport(c.env.db, c.var.actor, { importId: c.req.param('importId') }, c.env.now())
    return c.json({ ok: true }, 200)
  })
