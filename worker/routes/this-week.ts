import { Hono } from 'hono'
import { thisWeek as read } from '../domain/this-week.ts'
import type { Staff } from '../session.ts'

/** Where an officer's day starts. */
export const thisWeek = new Hono<Staff>().get('/', async (c) => {
  const { db, now } = c.env
  return c.json(await read(db, c.var.actor, now()), 200)
})
