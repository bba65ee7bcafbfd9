import { council } from '../../schema/tables.ts'
import { type Actor, perform } from '../audit.ts'
import type { Database } from '../database.ts'

/** The council's name, and the help line that stands in the same place on every respondent's page. */
export async function nameCouncil(
  db: Database,
  actor: Actor,
  input: { name: string; helpLine: string },
  now: Date,
) {
  const { name, helpLine } = input
  const set = { name, helpLine }
  const row = db
    .insert(council)
    .values({ id: 1, ...set })
    .onConflictDoUpdate({ target: council.id, set })
  await perform(db, actor, { act: 'council described', subject: 'council' }, now, row)
}
