import type { Via } from '../../schema/batch.ts'

/** Why a line of a list cannot be written to. `abroad`: a number Heard does not text. `landline`: no mobile number. */
export type ContactFault = 'empty' | 'letters' | 'short' | 'long' | 'landline' | 'abroad' | 'no-email'

/**
 * A contact as Notify takes it: a UK mobile number as +447700900123, an e-mail address as it was typed with its host in small
 * letters. Forgives spaces, brackets, dashes, a missing 0 (spreadsheets drop it) and +44 in its forms.
 */
export function readContact(via: Via, typed: string): { contact: string } | { fault: ContactFault } {
  const text = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
  if (!text) return { fault: 'empty' }
  return via === 'text' ? readMobile(text) : readEmail(text)
}

/** Ofcom's mobile ranges: 071 to 075 and 077 to 079; 070 are personal numbers, 076 pagers, but for 07624 (Isle of Man). */
const mobile = /^7(?:[1-57-9]\d{8}|624\d{6})$/

function readMobile(text: string) {
  const written = text.replace(/[\s().\p{Dash}/]/gu, '')
  if (!/^\+?\d+$/.test(written)) return { fault: 'letters' } as const
  const international = /^(?:\+|00)/.test(written)
  const digits = written.replace(/^(?:\+|00)/, '')
  if (international && !digits.startsWith('44')) return { fault: 'abroad' } as const
  const national = digits.replace(/^44(?=0?7)/, '').replace(/^0/, '')
  if (mobile.test(national)) return { contact: `+44${national}` }
  if (national.length < 10) return { fault: 'short' } as const
  if (national.length > 10) return { fault: national.startsWith('7') ? 'long' : 'abroad' } as const
  return { fault: 'landline' } as const
}

/** The rules Notify has: no quotes, no two dots together, a host with a dot, letters and digits. Other scripts only as xn--. */
function readEmail(text: string) {
  const [, local, host = ''] = /^([a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+)@([^.@\s][^@\s]*)$/.exec(text) ?? []
  const labels = host.toLowerCase().split('.')
  const fits =
    local !== undefined &&
    text.length <= 320 &&
    host.length <= 253 &&
    !text.includes('..') &&
    labels.length > 1 &&
    labels.every((label) => label.length <= 63 && /^[a-z0-9]+(?:-+[a-z0-9]+)*$/.test(label)) &&
    /^(?:[a-z]{2,63}|xn--[a-z0-9-]*[a-z0-9])$/.test(labels.at(-1) ?? '')
  return fits ? { contact: `${local}@${host.toLowerCase()}` } : ({ fault: 'no-email' } as const)
}

export type Listed = { line: number; contact: string }
export type Sifted = {
  people: Listed[]
  refusedLines: { line: number; why: ContactFault }[]
  /** A line that repeats the contact of an earlier one (`of`), which is sent once. */
  duplicates: { line: number; of: number }[]
}

/** The council's list as it can be written to: each contact once, in the order of the list. */
export function siftContacts(via: Via, list: Listed[]): Sifted {
  const first = new Map<string, number>()
  const sifted: Sifted = { people: [], refusedLines: [], duplicates: [] }
  for (const { line, contact } of list) {
    const read = readContact(via, contact)
    if ('fault' in read) {
      sifted.refusedLines.push({ line, why: read.fault })
      continue
    }
    // Two spellings of one mailbox differ in case alone, nearly always.
    const same = read.contact.toLowerCase()
    const of = first.get(same)
    if (of !== undefined) sifted.duplicates.push({ line, of })
    else {
      first.set(same, line)
      sifted.people.push({ line, contact: read.contact })
    }
  }
  return sifted
}
