import { asc, desc, eq } from 'drizzle-orm'
import { Hono } from 'hono'
import startingCodebook from '../../schema/codebook/care-leavers.json' with { type: 'json' }
import { codebookImportSchema, withoutQuotes } from '../../schema/codebook.ts'
import { accepted } from '../../schema/codebook-act.ts'
import { tellEvents } from '../../schema/codebook-history.ts'
import { codebookEvents, codebooks as table } from '../../schema/codebook-tables.ts'
import { staff } from '../../schema/staff-tables.ts'
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
      return {
        id,
        name,
        createdAt,
        version,
        themes: themes.length,
        withoutQuotes: withoutQuotes({ themes }),
      }
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
        act: codebookEvents.act,
      })
      .from(codebookEvents)
      .innerJoin(staff, eq(staff.id, codebookEvents.staffId))
      .where(eq(codebookEvents.codebookId, book.id))
      .orderBy(asc(codebookEvents.number))
    return c.json({ name: book.name, events: tellEvents(events).toReversed() }, 200)
  })

async function find(c: { env: Staff['Bindings']; req: { param: (name: 'codebookId') => string } }) {
  const [book] = await c.env.db
    .select()
    .from(table)
    .where(eq(table.id, c.req.param('codebookId')))
  if (!book) throw new Problem('not-found')
  return book
}
