import { filled, placeholders, placeholdersIn, type Via } from '../../schema/batch.ts'
import { limits } from '../../schema/limits.ts'
import { costOfText, type MessageCost, penceFor } from '../notify/message-cost.ts'
import { Problem } from '../problem.ts'
import { type Listed, type Sifted, siftContacts } from './contact.ts'
import { invitationLink } from './link-address.ts'
import { londonDay, sundayAfter } from './week.ts'

/** `on`: the day it goes, in London. A text has no subject. */
export type MessagePlan = { subject: string; body: string; on: string }

export type BatchPlan = {
  via: Via
  language: string
  contacts: Listed[]
  messages: MessagePlan[]
  /** Days until the codes run out. */
  days: number
}

export type Planned = Sifted & { expiresOn: string; perMessage: MessageCost[]; pence: number }

/**
 * What would be sent, and what it would cost; nothing is stored.
 * @param address what links begin with
 * @throws Problem message-unfit with the first fault: no link, a placeholder that is not known, too long, a day out of order
 */
export function planBatch(plan: BatchPlan, address: string, now: Date): Planned {
  const { via, messages, days } = plan
  // On a Sunday, as cards of advisers: a last day of its own would tell which invitations were this batch's.
  const expiresOn = sundayAfter(londonDay(now), days)
  const sample = sampleFor(plan.language, address)
  for (const [number, message] of messages.entries()) {
    const before = messages[number - 1]
    const fault =
      faultOf(via, message, sample) ??
      dayFault(message.on, { first: before?.on ?? londonDay(now), last: expiresOn, again: !before })
    if (fault) throw new Problem('message-unfit', `${nameOf(number)}: ${fault}`)
  }
  const sifted = siftContacts(via, plan.contacts)
  const costs = messages.map(({ body }) => costOfText(filled(body, sample)))
  const perMessage = via === 'text' ? costs : costs.map((cost) => ({ ...cost, fragments: 0 }))
  return { ...sifted, expiresOn, perMessage, pence: penceFor(via, sifted.people.length, perMessage) }
}

const nameOf = (number: number) => (number === 0 ? 'the invitation' : `reminder ${number}`)

/** A link and a code as long as everybody's. */
const sampleFor = (language: string, address: string) => ({
  link: invitationLink(address, language, 'A'.repeat(22)),
  code: 'AAAAA-AAAAA-AAA',
})

function faultOf(via: Via, { subject, body }: MessagePlan, sample: { link: string; code: string }) {
  const held = placeholdersIn(body)
  const known: readonly string[] = placeholders
  const strange = [...placeholdersIn(subject), ...held.filter((name) => !known.includes(name))][0]
  if (strange !== undefined)
    return `((${strange})) is nothing Heard can fill in; ((link)) and ((code)) are, in the message`
  if (!held.includes('link')) return '((link)) is missing: nobody could answer'
  const characters = filled(body, sample).length
  const most = via === 'text' ? limits.textMessage : limits.emailMessage
  if (characters > most) return `${characters} characters with its link; ${most} at most`
  if (via === 'email' && !subject) return 'an e-mail needs a subject'
  if (via === 'text' && subject) return 'a text has no subject'
  return null
}

function dayFault(on: string, { first, last, again }: { first: string; last: string; again: boolean }) {
  if (on < first || (on === first && !again))
    return again ? 'its day is over' : 'its day is not after the last message’s'
  return on > last ? 'the codes have run out by its day' : null
}
