import { asc } from 'drizzle-orm'
import { Hono } from 'hono'
import { z } from 'zod'
import { roles } from '../../schema/role.ts'
import { staff } from '../../schema/staff-tables.ts'
import { line } from '../../schema/text.ts'
import { addStaff, disableStaff, makeSignInLink } from '../domain/staff.ts'
import type { Env } from '../env.ts'
import type { Staff } from '../session.ts'
import { json } from '../validate.ts'

const newcomer = z.strictObject({ name: line(80), role: z.enum(roles) })

/** The token travels in the fragment, which no server and no log sees. */
export const signInAddress = (env: Pick<Env, 'origin'>, token: string) =>
  `${env.origin}/staff/sign-in#${token}`

/** Staff of the council. */
export const people = new Hono<Staff>()
  .get('/', async (c) => {
    const list = await c.env.db.select().from(staff).orderBy(asc(staff.name))
    return c.json({ people: list }, 200)
  })

  .post('/', json(newcomer), async (c) => {
    const { db, secrets, now } = c.env
    const { member, token } = await addStaff(db, secrets, c.var.actor, c.req.valid('json'), now())
    return c.json({ staffId: member.id, link: signInAddress(c.env, token) }, 201)
  })

  .post('/:staffId/links', async (c) => {
    const { db, secrets, now } = c.env
    const { token } = await makeSignInLink(db, secrets, c.var.actor, c.req.param(), now())
    return c.json({ link: signInAddress(c.env, token) }, 201)
  })

  .put('/:staffId/disabling', async (c) => {
    await disableStaff(c.env.db, c.var.actor, c.req.param(), c.env.now())
    return c.json({ ok: true }, 200)
  })
