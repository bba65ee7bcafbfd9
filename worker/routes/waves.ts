import { Hono } from 'hono'
import { z } from 'zod'
import { limits } from '../../schema/limits.ts'
import { record } from '../audit.ts'
import { listAgencies } from '../domain/agency.ts'
import { codedQuestions, listAnswers } from '../domain/answers.ts'
import { readFaces } from '../domain/card-face.ts'
import { tallyOfficer } from '../domain/conservation.ts'
import { inviteTo, lastDayOf, reissue } from '../domain/invitation.ts'
import { addressOf, handedOut } from '../domain/link-address.ts'
import { proposeNext } from '../domain/proposal.ts'
import { countQueue, shows } from '../domain/queue.ts'
import { releaseWave } from '../domain/release.ts'
import { closeWave } from '../domain/wave.ts'
import { Problem } from '../problem.ts'
import type { Staff } from '../session.ts'
import { json, query } from '../validate.ts'

const queue = z.object({
  show: z.enum(shows).default('unread'),
  questionId: z.string().optional(),
  themeId: z.string().optional(),
  campaign: z.stringbool().optional(),
  after: z.string().default(''),
})

const batch = z.strictObject({
  count: z.int().min(1).max(limits.invitationsAtOnce),
  days: z
    .int()
    .min(1)
    .max(limits.invitationDays * 2)
    .default(limits.invitationDays),
})
const lost = z.strictObject({ code: z.string().trim().min(1).max(60) })

export const waves = new Hono<Staff>()
  .put('/:waveId/closing', async (c) => {
    await closeWave(c.env.db, c.var.actor, { waveId: c.req.param('waveId') }, c.env.now())
    return c.json({ ok: true }, 200)
  })

  .post('/:waveId/assignments', async (c) => {
    const { db, now } = c.env
    const waveId = c.req.param('waveId')
    const { read, left } = await proposeNext(c.env, waveId)
    const line = { act: 'themes proposed', subject: waveId, detail: { answers: read } }
    if (read) await record(db, c.var.actor.id, line, now())
    return c.json({ left }, 200)
  })

  .get('/:waveId/tally', async (c) => {
    const tally = await tallyOfficer(c.env.db, c.req.param('waveId'))
    if (!tally) throw new Problem('not-found')
    return c.json(tally, 200)
  })

  .get('/:waveId/answers', query(queue), async (c) => {
    const { db, secrets, now } = c.env
    const waveId = c.req.param('waveId')
    const answers = await listAnswers(db, secrets, { waveId, ...c.req.valid('query') })
    const line = { act: 'answers viewed', subject: waveId, detail: { answers: answers.length } }
    if (answers.length) await record(db, c.var.actor.id, line, now())
    return c.json({ answers, perPage: limits.answersPerPage }, 200)
  })

  .get('/:waveId/queue', query(queue.omit({ after: true })), async (c) => {
    const waveId = c.req.param('waveId')
    return c.json({ answers: await countQueue(c.env.db, { waveId, ...c.req.valid('query') }) }, 200)
  })

  .get('/:waveId/questions', async (c) => {
    return c.json({ questions: await codedQuestions(c.env.db, c.req.param('waveId')) }, 200)
  })

  // The codes leave once, in this answer: only their hashes are kept.
  .post('/:waveId/invitations', json(batch), async (c) => {
    const { db, secrets, now, origin } = c.env
    const input = { waveId: c.req.param('waveId'), ...c.req.valid('json') }
    const at = now()
    const faces = await readFaces(c.env, input.waveId, lastDayOf(input.days, at))
    const made = await inviteTo(db, secrets, c.var.actor, input, at)
    const address = await addressOf(db, origin)
    return c.json({ invitations: made.map((invitation) => handedOut(address, invitation)), faces }, 201)
  })

  .post('/:waveId/invitations/reissues', json(lost), async (c) => {
    const { db, secrets, now, origin } = c.env
    const input = { waveId: c.req.param('waveId'), ...c.req.valid('json') }
    // Its last day is the old one's, which nobody is told.
    const faces = await readFaces(c.env, input.waveId, null)
    const invitation = await reissue(db, secrets, c.var.actor, input, now())
    return c.json({ invitation: handedOut(await addressOf(db, origin), invitation), faces }, 201)
  })

  .get('/:waveId/agencies', async (c) => {
    const { db, secrets } = c.env
    return c.json({ agencies: await listAgencies(db, secrets, c.req.param('waveId')) }, 200)
  })

  .put('/:waveId/release', async (c) => {
    const { db, secrets, now, demonstration } = c.env
    const input = { waveId: c.req.param('waveId'), demonstration }
    await releaseWave(db, secrets, c.var.actor, input, now())
    return c.json({ ok: true }, 200)
  })
