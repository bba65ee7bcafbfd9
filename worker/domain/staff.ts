import { and, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import { limits } from '../../schema/limits.ts'
import type { Role } from '../../schema/role.ts'
import { sessions, signInLinks, staff } from '../../schema/staff-tables.ts'
import { type Actor, perform } from '../audit.ts'
import { randomBytes, randomId, toBase64url } from '../bytes.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { lookupHash, type Secrets } from '../secrets.ts'
import { pauseBatchesOf } from './batch-state.ts'

const minute = 60_000

/** A member of staff, and the token of their one-time link: it lives ten minutes and works once. */
export async function addStaff(
  db: Database,
  secrets: Secrets,
  actor: Actor | null,
  input: { name: string; role: Role },
  now: Date,
) {
  const member: Actor = { id: randomId(), ...input }
  const line = { act: 'staff added', subject: member.id, detail: { role: input.role } }
  const row = db.insert(staff).values({ ...member, createdAt: now.toISOString() })
  await perform(db, actor ?? member, line, now, row)
  return { member, ...(await makeSignInLink(db, secrets, actor ?? member, { staffId: member.id }, now)) }
}

/** A new one-time link for somebody who has lost theirs or whose session is over. @throws Problem not-found */
export async function makeSignInLink(
  db: Database,
  secrets: Secrets,
  actor: Actor,
  input: { staffId: string },
  now: Date,
) {
  const [member] = await db
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.id, input.staffId), isNull(staff.disabledAt)))
  if (!member) throw new Problem('not-found')
  const token = newToken()
  const link = {
    hash: await lookupHash(secrets, 'sign-in', token),
    staffId: input.staffId,
    expiresAt: new Date(now.getTime() + limits.signInMinutes * minute).toISOString(),
  }
  const line = { act: 'sign-in link made', subject: input.staffId }
  await perform(db, actor, line, now, db.insert(signInLinks).values(link))
  return { token }
}

/**
 * Turns a one-time link into a session, in one conditional update: of two claims at once one succeeds.
 * @throws Problem link-spent: unknown, used, too old, or of somebody disabled
 */
export async function signIn(db: Database, secrets: Secrets, token: string, now: Date) {
  const hash = await lookupHash(secrets, 'sign-in', token)
  const moment = now.toISOString()
  const unused = and(
    eq(signInLinks.hash, hash),
    isNull(signInLinks.usedAt),
    gt(signInLinks.expiresAt, moment),
  )
  const [member] = await db
    .select({ id: staff.id, name: staff.name, role: staff.role })
    .from(signInLinks)
    .innerJoin(staff, eq(staff.id, signInLinks.staffId))
    .where(and(unused, isNull(staff.disabledAt)))
  if (!member) throw new Problem('link-spent')
  const line = { act: 'signed in', subject: member.id }
  const claim = db.update(signInLinks).set({ usedAt: moment }).where(unused)
  if ((await perform(db, member, line, now, claim)) === 0) throw new Problem('link-spent')
  return { member, session: await startSession(db, secrets, member, now) }
}

export async function hasAnybodySignedIn(db: Database): Promise<boolean> {
  const [used] = await db
    .select({ at: signInLinks.usedAt })
    .from(signInLinks)
    .where(isNotNull(signInLinks.usedAt))
    .limit(1)
  return used !== undefined
}

export async function startSession(
  db: Database,
  secrets: Secrets,
  member: Actor,
  now: Date,
): Promise<string> {
  const token = newToken()
  const moment = now.toISOString()
  await db.insert(sessions).values({
    hash: await lookupHash(secrets, 'session', token),
    staffId: member.id,
    createdAt: moment,
    seenAt: moment,
    expiresAt: new Date(now.getTime() + limits.sessionHours * 60 * minute).toISOString(),
  })
  return token
}

/** Who a session belongs to now; null once it is idle, too old, signed out, or its owner disabled. */
export async function whoIs(db: Database, secrets: Secrets, token: string, now: Date): Promise<Actor | null> {
  const hash = await lookupHash(secrets, 'session', token)
  const idle = new Date(now.getTime() - limits.sessionIdleMinutes * minute).toISOString()
  const [found] = await db
    .select({ id: staff.id, name: staff.name, role: staff.role, seenAt: sessions.seenAt })
    .from(sessions)
    .innerJoin(staff, eq(staff.id, sessions.staffId))
    .where(
      and(
        eq(sessions.hash, hash),
        gt(sessions.expiresAt, now.toISOString()),
        gt(sessions.seenAt, idle),
        isNull(staff.disabledAt),
      ),
    )
  if (!found) return null
  const { seenAt, ...member } = found
  if (now.getTime() - Date.parse(seenAt) > minute) {
    await db.update(sessions).set({ seenAt: now.toISOString() }).where(eq(sessions.hash, hash))
  }
  return member
}

export async function signOut(db: Database, secrets: Secrets, actor: Actor, token: string, now: Date) {
  const hash = await lookupHash(secrets, 'session', token)
  const end = db.delete(sessions).where(eq(sessions.hash, hash))
  await perform(db, actor, { act: 'signed out', subject: actor.id }, now, end)
}

/**
 * Ends somebody's access within one request: their sessions go with the same batch, and what they were sending pauses.
 * @throws Problem not-found, last-administrator
 */
export async function disableStaff(db: Database, actor: Actor, input: { staffId: string }, now: Date) {
  const [member] = await db.select({ id: staff.id }).from(staff).where(eq(staff.id, input.staffId))
  if (!member) throw new Problem('not-found')
  const administrators = await db
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.role, 'administrator'), isNull(staff.disabledAt)))
  if (administrators.length === 1 && administrators[0]?.id === member.id)
    throw new Problem('last-administrator')
  await perform(
    db,
    actor,
    { act: 'staff disabled', subject: input.staffId },
    now,
    pauseBatchesOf(db, input.staffId, now),
    db.delete(sessions).where(eq(sessions.staffId, input.staffId)),
    db
      .update(staff)
      .set({ disabledAt: sql`coalesce(disabled_at, ${now.toISOString()})` })
      .where(eq(staff.id, input.staffId)),
  )
}

const newToken = () => toBase64url(randomBytes(32))
