import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { versions, waveKeys, waves } from '../../schema/tables.ts'
import { type Actor, perform } from '../audit.ts'
import { randomId } from '../bytes.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { makeWaveKey, unwrapWaveKey } from '../seal.ts'
import type { Secrets } from '../secrets.ts'
import { requireCouncil } from './council.ts'

/**
 * Opens the next wave of a survey with one of its versions, the newest if none is named, and makes the key of its answers.
 * @throws Problem not-found, wave-open, council-unnamed: no page goes out without a help line
 */
export async function openWave(
  db: Database,
  secrets: Secrets,
  actor: Actor,
  input: { surveyId: string; versionId?: string | undefined },
  now: Date,
) {
  const { surveyId, versionId } = input
  const [version] = await db
    .select({ id: versions.id })
    .from(versions)
    .where(and(eq(versions.surveyId, surveyId), versionId ? eq(versions.id, versionId) : undefined))
    .orderBy(desc(versions.number))
    .limit(1)
  if (!version) throw new Problem('not-found')
  await requireCouncil(db)
  const [open] = await db
    .select({ id: waves.id })
    .from(waves)
    .where(and(eq(waves.surveyId, surveyId), isNull(waves.closedAt)))
  if (open) throw new Problem('wave-open')
  // Short, since every page's token repeats it.
  const id = randomId(9)
  const { wrapped } = await makeWaveKey(secrets, id)
  const wave = {
    id,
    surveyId,
    versionId: version.id,
    number: sql<number>`(select coalesce(max(number), 0) + 1 from waves where survey_id = ${surveyId})`,
    openedAt: now.toISOString(),
    openedBy: actor.id,
  }
  await perform(
    db,
    actor,
    { act: 'wave opened', subject: id },
    now,
    db.insert(waves).values(wave),
    // `council` has its one row: it was required above.
    db
      .insert(waveKeys)
      .values({ waveId: id, wrapped, daysOfWords: sql`(select days_of_words from council)` }),
  )
  return { waveId: id }
}

/** @throws Error with a sentence when the waves of this database were made under another secret */
export async function checkSecret(db: Database, secrets: Secrets): Promise<void> {
  const [wave] = await db.select().from(waveKeys).limit(1)
  if (!wave) return
  await unwrapWaveKey(secrets, wave.waveId, wave.wrapped).catch(() => {
    throw new Error(
      'HEARD_SECRET is not the one this database was made with. Its answers cannot be read with another.',
    )
  })
}

/** Closes an open wave; a repeat changes nothing. @throws Problem not-found */
export async function closeWave(db: Database, actor: Actor, input: { waveId: string }, now: Date) {
  const [wave] = await db.select({ id: waves.id }).from(waves).where(eq(waves.id, input.waveId))
  if (!wave) throw new Problem('not-found')
  await perform(
    db,
    actor,
    { act: 'wave closed', subject: input.waveId },
    now,
    db
      .update(waves)
      .set({ closedAt: now.toISOString(), closedBy: actor.id })
      .where(and(eq(waves.id, input.waveId), isNull(waves.closedAt))),
  )
}
