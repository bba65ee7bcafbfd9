import type { Words } from '../../web/languages/en.ts'
import type { Env } from '../env.ts'
import { Problem } from '../problem.ts'
import { languagesOf, surveyIn, type Translated } from './language.ts'
import { addressOf, invitationLink } from './link-address.ts'
import { waveById } from './page.ts'

/**
 * The words of a card in one language. `opens`: a link up to the code that ends it, which opens the survey in this language.
 * `reviewed`: false where nobody has checked the words; only a demonstration has such a one.
 */
export type CardFace = ReturnType<typeof facesOf>[number]

type About = { address: string; lastDay: string | null; demonstration: boolean }

/**
 * Cards of a wave in each language its survey can be read in, English first.
 * @param about.lastDay of their codes, "2026-12-27"; null where it is not known
 */
export function facesOf(wave: Translated, { address, lastDay, demonstration }: About) {
  return languagesOf(wave, demonstration).map((words) => {
    const { code, name, dir, card, help } = words
    const translated = wave.translations.find(({ language }) => language === code)
    return {
      code,
      name,
      dir,
      reviewed: words.reviewed !== null && translated?.texts.reviewedBy !== null,
      title: surveyIn(wave, words, demonstration).title,
      opens: invitationLink(address, code, ''),
      scan: card.scan,
      type: card.type,
      once: lastDay === null ? card.once : card.onceUntil(dayOf(words, lastDay)),
      choice: card.choice[wave.kind],
      help,
    }
  })
}

/** Without its year: no invitation waits as long as that. */
function dayOf({ day, months }: Words, on: string): string {
  const [month, date] = on.split('-').slice(1).map(Number)
  return day(date ?? 0, months[(month ?? 0) - 1] ?? '')
}

/** @throws Problem not-found */
export async function readFaces(
  { db, origin, demonstration }: Pick<Env, 'db' | 'origin' | 'demonstration'>,
  waveId: string,
  lastDay: string | null,
): Promise<CardFace[]> {
  const wave = await waveById(db, waveId)
  if (!wave) throw new Problem('not-found')
  return facesOf(wave, { address: await addressOf(db, origin), lastDay, demonstration })
}
