import { eq, sum } from 'drizzle-orm'
import type { CohortTable } from '../../schema/cohort.ts'
import { handouts } from '../../schema/reaching-tables.ts'
import type { Dimension, Share } from '../../schema/release.ts'
import { staff } from '../../schema/staff-tables.ts'
import type { Actor } from '../audit.ts'
import type { Database } from '../database.ts'
import { readCohort } from './cohort.ts'
import { coverageOf } from './coverage.ts'
import { keepSteps, readSteps, type Step } from './coverage-steps.ts'
import { count } from './wave-tally.ts'
import { sundayOf } from './week.ts'

/** `until`: the Sunday up to which answers count ("2026-11-22"). `larger`: more answered than the cohort has. */
type Rate = { until: string; share: Share | null; larger: boolean }
/** `asks`: whether the survey asks it. `asked`: the question, and the Sunday up to which answers count; null where nothing may be said yet. */
type Told = {
  dimension: Dimension
  asks: boolean
  asked: { title: string; until: string } | null
  groups: { label: string; people: number; heard: 'less' | 'alike' | 'more' | null }[]
}

/**
 * Who has answered a wave so far, beside its cohort, and how many cards were made to reach people. Nothing in it changes with
 * one answer (decision 25): it moves in steps of whole weeks and of eight people who are not of one mind, and groups are shown
 * as they were one step ago. So two looks, or a look and the release, are always such a step apart.
 * @throws Problem not-found
 */
export async function coverageSoFar(db: Database, actor: Actor, waveId: string, now: Date) {
  const { title, kind, waveNumber, releasedAt, cohort, questions } = await readCohort(db, waveId)
  const told = { title, kind, waveNumber, releasedAt, cards: await cardsMade(db, waveId) }
  if (!cohort) return { ...told, rate: null, dimensions: null }
  const keys = questions.map(({ key }) => key)
  if (!releasedAt) await keepSteps(db, actor, { waveId, keys }, now)
  const steps = await readSteps(db, waveId)
  return {
    ...told,
    rate: rateOf(cohort, steps.get('')?.at(-1)),
    dimensions: dimensionsOf(
      cohort,
      new Map(
        questions.flatMap(({ key, title }) => {
          const before = steps.get(key)?.at(-2)
          return before ? [[key, { ...before, title }] as const] : []
        }),
      ),
    ),
  }
}

function rateOf(cohort: CohortTable, step: Step | undefined): Rate | null {
  if (!step || !('received' in step.print)) return null
  const { received } = step.print
  const answered = count(received.as === 'figure' ? received.number : 0)
  const { rate, larger } = coverageOf(cohort, answered, new Map())
  return { until: sundayOf(step.week), share: rate, larger }
}

/** The release's own comparison, of what was printed. */
function dimensionsOf(cohort: CohortTable, shown: ReadonlyMap<string, Step & { title: string }>): Told[] {
  const printed = [...shown].flatMap(([key, { print }]) =>
    'released' in print
      ? [[key, { released: print.released, level: print.takes.map((takes) => ({ takes })) }] as const]
      : [],
  )
  const { dimensions } = coverageOf(cohort, count(0), new Map(printed))
  return dimensions.map(({ dimension, asked, groups }, at) => {
    const step = asked && shown.get(asked.key)
    return {
      dimension,
      asks: typeof cohort.dimensions[at]?.question === 'string',
      asked: step ? { title: step.title, until: sundayOf(step.week) } : null,
      groups: groups.map(({ label, heard }, group) => ({
        label,
        people: cohort.dimensions[at]?.groups[group]?.people ?? 0,
        heard,
      })),
    }
  })
}

/** How many cards were made to hand out: by advisers together, never each, and by the participation team. */
async function cardsMade(db: Database, waveId: string) {
  const found = await db
    .select({ role: staff.role, cards: sum(handouts.cards).mapWith(Number) })
    .from(handouts)
    .innerJoin(staff, eq(staff.id, handouts.staffId))
    .where(eq(handouts.waveId, waveId))
    .groupBy(staff.role)
  const by = (role: string) => found.find((each) => each.role === role)?.cards ?? 0
  return { advisers: by('pa'), team: by('officer') }
}
