import { and, asc, eq, sql } from 'drizzle-orm'
import type { CohortTable } from '../../schema/cohort.ts'
import type { ClosedKind } from '../../schema/release.ts'
import { cohorts, releases } from '../../schema/release-tables.ts'
import { staff } from '../../schema/staff-tables.ts'
import { questions, surveys, versions, waves } from '../../schema/tables.ts'
import type { Cell } from '../../web/questions/kind.ts'
import { kinds } from '../../web/questions/kinds.ts'
import { type Actor, perform } from '../audit.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'

/** A question that everybody was asked and gave one answer to, with its answers as a release prints them, finest first. */
export type Dividing = { key: string; title: string; kind: ClosedKind; levels: Cell[][] }

/**
 * The wave's cohort, null where none was entered, and the questions that may have asked the same of those who answered.
 * For the officer alone: a leader reads what the release says of it.
 * @throws Problem not-found
 */
export async function readCohort(db: Database, waveId: string) {
  const [wave] = await db
    .select({
      title: versions.title,
      kind: surveys.kind,
      waveNumber: waves.number,
      versionId: waves.versionId,
      releasedAt: releases.publishedAt,
      cohort: cohorts.counts,
      enteredAt: cohorts.enteredAt,
      enteredBy: staff.name,
    })
    .from(waves)
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .innerJoin(versions, eq(versions.id, waves.versionId))
    .leftJoin(releases, eq(releases.waveId, waves.id))
    .leftJoin(cohorts, eq(cohorts.waveId, waves.id))
    .leftJoin(staff, eq(staff.id, cohorts.enteredBy))
    .where(eq(waves.id, waveId))
  if (!wave) throw new Problem('not-found')
  const { versionId, ...told } = wave
  return { ...told, questions: await dividingQuestions(db, versionId) }
}

/**
 * Enters the wave's cohort, in place of what was entered before.
 * @throws Problem not-found, already-released, input-refused (a consultation; a question or an answer that the wave has not)
 */
export async function enterCohort(
  db: Database,
  actor: Actor,
  input: { waveId: string; cohort: CohortTable },
  now: Date,
) {
  const { waveId, cohort } = input
  const wave = await readCohort(db, waveId)
  if (wave.releasedAt) throw new Problem('already-released')
  if (wave.kind === 'consultation') throw new Problem('input-refused', 'a consultation has no cohort')
  const fault = faultOf(cohort, wave.questions)
  if (fault) throw new Problem('input-refused', fault)
  const entered = [JSON.stringify(cohort), now.toISOString(), actor.id] as const
  const row = db.run(sql`insert into cohorts (wave_id, counts, entered_at, entered_by)
    select ${waveId}, ${entered[0]}, ${entered[1]}, ${entered[2]} where ${notReleased(waveId)}
    on conflict do update set counts = ${entered[0]}, entered_at = ${entered[1]}, entered_by = ${entered[2]}`)
  const line = { act: 'cohort entered', subject: waveId, detail: { dimensions: cohort.dimensions.length } }
  if ((await perform(db, actor, line, now, row)) === 0) throw new Problem('already-released')
}

/** Takes the cohort back; a repeat changes nothing. @throws Problem not-found, already-released */
export async function removeCohort(db: Database, actor: Actor, input: { waveId: string }, now: Date) {
  const { waveId } = input
  const { releasedAt } = await readCohort(db, waveId)
  if (releasedAt) throw new Problem('already-released')
  const row = db.delete(cohorts).where(and(eq(cohorts.waveId, waveId), notReleased(waveId)))
  await perform(db, actor, { act: 'cohort removed', subject: waveId }, now, row)
}

const notReleased = (waveId: string) =>
  sql`not exists (select 1 from releases where releases.wave_id = ${waveId})`

async function dividingQuestions(db: Database, versionId: string): Promise<Dividing[]> {
  const asked = await db
    .select()
    .from(questions)
    .where(eq(questions.versionId, versionId))
    .orderBy(asc(questions.position))
  return asked.flatMap(({ key, title, kind, settings }) => {
    const { counted } = kinds[kind]
    // Of a follow-up, or of several answers a person, no share of the cohort is the like.
    if (!counted || counted.as === 'choices' || settings.followUp) return []
    return [{ key, title, kind: counted.as, levels: counted.levels({ settings }) }]
  })
}

/** What of it the wave did not ask; null where everything fits. */
function faultOf(cohort: CohortTable, asked: Dividing[]): string | null {
  for (const { dimension, question, groups } of cohort.dimensions) {
    const named = asked.find(({ key }) => key === question)
    if (question !== null && !named)
      return `${dimension}: ${question} is no question of one answer that everybody is asked`
    const offered = new Set(named?.levels.flat().flatMap(({ takes }) => takes))
    const stray = groups.find(({ choices }) => choices.some((choice) => !offered.has(choice)))
    if (stray)
      return `${dimension}, ${stray.label}: ${named ? 'not an answer of the question' : 'answers of no question'}`
  }
  return null
}
