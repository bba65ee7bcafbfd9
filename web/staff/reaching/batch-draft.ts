import type { Via } from '../../../schema/batch.ts'
import { type About, messageWords } from './message-words.ts'

export type MessageDraft = { subject: string; body: string; on: string }

/** A batch being written. Nothing of it is kept in the browser. */
export type BatchDraft = {
  via: Via
  name: string
  language: string
  messages: MessageDraft[]
  /** What somebody wrote in languages that are not chosen now, a place for each message. */
  elsewhere: Record<string, (Written | undefined)[]>
  days: number
}

type Written = Pick<MessageDraft, 'subject' | 'body'>

const day = 86_400_000
/** Days between a message and the next: a week is long enough to have got round to it. */
const apart = 7

/** A day of the calendar so many days later: "2026-12-04". */
const daysLater = (today: string, days: number) =>
  new Date(Date.parse(`${today}T12:00:00Z`) + days * day).toISOString().slice(0, 10)

/** The messages Heard proposes: the invitation today, and a reminder a week after each. */
export const proposed = (
  { via, language }: Pick<BatchDraft, 'via' | 'language'>,
  reminders: number,
  today: string,
  about: About,
): MessageDraft[] =>
  ([0, 1, 2] as const).slice(0, reminders + 1).map((number) => ({
    ...messageWords(via, language, number, about),
    on: daysLater(today, number * apart),
  }))

/** More reminders, or fewer: what was written stays. */
export function withReminders(draft: BatchDraft, reminders: number, today: string, about: About): BatchDraft {
  const more = proposed(draft, reminders, draft.messages[0]?.on ?? today, about)
  return { ...draft, messages: more.map((message, number) => draft.messages[number] ?? message) }
}

/**
 * Another way or language. Messages that nobody changed are proposed anew in it. What was written stays with its language, and
 * is back when that is chosen again.
 */
export function withWords(
  draft: BatchDraft,
  change: Partial<Pick<BatchDraft, 'via' | 'language'>>,
  about: About,
): BatchDraft {
  const next = { ...draft, ...change }
  const elsewhere = { ...draft.elsewhere, [draft.language]: draft.messages.map(ownWords(draft, about)) }
  const messages = draft.messages.map(({ on }, at) => {
    const words = messageWords(next.via, next.language, at as 0 | 1 | 2, about)
    const own = elsewhere[next.language]?.[at]
    if (!own) return { ...words, on }
    return { subject: next.via === 'text' ? '' : own.subject || words.subject, body: own.body, on }
  })
  return { ...next, messages, elsewhere }
}

/** A message as somebody wrote it; undefined where it is as Heard proposed it. */
const ownWords =
  ({ via, language }: BatchDraft, about: About) =>
  ({ subject, body }: MessageDraft, at: number): Written | undefined => {
    const was = messageWords(via, language, at as 0 | 1 | 2, about)
    return body === was.body && subject === was.subject ? undefined : { subject, body }
  }
