import { eq, sql } from 'drizzle-orm'
import { batches, batchMessages, type contacts } from '../../schema/reaching-tables.ts'
import { staff } from '../../schema/staff-tables.ts'
import { waves } from '../../schema/tables.ts'
import type { Actor } from '../audit.ts'
import type { Database } from '../database.ts'
import { open, unwrapWaveKey } from '../seal.ts'
import { lookupHash, type Secrets } from '../secrets.ts'
import type { Invitation } from './invitation.ts'

/** What one row of `contacts` seals. */
export type Sealed = Invitation & { contact: string; line: number }
export type BatchRow = typeof batches.$inferSelect
export type MessageRow = typeof batchMessages.$inferSelect
export type ContactRow = typeof contacts.$inferSelect

/** A batch with its messages in order, the wave it invites to, and who answers for what it does. */
export type WholeBatch = {
  batch: BatchRow
  messages: MessageRow[]
  closedAt: string | null
  actor: Actor
  /** Theirs: nothing is sent for somebody who is no longer staff. */
  accessEnded: boolean
}

/** The member of staff who answers for a batch: who started it, or went on with it last. */
export const answersFor = sql<string>`coalesce(${batches.continuedBy}, ${batches.startedBy})`

/** @returns null where there is none */
export async function wholeBatch(db: Database, batchId: string): Promise<WholeBatch | null> {
  const [found] = await db
    .select({
      batch: batches,
      closedAt: waves.closedAt,
      actor: { id: staff.id, name: staff.name, role: staff.role },
      accessEnded: sql`${staff.disabledAt} is not null`.mapWith(Boolean),
    })
    .from(batches)
    .innerJoin(waves, eq(waves.id, batches.waveId))
    .innerJoin(staff, eq(staff.id, answersFor))
    .where(eq(batches.id, batchId))
  if (!found) return null
  const messages = await db
    .select()
    .from(batchMessages)
    .where(eq(batchMessages.batchId, batchId))
    .orderBy(batchMessages.number)
  return { ...found, messages }
}

/**
 * Opens rows of a batch: called by what sends, and by nothing else.
 * @throws OperationError where the key is gone
 */
export async function openContacts<Row extends Pick<ContactRow, 'id' | 'sealed'>>(
  secrets: Secrets,
  batch: BatchRow,
  rows: Row[],
): Promise<(Row & Sealed)[]> {
  const key = await unwrapWaveKey(secrets, batch.id, batch.wrapped ?? '')
  return Promise.all(
    rows.map(async (row) => ({ ...row, ...(JSON.parse(await open(key, row.id, row.sealed)) as Sealed) })),
  )
}

/**
 * What Notify knows a person's message by: of one row and one message always the same, so that a row put back from a copy finds
 * its message there; to whoever has not the secret it tells nothing.
 */
export const referenceOf = (secrets: Secrets, { id, next }: Pick<ContactRow, 'id' | 'next'>) =>
  lookupHash(secrets, 'notify', `${id}:${next}`)
