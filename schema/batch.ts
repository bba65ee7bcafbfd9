/** How a batch's messages go. */
export const vias = ['text', 'email'] as const
export type Via = (typeof vias)[number]

/**
 * `officer`: by a member of staff. `access-ended`: whoever answers for it is no longer staff. `key`: Notify did not know Heard's key.
 * `refused`: Notify would not take messages at all. `forgotten`: Notify may no longer know who has had a message that is due.
 */
export type PauseReason = 'officer' | 'access-ended' | 'key' | 'refused' | 'forgotten'

/** Why nothing goes for now: too many in a minute, too many today, Notify cannot be reached. */
export type WaitReason = 'rate' | 'daily' | 'unreachable'

/** `sent`: the last message has gone. The others: stopped by somebody, the wave closed, the codes ran out. */
export type EndReason = 'sent' | 'stopped' | 'closed' | 'ran-out'

/**
 * `contact`: no such number or address. `refused`: Notify would not send there. `undeliverable`: it could not be delivered.
 * `gave-up`: tried too often. `unknown`: Notify cannot say any more whether it went.
 */
export type FailureReason = 'contact' | 'refused' | 'undeliverable' | 'gave-up' | 'unknown'

/** What a message may hold, filled in for each person. */
export const placeholders = ['link', 'code'] as const

/** Where each `((…))` of a message stands, with what is in it: "link". */
export const placeholdersIn = (text: string) =>
  [...text.matchAll(/\(\(([^()]*)\)\)/g)].map(([, name]) => (name ?? '').trim().toLowerCase())

/** The message with its placeholders filled. */
export const filled = (text: string, values: { link: string; code: string }) =>
  text.replace(/\(\(\s*(link|code)\s*\)\)/gi, (_, name: string) =>
    name.toLowerCase() === 'link' ? values.link : values.code,
  )
