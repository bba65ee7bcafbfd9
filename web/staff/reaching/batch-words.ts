import type { EndReason, FailureReason, PauseReason, Via } from '../../../schema/batch.ts'
import type { Batch, BatchPreview } from '../api.ts'
import { count } from '../tally-words.ts'
import { dayInWords, momentInWords } from '../times.ts'

export const nameOfMessage = (number: number) => (number === 0 ? 'Invitation' : `Reminder ${number}`)

/** "212 texts", "1 e-mail". */
export const messagesOf = (number: number, via: Via) => count(number, via === 'text' ? 'text' : 'e-mail')

export const peopleInWords = (people: number) => `${people} ${people === 1 ? 'person' : 'people'}`

export const pounds = (pence: number) => `£${(pence / 100).toFixed(2)}`

/** What a batch costs: "424 texts of 1 part and 212 texts of 2 parts: £20.36." */
export function costInWords({ people, perMessage, pence }: BatchPreview, via: Via): string {
  if (via === 'email') return `${messagesOf(people * perMessage.length, via)}: free.`
  const alike = Map.groupBy(perMessage, ({ fragments }) => fragments)
  const each = [...alike].map(
    ([parts, messages]) => `${messagesOf(people * messages.length, via)} of ${count(parts, 'part')}`,
  )
  return `${each.join(' and ')}: ${pounds(pence)}.`
}

/** How long one message is: "134 characters, 1 part", and that its script needs more. */
export function lengthInWords({
  characters,
  fragments,
  encoding,
}: BatchPreview['perMessage'][number]): string {
  const more = encoding === 'unicode' ? ' of 67 to 70, because of letters outside the plain alphabet' : ''
  return `${count(characters, 'character')}, ${count(fragments, 'part')}${more}`
}

/** Where a batch stands now, in a sentence. */
export function stateOf(batch: Batch, now: Date): string {
  if (batch.ended) return `${ends[batch.ended.because]} ${momentInWords(batch.ended.at, now)}.`
  if (batch.paused?.because === 'access-ended') return accessEnded(batch.sentFor)
  if (batch.paused) return pauses[batch.paused.because]
  if (batch.waits) return waitOf(batch.waits, now)
  return 'Being sent.'
}

const ends: Record<EndReason, string> = {
  sent: 'All sent,',
  stopped: 'Stopped',
  closed: 'Ended because the wave closed,',
  'ran-out': 'Ended because its codes ran out,',
}

const accessEnded = (name: string) =>
  `Paused: ${name}’s access has ended. To go on in your own name, continue.`

const pauses: Record<Exclude<PauseReason, 'access-ended'>, string> = {
  officer: 'Paused. Nothing goes until somebody continues.',
  key: 'Paused: Notify does not know Heard’s key. An administrator checks HEARD_NOTIFY_KEY and the server’s clock; then continue.',
  refused:
    'Paused: Notify would not take some messages. Its service may still be in trial mode, or a template may not fit. If that is put right, or only these lines are wrong, continue.',
  forgotten:
    'Paused: this message was due days ago, and Notify may no longer know who has had it. If Heard was put back from a backup since then, people could get it twice. If it was not, continue.',
}

function waitOf({ because, until }: NonNullable<Batch['waits']>, now: Date): string {
  if (because === 'not-set-up' || until === null) return 'Waits: sending is no longer set up on this server.'
  if (because === 'day') return `The next message goes on ${dayInWords(until, now)}.`
  const when = momentInWords(until, now)
  if (because === 'night') return `Nothing is sent at night. It goes on ${when}.`
  if (because === 'rate') return `Notify asks us to wait until ${when}.`
  if (because === 'daily') return `Notify takes no more today. It goes on ${when}.`
  return `Notify cannot be reached. Heard tries again ${when}.`
}

/** Why a message did not reach somebody, for a heading over lines of the list. */
export const failureWords: Record<FailureReason, string> = {
  contact: 'Notify says that there is no such number or address',
  refused: 'Notify would not send there',
  undeliverable: 'It could not be delivered: the number or address is no longer used, or takes no messages',
  'gave-up': 'Notify could not be reached often enough',
  unknown: 'Nobody knows whether it went: Notify has forgotten it',
}

/** "Lines 3, 18 and 44". */
export function linesInWords(lines: readonly number[]): string {
  const [last, ...before] = [...lines].reverse()
  if (before.length === 0) return `Line ${last}`
  return `Lines ${before.reverse().join(', ')} and ${last}`
}
