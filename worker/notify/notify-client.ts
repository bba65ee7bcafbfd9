import { SignJWT } from 'jose'
import type { Via } from '../../schema/batch.ts'
import { encodeText } from '../bytes.ts'
import type { Notify } from './notify-settings.ts'

// https://docs.notifications.service.gov.uk/rest-api.html, which asks to go by status codes and error types, never by messages.
// Nothing that Notify answers is passed on in words: it may quote a number or an address.

/** Why Notify did nothing: it does not know Heard's key, or was asked too often in a minute, or today. */
export type Turned = 'key' | 'rate' | 'daily'

/**
 * What became of a message handed to Notify. `contact`: there can be no such number or address. `refused`: it would not send
 * this one there. `unclear`: no answer, or none that says whether it was taken.
 */
export type Handing = 'taken' | 'contact' | 'refused' | 'unclear' | Turned

/** What Notify calls the state of a message ("delivered", "permanent-failure"), or `none` where it has none of that reference. */
export type Finding = { status: string } | 'none' | 'unclear' | Turned

export type Message = { via: Via; contact: string; subject: string; text: string; reference: string }

export type NotifyClient = {
  hand: (message: Message) => Promise<Handing>
  find: (reference: string) => Promise<Finding>
  undelivered: (via: Via, pages: number) => Promise<Set<string> | 'unclear' | Turned>
}

/** @param clock of each request: a token is good for 30 seconds either way */
export function notifyClient(notify: Notify, clock: () => Date): NotifyClient {
  const ask = (method: 'GET' | 'POST', path: string, body?: unknown) =>
    request(notify, clock(), method, path, body)
  return {
    async hand({ via, contact, subject, text, reference }) {
      const [kind, address] = via === 'text' ? ['sms', 'phone_number'] : ['email', 'email_address']
      const { status, error } = await ask('POST', `/v2/notifications/${kind}`, {
        [address]: contact,
        template_id: notify.templates[via],
        personalisation: via === 'text' ? { message: text } : { subject, message: text },
        reference,
      })
      if (status === 201) return 'taken'
      if (status === 400) return error === 'ValidationError' ? 'contact' : 'refused'
      return (
        turnedBy(status, error) ?? (status >= 400 && status < 500 && status !== 408 ? 'refused' : 'unclear')
      )
    },

    /** The newest message of a reference; one that failed for a fault of Notify's own only where there is no other. */
    async find(reference) {
      const answer = await ask('GET', `/v2/notifications?${new URLSearchParams({ reference })}`)
      if (answer.status !== 200) return turnedBy(answer.status, answer.error) ?? 'unclear'
      const found = notificationsIn(answer.body)
      if (!found) return 'unclear'
      const mine = found.filter((each) => each.reference === reference)
      const best = mine.find(({ status }) => status !== 'technical-failure') ?? mine[0]
      return best ? { status: best.status } : 'none'
    },

    /** References of messages that could not be delivered, newest first, in so many pages of 250 at most. */
    async undelivered(via, pages) {
      const references = new Set<string>()
      const query = { status: 'permanent-failure', template_type: via === 'text' ? 'sms' : 'email' }
      for (let page = 0, last = ''; page < pages; page++) {
        const older = last ? { older_than: last } : {}
        const answer = await ask('GET', `/v2/notifications?${new URLSearchParams({ ...query, ...older })}`)
        const found = answer.status === 200 ? notificationsIn(answer.body) : null
        if (!found) return turnedBy(answer.status, answer.error) ?? 'unclear'
        for (const { reference } of found) if (reference) references.add(reference)
        last = found.at(-1)?.id ?? ''
        if (!last) break
      }
      return references
    },
  }
}

type Answer = { status: number; error: string | undefined; body: unknown }

/** One request with a token of its own; status 0 where no whole answer came in time. */
async function request(
  notify: Notify,
  now: Date,
  method: 'GET' | 'POST',
  path: string,
  body: unknown,
): Promise<Answer> {
  const token = await new SignJWT()
    .setProtectedHeader({ typ: 'JWT', alg: 'HS256' })
    .setIssuer(notify.service)
    .setIssuedAt(now)
    .sign(encodeText(notify.secret))
  try {
    const response = await fetch(notify.origin + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      // What it holds goes to Notify and nowhere else.
      redirect: 'manual',
      signal: AbortSignal.timeout(notify.timeout),
    })
    const read: unknown = await response.json().catch(() => null)
    return { status: response.status, error: errorIn(read), body: read }
  } catch {
    return { status: 0, error: undefined, body: null }
  }
}

function turnedBy(status: number, error: string | undefined): Turned | null {
  if (status === 401 || status === 403) return 'key'
  if (status === 429) return error === 'TooManyRequestsError' ? 'daily' : 'rate'
  return null
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined

const textOf = (value: unknown, name: string) => {
  const field = fieldOf(value, name)
  return typeof field === 'string' ? field : undefined
}

/** The type of the first error: "ValidationError". */
function errorIn(body: unknown): string | undefined {
  const errors = fieldOf(body, 'errors')
  return Array.isArray(errors) ? textOf(errors[0], 'error') : undefined
}

function notificationsIn(body: unknown) {
  const list = fieldOf(body, 'notifications')
  if (!Array.isArray(list)) return null
  return list.map((each: unknown) => ({
    id: textOf(each, 'id') ?? '',
    reference: textOf(each, 'reference'),
    status: textOf(each, 'status') ?? '',
  }))
}
