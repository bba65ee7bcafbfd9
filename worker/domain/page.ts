import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import { limits } from '../../schema/limits.ts'
import { releases } from '../../schema/release-tables.ts'
import { council } from '../../schema/staff-tables.ts'
import type { Translation } from '../../schema/survey.ts'
import { responses, surveys, translations, versions, waveKeys, waves } from '../../schema/tables.ts'
import type { Question } from '../../web/questions/kind.ts'
import type { Council } from '../../web/respond/respond-page.tsx'
import type { SurveyView } from '../../web/respond/survey-page.tsx'
import type { Database } from '../database.ts'
import { inForm, questionsOf } from './version-questions.ts'
import { newestFirst } from './wave-order.ts'

/** A survey in the language it was written in, with its translations and what decides whether it can still be sent. */
export type SurveyInWave = Omit<SurveyView, 'languages'> & {
  translations: { language: string; texts: Translation }[]
  council: Council
  waveId: string
  versionId: string
  closedAt: string | null
  releasedAt: string | null
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

/** The newest wave at a short address, open or not. */
export const newestWaveAt = (db: Database, slug: string) => one(db, eq(surveys.slug, slug))

/** The wave a page was made for, open or closed. */
export const waveOfPage = (db: Database, page: { waveId: string; slug: string }) =>
  one(db, and(eq(waves.id, page.waveId), eq(surveys.slug, page.slug)))

/** The unreleased wave of a survey that a receipt belongs to, withdrawn or not. */
export const waveOfReceipt = (db: Database, slug: string, receiptHash: string) =>
  one(
    db,
    and(
      eq(surveys.slug, slug),
      isNull(releases.waveId),
      inArray(
        waves.id,
        db.select({ id: responses.waveId }).from(responses).where(eq(responses.receiptHash, receiptHash)),
      ),
    ),
  )

export const waveById = (db: Database, waveId: string) => one(db, eq(waves.id, waveId))

/** No council has been named yet. */
export const nobody: Council = {
  name: '',
  helpLine: '',
  helpAtNight: '',
  colour: '',
  daysOfWords: limits.daysOfWords,
}

export async function readCouncil(db: Database): Promise<Council> {
  const [row] = await councilOf(db)
  return row ?? nobody
}

async function one(db: Database, condition: SQL | undefined): Promise<SurveyInWave | null> {
  const [row] = await db
    .select({
      slug: surveys.slug,
      kind: surveys.kind,
      title: versions.title,
      introduction: versions.introduction,
      whoReads: versions.whoReads,
      whatNext: versions.whatNext,
      leave: versions.leave,
      waveId: waves.id,
      versionId: versions.id,
      closedAt: waves.closedAt,
      releasedAt: releases.publishedAt,
      wrappedKey: waveKeys.wrapped,
      daysOfWords: waveKeys.daysOfWords,
    })
    .from(waves)
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .innerJoin(versions, eq(versions.id, waves.versionId))
    .leftJoin(releases, eq(releases.waveId, waves.id))
    .leftJoin(waveKeys, eq(waveKeys.waveId, waves.id))
    .where(condition)
    .orderBy(...newestFirst)
    .limit(1)
  if (!row) return null
  const [asked, translated, [home]] = await db.batch([
    questionsOf(db, row.versionId),
    db
      .select({ language: translations.language, texts: translations.texts })
      .from(translations)
      .where(eq(translations.versionId, row.versionId)),
    councilOf(db),
  ])
  const named: Question[] = inForm(asked)
  const { daysOfWords, ...wave } = row
  const council = { ...(home ?? nobody), ...(daysOfWords !== null && { daysOfWords }) }
  return { ...wave, questions: named, translations: translated, council }
}

const councilOf = (db: Database) =>
  db
    .select({
      name: council.name,
      helpLine: council.helpLine,
      helpAtNight: council.helpAtNight,
      colour: council.colour,
      daysOfWords: council.daysOfWords,
    })
    .from(council)
