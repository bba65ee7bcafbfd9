import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { batches, contacts } from '../schema/reaching-tables.ts'
import { audit } from '../schema/staff-tables.ts'
import { invitations } from '../schema/tables.ts'
import { advanceBatches } from '../worker/domain/batch-sending.ts'
import { continueBatch, pauseBatch, stopBatch } from '../worker/domain/batch-state.ts'
import { hashOfEither } from '../worker/domain/invitation.ts'
import { closeWave } from '../worker/domain/wave.ts'
import { asSent, day, hour, minute, numbers, openSending, type Sending } from './support/batching.ts'

let sending: Sending
beforeAll(async () => {
  sending = await openSending()
})
afterAll(() => sending.close())
beforeEach(() => {
  sending.at('2026-11-30T10:00:00Z')
  const { behaviour } = sending.standIn
  Object.assign(behaviour, { inMinute: null, today: null, team: null, revoked: false })
  Object.assign(behaviour, { failing: 0, dropping: 0, hanging: 0 })
  behaviour.unknown.clear()
  behaviour.statuses.clear()
})

const invitation = { subject: '', body: 'Tell us: ((link))', on: '2026-11-30' }
const reminder = (on: string) => ({ subject: '', body: 'There is still time: ((link))', on })

describe('a batch is sent', () => {
  it('everybody gets one message with a link and a code that open the wave, and nobody is left in Heard', async () => {
    const batchId = await sending.start({ contacts: numbers(25) })
    expect(await sending.step(batchId)).toBe(25)
    expect(sending.sentTo()).toEqual(Array.from({ length: 25 }, (_, index) => asSent(index)))
    expect(await sending.rows(batchId)).toEqual([])
    const shown = await sending.show(batchId)
    expect(shown).toMatchObject({ people: 25, left: 0, failures: [], ended: { because: 'sent' } })
    expect(shown.messages).toMatchObject([{ sent: 25, failed: {} }])
    const { world } = sending
    for (const { body } of sending.standIn.delivered.slice(0, 3)) {
      const [, link = '', typed = ''] =
        /^How is it going\? http:\/\/127\.0\.0\.1\/i#([\w-]{22}) or ([\w-]{15})$/.exec(body) ?? []
      const [of] = await world.db
        .select()
        .from(invitations)
        .where(eq(invitations.hash, await hashOfEither(world.secrets, link)))
      expect(of).toMatchObject({
        waveId: sending.wave.waveId,
        typedHash: await hashOfEither(world.secrets, typed),
      })
    }
  })

  it('a number that Notify refuses is told by its line and not tried again', async () => {
    sending.standIn.behaviour.unknown.add(asSent(1))
    const batchId = await sending.start({ messages: [invitation, reminder('2026-12-07')] })
    await sending.step(batchId)
    expect(sending.sentTo()).toEqual([asSent(0), asSent(2)])
    expect((await sending.show(batchId)).failures).toEqual([{ message: 0, line: 2, reason: 'contact' }])
    expect(await sending.rows(batchId)).toHaveLength(2)
  })

  it('where Notify asks for a pause the whole batch waits, each time twice as long, and goes on', async () => {
    sending.standIn.behaviour.inMinute = 2
    const batchId = await sending.start({ contacts: numbers(5) })
    await sending.step(batchId)
    expect((await sending.show(batchId)).waits).toEqual({
      because: 'rate',
      until: '2026-11-30T10:01:00.000Z',
    })
    const { requests } = sending.standIn
    expect(await sending.step(batchId)).toBe(0)
    sending.later(minute)
    await sending.step(batchId)
    expect((await sending.show(batchId)).waits).toEqual({
      because: 'rate',
      until: '2026-11-30T10:03:00.000Z',
    })
    expect(sending.standIn.requests).toBeGreaterThan(requests)
    sending.standIn.behaviour.inMinute = null
    sending.later(2 * minute)
    await sending.step(batchId)
    expect(sending.sentTo()).toEqual([0, 1, 2, 3, 4].map(asSent))
  })

  it('after too many today it waits for the morning', async () => {
    sending.standIn.behaviour.today = 0
    const batchId = await sending.start()
    await sending.step(batchId)
    expect((await sending.show(batchId)).waits).toEqual({
      because: 'daily',
      until: '2026-12-01T09:00:00.000Z',
    })
  })

  it('in parts as large as the budget, by whoever comes by', async () => {
    const batchId = await sending.start({ contacts: numbers(30) })
    expect(await sending.step(batchId, 10)).toBe(10)
    expect(await sending.show(batchId)).toMatchObject({ left: 20, ended: null })
    await advanceBatches(sending.world, 1000)
    expect(await sending.show(batchId)).toMatchObject({ left: 0, ended: { because: 'sent' } })
  })

  it('writes an audit line with what it did, and nobody’s contact or code', async () => {
    const batchId = await sending.start()
    await sending.step(batchId)
    const lines = await sending.world.db.select().from(audit).where(eq(audit.subject, batchId))
    expect(lines.map(({ act, detail }) => [act, detail])).toEqual([
      ['batch started', { people: 3, via: 'text' }],
      ['messages handed to Notify', { sent: 3 }],
    ])
  })
})

describe('nobody gets a message twice and nobody none', () => {
  const everybody = [0, 1, 2].map(asSent)

  it('when the answer is lost after Notify took it', async () => {
    sending.standIn.behaviour.dropping = 2
    const batchId = await sending.start()
    await sending.step(batchId)
    expect(await sending.show(batchId)).toMatchObject({ left: 2, waits: { because: 'unreachable' } })
    sending.later(3 * minute)
    await sending.step(batchId)
    expect(sending.sentTo()).toEqual(everybody)
    expect((await sending.show(batchId)).messages).toMatchObject([{ sent: 3 }])
  })

  it('when the answer never comes, or is a fault', async () => {
    Object.assign(sending.standIn.behaviour, { hanging: 1, failing: 1 })
    const batchId = await sending.start()
    await sending.step(batchId)
    sending.later(3 * minute)
    await sending.step(batchId)
    expect(sending.sentTo()).toEqual(everybody)
  })

  it('when who sends dies between claiming and sending, or between sending and marking', async () => {
    const batchId = await sending.start()
    const claimedAt = sending.world.now().toISOString()
    const [one, two] = await sending.rows(batchId)
    const die = (id = '', reference = '') =>
      sending.world.db.update(contacts).set({ claimedAt, reference }).where(eq(contacts.id, id))
    await die(one?.id, 'claimed-not-sent')
    await die(two?.id, 'sent-not-marked')
    const before = { id: 'x', type: 'sms' as const, contact: 'of the one who died', subject: '', body: '' }
    sending.standIn.delivered.push({ ...before, reference: 'sent-not-marked' })
    await sending.step(batchId)
    sending.later(minute)
    await sending.step(batchId)
    expect(sending.standIn.delivered).toHaveLength(2)
    sending.later(minute)
    await sending.step(batchId)
    expect(new Set(sending.sentTo()).size).toBe(3)
    expect(sending.standIn.delivered).toHaveLength(3)
    expect(await sending.show(batchId)).toMatchObject({ ended: { because: 'sent' }, messages: [{ sent: 3 }] })
  })

  it('when several send at once', async () => {
    const batchId = await sending.start({ contacts: numbers(60) })
    await Promise.all([1, 2, 3, 4].map(() => sending.step(batchId)))
    await sending.step(batchId)
    expect(sending.sentTo()).toEqual(Array.from({ length: 60 }, (_, index) => asSent(index)))
    expect((await sending.show(batchId)).messages).toMatchObject([{ sent: 60 }])
  })

  it('when several ask at once what became of them', async () => {
    sending.standIn.behaviour.dropping = 10
    const batchId = await sending.start({ contacts: numbers(10) })
    await sending.step(batchId)
    sending.later(3 * minute)
    await Promise.all([1, 2, 3, 4].map(() => sending.step(batchId)))
    expect(sending.standIn.delivered).toHaveLength(10)
    expect((await sending.show(batchId)).messages).toMatchObject([{ sent: 10 }])
  })

  it('what Notify could not hand on for a fault of its own is sent again', async () => {
    sending.standIn.behaviour.dropping = 1
    const batchId = await sending.start({ contacts: numbers(1) })
    await sending.step(batchId)
    sending.standIn.behaviour.statuses.set(asSent(0), 'technical-failure')
    sending.later(3 * minute)
    await sending.step(batchId)
    expect(sending.sentTo()).toEqual([asSent(0), asSent(0)])
    expect((await sending.show(batchId)).ended).toMatchObject({ because: 'sent' })
  })

  it('one that fails five times is given up, and delays nobody else', async () => {
    const batchId = await sending.start({ contacts: numbers(1) })
    for (let tries = 0; tries < 5; tries++) {
      expect((await sending.show(batchId)).ended).toBeNull()
      sending.standIn.behaviour.failing = 1
      await sending.step(batchId)
      sending.standIn.behaviour.failing = 0
      sending.later(hour)
      // Only the look; the next round hands it over again.
      await sending.step(batchId, 1)
    }
    expect(await sending.show(batchId)).toMatchObject({
      failures: [{ line: 1, reason: 'gave-up' }],
      ended: { because: 'sent' },
    })
  })

  it('what nobody asked about for three days is not sent again: Notify may no longer know', async () => {
    sending.standIn.behaviour.hanging = 1
    const batchId = await sending.start({ contacts: numbers(1) })
    await sending.step(batchId)
    sending.later(3 * day + minute)
    await sending.step(batchId)
    expect(sending.standIn.delivered).toEqual([])
    expect((await sending.show(batchId)).failures).toEqual([{ message: 0, line: 1, reason: 'unknown' }])
  })
})

describe('Notify will not go on', () => {
  it('with a key it does not know: paused, nobody is lost, and on with a right one', async () => {
    sending.standIn.behaviour.revoked = true
    const batchId = await sending.start()
    await sending.step(batchId)
    expect(await sending.show(batchId)).toMatchObject({ left: 3, paused: { because: 'key' } })
    sending.later(3 * minute)
    expect(await sending.step(batchId)).toBe(0)
    sending.standIn.behaviour.revoked = false
    await continueBatch(sending.world.db, sending.officer, { batchId }, sending.world.now())
    await sending.step(batchId)
    expect(sending.sentTo()).toEqual([0, 1, 2].map(asSent))
  })

  it('with a service on trial, or the wrong templates: paused, however often somebody continues', async () => {
    sending.standIn.behaviour.team = new Set()
    const batchId = await sending.start()
    for (const _ of [1, 2]) {
      await sending.step(batchId)
      expect(await sending.show(batchId)).toMatchObject({
        left: 3,
        failures: [],
        paused: { because: 'refused' },
      })
      await continueBatch(sending.world.db, sending.officer, { batchId }, sending.world.now())
    }
    sending.standIn.behaviour.team = null
    await sending.step(batchId)
    expect((await sending.show(batchId)).messages).toMatchObject([{ sent: 3 }])
  })

  it('somebody whom it refuses a second time while it takes others is left out', async () => {
    sending.standIn.behaviour.team = new Set([asSent(0), asSent(2)])
    const batchId = await sending.start()
    await sending.step(batchId)
    expect(await sending.show(batchId)).toMatchObject({ left: 1, paused: { because: 'refused' } })
    await continueBatch(sending.world.db, sending.officer, { batchId }, sending.world.now())
    await sending.step(batchId)
    expect(await sending.show(batchId)).toMatchObject({
      failures: [{ line: 2, reason: 'refused' }],
      ended: { because: 'sent' },
    })
  })
})

describe('reminders', () => {
  const two = { messages: [invitation, reminder('2026-12-07')] }

  it('go to the whole batch alike on their day, but for whom Notify could not reach', async () => {
    const batchId = await sending.start(two)
    await sending.step(batchId)
    expect((await sending.show(batchId)).waits).toEqual({ because: 'day', until: '2026-12-07' })
    expect(await sending.rows(batchId)).toHaveLength(3)
    const linkTo = (index: number) =>
      sending.standIn.delivered.find(({ contact }) => contact === asSent(index))?.body.slice(-22)
    const link = linkTo(0)
    sending.standIn.behaviour.statuses.set(asSent(2), 'permanent-failure')
    // Notify forgets after seven days: it is asked before.
    sending.at('2026-12-04T10:00:01Z')
    await sending.step(batchId)
    expect((await sending.show(batchId)).failures).toEqual([{ message: 0, line: 3, reason: 'undeliverable' }])
    sending.standIn.delivered.length = 0
    sending.at('2026-12-07T08:59:00Z')
    expect(await sending.step(batchId)).toBe(0)
    sending.at('2026-12-07T09:00:00Z')
    await sending.step(batchId)
    expect(sending.sentTo()).toEqual([asSent(0), asSent(1)])
    expect(linkTo(0)).toBe(link)
    expect(await sending.show(batchId)).toMatchObject({ left: 0, ended: { because: 'sent' } })
    expect(await sending.rows(batchId)).toEqual([])
  })

  it('ask just before, where the reminder comes sooner', async () => {
    const batchId = await sending.start({ messages: [invitation, reminder('2026-12-02')] })
    await sending.step(batchId)
    sending.standIn.behaviour.statuses.set(asSent(0), 'permanent-failure').set(asSent(1), 'temporary-failure')
    sending.standIn.delivered.splice(0, 0)
    sending.at('2026-12-02T10:00:00Z')
    await sending.step(batchId)
    expect(sending.sentTo()).toEqual([asSent(0), asSent(1), asSent(1), asSent(2), asSent(2)])
  })

  it('are not sent before everybody had the message before', async () => {
    sending.standIn.behaviour.inMinute = 2
    const messages = [invitation, reminder('2026-12-02')]
    const batchId = await sending.start({ messages })
    await sending.step(batchId)
    sending.standIn.behaviour.inMinute = null
    sending.at('2026-12-02T10:00:00Z')
    await sending.step(batchId)
    expect((await sending.show(batchId)).messages).toMatchObject([{ sent: 3 }, { sent: 3 }])
  })
})

describe('nothing is sent', () => {
  it('at night', async () => {
    sending.at('2026-11-30T20:00:00Z')
    const batchId = await sending.start()
    expect(await sending.step(batchId)).toBe(0)
    expect((await sending.show(batchId)).waits).toEqual({
      because: 'night',
      until: '2026-12-01T09:00:00.000Z',
    })
  })

  it('while it is paused, by anybody; and then it goes on', async () => {
    const batchId = await sending.start()
    const { db, now } = sending.world
    await pauseBatch(db, sending.officer, { batchId }, now())
    expect(await sending.step(batchId)).toBe(0)
    await continueBatch(db, sending.officer, { batchId }, now())
    expect(await sending.step(batchId)).toBe(3)
  })

  it('once it is stopped: contacts and key are gone at once', async () => {
    const batchId = await sending.start()
    const { db, now } = sending.world
    await stopBatch(db, sending.officer, { batchId }, now())
    await stopBatch(db, sending.officer, { batchId }, now())
    expect(await sending.rows(batchId)).toEqual([])
    const [row] = await db.select().from(batches).where(eq(batches.id, batchId))
    expect(row).toMatchObject({ wrapped: null, endedBecause: 'stopped' })
    expect(await sending.step(batchId)).toBe(0)
    await expect(continueBatch(db, sending.officer, { batchId }, now())).rejects.toThrow('batch-ended')
  })

  const clockEnds = async (batchId: string) => {
    const { world, officer } = sending
    await pauseBatch(world.db, officer, { batchId }, world.now())
    return async () => {
      await advanceBatches(world, 0)
      expect(await sending.rows(batchId)).toEqual([])
      expect(sending.standIn.delivered).toEqual([])
      return (await sending.show(batchId)).ended?.because
    }
  }

  it('once the codes have run out: the clock deletes the contacts, paused or not', async () => {
    const ends = await clockEnds(await sending.start())
    sending.later(36 * day)
    expect(await ends()).toBe('ran-out')
  })

  it('once the wave has closed: the same', async () => {
    const ends = await clockEnds(await sending.start())
    const { world, officer, wave } = sending
    await closeWave(world.db, officer, { waveId: wave.waveId }, world.now())
    expect(await ends()).toBe('closed')
  })
})
