import { gt } from 'drizzle-orm'
import { limits } from '../../schema/limits.ts'
import { council } from '../../schema/staff-tables.ts'
import { waveKeys } from '../../schema/tables.ts'
import { isReadable } from '../../web/respond/colour.ts'
import type { Council } from '../../web/respond/respond-page.tsx'
import { type Actor, perform } from '../audit.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { nobody, readCouncil } from './page.ts'

/** What a council says of itself beyond what stands on every page. Texts are '' until they are entered. */
export type Particulars = {
  address: string
  /** "https://say.example.gov.uk": links, cards and posters are made with it; '' for Heard's own address. */
  shortOrigin: string
  privacyContact: string
  privacyNotice: string
}

type Described = Pick<Council, 'name' | 'helpLine' | 'helpAtNight' | 'colour'> & {
  [Each in keyof (Particulars & Pick<Council, 'daysOfWords'>)]?: (Particulars & Council)[Each] | undefined
}

/** @throws Problem council-unnamed: nothing is published without a name and both help lines on its pages */
export async function requireCouncil(db: Database): Promise<void> {
  const { name, helpLine, helpAtNight } = await readCouncil(db)
  if (!name || !helpLine || !helpAtNight) throw new Problem('council-unnamed')
}

/** All that is known of the council; before it is named, nothing, and the most days. */
export async function readParticulars(db: Database): Promise<Council & Particulars> {
  const [row] = await db.select().from(council)
  const { id: _, ...known } = row ?? { id: 1, ...nobody, ...unsaid }
  return known
}

const unsaid: Particulars = { address: '', shortOrigin: '', privacyContact: '', privacyNotice: '' }

/**
 * What the council says of itself: its name and colour, the help lines that stand in the same place on every respondent's page,
 * and its particulars. What is not in `input` stays as it was. Fewer days of words hold for every wave that still has its words;
 * more hold for waves opened later, since respondents of the others were told fewer.
 * @throws Problem colour-unreadable
 */
export async function nameCouncil(db: Database, actor: Actor, input: Described, now: Date) {
  if (input.colour && !isReadable(input.colour)) throw new Problem('colour-unreadable')
  const row = db
    .insert(council)
    .values({ id: 1, ...input })
    .onConflictDoUpdate({ target: council.id, set: input })
  const line = { act: 'council described', subject: 'council' }
  const { daysOfWords, shortOrigin } = input
  // Where every code is sent is a setting somebody answers for.
  const detail = { ...(daysOfWords && { daysOfWords }), ...(shortOrigin !== undefined && { shortOrigin }) }
  const most = daysOfWords ?? limits.daysOfWords
  const shortened = db.update(waveKeys).set({ daysOfWords: most }).where(gt(waveKeys.daysOfWords, most))
  await perform(db, actor, { ...line, ...(Object.keys(detail).length && { detail }) }, now, shortened, row)
}
