import { readCode } from '../../worker/crockford.ts'
import type { CardFace, HandedOut } from './api.ts'

/** An invitation as a card in one language has it: its link and its address open the survey in that language. */
export const inFace = ({ link, code }: HandedOut, { opens }: Pick<CardFace, 'opens'>): HandedOut => ({
  link: opens + link.slice(link.indexOf('#') + 1),
  address: opens.slice(0, -1),
  code,
})

/** A line for each invitation, its parts between tabs: it pastes as three columns. */
export const asLines = (invitations: readonly HandedOut[]) =>
  invitations.map(({ code, address, link }) => [code, address, link].join('\t')).join('\n')

/** With its telephone numbers kept on one line. */
export const wholeNumbers = (text: string) => text.replace(/(?<=\d) (?=\d)/g, '\u00a0')

/** An address as it is typed. */
export const withoutScheme = (address: string) => address.replace(/^https?:\/\//, '')

/**
 * The code in what somebody typed or pasted: a typed code, the code of a link, or the whole link.
 * @returns null where it was copied wrongly. Heard gives a new pair for any code, so a slip would show only when the new one fails.
 */
export function codeIn(typed: string): string | null {
  const code = typed.slice(typed.lastIndexOf('#') + 1).trim()
  return isOfLink(code) || readCode(code, 12) ? code : null
}

const isOfLink = (code: string) => /^[\w-]{22}$/.test(code)
