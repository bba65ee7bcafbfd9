import { asc, desc, eq, sql } from 'drizzle-orm'
import { Hono } from 'hono'
import startingCodebook from '../../schema/codebook/care-leavers.json' with { type: 'json' }
import { codebookImportSchema } from '../../schema/codebook.ts'
import { accepted } from '../../schema/codebook-act.ts'
import { codebookEvents, staff, codebooks as table } from '../../schema/tables.ts'
import { importCodebook, latestOf } from '../domain/codebook.ts'
import { Problem } from '../problem.ts'
import type { Staff } from '../session.ts'
import { json } from '../validate.ts'

export const codebooks = new Hono<Staff>()
  .get('/', async (c) => {
    const { db } = c.env
    const list = await db.select().from(table).orderBy(desc(table.createdAt), asc(table.name))
    const described = list.map(async ({ id, name, createdAt }) => {
      const { version, codebook } = await latestOf(db, id)
      const themes = accepted(codebook)
      const bare = themes.filter(({ quotes }) => quotes.length === 0).map(({ name }) => name)
      return { id, name, createdAt, version, themes: themes.length, withoutQuotes: bare }
    })
    return c.json({ codebooks: await Promise.all(described) }, 200)
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
    const book = await find(c)
    const { version, codebook } = await latestOf(c.env.db, book.id)
    return c.json({ name: book.name, version, themes: accepted(codebook) }, 200)
  })

  // Who changed it, when and how, newest first.
  .get('/:codebookId/events', async (c) => {
    const book = await find(c)
    const events = await c.env.db
      .select({
        number: codebookEvents.number,
        at: codebookEvents.at,
        by: staff.name,
        does: sql<string>`json_extract(${codebookEvents.act}, '$.do')`,
        themeId: sql<
          string | null
        >`coalesce(json_extract(${codebookEvents.act}, '$.themeId'), json_extract(${codebookEvents.act}, '$.theme.id'))`,
        into: sql<
          string | null
        >`case json_type(${codebookEvents.act}, '$.into') when 'text' then json_extract(${codebookEvents.act}, '$.into') end`,
      })
      .from(codebookEvents)
      .innerJoin(staff, eq(staff.id, codebookEvents.staffId))
      .where(eq(codebookEvents.codebookId, book.id))
      .orderBy(desc(codebookEvents.number))
    const { codebook } = await latestOf(c.env.db, book.id)
    const nameOf = (id: string | null) => codebook.themes.find((theme) => theme.id === id)?.name ?? null
    const told = events.map(({ themeId, into, ...event }) => ({
      ...event,
      theme: nameOf(themeId),
      into: nameOf(into),
    }))
    return c.json({ name: book.name, events: told }, 200)
  })

async function find(c: { env: Staff['Bindings']; req: { param: (name: 'codebookId') => string } }) {
  const [book] = await c.env.db
    .select()
    .from(table)
    .where(eq(table.id, c.req.param('codebookId')))
  if (!book) throw new Problem('not-found')
  return book
}
