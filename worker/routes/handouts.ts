import { Hono } from 'hono'
import { z } from 'zod'
import { limits } from '../../schema/limits.ts'
import { readFaces } from '../domain/card-face.ts'
import { handOut, ownHandouts, wavesToHandOut } from '../domain/handout.ts'
import { addressOf, handedOut } from '../domain/link-address.ts'
import type { Staff } from '../session.ts'
import { json } from '../validate.ts'

const cards = z.strictObject({ cards: z.int().min(1).max(limits.cardsAtOnce) })

/** All there is for a personal adviser: which surveys take cards, and how many cards they handed out themselves. */
export const handouts = new Hono<Staff>()
  .get('/', async (c) => c.json({ handouts: await ownHandouts(c.env.db, c.var.actor) }, 200))
  .get('/waves', async (c) => c.json({ waves: await wavesToHandOut(c.env.db) }, 200))

export const waveHandouts = new Hono<Staff>()
  // The codes leave once, in this answer: only their hashes are kept.
  .post('/:waveId/handouts', json(cards), async (c) => {
    const { db, secrets, now, origin } = c.env
    const input = { waveId: c.req.param('waveId'), ...c.req.valid('json') }
    const { invitations, lastDay } = await handOut(db, secrets, c.var.actor, input, now())
    const address = await addressOf(db, origin)
    const faces = await readFaces(c.env, input.waveId, lastDay)
    return c.json({ invitations: invitations.map((each) => handedOut(address, each)), faces }, 201)
  })
