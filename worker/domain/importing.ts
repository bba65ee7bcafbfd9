import { and, eq, sql } from 'drizzle-orm'
import { importChunks, imports } from '../../schema/import-tables.ts'
import { versions } from '../../schema/tables.ts'
import { en } from '../../web/languages/en.ts'
import { type Actor, perform, type Write } from '../audit.ts'
import { randomId } from '../bytes.ts'
import { type Database, isConstraint } from '../database.ts'
import { Problem } from '../problem.ts'
import { makeWaveKey } from '../seal.ts'
import type { Secrets } from '../secrets.ts'
import { dayIn, londonDay } from './week.ts'

export type ImportPlan = {
  surveyId: string
  versionId: string
  /** Of the file, and of how it is read: opaque here. */
  fingerprint: string
  plan: string
  /** Days in London, "2024-05-13". */
  openedOn: string
  closedOn: string
  /** Responses to come. */
  total: number
}

/** How far an import is. `next`: the number of the part that is waited for; `responses`: how many have come. */
export type ImportProgress = { importId: string; next: number; responses: number; total: number }

/**
 * Starts the import of a file into a survey, or finds the one that broke off: with the same reading of it that one goes on,
 * with another it starts anew. Nothing of it is seen before it is finished.
 * @throws Problem not-found, already-imported (the same file is a wave of this survey), input-refused (its days)
 */
export async function startImport(
  db: Database,
  secrets: Secrets,
  actor: Actor,
  plan: ImportPlan,
  now: Date,
): Promise<ImportProgress> {
  const { surveyId, versionId, openedOn, closedOn } = plan
  const [version] = await db
    .select({ id: versions.id })
    .from(versions)
    .where(and(eq(versions.id, versionId), eq(versions.surveyId, surveyId)))
  if (!version) throw new Problem('not-found')
  if (openedOn > closedOn || closedOn >= londonDay(now))
    throw new Problem(
      'input-refused',
      'openedOn, closedOn: a wave that ended before today, and not before it began',
    )
  const [known] = await db
    .select()
    .from(imports)
    .where(and(eq(imports.surveyId, surveyId), eq(imports.fingerprint, plan.fingerprint)))
  if (known?.finishedAt) throw new Problem('already-imported', dayIn(en, new Date(known.finishedAt)))
  if (known && isSame(known, plan)) return progressOf(db, known)

  const waveId = randomId(9)
  const { wrapped } = await makeWaveKey(secrets, waveId)
  const started = {
    ...plan,
    id: randomId(),
    waveId,
    wrapped,
    startedAt: now.toISOString(),
    startedBy: actor.id,
  }
  const line = {
    act: 'import started',
    subject: surveyId,
    detail: { import: started.id, responses: plan.total },
  }
  const writes: Write[] = [...(known ? forgetStaged(db, known) : []), db.insert(imports).values(started)]
  try {
    await perform(db, actor, line, now, ...(writes as [Write, ...Write[]]))
  } catch (error) {
    // Somebody started with the same file at this moment.
    if (isConstraint(error)) throw new Problem('conflict')
    throw error
  }
  return progressOf(db, started)
}

const isSame = (
  known: typeof imports.$inferSelect,
  { versionId, plan, openedOn, closedOn, total }: ImportPlan,
) =>
  known.versionId === versionId &&
  known.plan === plan &&
  known.openedOn === openedOn &&
  known.closedOn === closedOn &&
  known.total === total

/** How much of an import has come. */
export async function progressOf(
  db: Database,
  running: { id: string; total: number },
): Promise<ImportProgress> {
  const [taken] = await db
    .select({ next: sql<number>`count(*)`, responses: sql<number>`total(${importChunks.responses})` })
    .from(importChunks)
    .where(eq(importChunks.importId, running.id))
  return {
    importId: running.id,
    total: running.total,
    next: taken?.next ?? 0,
    responses: taken?.responses ?? 0,
  }
}

/**
 * The writes that leave nothing of an import. Its key goes too, and with it what backups have of its words. One that was finished
 * since it was looked at stays: without it, its wave could not be undone, and the same file would come again.
 */
export const forgetStaged = (
  db: Database,
  { id: importId, finishedAt }: Pick<typeof imports.$inferSelect, 'id' | 'finishedAt'>,
): [Write, ...Write[]] => [
  db.run(sql`delete from staged_answers where import_id = ${importId}`),
  db.run(sql`delete from staged_responses where import_id = ${importId}`),
  db.run(sql`delete from import_chunks where import_id = ${importId}`),
  db.run(sql`delete from imports where id = ${importId} and finished_at is ${finishedAt}`),
]
