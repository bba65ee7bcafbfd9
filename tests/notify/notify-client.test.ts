import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Message, notifyClient } from '../../worker/notify/notify-client.ts'
import { type Notify, readNotify } from '../../worker/notify/notify-settings.ts'
import { type StandIn, startNotify } from '../support/notify.ts'

const secretId = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa'
const other = 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb'

describe('what Notify says, and what Heard makes of it', () => {
  let standIn: StandIn
  let notify: Notify
  let number = 0

  beforeAll(async () => {
    standIn = await startNotify()
    notify = { ...(readNotify(standIn.settings) as Notify), timeout: 300 }
  })
  afterAll(() => standIn.close())
  beforeEach(() => {
    number++
    Object.assign(standIn.behaviour, { inMinute: null, today: null, team: null, revoked: false })
  })

  const client = (changes: Partial<Notify> = {}, clock = () => new Date()) =>
    notifyClient({ ...notify, ...changes }, clock)
  const lookAt = async (path: string) => {
    const token = await new SignJWT()
      .setProtectedHeader({ typ: 'JWT', alg: 'HS256' })
      .setIssuer(notify.service)
      .setIssuedAt()
      .sign(new TextEncoder().encode(notify.secret))
    const answer = await fetch(notify.origin + path, { headers: { authorization: `Bearer ${token}` } })
    return (await answer.json()) as { notifications?: { id: string }[]; links?: object; errors?: object[] }
  }
  const text = (): Message => ({
    via: 'text',
    contact: '+447700900001',
    subject: '',
    text: 'Tell us',
    reference: `reference-${number}`,
  })
  const email = (): Message => ({ ...text(), via: 'email', contact: 'ren@example.org', subject: 'Your say' })

  it('a text and an e-mail are taken, each with its own template, and found again by their reference', async () => {
    expect(await client().hand(text())).toBe('taken')
    expect(standIn.delivered.at(-1)).toMatchObject({ type: 'sms', contact: '+447700900001', body: 'Tell us' })
    expect(await client().find(text().reference)).toEqual({ status: 'delivered' })
    expect(await client().hand(email())).toBe('taken')
    expect(standIn.delivered.at(-1)).toMatchObject({ type: 'email', subject: 'Your say', body: 'Tell us' })
    expect(await client().find('another')).toBe('none')
  })

  it('every request has a token of its own, good for 30 seconds either way', async () => {
    const at = (seconds: number) => () => new Date(Date.now() + seconds * 1000)
    expect(await client({}, at(-28)).hand(text())).toBe('taken')
    expect(await client({}, at(28)).hand(text())).toBe('taken')
    expect(await client({}, at(-32)).hand(text())).toBe('key')
    expect(await client({}, at(32)).find('x')).toBe('key')
  })

  it.each([
    ['another secret', { secret: other }],
    ['another service', { service: other }],
  ])('with %s Notify does not know the key', async (_, changes) => {
    expect(await client(changes).hand(text())).toBe('key')
    expect(await client(changes).undelivered('text', 1)).toBe('key')
  })

  it('a contact that cannot exist is the contact’s fault; a template, or a trial, is not', async () => {
    expect(await client().hand({ ...text(), contact: '01632960001' })).toBe('contact')
    expect(await client({ templates: { text: other, email: other } }).hand(text())).toBe('refused')
    standIn.behaviour.team = new Set()
    expect(await client().hand(text())).toBe('refused')
  })

  it('too many in a minute, and too many today', async () => {
    standIn.behaviour.inMinute = 1
    expect(await client().hand(text())).toBe('taken')
    expect(await client().hand(text())).toBe('rate')
    Object.assign(standIn.behaviour, { inMinute: null, today: 0 })
    expect(await client().hand(text())).toBe('daily')
  })

  it('a fault, a dropped answer, silence and nobody there are unclear: only a look tells', async () => {
    standIn.behaviour.failing = 1
    expect(await client().hand(text())).toBe('unclear')
    expect(await client().find(text().reference)).toBe('none')
    standIn.behaviour.dropping = 1
    expect(await client().hand(text())).toBe('unclear')
    expect(await client().find(text().reference)).toEqual({ status: 'delivered' })
    standIn.behaviour.hanging = 1
    expect(await client().hand(text())).toBe('unclear')
    expect(await client({ origin: 'http://127.0.0.1:1' }).find('x')).toBe('unclear')
  })

  it('what could not be delivered is read page by page, of one way alone', async () => {
    for (let each = 0; each < 260; each++) {
      const contact = each % 2 ? '+447700900777' : '+447700900778'
      standIn.delivered.push({
        ...{ id: randomUUID(), type: 'sms', contact, subject: '', body: '' },
        reference: `many-${each}`,
      })
    }
    standIn.behaviour.statuses
      .set('+447700900777', 'permanent-failure')
      .set('+447700900778', 'permanent-failure')
    expect((await client().undelivered('text', 1)) as Set<string>).toHaveProperty('size', 250)
    expect((await client().undelivered('text', 8)) as Set<string>).toHaveProperty('size', 260)
    expect((await client().undelivered('email', 8)) as Set<string>).toHaveProperty('size', 0)
  })

  it('looks are answered in the shape that is documented, to whoever has the key', async () => {
    await client().hand({ ...text(), reference: 'shape' })
    const path = '/v2/notifications?reference=shape'
    const body = await lookAt(path)
    expect(body.notifications).toMatchObject([
      {
        ...{ type: 'sms', phone_number: '+447700900001', email_address: null, subject: null },
        ...{ reference: 'shape', status: 'delivered', body: 'Tell us', line_1: null, scheduled_for: null },
        ...{ template: { id: standIn.settings.HEARD_NOTIFY_TEXT_TEMPLATE, version: 1 } },
      },
    ])
    expect(body.links).toEqual({
      current: notify.origin + path,
      next: `${notify.origin}${path}&older_than=${body.notifications?.[0]?.id}`,
    })
    expect(await lookAt(`${path}&older_than=${body.notifications?.[0]?.id}`)).toMatchObject({
      notifications: [],
      links: { current: expect.any(String) },
    })
    expect(await lookAt(`${path}&older_than=${randomUUID()}`)).toMatchObject({ notifications: [] })
    for (const fault of ['&older_than=x', '&page=2'])
      expect((await lookAt(path + fault)).errors).toMatchObject([{ error: 'ValidationError' }])
    expect((await fetch(notify.origin + path)).status).toBe(401)
  })

  it('of several messages of one reference the one that did not fail at Notify itself counts', async () => {
    const [failed, sent] = ['+447700900881', '+447700900882']
    standIn.behaviour.statuses.set(failed, 'technical-failure').set(sent, 'sending')
    await client().hand({ ...text(), contact: sent, reference: 'twice' })
    await client().hand({ ...text(), contact: failed, reference: 'twice' })
    expect(await client().find('twice')).toEqual({ status: 'sending' })
  })

  it('says nothing of a contact, a message or the key in any log', async () => {
    const said: unknown[] = []
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation((...words) => said.push(...words)),
    )
    standIn.behaviour.failing = 1
    standIn.behaviour.dropping = 1
    for (const contact of ['+447700900001', 'nobody', '+447700900002'])
      await client().hand({ ...text(), contact })
    await client({ secret: other }).hand(text())
    for (const spy of spies) spy.mockRestore()
    expect(said).toEqual([])
  })
})

describe('the settings of sending', () => {
  const whole = {
    HEARD_NOTIFY_KEY: `my-key-${other}-${secretId}`,
    HEARD_NOTIFY_EMAIL_TEMPLATE: other,
    HEARD_NOTIFY_TEXT_TEMPLATE: other,
  }

  it('are off by default, and otherwise whole', () => {
    expect(readNotify({})).toBeNull()
    expect(readNotify(whole)).toMatchObject({
      origin: 'https://api.notifications.service.gov.uk',
      service: other,
      secret: secretId,
      templates: { email: other, text: other },
    })
  })

  it.each([
    ['HEARD_NOTIFY_TEXT_TEMPLATE', { HEARD_NOTIFY_TEXT_TEMPLATE: '' }],
    ['HEARD_NOTIFY_KEY', { HEARD_NOTIFY_KEY: undefined }],
    ['HEARD_NOTIFY_KEY', { HEARD_NOTIFY_KEY: secretId }],
    ['HEARD_NOTIFY_EMAIL_TEMPLATE', { HEARD_NOTIFY_EMAIL_TEMPLATE: 'the letter' }],
    ['HEARD_NOTIFY_ORIGIN', { HEARD_NOTIFY_ORIGIN: 'http://notify.example' }],
    ['HEARD_NOTIFY_ORIGIN', { HEARD_NOTIFY_ORIGIN: 'https://notify.example/v2' }],
  ])('a fault names %s and not its value', (name, changes) => {
    const read = () => readNotify({ ...whole, ...changes })
    expect(read).toThrow(name)
    expect(read).not.toThrow(secretId)
  })
})
