import { desc, eq, sql } from 'drizzle-orm'
import { Hono } from 'hono'
import startingCodebook from '../../schema/codebook/care-leavers.json' with { type: 'json' }
import { codebookImportSchema } from '../../schema/codebook.ts'
import { codebooks as table } from '../../schema/tables.ts'
import { importCodebook, themesOf } from '../domain/codebook.ts'
import { Problem } from '../problem.ts'
import type { Staff } from '../session.ts'
import { json } from '../validate.ts'

export const codebooks = new Hono<Staff>()
  .get('/', async (c) => {
    const list = await c.env.db
      .select({
        id: table.id,
        name: table.name,
        version: table.version,
        createdAt: table.createdAt,
        themes: sql<number>`(select count(*) from themes where themes.codebook_id = codebooks.id)`,
      })
      .from(table)
      .orderBy(desc(table.createdAt), desc(table.version))
    return c.json({ codebooks: list }, 200)
  })

  .post('/', json(codebookImportSchema), async (c) => {
    return c.json(await importCodebook(c.env.db, c.var.actor, c.req.valid('json'), c.env.now()), 201)
  })

  // The codebook that ships with Heard: what the engine learns from on day one.
  .post('/starting', async (c) => {
    const file = codebookImportSchema.parse(startingCodebook)
    return c.json(await importCodebook(c.env.db, c.var.actor, file, c.env.now()), 201)
  })

  .get('/:codebookId', async (c) => {
    const id = c.req.param('codebookId')
    const [book] = await c.env.db.select().from(table).where(eq(table.id, id))
    if (!book) throw new Problem('not-found')
    return c.json({ name: book.name, version: book.version, themes: await themesOf(c.env.db, id) }, 200)
  })
