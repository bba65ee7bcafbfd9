import { and, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import { limits } from '../../schema/limits.ts'
import { answers, concerns, drafts, invitations, responses, waveKeys, waves } from '../../schema/tables.ts'
import type { Database } from '../database.ts'
import { makeWaveKey, open, seal, unwrapWaveKey } from '../seal.ts'
import type { Secrets } from '../secrets.ts'
import { removeAbandoned } from './import-removal.ts'
import { londonDay } from './week.ts'

const day = 86_400_000

/**
 * Deletes what has had its day: answers nobody came back for, invitations that ran out, imports that broke off, and the keys of
 * words whose wave closed (an imported one: came to Heard) as many days ago as its respondents were told, which erases them in
 * backups too. Answers held as a concern get a key of their own first. Either door runs it every hour; a repeat changes nothing.
 */
export async function removeExpired(db: Database, secrets: Secrets, now: Date): Promise<void> {
  const today = londonDay(now)
  await db.batch([
    db.delete(drafts).where(lt(drafts.expiresOn, today)),
    db
      .delete(invitations)
      .where(or(lt(invitations.expiresOn, today), sql`wave_id in (select wave_id from releases)`)),
    ...removeAbandoned(db, new Date(now.getTime() - limits.importDays * day)),
  ])
  const due = await db
    .select({ waveId: waveKeys.waveId, wrapped: waveKeys.wrapped })
    .from(waveKeys)
    .innerJoin(
      waves,
      and(
        eq(waves.id, waveKeys.waveId),
        sql`julianday(max(${waves.closedAt}, coalesce((select finished_at from imports where wave_id = ${waves.id}), '')))
          + ${waveKeys.daysOfWords} < julianday(${now.toISOString()})`,
      ),
    )
  for (const wave of due) {
    await keepConcerns(db, secrets, wave)
    // Unless an answer was held at this moment: the next hour keeps it.
    await db.delete(waveKeys).where(
      and(
        eq(waveKeys.waveId, wave.waveId),
        sql`not exists (select 1 from concerns
          join answers on answers.id = concerns.answer_id and answers.sealed is not null
          join responses on responses.id = answers.response_id and responses.wave_id = ${wave.waveId}
          where concerns.wrapped is null)`,
      ),
    )
  }
}

/** Seals the held answers of a wave under keys of their own. */
async function keepConcerns(
  db: Database,
  secrets: Secrets,
  wave: { waveId: string; wrapped: string },
): Promise<void> {
  const held = await db
    .select({ id: answers.id, sealed: answers.sealed })
    .from(concerns)
    .innerJoin(answers, and(eq(answers.id, concerns.answerId), isNotNull(answers.sealed)))
    .innerJoin(responses, and(eq(responses.id, answers.responseId), eq(responses.waveId, wave.waveId)))
    .where(isNull(concerns.wrapped))
  const key = await unwrapWaveKey(secrets, wave.waveId, wave.wrapped)
  for (const { id, sealed } of held) {
    const text = await open(key, id, sealed ?? '')
    const own = await makeWaveKey(secrets, id)
    await db.batch([
      db
        .update(answers)
        .set({ sealed: await seal(own.key, id, text) })
        .where(eq(answers.id, id)),
      db.update(concerns).set({ wrapped: own.wrapped }).where(eq(concerns.answerId, id)),
    ])
  }
}
