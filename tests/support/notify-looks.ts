import type { Delivered, StandIn } from './notify.ts'

// `GET /v2/notifications` of the stand-in for GOV.UK Notify: its filters and its shapes, by
// https://docs.notifications.service.gov.uk/rest-api.html and app/v2/notifications of alphagov/notifications-api.

type Looked = [status: number, body: string | object, message?: string]

const path = '/v2/notifications'
const perPage = 250
const day = 86_400_000
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const filters = ['reference', 'status', 'template_type', 'older_than', 'include_jobs']

/** The newest first, 250 a page, of those that it still keeps; `links.next` wherever the page is not empty. */
export function look(url: URL, { delivered, behaviour, now, settings }: StandIn): Looked {
  if (url.pathname !== path) return [404, 'NoResultFound', 'No result found']
  const asked = url.searchParams
  const strange = [...asked.keys()].find((name) => !filters.includes(name))
  if (strange) {
    const message = `Additional properties are not allowed (${strange} was unexpected)`
    return [400, 'ValidationError', message]
  }
  const olderThan = asked.get('older_than')
  if (olderThan !== null && !uuid.test(olderThan)) {
    return [400, 'ValidationError', 'older_than is not a valid UUID']
  }
  const since = new Date(now().getTime() - behaviour.keepDays * day).toISOString()
  const kept = delivered.filter(({ at }) => (at ?? now().toISOString()) >= since).toReversed()
  // One that it does not know is followed by nothing.
  const place = kept.findIndex(({ id }) => id === olderThan)
  const older = olderThan === null ? kept : place < 0 ? [] : kept.slice(place + 1)
  const wanted = (name: string, value: string) => !asked.has(name) || asked.getAll(name).includes(value)
  const found = older
    .map((each) => shown(each, behaviour.statuses.get(each.contact) ?? 'delivered', settings, now()))
    .filter(
      ({ reference, status, type }) =>
        wanted('reference', reference) && wanted('status', status) && wanted('template_type', type),
    )
    .slice(0, perPage)
  const address = (query: URLSearchParams) => `${url.origin}${path}?${query}`
  const last = found.at(-1)
  const next = new URLSearchParams([...asked].filter(([name]) => name !== 'older_than'))
  if (last) next.set('older_than', last.id)
  return [
    200,
    { notifications: found, links: { current: address(asked), ...(last && { next: address(next) }) } },
  ]
}

function shown(
  { id, type, contact, subject, body, reference, at }: Delivered,
  status: string,
  settings: StandIn['settings'],
  now: Date,
) {
  const template = settings[type === 'sms' ? 'HEARD_NOTIFY_TEXT_TEMPLATE' : 'HEARD_NOTIFY_EMAIL_TEMPLATE']
  const moment = at ?? now.toISOString()
  return {
    ...{ id, reference, type, status, body },
    subject: type === 'email' ? subject : null,
    phone_number: type === 'sms' ? contact : null,
    email_address: type === 'email' ? contact : null,
    ...{ line_1: null, line_2: null, line_3: null, line_4: null, line_5: null, line_6: null, postcode: null },
    template: { id: template, version: 1, uri: `/services/template/${template}` },
    ...{ created_at: moment, created_by_name: null, scheduled_for: null },
    ...{ sent_at: moment, completed_at: moment },
  }
}
