import { and, inArray, isNotNull, lt, or, sql } from 'drizzle-orm'
import { limits } from '../../schema/limits.ts'
import { drafts, invitations, waveKeys, waves } from '../../schema/tables.ts'
import type { Database } from '../database.ts'
import { londonDay } from './week.ts'

const day = 86_400_000

/**
 * Deletes what has had its day: answers nobody came back for, invitations that ran out, and the keys of words whose wave
 * closed a year ago, which erases the words in backups too. Either door runs it every hour; a repeat changes nothing.
 */
export async function removeExpired(db: Database, now: Date): Promise<void> {
  const today = londonDay(now)
  const endOfWords = new Date(now.getTime() - limits.daysOfWords * day).toISOString()
  const ended = db
    .select({ id: waves.id })
    .from(waves)
    .where(and(isNotNull(waves.closedAt), lt(waves.closedAt, endOfWords)))
  await db.batch([
    db.delete(drafts).where(lt(drafts.expiresOn, today)),
    db
      .delete(invitations)
      .where(or(lt(invitations.expiresOn, today), sql`wave_id in (select wave_id from releases)`)),
    db.delete(waveKeys).where(inArray(waveKeys.waveId, ended)),
  ])
}
