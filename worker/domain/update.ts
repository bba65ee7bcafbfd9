import { eq } from 'drizzle-orm'
import { releases } from '../../schema/release-tables.ts'
import { surveys, waves } from '../../schema/tables.ts'
import type { Words } from '../../web/languages/en.ts'
import type { Update } from '../../web/respond/receipt-page.tsx'
import type { Database } from '../database.ts'
import { newestFirst } from './wave-order.ts'
import { dayIn } from './week.ts'

/** What has become of a survey's waves, newest first: the same for whoever asks. Empty where there is no such survey. */
export async function updatesOf(db: Database, slug: string, words: Words): Promise<Update[]> {
  const rounds = await db
    .select({ closedAt: waves.closedAt, releasedAt: releases.publishedAt })
    .from(waves)
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .leftJoin(releases, eq(releases.waveId, waves.id))
    .where(eq(surveys.slug, slug))
    .orderBy(...newestFirst)
  const on = (moment: string) => dayIn(words, new Date(moment))
  return rounds.flatMap(({ closedAt, releasedAt }): Update[] => [
    ...(releasedAt ? [{ what: 'released' as const, day: on(releasedAt) }] : []),
    closedAt ? { what: 'closed', day: on(closedAt) } : { what: 'open' },
  ])
}
