import type { ResultSet } from '@libsql/client/web'
import { sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { Role } from '../schema/role.ts'
import type { Database } from './database.ts'

export type Actor = { id: string; name: string; role: Role }

/** What somebody did to what. `detail` is ids and numbers, never content. */
export type Line = { act: string; subject: string; detail?: Record<string, string | number | boolean> }

export type Write = BatchItem<'sqlite'>

/**
 * One act of staff: its writes and its audit line in one batch. The line is written only if the last write
 * changed something, so that a repeat, or a claim that came too late, leaves none.
 * @returns how many rows the last write changed
 */
export async function perform(
  db: Database,
  actor: Actor,
  line: Line,
  now: Date,
  ...writes: [Write, ...Write[]]
): Promise<number> {
  const results = (await db.batch([...writes, auditLine(db, actor.id, line, now)])) as ResultSet[]
  return results[writes.length - 1]?.rowsAffected ?? 0
}

/** An act that nobody may learn the effect of: its line is written whether or not it changed anything. */
export async function performUnseen(
  db: Database,
  actor: Actor,
  line: Line,
  now: Date,
  write: Write,
): Promise<void> {
  await db.batch([write, db.run(insertLine(actor.id, line, now, sql``))])
}

/** A look at something worth recording (free text, an export, a refusal): a line with no write of its own. */
export async function record(db: Database, staffId: string | null, line: Line, now: Date): Promise<void> {
  await db.run(insertLine(staffId, line, now, sql``))
}

function auditLine(db: Database, staffId: string, line: Line, now: Date): Write {
  return db.run(insertLine(staffId, line, now, sql` where changes() > 0`))
}

function insertLine(staffId: string | null, line: Line, now: Date, condition: ReturnType<typeof sql>) {
  const detail = line.detail ? JSON.stringify(line.detail) : null
  return sql`insert into audit (at, staff_id, act, subject, detail)
    select ${now.toISOString()}, ${staffId}, ${line.act}, ${line.subject}, ${detail}${condition}`
}
