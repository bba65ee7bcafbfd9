import { Hono } from 'hono'
import frames from '../../schema/codebook/frame.json' with { type: 'json' }
import { knownQuestions } from '../domain/bank-history.ts'
import type { Staff } from '../session.ts'

/** The questions an officer can take, the headings they stand under, and where the council has asked them. */
export const questionBank = new Hono<Staff>().get('/', async (c) => {
  const headings = frames.localOffer.headings.map(({ id, name }) => ({ id, name }))
  return c.json({ headings, questions: await knownQuestions(c.env.db) }, 200)
})
