import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { JobKind } from '../../schema/coding.ts'
import { jobs, models } from '../../schema/coding-tables.ts'
import { releases } from '../../schema/release-tables.ts'
import { staff } from '../../schema/staff-tables.ts'
import { surveys, waveKeys, waves } from '../../schema/tables.ts'
import { type Actor, perform, type Write } from '../audit.ts'
import { randomId } from '../bytes.ts'
import type { Database } from '../database.ts'
import type { Engine } from '../env.ts'
import { Problem } from '../problem.ts'
import { discoverOn, type Found } from './discovery-job.ts'
import type { SurveyRead } from './engine-model.ts'
import { splitOn } from './splitting-job.ts'
import { type Learnt, trainOn } from './training-job.ts'

export type Job = typeof jobs.$inferSelect
/** The wave that a job is about, with its survey and the key of its words. */
export type WaveRead = SurveyRead & { waveId: string; wrapped: string }

/**
 * One bounded step. `done` must have grown, or the job be finished. `writes` change something only where `mine` holds: a
 * caller who was overtaken writes nothing.
 */
export type Step = {
  done: number
  total: number
  finished: boolean
  state: Record<string, unknown>
  writes: (mine: SQL) => Write[]
}

/**
 * Starts a job on a wave; where one of its kind is under way, that one goes on and nothing is started.
 * @throws Problem not-found, already-released
 */
export async function startJob(
  db: Database,
  actor: Actor,
  input: { waveId: string; kind: Exclude<JobKind, 'splitting'> },
  now: Date,
) {
  const { waveId, kind } = input
  const [wave] = await db
    .select({ key: waveKeys.waveId, released: releases.waveId })
    .from(waves)
    .leftJoin(waveKeys, eq(waveKeys.waveId, waves.id))
    .leftJoin(releases, eq(releases.waveId, waves.id))
    .where(eq(waves.id, waveId))
  if (!wave?.key) throw new Problem('not-found')
  if (wave.released) throw new Problem('already-released')
  const insert = db.run(sql`insert into jobs (id, kind, wave_id, state, total, started_at, started_by)
    select ${randomId()}, ${kind}, ${waveId}, '{}', 1, ${now.toISOString()}, ${actor.id}
    where not exists (select 1 from jobs where wave_id = ${waveId} and kind = ${kind} and finished_at is null)`)
  await perform(db, actor, { act: `${kind} started`, subject: waveId }, now, insert)
  const newest = (await listJobs(db, waveId)).find((job) => job.kind === kind)
  if (!newest) throw new Problem('not-found')
  return newest
}

/** What has become of the wave's jobs, newest first. What a job still keeps for its next step is not told. */
export async function listJobs(db: Database, waveId: string) {
  const found = await shownJobs(db)
    .where(eq(jobs.waveId, waveId))
    .orderBy(desc(jobs.startedAt), desc(jobs.id))
    .limit(20)
  return found.map(shown)
}

/**
 * Does one step of a job. A step's writes and its progress are one batch, so that a crash repeats at most one step, and of
 * two at once one changes nothing. The step is the act of who started the job.
 * @throws Problem not-found
 */
export async function stepJob(engine: Engine, jobId: string, now: Date) {
  const { db } = engine
  const [found] = await db
    .select({ job: jobs, actor: { id: staff.id, name: staff.name, role: staff.role } })
    .from(jobs)
    .innerJoin(staff, eq(staff.id, jobs.startedBy))
    .where(eq(jobs.id, jobId))
  if (!found) throw new Problem('not-found')
  const { job, actor } = found
  if (!job.finishedAt) {
    const wave = await waveToRead(db, job.waveId)
    const { writes, state, ...progress } = wave ? await kinds[job.kind](engine, job, wave, now) : stopped(job)
    const mine = sql`exists (select 1 from jobs where id = ${job.id} and done = ${job.done} and finished_at is null)`
    const claim: Write = db
      .update(jobs)
      .set({
        done: progress.done,
        total: progress.total,
        finishedAt: progress.finished ? now.toISOString() : null,
        // A long state that has not changed is not sent again.
        ...(state === job.state ? {} : { state }),
      })
      .where(and(eq(jobs.id, job.id), eq(jobs.done, job.done), isNull(jobs.finishedAt)))
    const line = {
      act: `${job.kind} advanced`,
      subject: job.waveId,
      detail: { job: job.id, done: progress.done },
    }
    await perform(db, actor, line, now, ...([...writes(mine), claim] as Write[] as [Write, ...Write[]]))
  }
  const [after] = await shownJobs(db).where(eq(jobs.id, jobId))
  if (!after) throw new Problem('not-found')
  return shown(after)
}

/**
 * Goes on with whatever is unfinished, oldest first, at most `budget` steps: for a door's clock. One job that fails keeps
 * none of the others waiting.
 * @throws the first fault, after the others had their steps
 */
export async function advanceJobs(engine: Engine, now: Date, budget: number): Promise<void> {
  const waiting = await engine.db
    .select({ id: jobs.id })
    .from(jobs)
    .where(isNull(jobs.finishedAt))
    .orderBy(asc(jobs.startedAt), asc(jobs.id))
    .limit(budget)
  const faults: unknown[] = []
  let left = budget
  for (const { id } of waiting) {
    try {
      for (let finished = false; !finished && left > 0; left--) {
        finished = (await stepJob(engine, id, now)).finishedAt !== null
      }
    } catch (error) {
      faults.push(error)
    }
  }
  if (faults.length) throw faults[0]
}

/** A job under way that changes what a release of the wave counts. */
export const hasUnfinishedJob = (waveId: string) =>
  sql<number>`exists (select 1 from jobs where wave_id = ${waveId} and kind <> 'training' and finished_at is null)`

const kinds: Record<JobKind, (engine: Engine, job: Job, wave: WaveRead, now: Date) => Promise<Step>> = {
  discovery: discoverOn,
  training: trainOn,
  splitting: splitOn,
}

/** A wave whose words can still be read and whose codings may still change; null for any other. */
async function waveToRead(db: Database, waveId: string): Promise<WaveRead | null> {
  const [wave] = await db
    .select({
      waveId: waves.id,
      id: surveys.id,
      codebookId: surveys.codebookId,
      codebookVersion: surveys.codebookVersion,
      wrapped: waveKeys.wrapped,
    })
    .from(waves)
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .innerJoin(waveKeys, eq(waveKeys.waveId, waves.id))
    .leftJoin(releases, eq(releases.waveId, waves.id))
    .where(and(eq(waves.id, waveId), isNull(releases.waveId)))
  return wave ?? null
}

/** There is nothing left to do it to. */
const stopped = ({ done, total }: Job): Step => ({
  done,
  total,
  finished: true,
  state: { stopped: true },
  writes: () => [],
})

const shownJobs = (db: Database) =>
  db
    .select({
      id: jobs.id,
      kind: jobs.kind,
      waveId: jobs.waveId,
      done: jobs.done,
      total: jobs.total,
      startedAt: jobs.startedAt,
      finishedAt: jobs.finishedAt,
      state: sql<string>`case when ${jobs.finishedAt} is null then '{}' else ${jobs.state} end`,
      modelId: models.id,
      reviewed: models.reviewed,
      appliedAt: models.appliedAt,
    })
    .from(jobs)
    .leftJoin(models, sql`${jobs.finishedAt} is not null and ${models.id} = ${jobs.state} ->> '$.modelId'`)
    .$dynamic()

type Shown = Awaited<ReturnType<typeof shownJobs>>[number]

function shown({ state, modelId, reviewed, appliedAt, ...job }: Shown) {
  const end: Record<string, unknown> = JSON.parse(state)
  const whole = job.finishedAt !== null && !end.stopped
  return {
    ...job,
    /** It ended before it was through: its wave was released, or its words are gone. */
    stopped: end.stopped === true,
    found: whole && job.kind === 'discovery' ? (end as Found) : null,
    /** `model` is null once it was discarded, or another took its place. */
    learnt:
      whole && job.kind === 'training'
        ? { ...(end as Learnt), model: modelId ? { id: modelId, reviewed: reviewed ?? 0, appliedAt } : null }
        : null,
  }
}
