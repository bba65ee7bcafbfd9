import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { council, questions, releases, surveys, versions, waveKeys, waves } from '../../schema/tables.ts'
import type { Question } from '../../web/questions/kind.ts'
import type { SurveyView } from '../../web/respond/SurveyPage.tsx'
import type { Database } from '../database.ts'

/** What a respondent's page is made of, with what decides whether it can still be sent. */
export type SurveyInWave = {
  survey: SurveyView
  waveId: string
  versionId: string
  closedAt: string | null
  released: boolean
  wrappedKey: string | null
}

/** The open wave at a short address; null where there is no such survey, 'closed' or 'not open' (yet) where none of its waves is. */
export async function openWaveAt(
  db: Database,
  slug: string,
): Promise<SurveyInWave | 'closed' | 'not open' | null> {
  const found = await one(db, and(eq(surveys.slug, slug), isNull(waves.closedAt)))
  if (found) return found
  const [known] = await db
    .select({ wave: waves.id })
    .from(surveys)
    .leftJoin(waves, eq(waves.surveyId, surveys.id))
    .where(eq(surveys.slug, slug))
  if (!known) return null
  return known.wave ? 'closed' : 'not open'
}

/** The wave a page was made for, open or closed. */
export const waveOfPage = (db: Database, page: { waveId: string; versionId: string; slug: string }) =>
  one(db, and(eq(waves.id, page.waveId), eq(waves.versionId, page.versionId), eq(surveys.slug, page.slug)))

export async function readCouncil(db: Database) {
  const [row] = await db.select({ name: council.name, helpLine: council.helpLine }).from(council)
  return row ?? { name: '', helpLine: '' }
}

async function one(db: Database, condition: ReturnType<typeof and>): Promise<SurveyInWave | null> {
  const [row] = await db
    .select({
      slug: surveys.slug,
      kind: surveys.kind,
      title: versions.title,
      introduction: versions.introduction,
      waveId: waves.id,
      versionId: versions.id,
      closedAt: waves.closedAt,
      releasedAt: releases.publishedAt,
      wrappedKey: waveKeys.wrapped,
    })
    .from(waves)
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .innerJoin(versions, eq(versions.id, waves.versionId))
    .leftJoin(releases, eq(releases.waveId, waves.id))
    .leftJoin(waveKeys, eq(waveKeys.waveId, waves.id))
    .where(condition)
    .orderBy(desc(waves.number))
    .limit(1)
  if (!row) return null
  const { slug, kind, title, introduction, releasedAt, ...wave } = row
  const [asked, [home]] = await db.batch([questionsOf(db, row.versionId), db.select().from(council)])
  return {
    ...wave,
    released: releasedAt !== null,
    survey: {
      slug,
      kind,
      title,
      introduction,
      questions: asked satisfies Question[],
      council: { name: home?.name ?? '', helpLine: home?.helpLine ?? '' },
    },
  }
}

const questionsOf = (db: Database, versionId: string) =>
  db
    .select({
      id: questions.id,
      key: questions.key,
      kind: questions.kind,
      title: questions.title,
      hint: questions.hint,
      settings: questions.settings,
    })
    .from(questions)
    .where(eq(questions.versionId, versionId))
    .orderBy(asc(questions.position))
