import { Hono } from 'hono'
import { z } from 'zod'
import { vias } from '../../schema/batch.ts'
import { limits } from '../../schema/limits.ts'
import { line, requiredText } from '../../schema/text.ts'
import { wording } from '../../web/wording.ts'
import { listBatches, showBatch } from '../domain/batch-list.ts'
import { planBatch } from '../domain/batch-plan.ts'
import { stepBatch } from '../domain/batch-sending.ts'
import { requireLanguage, startBatch } from '../domain/batch-start.ts'
import { continueBatch, pauseBatch, stopBatch } from '../domain/batch-state.ts'
import { addressOf } from '../domain/link-address.ts'
import { loadBefore, surveyLoad } from '../domain/survey-load.ts'
import type { Env } from '../env.ts'
import type { Staff } from '../session.ts'
import { json } from '../validate.ts'

const message = z.strictObject({
  subject: line(limits.emailSubject).or(z.literal('')).default(''),
  body: requiredText(limits.emailMessage),
  on: z.iso.date(),
})

const contact = z.strictObject({ line: z.int().min(1).max(1_000_000), contact: z.string().max(400) })

const plan = z.strictObject({
  via: z.enum(vias),
  language: z.string().max(20),
  contacts: z
    .array(contact)
    .min(1)
    .max(limits.peopleInBatch)
    .refine((list) => new Set(list.map((each) => each.line)).size === list.length, 'a line comes twice'),
  messages: z.array(message).min(1).max(limits.messagesInBatch),
  days: z
    .int()
    .min(1)
    .max(limits.invitationDays * 2)
    .default(limits.invitationDays),
})

/** Kept as long as the wave: a batch of one is easily named by whom it goes to. */
const group = line(80).refine(
  (name) => !/@|(?:\d[ ().-]?){10}/.test(name),
  'the name of a group, without anybody’s number or address',
)

/** `name`: to say beforehand whether the group is asked too often. */
const looked = plan.extend({ name: group.optional() })

/** `batchId`: 16 random bytes in base64url, made once by the page that sends, so that a repeat is the same batch. */
const newBatch = plan.extend({ batchId: z.string().regex(/^[\w-]{22}$/), name: group })

export const waveBatches = new Hono<Staff>()
  .get('/:waveId/batches', async (c) => {
    const { db, now, notify } = c.env
    const waveId = c.req.param('waveId')
    const shown = await listBatches(db, waveId, at(c.env))
    const load = (await surveyLoad(db, waveId, now())).map(({ many, ...group }) => ({
      ...group,
      advice: many ? wording.batches.load(group.surveys, limits.surveyLoadDays) : null,
    }))
    return c.json({ notify: notify !== null, batches: shown, load }, 200)
  })

  .post('/:waveId/batches/previews', json(looked), async (c) => {
    const { db, now, origin } = c.env
    const asked = c.req.valid('json')
    await requireLanguage(c.env, { waveId: c.req.param('waveId'), language: asked.language })
    const address = await addressOf(db, origin)
    const planned = planBatch(asked, address, now())
    const refusedLines = planned.refusedLines.map(({ line, why }) => ({
      line,
      why: wording.batches.contacts[why],
    }))
    const { duplicates, perMessage, pence, expiresOn } = planned
    const note = wording.batches.cost[asked.via]
    const to = { waveId: c.req.param('waveId'), name: asked.name ?? '' }
    const { many, surveys } = await loadBefore(db, to, now())
    const load = many ? wording.batches.loadBefore(surveys, limits.surveyLoadDays) : null
    return c.json(
      {
        people: planned.people.length,
        refusedLines,
        duplicates,
        perMessage,
        pence,
        expiresOn,
        note,
        address,
        load,
      },
      200,
    )
  })

  .post('/:waveId/batches', json(newBatch), async (c) => {
    const batch = { waveId: c.req.param('waveId'), ...c.req.valid('json') }
    await startBatch(c.env, c.var.actor, batch, c.env.now())
    return c.json({ batch: await showBatch(c.env.db, batch.batchId, at(c.env)) }, 201)
  })

export const batches = new Hono<Staff>()
  .get('/:batchId', async (c) => {
    return c.json({ batch: await showBatch(c.env.db, c.req.param('batchId'), at(c.env)) }, 200)
  })

  .put('/:batchId/pause', async (c) => {
    await pauseBatch(c.env.db, c.var.actor, c.req.param(), c.env.now())
    return c.json({ batch: await showBatch(c.env.db, c.req.param('batchId'), at(c.env)) }, 200)
  })

  .delete('/:batchId/pause', async (c) => {
    await continueBatch(c.env.db, c.var.actor, c.req.param(), c.env.now())
    return c.json({ batch: await showBatch(c.env.db, c.req.param('batchId'), at(c.env)) }, 200)
  })

  .put('/:batchId/stop', async (c) => {
    await stopBatch(c.env.db, c.var.actor, c.req.param(), c.env.now())
    return c.json({ batch: await showBatch(c.env.db, c.req.param('batchId'), at(c.env)) }, 200)
  })

  .post('/:batchId/steps', async (c) => {
    const batchId = c.req.param('batchId')
    await stepBatch(c.env, batchId, limits.messagesPerStep)
    return c.json({ batch: await showBatch(c.env.db, batchId, at(c.env)) }, 200)
  })

const at = ({ now, notify }: Env) => ({ now: now(), setUp: notify !== null })
