import { eq } from 'drizzle-orm'
import { batches, batchMessages, contacts } from '../../schema/reaching-tables.ts'
import { invitations } from '../../schema/tables.ts'
import { type Actor, perform, type Write } from '../audit.ts'
import { randomId } from '../bytes.ts'
import { type Database, isConstraint } from '../database.ts'
import type { Env } from '../env.ts'
import { Problem } from '../problem.ts'
import { makeWaveKey, seal } from '../seal.ts'
import { type BatchPlan, planBatch } from './batch-plan.ts'
import type { Sealed } from './batch-row.ts'
import { beginRun } from './batch-run.ts'
import { drawInvitations } from './invitation.ts'
import { languagesOf } from './language.ts'
import { addressOf } from './link-address.ts'
import { waveById } from './page.ts'

/** `batchId` is made by who asks: 22 characters at random. */
export type NewBatch = BatchPlan & { batchId: string; waveId: string; name: string }

/**
 * Makes a batch, with an invitation for each person, in one write; `stepBatch` sends it. Asked again with the same `batchId`, it
 * changes nothing.
 * @throws Problem not-found, notify-not-set-up, language-not-offered, message-unfit, nobody-to-write-to, batch-repeats
 */
export async function startBatch(env: Env, actor: Actor, input: NewBatch, now: Date): Promise<void> {
  const { db, secrets } = env
  const { batchId, waveId, name, via, language } = input
  await requireLanguage(env, input)
  if (!env.notify) throw new Problem('notify-not-set-up')
  const plan = planBatch(input, await addressOf(db, env.origin), now)
  const { people, expiresOn } = plan
  if (people.length === 0) throw new Problem('nobody-to-write-to')

  const { made, rows } = await drawInvitations(secrets, { waveId, count: people.length, expiresOn })
  const { key, wrapped } = await makeWaveKey(secrets, batchId)
  const sealed = await Promise.all(
    people.map(async (person, index) => {
      const id = randomId()
      const held: Sealed = { ...person, ...(made[index] as (typeof made)[number]) }
      return { id, batchId, sealed: await seal(key, id, JSON.stringify(held)) }
    }),
  )
  const batch = { id: batchId, waveId, name, via, language, people: people.length, expiresOn, wrapped }
  const messages = input.messages.map(({ on, ...message }, number) => ({
    batchId,
    number,
    day: on,
    ...message,
  }))
  const writes: [Write, ...Write[]] = [
    db.insert(batches).values({ ...batch, startedAt: now.toISOString(), startedBy: actor.id }),
    db.insert(batchMessages).values(messages),
    ...inParts(sealed).map((part) => db.insert(contacts).values(part)),
    ...inParts(rows).map((part) => db.insert(invitations).values(part)),
  ]
  const line = { act: 'batch started', subject: batchId, detail: { people: people.length, via } }
  try {
    await perform(db, actor, line, now, ...writes)
    beginRun(batchId, now)
  } catch (error) {
    await refuseRepeat(db, input, error)
  }
}

/** @throws Problem not-found where the wave is not open, language-not-offered where nobody could answer in it */
export async function requireLanguage(
  env: Pick<Env, 'db' | 'demonstration'>,
  { waveId, language }: Pick<NewBatch, 'waveId' | 'language'>,
): Promise<void> {
  const wave = await waveById(env.db, waveId)
  if (!wave || wave.closedAt) throw new Problem('not-found')
  const offered = languagesOf(wave, env.demonstration).some(({ code }) => code === language)
  if (!offered) throw new Problem('language-not-offered')
}

/** The same batch again is well; another of its name, or an id that is somebody else's, is not. */
async function refuseRepeat(db: Database, { batchId, waveId }: NewBatch, error: unknown): Promise<void> {
  if (!isConstraint(error)) throw error
  const [known] = await db.select({ waveId: batches.waveId }).from(batches).where(eq(batches.id, batchId))
  if (known?.waveId !== waveId) throw new Problem('batch-repeats')
}

const inParts = <T>(rows: T[], size = 500): T[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, part) =>
    rows.slice(part * size, (part + 1) * size),
  )
