import type { Via } from '../../schema/batch.ts'
import { limits } from '../../schema/limits.ts'
import { isSafe } from '../configuration.ts'

/** How Heard reaches the council's own service on GOV.UK Notify. */
export type Notify = {
  origin: string
  /** The service's id: `iss` of every token. */
  service: string
  /** Signs every token. It is in no log and in no refusal. */
  secret: string
  /** Ids of the two templates, which hold ((subject)) and ((message)) alone. */
  templates: Record<Via, string>
  /** Milliseconds that one request may take. */
  timeout: number
}

export type NotifySettings = {
  HEARD_NOTIFY_KEY?: string | undefined
  HEARD_NOTIFY_EMAIL_TEMPLATE?: string | undefined
  HEARD_NOTIFY_TEXT_TEMPLATE?: string | undefined
  HEARD_NOTIFY_ORIGIN?: string | undefined
}

const needed = ['HEARD_NOTIFY_KEY', 'HEARD_NOTIFY_EMAIL_TEMPLATE', 'HEARD_NOTIFY_TEXT_TEMPLATE'] as const
const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const isId = (text: string) => new RegExp(`^${uuid}$`, 'i').test(text)

/**
 * @returns null where sending is not set up
 * @throws Error with a sentence for the person who starts Heard; it names the setting, never its value
 */
export function readNotify(settings: NotifySettings): Notify | null {
  const [key, email, text] = needed.map((name) => settings[name] ?? '')
  if (!key && !email && !text) return null
  const missing = needed.filter((name) => !settings[name])
  if (!key || !email || !text) throw new Error(`To send by GOV.UK Notify, set ${missing.join(' and ')} too.`)
  const [, service, secret] = new RegExp(`-(${uuid})-(${uuid})$`, 'i').exec(key) ?? []
  if (!service || !secret) {
    throw new Error(
      'HEARD_NOTIFY_KEY must be a whole key of GOV.UK Notify: its name and two ids, with dashes between.',
    )
  }
  for (const [name, id] of [
    [needed[1], email],
    [needed[2], text],
  ] as const) {
    if (!isId(id)) throw new Error(`${name} must be the id of a template of GOV.UK Notify.`)
  }
  const origin = settings.HEARD_NOTIFY_ORIGIN ?? 'https://api.notifications.service.gov.uk'
  const url = URL.parse(origin)
  if (!url || url.origin !== origin || !isSafe(url)) {
    throw new Error('HEARD_NOTIFY_ORIGIN must be an address with https: and without a path.')
  }
  return { origin, service, secret, templates: { email, text }, timeout: limits.notifyTimeout }
}
