import type { Via } from '../../schema/batch.ts'
import { Problem } from '../problem.ts'
import { type BatchCost, costOfBatch, faultOf, type Sample } from './batch-cost.ts'
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

export type Planned = Sifted & BatchCost & { expiresOn: string }

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
  const bodies = messages.map(({ body }) => body)
  return { ...sifted, expiresOn, ...costOfBatch(via, sifted.people.length, bodies, sample) }
}

const nameOf = (number: number) => (number === 0 ? 'the invitation' : `reminder ${number}`)

/** A link and a code as long as everybody's, in a language. */
export const sampleFor = (language: string, address: string): Sample => ({
  link: invitationLink(address, language, 'A'.repeat(22)),
  code: 'AAAAA-AAAAA-AAA',
})

function dayFault(on: string, { first, last, again }: { first: string; last: string; again: boolean }) {
  if (on < first || (on === first && !again))
    return again ? 'its day is over' : 'its day is not after the last message’s'
  return on > last ? 'the codes have run out by its day' : null
}
