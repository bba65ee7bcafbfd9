import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { look } from './notify-looks.ts'

// A stand-in for GOV.UK Notify: what its REST API answers, by https://docs.notifications.service.gov.uk/rest-api.html. The
// token is checked here without the library that makes it.

export type Delivered = {
  id: string
  type: 'sms' | 'email'
  contact: string
  subject: string
  body: string
  reference: string
  /** When it was taken (ISO 8601); left out: just now. */
  at?: string
}

/** What it does next: counts run down as they are used. */
export type Behaviour = {
  /** Contacts that cannot exist, and people outside the team while the service is on trial: null when it is live. */
  unknown: Set<string>
  team: Set<string> | null
  /** How many more it takes in this minute, and today; null for no limit. */
  inMinute: number | null
  today: number | null
  /** It answers 500; takes the message and drops the answer; never answers and takes nothing. */
  failing: number
  dropping: number
  hanging: number
  /** The key has been revoked. */
  revoked: boolean
  /** The placeholders of both templates. */
  placeholders: { sms: string[]; email: string[] }
  statuses: Map<string, string>
  /** Days until it forgets a message. */
  keepDays: number
}

export type StandIn = {
  /** Heard's settings for it. */
  settings: Record<string, string>
  delivered: Delivered[]
  behaviour: Behaviour
  /** Its clock. */
  now: () => Date
  requests: number
  /** Of those, how many asked what it has. */
  looks: number
  close: () => Promise<void>
}

export async function startNotify(now: () => Date = () => new Date()): Promise<StandIn> {
  const service = randomUUID()
  const secret = randomUUID()
  const templates = { sms: randomUUID(), email: randomUUID() }
  const behaviour: Behaviour = {
    ...{ unknown: new Set(), team: null, inMinute: null, today: null },
    ...{ failing: 0, dropping: 0, hanging: 0, revoked: false, statuses: new Map(), keepDays: 7 },
    placeholders: { sms: ['message'], email: ['subject', 'message'] },
  }
  const standIn: StandIn = {
    ...{ settings: {}, delivered: [], behaviour, now, requests: 0, looks: 0 },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  const server = createServer(async (request, response) => {
    standIn.requests++
    const refusal = refusalOf(request, { service, secret }, standIn)
    if (refusal) return answer(response, ...refusal)
    const url = new URL(request.url ?? '', standIn.settings.HEARD_NOTIFY_ORIGIN)
    if (request.method === 'GET') {
      standIn.looks++
      return answer(response, ...look(url, standIn))
    }
    const body = await bodyOf(request)
    const kind = /^\/v2\/notifications\/(sms|email)$/.exec(url.pathname)?.[1] as 'sms' | 'email' | undefined
    if (!kind) return answer(response, 404, 'NoResultFound', 'No result found')
    take(response, kind, body, templates, standIn)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  standIn.settings = {
    HEARD_NOTIFY_KEY: `fairmere-${service}-${secret}`,
    HEARD_NOTIFY_EMAIL_TEMPLATE: templates.email,
    HEARD_NOTIFY_TEXT_TEMPLATE: templates.sms,
    HEARD_NOTIFY_ORIGIN: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  }
  return standIn
}

type Refusal = [status: number, error: string, message: string]

function refusalOf(
  request: IncomingMessage,
  key: { service: string; secret: string },
  { behaviour, now }: StandIn,
): Refusal | null {
  const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (!token) return [401, 'AuthError', 'Unauthorized: authentication token must be provided']
  const [head = '', payload = '', signature = ''] = token.split('.')
  const mac = createHmac('sha256', key.secret).update(`${head}.${payload}`).digest()
  const signed = Buffer.from(signature, 'base64url')
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString())
  const { alg, typ } = read(head)
  const { iss, iat } = read(payload)
  if (alg !== 'HS256' || typ !== 'JWT' || iss !== key.service || typeof iat !== 'number') {
    return [403, 'AuthError', 'Invalid token: API key not found']
  }
  const genuine = signed.length === mac.length && timingSafeEqual(signed, mac)
  if (!genuine || behaviour.revoked) return [403, 'AuthError', 'Invalid token: API key not found']
  if (Math.abs(now().getTime() / 1000 - iat) > 30) {
    return [403, 'AuthError', 'Error: Your system clock must be accurate to within 30 seconds']
  }
  return null
}

function take(
  response: ServerResponse,
  kind: 'sms' | 'email',
  body: Record<string, unknown>,
  templates: Record<'sms' | 'email', string>,
  { behaviour, delivered, now }: StandIn,
) {
  const address = kind === 'sms' ? 'phone_number' : 'email_address'
  const invalid = (message: string) => answer(response, 400, 'ValidationError', message)
  const bad = (message: string) => answer(response, 400, 'BadRequestError', message)
  const known = [address, 'template_id', 'personalisation', 'reference']
  const strange = Object.keys(body).find((name) => !known.includes(name))
  if (strange) return invalid(`Additional properties are not allowed (${strange} was unexpected)`)
  const contact = body[address]
  if (typeof contact !== 'string') return invalid(`${address} is a required property`)
  const shape = kind === 'sms' ? /^\+447\d{9}$/ : /^[^@\s]+@[^@\s]+\.[^@\s]+$/
  if (!shape.test(contact) || behaviour.unknown.has(contact))
    return invalid(`${address} Not a valid ${address}`)
  if (behaviour.hanging > 0) return void behaviour.hanging--
  if (behaviour.failing > 0) {
    behaviour.failing--
    return answer(response, 500, 'Exception', 'Internal server error')
  }
  if (behaviour.inMinute === 0) {
    return answer(
      response,
      429,
      'RateLimitError',
      'Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds',
    )
  }
  if (behaviour.today === 0) {
    return answer(response, 429, 'TooManyRequestsError', 'Exceeded send limits (250,000) for today')
  }
  if (behaviour.team && !behaviour.team.has(contact)) {
    return bad(
      'Can’t send to this recipient when service is in trial mode – see https://www.notifications.service.gov.uk/trial-mode',
    )
  }
  if (body.template_id !== templates[kind]) return bad('Template not found')
  const personalisation = (body.personalisation ?? {}) as Record<string, string>
  const missing = behaviour.placeholders[kind].filter((name) => !(name in personalisation))
  if (missing.length > 0) return bad(`Missing personalisation: ${missing.join(', ')}`)
  const { message = '', subject = '' } = personalisation
  if (kind === 'sms' && message.length > 918) return bad('Text messages cannot be longer than 918 characters')
  if (behaviour.inMinute !== null) behaviour.inMinute--
  if (behaviour.today !== null) behaviour.today--
  const notification = {
    id: randomUUID(),
    type: kind,
    contact,
    subject,
    body: message,
    reference: `${body.reference}`,
    at: now().toISOString(),
  }
  delivered.push(notification)
  if (behaviour.dropping > 0) {
    behaviour.dropping--
    return void response.destroy()
  }
  const { id, reference } = notification
  send(response, 201, {
    id,
    reference,
    content: { body: message },
    template: { id: templates[kind], version: 1 },
  })
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString() || '{}')
}

function answer(response: ServerResponse, status: number, error: string | object, message?: string) {
  const body = typeof error === 'string' ? { status_code: status, errors: [{ error, message }] } : error
  send(response, status, body)
}

function send(response: ServerResponse, status: number, body: object) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
