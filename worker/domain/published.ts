import { asc, desc, eq, sql } from 'drizzle-orm'
import { type ReleaseDocument, readRelease } from '../../schema/release.ts'
import { corrections, releases } from '../../schema/release-tables.ts'
import { surveys, versions, waves } from '../../schema/tables.ts'
import { digestOf } from '../bytes.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { corrected } from './corrected-release.ts'
import { londonDay } from './week.ts'

/**
 * A release as a leader reads it: the frozen document with its corrections. Screen, print, CSV, Word and API all start
 * here (R9). `body` is the same as JSON: without corrections, byte for byte what was hashed.
 * @returns `frozen`: before any correction, with its `hash`, which stays inside once there are corrections: whoever tries
 * every figure against it finds the one that was taken away. `version`: the hash of `body`
 * @throws Problem not-found
 */
export async function readPublished(db: Database, waveId: string) {
  const [release] = await db.select().from(releases).where(eq(releases.waveId, waveId))
  if (!release) throw new Problem('not-found')
  const rows = await db
    .select()
    .from(corrections)
    .where(eq(corrections.waveId, waveId))
    .orderBy(asc(corrections.number))
  const frozen = readRelease(release.document)
  const made = rows.map(({ act, reason, at }) => ({ act, reason, on: londonDay(new Date(at)) }))
  const document: ReleaseDocument = made.length ? corrected(frozen, made) : frozen
  const body = made.length ? JSON.stringify(document) : release.document
  return {
    document,
    frozen,
    body,
    hash: release.hash,
    version: made.length ? await digestOf(body) : release.hash,
    corrections: made.length,
  }
}

/** Every release, newest first, by the title it has now. `publishedOn`: a day. */
export async function listPublished(db: Database) {
  const found = await db
    .select({
      waveId: releases.waveId,
      publishedAt: releases.publishedAt,
      title: sql<string>`coalesce((select json_extract(act, '$.text') from corrections
        where wave_id = ${releases.waveId} and json_extract(act, '$.do') = 'reword'
          and json_extract(act, '$.sentence.part') = 'title'
        order by number desc limit 1), ${versions.title})`,
      kind: surveys.kind,
      waveNumber: waves.number,
    })
    .from(releases)
    .innerJoin(waves, eq(waves.id, releases.waveId))
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .innerJoin(versions, eq(versions.id, waves.versionId))
    .orderBy(desc(releases.publishedAt), desc(releases.waveId))
  return found.map(({ publishedAt, ...release }) => ({
    ...release,
    publishedOn: londonDay(new Date(publishedAt)),
  }))
}
