import { readCode } from '../../worker/crockford.ts'
import type { HandedOut } from './api.ts'
import { dayInWords } from './times.ts'

/** A line for each invitation, its parts between tabs: it pastes as three columns. */
export const asLines = (invitations: readonly HandedOut[]) =>
  invitations.map(({ code, address, link }) => [code, address, link].join('\t')).join('\n')

/** The last day that invitations made now can be used, in words. */
export const lastDay = (days: number, now: Date) =>
  dayInWords(new Date(now.getTime() + days * 86_400_000).toISOString(), now)

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
