import { Hono } from 'hono'
import { coverageSoFar } from '../domain/growing-coverage.ts'
import { languagesOf } from '../domain/language.ts'
import { waveById } from '../domain/page.ts'
import { Problem } from '../problem.ts'
import type { Staff } from '../session.ts'

export const waveCoverage = new Hono<Staff>()
  // Who has answered so far, for the officer: in steps of weeks and of eight people.
  .get('/:waveId/coverage', async (c) => {
    const { db, now } = c.env
    return c.json(await coverageSoFar(db, c.var.actor, c.req.param('waveId'), now()), 200)
  })

  // The languages in which somebody can answer, and so be written to.
  .get('/:waveId/languages', async (c) => {
    const wave = await waveById(c.env.db, c.req.param('waveId'))
    if (!wave) throw new Problem('not-found')
    const offered = languagesOf(wave, c.env.demonstration)
    return c.json({ languages: offered.map(({ code, name, dir }) => ({ code, name, dir })) }, 200)
  })
