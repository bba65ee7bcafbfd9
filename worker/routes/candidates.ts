import { Hono } from 'hono'
import { z } from 'zod'
import { cardSchema } from '../../schema/codebook.ts'
import { record } from '../audit.ts'
import { dismissCandidate, listCandidates, undoDismissal } from '../domain/candidate.ts'
import { acceptCandidate, mergeCandidate } from '../domain/candidate-decision.ts'
import type { Staff } from '../session.ts'
import { json } from '../validate.ts'

/** What a person has read of a candidate: no more than it shows. */
const read = z.array(z.string()).max(20)
const sorted = { version: z.int().min(1), fits: read, not: read }
const { name, definition } = cardSchema.shape
const decision = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('accepted'), ...sorted, name, definition }),
  z.strictObject({ decision: z.literal('merged'), ...sorted, themeId: z.string() }),
  z.strictObject({ decision: z.literal('dismissed') }),
])

export const waveCandidates = new Hono<Staff>().get('/:waveId/candidates', async (c) => {
  const { db, secrets, now } = c.env
  const waveId = c.req.param('waveId')
  const candidates = await listCandidates(db, secrets, waveId)
  const line = { act: 'candidates viewed', subject: waveId, detail: { candidates: candidates.length } }
  if (candidates.length) await record(db, c.var.actor.id, line, now())
  return c.json({ candidates }, 200)
})

export const candidates = new Hono<Staff>()
  .put('/:candidateId/decision', json(decision), async (c) => {
    const { db, now } = c.env
    const { actor } = c.var
    const input = { ...c.req.param(), ...c.req.valid('json') }
    if (input.decision === 'dismissed') await dismissCandidate(db, actor, input, now())
    const made: { themeId: string | null } =
      input.decision === 'accepted'
        ? await acceptCandidate(db, actor, input, now())
        : input.decision === 'merged'
          ? await mergeCandidate(db, actor, input, now())
          : { themeId: null }
    return c.json(made, 200)
  })

  .delete('/:candidateId/decision', async (c) => {
    await undoDismissal(c.env.db, c.var.actor, c.req.param(), c.env.now())
    return c.json({ ok: true }, 200)
  })
