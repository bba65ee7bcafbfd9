import { and, asc, desc, eq, ne } from 'drizzle-orm'
import { limits } from '../../schema/limits.ts'
import type { ReleaseDocument } from '../../schema/release.ts'
import { releases } from '../../schema/release-tables.ts'
import type { SurveyKind } from '../../schema/survey.ts'
import { surveys, waves } from '../../schema/tables.ts'
import type { Database } from '../database.ts'
import { readPublished } from './published.ts'
import type { EarlierRelease } from './trend.ts'
import { questionsOf } from './version-questions.ts'
import { askedBefore, newestFirst } from './wave-order.ts'

/** The newest releases of the survey's waves that were asked before, newest first, at most `limits.earlierWaves`. */
export async function earlierReleases(
  db: Database,
  wave: { surveyId: string; waveNumber: number; closedAt: string | null },
): Promise<EarlierRelease[]> {
  const found = await db
    .select({ waveId: waves.id, versionId: waves.versionId })
    .from(waves)
    .innerJoin(releases, eq(releases.waveId, waves.id))
    .where(and(eq(waves.surveyId, wave.surveyId), askedBefore(wave)))
    .orderBy(...newestFirst)
    .limit(limits.earlierWaves)
  return Promise.all(
    found.map(async ({ waveId, versionId }) => ({
      document: (await readPublished(db, waveId)).document,
      asked: await questionsOf(db, versionId),
    })),
  )
}

/** The last release of the other voice (partners' beside a survey's) that was read with the same codebook. */
export async function otherVoice(
  db: Database,
  wave: { kind: SurveyKind; codebookId: string },
): Promise<ReleaseDocument | null> {
  const [found] = await db
    .select({ waveId: releases.waveId })
    .from(releases)
    .innerJoin(waves, eq(waves.id, releases.waveId))
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .where(and(ne(surveys.kind, wave.kind), eq(surveys.codebookId, wave.codebookId)))
    .orderBy(desc(releases.publishedAt), asc(releases.waveId))
    .limit(1)
  return found ? (await readPublished(db, found.waveId)).document : null
}
