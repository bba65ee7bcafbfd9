import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import { releaseDue } from '../../schema/deadline.ts'
import { cohorts, quotes, releases } from '../../schema/release-tables.ts'
import type { DeclaredBreakdown } from '../../schema/survey.ts'
import { answers, questions, responses, surveys, versions, waves } from '../../schema/tables.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { hasUnfinishedJob } from './job.ts'
import { countUnassigned } from './proposal.ts'
import { hasOpenSample } from './sample.ts'

/**
 * How far a wave is from its release: what has to be done first, what would be missing from it, and what it will be split by.
 * `dueAt`: when it may be released at the earliest, ISO 8601; null while it is open. `quotes.unchecked` stay inside.
 * @throws Problem not-found
 */
export async function readinessOf(db: Database, waveId: string) {
  const [wave] = await db
    .select({
      surveyId: waves.surveyId,
      title: versions.title,
      kind: surveys.kind,
      waveNumber: waves.number,
      closedAt: waves.closedAt,
      releasedAt: releases.publishedAt,
      cohort: isNotNull(cohorts.waveId).mapWith(Boolean),
      working: hasUnfinishedJob(waveId).mapWith(Boolean),
      versionId: waves.versionId,
      breakdowns: versions.breakdowns,
    })
    .from(waves)
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .innerJoin(versions, eq(versions.id, waves.versionId))
    .leftJoin(releases, eq(releases.waveId, waves.id))
    .leftJoin(cohorts, eq(cohorts.waveId, waves.id))
    .where(eq(waves.id, waveId))
  if (!wave) throw new Problem('not-found')
  const { versionId, breakdowns, ...told } = wave
  return {
    ...told,
    dueAt: wave.closedAt && releaseDue(wave.closedAt).toISOString(),
    unassigned: await countUnassigned(db, waveId),
    sampleOpen: await hasOpenSample(db, waveId),
    quotes: await countQuotes(db, waveId),
    breakdowns: await withTitles(db, versionId, breakdowns),
  }
}

async function countQuotes(db: Database, waveId: string) {
  const [counted] = await db
    .select({
      approved: sql<number>`count(*)`,
      unchecked: sql<number>`count(*) filter (where ${quotes.checkedAt} is null)`,
    })
    .from(quotes)
    .innerJoin(answers, eq(answers.id, quotes.answerId))
    .innerJoin(responses, and(eq(responses.id, answers.responseId), eq(responses.withdrawn, false)))
    .where(eq(responses.waveId, waveId))
  return { approved: counted?.approved ?? 0, unchecked: counted?.unchecked ?? 0 }
}

async function withTitles(db: Database, versionId: string, declared: DeclaredBreakdown[]) {
  const asked = await db
    .select({ key: questions.key, title: questions.title })
    .from(questions)
    .where(eq(questions.versionId, versionId))
    .orderBy(asc(questions.position))
  const titleOf = (key: string) => asked.find((question) => question.key === key)?.title ?? null
  return declared.map(({ by, of }) => ({ by: titleOf(by), of: of.map((key) => titleOf(key) ?? key) }))
}
