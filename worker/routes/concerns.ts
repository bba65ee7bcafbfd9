import { Hono } from 'hono'
import { record } from '../audit.ts'
import { listConcerns } from '../domain/answers.ts'
import type { Staff } from '../session.ts'

export const concerns = new Hono<Staff>().get('/', async (c) => {
  const { db, secrets, now } = c.env
  const held = await listConcerns(db, secrets)
  for (const { answerId } of held) {
    await record(db, c.var.actor.id, { act: 'concern viewed', subject: answerId }, now())
  }
  return c.json({ concerns: held }, 200)
})
