import { Hono } from 'hono'
import { z } from 'zod'
import { surveyKinds } from '../../schema/survey.ts'
import { surveyDraftSchema } from '../../schema/survey-draft.ts'
import { listDrafts, openDraft } from '../domain/opened-draft.ts'
import { checkPublication, publishDraft } from '../domain/publication.ts'
import { discardDraft, saveDraft, startDraft } from '../domain/survey-draft.ts'
import type { Staff } from '../session.ts'
import { json, query } from '../validate.ts'

const id = z.string().max(40)
const beginning = z.strictObject({
  from: z
    .strictObject({
      template: z.string().max(60).optional(),
      survey: id.optional(),
      version: id.optional(),
      file: surveyDraftSchema.optional(),
      blank: z.enum(surveyKinds).optional(),
    })
    .refine(({ file, survey, ...others }) => {
      const named = Object.values({ ...others, one: file ?? survey }).filter((value) => value !== undefined)
      return named.length === 1
    }, 'one of template, survey, version, file and blank; a survey may stand beside its file'),
})
const revision = z.int().min(1)
const saving = z.strictObject({ content: surveyDraftSchema, codebookId: id.nullable(), revision })
const language = z.string().regex(/^[a-z]{2,3}$/)
const publishing = z.strictObject({ revision, leaveOut: z.array(language).max(100) })
/** Languages, parted by commas. */
const checking = z.strictObject({
  leaveOut: z
    .string()
    .max(400)
    .default('')
    .transform((list) => list.split(',')),
})

/** Surveys, and next versions of surveys, being written. */
export const surveyDrafts = new Hono<Staff>()
  .get('/', async (c) => c.json({ drafts: await listDrafts(c.env.db) }, 200))

  .post('/', json(beginning), async (c) => {
    const { db, now } = c.env
    return c.json(await startDraft(db, c.var.actor, c.req.valid('json').from, now()), 201)
  })

  .get('/:draftId', async (c) => c.json(await openDraft(c.env.db, c.req.param('draftId')), 200))

  .put('/:draftId', json(saving), async (c) => {
    const { db, now } = c.env
    const input = { draftId: c.req.param('draftId'), ...c.req.valid('json') }
    return c.json(await saveDraft(db, c.var.actor, input, now()), 200)
  })

  .delete('/:draftId', async (c) => {
    await discardDraft(c.env.db, c.var.actor, { draftId: c.req.param('draftId') }, c.env.now())
    return c.json({ ok: true }, 200)
  })

  .get('/:draftId/publication', query(checking), async (c) => {
    const input = { draftId: c.req.param('draftId'), ...c.req.valid('query') }
    return c.json(await checkPublication(c.env.db, input), 200)
  })

  .put('/:draftId/publication', json(publishing), async (c) => {
    const { db, now } = c.env
    const input = { draftId: c.req.param('draftId'), ...c.req.valid('json') }
    return c.json(await publishDraft(db, c.var.actor, input, now()), 200)
  })
