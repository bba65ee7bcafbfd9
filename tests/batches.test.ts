import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contacts } from '../schema/reaching-tables.ts'
import { council } from '../schema/staff-tables.ts'
import { randomId } from '../worker/bytes.ts'
import type { BatchShown } from '../worker/domain/batch-list.ts'
import { isSendingHour } from '../worker/domain/sending-hours.ts'
import { londonDay } from '../worker/domain/week.ts'
import { asSent, numbers } from './support/batching.ts'
import { type StandIn, startNotify } from './support/notify.ts'
import { doors, openSurvey, openWorld, signedIn, type World } from './support/world.ts'

type Reply = {
  code?: string
  detail?: string
  batch: BatchShown
  batches: BatchShown[]
  load: unknown[]
  perMessage: unknown[]
  pence: number
  note: string
  address: string
}

describe.each(doors)('batches, through %s', (door) => {
  let world: World
  let standIn: StandIn
  let officer: Awaited<ReturnType<typeof signedIn>>
  let wave: Awaited<ReturnType<typeof openSurvey>>
  const today = londonDay(new Date())
  const later = londonDay(new Date(Date.now() + 7 * 86_400_000))
  // Codes run out on a Sunday: within nine days, where somebody says three.
  const afterIt = londonDay(new Date(Date.now() + 10 * 86_400_000))

  beforeAll(async () => {
    standIn = await startNotify()
    world = await openWorld(door, { notify: standIn.settings })
    officer = await signedIn(world, 'officer')
    wave = await openSurvey(world, officer.member)
  }, 60_000)
  afterAll(async () => {
    await world.close()
    await standIn.close()
  })

  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await officer.send(method, `/staff/api${path}`, body)
    return { status: response.status, ...((await response.json()) as Reply) }
  }
  const plan = {
    via: 'text',
    language: 'en',
    contacts: numbers(3),
    messages: [{ body: 'Hello ((link))', on: today }],
  }
  const preview = (changes: object = {}) =>
    ask('POST', `/waves/${wave.waveId}/batches/previews`, { ...plan, ...changes })
  const start = (changes: object = {}) => {
    const batchId = randomId()
    return ask('POST', `/waves/${wave.waveId}/batches`, {
      ...plan,
      batchId,
      name: `Group ${batchId}`,
      ...changes,
    })
  }

  it('tell beforehand who would be written to, what it costs, and who not, line by line', async () => {
    const list = ['07700 900001', '01632 960001', '+44 7700 900001', '07700 900002']
    const told = await preview({ contacts: list.map((contact, index) => ({ line: index + 1, contact })) })
    expect(told).toMatchObject({
      status: 200,
      people: 2,
      refusedLines: [{ line: 2, why: 'This is not a UK mobile number.' }],
      duplicates: [{ line: 3, of: 1 }],
      perMessage: [{ characters: 6 + 'http://127.0.0.1/i#'.length + 22, fragments: 1, encoding: 'GSM' }],
      pence: 4.8,
    })
    expect(told.note).toContain('10,000')
    const email = { via: 'email', messages: [{ subject: 'Your say', body: '((link))', on: today }] }
    const emails = ['ren@example.org', 'ren at example.org'].map((contact, line) => ({
      line: line + 1,
      contact,
    }))
    expect(await preview({ ...email, contacts: emails })).toMatchObject({ people: 1, pence: 0 })
    const arabic = await preview({ messages: [{ body: `${'مرحبا '.repeat(10)}((link))`, on: today }] })
    expect(arabic.perMessage).toMatchObject([{ fragments: 2, encoding: 'unicode' }])
    expect(arabic.pence).toBe(14.4)
  })

  it('make links of the council’s own short address', async () => {
    await world.db.update(council).set({ shortOrigin: 'https://say.fairmere.example' })
    const { perMessage, address } = await preview()
    await world.db.update(council).set({ shortOrigin: '' })
    expect(perMessage).toMatchObject([{ characters: 6 + 'https://say.fairmere.example/i#'.length + 22 }])
    // Who sends can see whose address it is.
    expect(address).toBe('https://say.fairmere.example')
  })

  it.each([
    ['no link', { messages: [{ body: 'Hello', on: today }] }, 'the invitation: ((link)) is missing'],
    ['a name to fill in', { messages: [{ body: '((name)) ((link))', on: today }] }, '((name))'],
    ['too long', { messages: [{ body: `${'a'.repeat(900)}((link))`, on: today }] }, '918'],
    ['yesterday', { messages: [{ body: '((link))', on: '2020-01-01' }] }, 'its day is over'],
    [
      'a reminder on the same day',
      { messages: [1, 2].map(() => ({ body: '((link))', on: today })) },
      'reminder 1',
    ],
    [
      'a reminder when codes have run out',
      { days: 3, messages: [today, afterIt].map((on) => ({ body: '((link))', on })) },
      'run out',
    ],
    ['an e-mail without a subject', { via: 'email', messages: [{ body: '((link))', on: today }] }, 'subject'],
  ])('refuse a message before anything is stored: %s', async (_, changes, told) => {
    for (const reply of [await preview(changes), await start(changes)]) {
      expect(reply).toMatchObject({ status: 422, code: 'message-unfit' })
      expect(reply.detail).toContain(told)
    }
  })

  it.each([
    ['nobody', { contacts: [{ line: 1, contact: '01632 960001' }] }, 422, 'nobody-to-write-to'],
    ['a language nobody can answer in', { language: 'ar' }, 422, 'language-not-offered'],
    ['somebody’s number for its name', { name: 'Jo, 07700 900 001' }, 422, 'input-refused'],
    ['somebody’s address for its name', { name: 'jo@example.org' }, 422, 'input-refused'],
    [
      'a line twice',
      { contacts: [1, 1].map((line) => ({ line, contact: '07700 900001' })) },
      422,
      'input-refused',
    ],
    [
      'more than two thousand',
      { contacts: [...numbers(1000), ...numbers(1001).map((each) => ({ ...each, line: each.line + 1000 }))] },
      422,
      'input-refused',
    ],
    ['a name', { names: ['Ren'] }, 422, 'input-refused'],
    ['no such day', { messages: [{ body: '((link))', on: '2026-02-30' }] }, 422, 'input-refused'],
  ])('refuse %s', async (_, changes, status, code) => {
    expect(await start(changes)).toMatchObject({ status, code })
  })

  it('take two thousand people in one request', async () => {
    const many = Array.from({ length: 2000 }, (_, line) => ({
      line: line + 1,
      contact: `07700 9${`${line}`.padStart(5, '0')}`,
    }))
    const { status, batch } = await start({ contacts: many })
    expect({ status, people: batch.people, left: batch.left }).toEqual({
      status: 201,
      people: 2000,
      left: 2000,
    })
    expect(await ask('PUT', `/batches/${batch.id}/stop`)).toMatchObject({
      batch: { left: 0, ended: { because: 'stopped' } },
    })
  })

  it('are the same batch when asked again, and refuse another of the same name', async () => {
    const batchId = randomId()
    const batch = { batchId, name: 'Leaving custody' }
    const both = await Promise.all([start(batch), start(batch)])
    expect(both.map(({ status, batch: { id, people } }) => [status, id, people])).toEqual([
      [201, batchId, 3],
      [201, batchId, 3],
    ])
    expect(await world.db.select().from(contacts).where(eq(contacts.batchId, batchId))).toHaveLength(3)
    expect(await start({ name: 'Leaving custody' })).toMatchObject({ status: 409, code: 'batch-repeats' })
    const listed = await ask('GET', `/waves/${wave.waveId}/batches`)
    expect(listed).toMatchObject({ status: 200, notify: true })
    expect(listed.load).toContainEqual({ name: 'Leaving custody', surveys: 1, advice: null })
    expect(listed.batches.find(({ id }) => id === batchId)).toMatchObject({
      name: 'Leaving custody',
      startedBy: 'A officer',
    })
    expect(JSON.stringify(listed)).not.toMatch(/7700 ?900/)
  })

  it('are paused, continued and stopped; a stopped one is over', async () => {
    const { batch } = await start()
    const path = `/batches/${batch.id}`
    expect(await ask('PUT', `${path}/pause`)).toMatchObject({
      batch: { paused: { because: 'officer' }, waits: null },
    })
    expect(await ask('PUT', `${path}/pause`)).toMatchObject({ status: 200 })
    expect(await ask('POST', `${path}/steps`)).toMatchObject({ batch: { left: 3 } })
    expect(await ask('DELETE', `${path}/pause`)).toMatchObject({ batch: { paused: null } })
    expect(await ask('PUT', `${path}/stop`)).toMatchObject({
      batch: { left: 0, ended: { because: 'stopped' } },
    })
    expect(await ask('PUT', `${path}/pause`)).toMatchObject({ status: 409, code: 'batch-ended' })
    expect(await ask('GET', path)).toMatchObject({ status: 200, batch: { failures: [] } })
    expect(await ask('GET', '/batches/missing')).toMatchObject({ status: 404 })
    expect(await ask('GET', '/waves/missing/batches')).toMatchObject({ status: 404, code: 'not-found' })
  })

  it('are sent by day, and at night Notify is asked what became of a message all the same', async () => {
    const { batch } = await start()
    standIn.delivered.length = 0
    const { batch: stepped } = await ask('POST', `/batches/${batch.id}/steps`)
    const byDay = isSendingHour(new Date())
    expect(standIn.delivered.map(({ contact }) => contact).sort()).toEqual(byDay ? [0, 1, 2].map(asSent) : [])
    expect(stepped.left).toBe(byDay ? 0 : 3)

    const { batch: lost } = await start({
      contacts: numbers(1),
      messages: [today, later].map((on) => ({ body: '((link))', on })),
    })
    const claimedAt = new Date(Date.now() - 180_000).toISOString()
    await world.db
      .update(contacts)
      .set({ reference: lost.id, claimedAt })
      .where(eq(contacts.batchId, lost.id))
    standIn.delivered.push({
      ...{ id: 'x', type: 'sms', contact: asSent(0), subject: '', body: '' },
      reference: lost.id,
    })
    const { batch: found } = await ask('POST', `/batches/${lost.id}/steps`)
    expect(found.messages).toMatchObject([{ sent: 1 }, { sent: 0 }])
  })
})

describe('without GOV.UK Notify', () => {
  it('costs can be seen, and nothing is sent', async () => {
    const world = await openWorld('node')
    const officer = await signedIn(world, 'officer')
    const wave = await openSurvey(world, officer.member)
    const path = `/staff/api/waves/${wave.waveId}/batches`
    const messages = [{ body: '((link))', on: londonDay(new Date()) }]
    const plan = { via: 'text', language: 'en', contacts: numbers(1), messages }
    expect((await officer.send('POST', `${path}/previews`, plan)).status).toBe(200)
    const refused = await officer.send('POST', path, { ...plan, batchId: randomId(), name: 'All' })
    expect(await refused.json()).toMatchObject({ status: 409, code: 'notify-not-set-up' })
    expect(await (await officer.get(path)).json()).toMatchObject({ notify: false, batches: [] })
    await world.close()
  })
})
