import { and, eq, gte, or, sql } from 'drizzle-orm'
import { handouts } from '../../schema/reaching-tables.ts'
import { invitations } from '../../schema/tables.ts'
import { type Actor, perform, performUnseen, type Write } from '../audit.ts'
import { randomBytes, toBase64url } from '../bytes.ts'
import { inGroups, issueCode, readCode } from '../crockford.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { lookupHash, type Secrets } from '../secrets.ts'
import type { SurveyInWave } from './page.ts'
import { londonDay } from './week.ts'

const day = 86_400_000
/** 60 bits. */
const typedCharacters = 12

/** What is handed to one person, once: the code of a link (128 bits), and the same invitation's code to be typed (60 bits). */
export type Invitation = { linkCode: string; typedCode: string }

/**
 * Makes invitations to an open wave. Only hashes are stored: who gets which is nowhere in Heard.
 * @param input.days until they run out, at the end of the day in London
 * @throws Problem not-found
 */
export async function inviteTo(
  db: Database,
  secrets: Secrets,
  actor: Actor,
  input: { waveId: string; count: number; days: number },
  now: Date,
): Promise<Invitation[]> {
  const { waveId, count, days } = input
  const wave = await db.query.waves.findFirst({ where: (row, { eq }) => eq(row.id, waveId) })
  if (!wave || wave.closedAt) throw new Problem('not-found')
  const expiresOn = lastDayOf(days, now)
  const { made, rows } = await drawInvitations(secrets, { waveId, count, expiresOn })
  const line = { act: 'invitations made', subject: waveId, detail: { count } }
  const cards = addCards(db, actor, { waveId, cards: count })
  await perform(db, actor, line, now, db.insert(invitations).values(rows), cards)
  return made
}

/** The last day in London, "2026-12-22", of invitations that are made now for so many days. */
export const lastDayOf = (days: number, now: Date) => londonDay(new Date(now.getTime() + days * day))

/** New invitations, and what is stored of them: hashes alone. `expiresOn`: their last day in London. */
export async function drawInvitations(
  secrets: Secrets,
  { waveId, count, expiresOn }: { waveId: string; count: number; expiresOn: string },
) {
  const made = await Promise.all(Array.from({ length: count }, newInvitation))
  const rows = await Promise.all(
    made.map(async (invitation) => ({ ...(await hashesOf(secrets, invitation)), waveId, expiresOn })),
  )
  return { made, rows }
}

/** So many cards more that a member of staff has made for a wave. */
export function addCards(
  db: Database,
  actor: Actor,
  { waveId, cards }: { waveId: string; cards: number },
): Write {
  return db
    .insert(handouts)
    .values({ waveId, staffId: actor.id, cards })
    .onConflictDoUpdate({
      target: [handouts.waveId, handouts.staffId],
      set: { cards: sql`${handouts.cards} + ${cards}` },
    })
}

/**
 * Another pair of codes for an invitation that was lost: it stays as used or unused as it was, and whoever reissues it is not
 * told which. Its last day stays too: another would date the reissue. Says nothing of whether the old code was good: a new
 * pair comes back in any case.
 */
export async function reissue(
  db: Database,
  secrets: Secrets,
  actor: Actor,
  input: { waveId: string; code: string },
  now: Date,
): Promise<Invitation> {
  const invitation = await newInvitation()
  const old = await hashOfEither(secrets, input.code)
  const replacement = db
    .update(invitations)
    .set(await hashesOf(secrets, invitation))
    .where(and(eq(invitations.waveId, input.waveId), isEither(old)))
  await performUnseen(db, actor, { act: 'invitation reissued', subject: input.waveId }, now, replacement)
  return invitation
}

/** Marks an invitation as used, if it is of this wave, unused and in time: one write, without a date. */
export function redemption(
  db: Database,
  wave: Pick<SurveyInWave, 'waveId'>,
  invitationHash: string,
  now: Date,
): Write {
  return db
    .update(invitations)
    .set({ redeemed: true })
    .where(
      and(
        isEither(invitationHash),
        eq(invitations.waveId, wave.waveId),
        eq(invitations.redeemed, false),
        gte(invitations.expiresOn, londonDay(now)),
      ),
    )
}

/**
 * The wave that a code invites to, used or not: opening tells nobody whether somebody has answered.
 * @returns null where it opens nothing, 'slip' where its check character does not fit
 */
export async function waveOfInvitation(
  db: Database,
  secrets: Secrets,
  code: string,
  now: Date,
): Promise<string | 'slip' | null> {
  if (!isLinkCode(code) && !readCode(code, typedCharacters)) return 'slip'
  const hash = await hashOfEither(secrets, code)
  const [found] = await db
    .select({ waveId: invitations.waveId })
    .from(invitations)
    .where(and(isEither(hash), gte(invitations.expiresOn, londonDay(now))))
  return found?.waveId ?? null
}

const newInvitation = async (): Promise<Invitation> => ({
  linkCode: toBase64url(randomBytes(16)),
  typedCode: inGroups(await issueCode(() => randomBytes(8), typedCharacters), 5),
})

const isLinkCode = (code: string) => /^[\w-]{22}$/.test(code)

async function hashesOf(secrets: Secrets, { linkCode, typedCode }: Invitation) {
  return { hash: await hashOfEither(secrets, linkCode), typedHash: await hashOfEither(secrets, typedCode) }
}

const isEither = (hash: string) => or(eq(invitations.hash, hash), eq(invitations.typedHash, hash))

/** What is stored of a code, whichever of an invitation's two it is. */
export const hashOfEither = (secrets: Secrets, code: string) =>
  lookupHash(secrets, 'invitation', isLinkCode(code) ? code : (readCode(code, typedCharacters) ?? ''))
