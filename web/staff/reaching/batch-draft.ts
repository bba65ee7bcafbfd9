import type { Via } from '../../../schema/batch.ts'
import { messageWords } from './message-words.ts'

export type MessageDraft = { subject: string; body: string; on: string }

/** A batch being written. Nothing of it is kept in the browser. */
export type BatchDraft = {
  via: Via
  name: string
  language: string
  messages: MessageDraft[]
  days: number
}

type About = Parameters<typeof messageWords>[3]

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

/** Another way or language: messages that nobody changed are proposed anew, in it; what was written stays. */
export function withWords(draft: BatchDraft, change: Partial<BatchDraft>, about: About): BatchDraft {
  const next = { ...draft, ...change }
  const messages = draft.messages.map((message, at) => {
    const number = at as 0 | 1 | 2
    const was = messageWords(draft.via, draft.language, number, about)
    const untouched = message.body === was.body && message.subject === was.subject
    const words = messageWords(next.via, next.language, number, about)
    if (untouched) return { ...message, ...words }
    return { ...message, subject: next.via === 'text' ? '' : message.subject || words.subject }
  })
  return { ...next, messages }
}
