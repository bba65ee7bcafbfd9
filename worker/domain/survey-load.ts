import { and, eq, gte, ne, sql } from 'drizzle-orm'
import { limits } from '../../schema/limits.ts'
import { batches } from '../../schema/reaching-tables.ts'
import type { Database } from '../database.ts'

const day = 86_400_000

/**
 * How many surveys' waves each group of this wave, by the name the council gives it, was sent in the last 90 days, this one
 * included: nobody is counted, since nobody is known.
 * @returns `many` where it is more than the rule
 */
export async function surveyLoad(db: Database, waveId: string, now: Date) {
  const since = new Date(now.getTime() - limits.surveyLoadDays * day).toISOString()
  const name = sql<string>`lower(${batches.name})`
  const here = db.select({ name }).from(batches).where(eq(batches.waveId, waveId))
  const found = await db
    .select({
      name: sql<string>`min(${batches.name})`,
      surveys: sql<number>`count(distinct ${batches.waveId})`,
    })
    .from(batches)
    .where(and(gte(batches.startedAt, since), sql`${name} in ${here}`))
    .groupBy(name)
    .orderBy(name)
  return found.map((group) => ({ ...group, many: isMany(group.surveys) }))
}

/** The same of one group before anything is sent to it: how many it would be with this wave. */
export async function loadBefore(db: Database, to: { waveId: string; name: string }, now: Date) {
  const since = new Date(now.getTime() - limits.surveyLoadDays * day).toISOString()
  const [found] = await db
    .select({ others: sql<number>`count(distinct ${batches.waveId})` })
    .from(batches)
    .where(
      and(
        gte(batches.startedAt, since),
        ne(batches.waveId, to.waveId),
        eq(sql`lower(${batches.name})`, sql`lower(${to.name})`),
      ),
    )
  const surveys = (found?.others ?? 0) + 1
  return { surveys, many: isMany(surveys) }
}

const isMany = (surveys: number) => surveys > limits.surveysPerGroup
