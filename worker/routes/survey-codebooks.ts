import { asc, desc, eq } from 'drizzle-orm'
import { Hono } from 'hono'
import { z } from 'zod'
import { cardSchema } from '../../schema/codebook.ts'
import { accepted, type CodebookAct, freeCodes } from '../../schema/codebook-act.ts'
import { undoableOf } from '../../schema/codebook-history.ts'
import { codebookEvents, codebooks } from '../../schema/codebook-tables.ts'
import { shippedFrames } from '../../schema/frame.ts'
import { limits } from '../../schema/limits.ts'
import { versions } from '../../schema/tables.ts'
import { text } from '../../schema/text.ts'
import { themeHeadings } from '../../schema/theme-headings.ts'
import { randomId } from '../bytes.ts'
import type { Database } from '../database.ts'
import { codebookAt } from '../domain/codebook.ts'
import { adoptCodebook, changeCodebook, previewChange, surveyOf } from '../domain/codebook-change.ts'
import { advanceJobs } from '../domain/job.ts'
import { Problem } from '../problem.ts'
import type { Staff } from '../session.ts'
import { json } from '../validate.ts'

const card = cardSchema.omit({ code: true })
/** What the form holds, whole: a part that is left out would otherwise be taken for an empty one. */
const { name, definition, quotes } = cardSchema.shape
const edited = z.strictObject({ name, definition, includes: text(1000), excludes: text(1000), quotes })
const act = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('accept'), card }),
  z.strictObject({ do: z.literal('edit'), themeId: z.string(), card: edited }),
  z.strictObject({ do: z.literal('merge'), themeId: z.string(), into: z.string() }),
  z.strictObject({ do: z.literal('split'), themeId: z.string(), into: z.array(card).min(2).max(5) }),
  z.strictObject({ do: z.literal('retire'), themeId: z.string() }),
  z.strictObject({ do: z.literal('undo') }),
])
const change = z.strictObject({ version: z.int().min(1), act })
const preview = z.strictObject({ version: z.int().min(1), act: act.nullable() })
const adoption = z.strictObject({ version: z.int().min(1) })

/** The codebook that a survey is read with, and its changes: what a person sees on the page is what they change. */
export const surveyCodebooks = new Hono<Staff>()
  .get('/:surveyId/codebook', async (c) => {
    const { db, now } = c.env
    const survey = await surveyOf(db, c.req.param('surveyId'))
    const [book] = await db.select().from(codebooks).where(eq(codebooks.id, survey.codebookId))
    if (!book) throw new Problem('not-found')
    const events = await db
      .select({ act: codebookEvents.act })
      .from(codebookEvents)
      .where(eq(codebookEvents.codebookId, book.id))
      .orderBy(asc(codebookEvents.number))
    const version = survey.codebookVersion
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(now())
    const codebook = await codebookAt(db, book.id, version)
    const themes = accepted(codebook)
    const nameOf = (id: string) => codebook.themes.find((theme) => theme.id === id)?.name ?? ''
    const gone = codebook.themes.flatMap(({ id, name, ...theme }) =>
      theme.status === 'accepted'
        ? []
        : [{ id, name, status: theme.status, into: 'into' in theme ? [theme.into].flat().map(nameOf) : [] }],
    )
    const [named] = await db
      .select({ title: versions.title })
      .from(versions)
      .where(eq(versions.surveyId, survey.id))
      .orderBy(desc(versions.number))
      .limit(1)
    return c.json(
      {
        title: named?.title ?? '',
        codebookId: book.id,
        name: book.name,
        version,
        newest: events.length,
        themes: themes.map((theme) => ({
          ...theme,
          headings: themeHeadings(theme.crosswalk, shippedFrames, today),
        })),
        gone,
        undoable: undoableOf(events.map(({ act }) => act)),
      },
      200,
    )
  })

  .post('/:surveyId/codebook/previews', json(preview), async (c) => {
    const { version, act } = c.req.valid('json')
    const surveyId = c.req.param('surveyId')
    const full = act && (await completed(c.env.db, surveyId, version, act))
    return c.json(await previewChange(c.env, { surveyId, version, act: full }), 200)
  })

  .post('/:surveyId/codebook/changes', json(change), async (c) => {
    const { db, now } = c.env
    const { version, act } = c.req.valid('json')
    const surveyId = c.req.param('surveyId')
    const full = await completed(db, surveyId, version, act)
    const changed = await changeCodebook(db, c.var.actor, { surveyId, version, act: full }, now())
    // At once as far as one request may go; the door's clock does the rest.
    if (full.do === 'split') await advanceJobs(c.env, now(), limits.stepsAtOnce)
    return c.json({ version: changed.version }, 201)
  })

  .put('/:surveyId/codebook/adoption', json(adoption), async (c) => {
    const { db, now } = c.env
    const input = { surveyId: c.req.param('surveyId'), ...c.req.valid('json') }
    await adoptCodebook(db, c.var.actor, input, now())
    await advanceJobs(c.env, now(), limits.stepsAtOnce)
    return c.json({ ok: true }, 200)
  })

/** The act with ids and codes for the themes it makes. */
async function completed(
  db: Database,
  surveyId: string,
  version: number,
  asked: z.infer<typeof act>,
): Promise<CodebookAct> {
  if (asked.do !== 'accept' && asked.do !== 'split') return asked
  const survey = await surveyOf(db, surveyId)
  const book = await codebookAt(db, survey.codebookId, version)
  if (asked.do === 'accept')
    return { do: 'accept', theme: { ...asked.card, id: randomId(), code: freeCodes(book, 1)[0] ?? '' } }
  const codes = freeCodes(book, asked.into.length)
  const into = asked.into.map((part, at) => ({ ...part, id: randomId(), code: codes[at] ?? '' }))
  return { ...asked, into }
}
