import { council } from '../../schema/tables.ts'
import { isReadable } from '../../web/respond/colour.ts'
import type { Council } from '../../web/respond/respond-page.tsx'
import { type Actor, perform } from '../audit.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { readCouncil } from './page.ts'

/** @throws Problem council-unnamed: nothing is published without a name and both help lines on its pages */
export async function requireCouncil(db: Database): Promise<void> {
  const { name, helpLine, helpAtNight } = await readCouncil(db)
  if (!name || !helpLine || !helpAtNight) throw new Problem('council-unnamed')
}

/**
 * The council's name and colour, and the help lines that stand in the same place on every respondent's page.
 * @throws Problem colour-unreadable
 */
export async function nameCouncil(db: Database, actor: Actor, input: Council, now: Date) {
  if (input.colour && !isReadable(input.colour)) throw new Problem('colour-unreadable')
  const { name, helpLine, helpAtNight, colour } = input
  const set = { name, helpLine, helpAtNight, colour }
  const row = db
    .insert(council)
    .values({ id: 1, ...set })
    .onConflictDoUpdate({ target: council.id, set })
  await perform(db, actor, { act: 'council described', subject: 'council' }, now, row)
}
