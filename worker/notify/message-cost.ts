import type { Via } from '../../schema/batch.ts'
import { limits } from '../../schema/limits.ts'

// As GOV.UK Notify counts: https://www.notifications.service.gov.uk/pricing/text-messages, and the GSM 03.38 alphabet.

const gsm = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** Of the alphabet's second page: each counts two. */
const extended = new Set('^{}\\[~]|€')

/** Notify writes these in the plain alphabet, whatever else is in the text. */
const plainly: [RegExp, string][] = [
  [/[‑–—−]/g, '-'],
  [/[‘’‚]/g, "'"],
  [/[“”„]/g, '"'],
  [/…/g, '...'],
  [/[\u180e\u200b\u200c\u2060\ufeff\u2028\u2029]/g, ''],
  [/[\u00a0\u202f\t]/g, ' '],
]

export type MessageCost = { characters: number; fragments: number; encoding: 'GSM' | 'unicode' }

/**
 * What a text costs, as Notify sends it: in the plain alphabet 160 characters, or 153 in each part of more than one; with one
 * letter outside it (Arabic, ŵ) 70, or 67.
 * @param text with its placeholders filled; the name of the service, where Notify puts it before, counts too and is not in it
 */
export function costOfText(text: string): MessageCost {
  const sent = asSent(text)
  const letters = [...sent]
  if (letters.every((letter) => gsm.has(letter) || extended.has(letter))) {
    const characters = letters.length + letters.filter((letter) => extended.has(letter)).length
    return { characters, fragments: parts(characters, 160, 153), encoding: 'GSM' }
  }
  // In UTF-16 units: an emoji counts two.
  return { characters: sent.length, fragments: parts(sent.length, 70, 67), encoding: 'unicode' }
}

/** The text as Notify hands it on. */
function asSent(text: string): string {
  const plain = plainly.reduce((done, [from, to]) => done.replace(from, to), text)
  const lines = plain.split(/\r?\n/).map((line) => line.replace(/ +/g, ' ').trim())
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const parts = (characters: number, alone: number, together: number) =>
  characters <= alone ? 1 : Math.ceil(characters / together)

/** Pence before VAT once the year's free texts are used; e-mail costs nothing. */
export function penceFor(via: Via, people: number, messages: MessageCost[]): number {
  if (via === 'email') return 0
  const each = messages.reduce((sum, { fragments }) => sum + fragments, 0)
  return Math.round(people * each * limits.pencePerPart * 10) / 10
}
