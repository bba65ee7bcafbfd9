import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { limits } from '../../schema/limits.ts'
import { handouts } from '../../schema/reaching-tables.ts'
import { invitations, surveys, versions, waves } from '../../schema/tables.ts'
import { type Actor, perform, type Write } from '../audit.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import type { Secrets } from '../secrets.ts'
import { drawInvitations, type Invitation } from './invitation.ts'
import { londonDay, sundayAfter } from './week.ts'

/**
 * Cards for an adviser to hand out: invitations like all others, and the adviser's sum grows by them. Nothing says later which
 * invitations they were; those of one week end on one day, so that their last day does not tell it either.
 * @returns the codes, which are stored nowhere, and the last day they can be used ("2026-12-27", a Sunday)
 * @throws Problem not-found: no open wave of a survey of young people; cards-enough: over `limits.cardsPerAdviser` for it
 */
export async function handOut(
  db: Database,
  secrets: Secrets,
  actor: Actor,
  input: { waveId: string; cards: number },
  now: Date,
): Promise<{ invitations: Invitation[]; lastDay: string }> {
  const { waveId, cards } = input
  const open = await wavesToHandOut(db)
  if (!open.some(({ id }) => id === waveId)) throw new Problem('not-found')
  const lastDay = sundayAfter(londonDay(now), limits.invitationDays)
  const { made, rows } = await drawInvitations(secrets, { waveId, count: cards, expiresOn: lastDay })
  const line = { act: 'cards handed out', subject: waveId, detail: { count: cards } }
  const writes = cardsWithin(db, actor, { waveId, cards, rows })
  if ((await perform(db, actor, line, now, ...writes)) === 0) throw new Problem('cards-enough')
  return { invitations: made, lastDay }
}

/** Both or neither, by the sum as it is when they are written: of two requests at once the second counts the first. */
function cardsWithin(
  db: Database,
  actor: Actor,
  { waveId, cards, rows }: { waveId: string; cards: number; rows: (typeof invitations.$inferInsert)[] },
): [Write, Write] {
  const so = and(eq(handouts.waveId, waveId), eq(handouts.staffId, actor.id))
  const fits = sql`coalesce((select cards from ${handouts} where ${so}), 0) + ${cards} <= ${limits.cardsPerAdviser}`
  return [
    db.run(sql`insert into ${invitations} (hash, typed_hash, wave_id, expires_on)
      select value ->> 'hash', value ->> 'typedHash', value ->> 'waveId', value ->> 'expiresOn'
      from json_each(${JSON.stringify(rows)}) where ${fits}`),
    db.run(sql`insert into ${handouts} (wave_id, staff_id, cards) select ${waveId}, ${actor.id}, ${cards}
      where ${fits} on conflict do update set cards = cards + excluded.cards`),
  ]
}

/** The open waves of surveys of young people, newest first: all that an adviser learns of them. */
export function wavesToHandOut(db: Database) {
  return db
    .select({ id: waves.id, title: versions.title, number: waves.number })
    .from(waves)
    .innerJoin(surveys, and(eq(surveys.id, waves.surveyId), eq(surveys.kind, 'survey')))
    .innerJoin(versions, eq(versions.id, waves.versionId))
    .where(isNull(waves.closedAt))
    .orderBy(desc(waves.openedAt), asc(waves.id))
}

/** What an adviser has handed out, wave by wave, newest first. Nobody's but their own. */
export function ownHandouts(db: Database, actor: Actor) {
  return db
    .select({ waveId: waves.id, title: versions.title, number: waves.number, cards: handouts.cards })
    .from(handouts)
    .innerJoin(waves, eq(waves.id, handouts.waveId))
    .innerJoin(versions, eq(versions.id, waves.versionId))
    .where(eq(handouts.staffId, actor.id))
    .orderBy(desc(waves.openedAt), asc(waves.id))
}
