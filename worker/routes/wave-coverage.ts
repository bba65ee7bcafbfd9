import { Hono } from 'hono'
import { sampleFor } from '../domain/batch-plan.ts'
import { coverageSoFar } from '../domain/growing-coverage.ts'
import { languagesOf } from '../domain/language.ts'
import { addressOf } from '../domain/link-address.ts'
import { waveById } from '../domain/page.ts'
import { Problem } from '../problem.ts'
import type { Staff } from '../session.ts'

export const waveCoverage = new Hono<Staff>()
  // Who has answered so far, for the officer: in steps of weeks and of eight people.
  .get('/:waveId/coverage', async (c) => {
    const { db, now } = c.env
    return c.json(await coverageSoFar(db, c.var.actor, c.req.param('waveId'), now()), 200)
  })

  // The languages in which somebody can answer, and so be written to; `sample` is what a message's cost is reckoned with.
  .get('/:waveId/languages', async (c) => {
    const { db, origin, demonstration } = c.env
    const wave = await waveById(db, c.req.param('waveId'))
    if (!wave) throw new Problem('not-found')
    const address = await addressOf(db, origin)
    const languages = languagesOf(wave, demonstration).map(({ code, name, dir }) => ({
      code,
      name,
      dir,
      sample: sampleFor(code, address),
    }))
    return c.json({ languages }, 200)
  })
