import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import type { Env } from '../env.ts'
import { Problem } from '../problem.ts'

export const health = new Hono<{ Bindings: Env }>().get('/healthz', async (c) => {
  try {
    await c.env.db.run(sql`select 1 from surveys limit 1`)
  } catch {
    throw new Problem('database-unavailable')
  }
  return c.json({ status: 'ok', version: c.env.version, database: 'ok' }, 200)
})
