import { filled, placeholders, placeholdersIn, type Via } from '../../schema/batch.ts'
import { limits } from '../../schema/limits.ts'
import { costOfText, type MessageCost, penceFor } from '../notify/message-cost.ts'

// The page reckons with this while somebody writes, the server before it sends: neither has a rule of its own.

/** What fills a message for nobody in particular: as long as everybody's. */
export type Sample = { link: string; code: string }
export type BatchCost = { perMessage: MessageCost[]; pence: number }

/** What a batch costs, all its messages to so many people, in pence before VAT. E-mail has no parts, and costs nothing. */
export function costOfBatch(via: Via, people: number, bodies: string[], sample: Sample): BatchCost {
  const costs = bodies.map((body) => costOfText(filled(body, sample)))
  const perMessage = via === 'text' ? costs : costs.map((cost) => ({ ...cost, fragments: 0 }))
  return { perMessage, pence: penceFor(via, people, perMessage) }
}

/** Why a message cannot be sent as it is, for the end of a sentence; null where it can. */
export function faultOf(via: Via, message: { subject: string; body: string }, sample: Sample): string | null {
  const { subject, body } = message
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
