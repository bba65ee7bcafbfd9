import { council } from '../../schema/staff-tables.ts'
import type { Database } from '../database.ts'
import type { Invitation } from './invitation.ts'

/** What every link, card and poster begins with: the council's own short address, or Heard's (`origin`). */
export async function addressOf(db: Database, origin: string): Promise<string> {
  const [row] = await db.select({ shortOrigin: council.shortOrigin }).from(council)
  return row?.shortOrigin || origin
}

/** Where an invitation leads, in a language: the code is in the fragment, which no server is sent. */
export const invitationLink = (address: string, language: string, linkCode: string) =>
  `${address}/i${language === 'en' ? '' : `?lang=${language}`}#${linkCode}`

/** An invitation as it is handed out: to be opened, or typed. @param address as of `addressOf` */
export const handedOut = (address: string, { linkCode, typedCode }: Invitation) => ({
  link: invitationLink(address, 'en', linkCode),
  address: `${address}/i`,
  code: typedCode,
})
