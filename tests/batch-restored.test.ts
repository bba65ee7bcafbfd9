import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { batches, contacts } from '../schema/reaching-tables.ts'
import { canStillAsk } from '../worker/domain/batch-run.ts'
import { stepBatch } from '../worker/domain/batch-sending.ts'
import { continueBatch, pauseBatch } from '../worker/domain/batch-state.ts'
import { asSent, day, hour, minute, numbers, openSending, type Sending } from './support/batching.ts'
import { openRestoring, restarted } from './support/restoring.ts'
import { writing } from './support/writing.ts'

let sending: Sending
let restoring: ReturnType<typeof openRestoring>
beforeAll(async () => {
  sending = await openSending()
  restoring = openRestoring(sending)
})
afterAll(async () => {
  restoring.close()
  await sending.close()
})
beforeEach(() => {
  sending.at('2026-11-30T10:00:00Z')
  Object.assign(sending.standIn.behaviour, { revoked: false, keepDays: 7 })
  sending.standIn.behaviour.statuses.clear()
})

const everybody = (count: number) => Array.from({ length: count }, (_, index) => asSent(index))
const message = (on: string) => ({ subject: '', body: '((link))', on })

describe('a copy of the database from before is put back', () => {
  it.each([
    ['from before the first message', 0, 30, false],
    ['from the middle', 20, 10, false],
    ['from before the first message, and the server is started again', 0, 30, true],
    ['from the middle, and the server is started again', 20, 10, true],
    ['from before its last message', 40, 5, true],
  ])('%s: nobody gets a message twice and nobody none', async (_, kept, lost, again) => {
    const batchId = await sending.start({ contacts: numbers(45) })
    if (kept) await sending.step(batchId, kept)
    const copy = await restoring.copied()
    await sending.step(batchId, lost)
    expect(sending.standIn.delivered.length).toBeGreaterThan(kept)
    const restored = await restoring.putBack(copy, again ? await restarted() : stepBatch)
    expect((await restored.show(batchId)).left).toBe(45 - kept)
    await restored.goOn(batchId)
    expect(sending.sentTo()).toEqual(everybody(45))
    expect(await restored.show(batchId)).toMatchObject({
      ...{ left: 0, ended: { because: 'sent' }, messages: [{ sent: 45, failed: {} }] },
    })
  })

  it('from before the invitation, when reminders had gone too: each of them goes once', async () => {
    const messages = [message('2026-11-30'), message('2026-12-02')]
    const batchId = await sending.start({ contacts: numbers(12), messages })
    const copy = await restoring.copied()
    await sending.step(batchId)
    sending.at('2026-12-02T10:00:00Z')
    await sending.step(batchId, 11)
    const restored = await restoring.putBack(copy, await restarted())
    await restored.goOn(batchId)
    expect(sending.sentTo()).toEqual(everybody(12).flatMap((each) => [each, each]))
    expect((await restored.show(batchId)).messages).toMatchObject([{ sent: 12 }, { sent: 12 }])
  })

  it('whatever fails and whichever copy is put back when: everybody gets one', async () => {
    const happens = fc.constantFrom('step', 'copy', 'put back', 'restart', 'wait', 'dropping', 'failing')
    const { standIn } = sending
    await fc.assert(
      fc.asyncProperty(fc.array(happens, { minLength: 4, maxLength: 9 }), async (events) => {
        sending.at('2026-11-30T10:00:00Z')
        Object.assign(standIn.behaviour, { dropping: 0, failing: 0 })
        const batchId = await sending.start({ contacts: numbers(25) })
        let copy = await restoring.copied()
        let heard = await restoring.putBack(copy)
        for (const event of events) {
          if (event === 'copy') copy = await restoring.copied(heard.db)
          else if (event === 'put back') heard = await restoring.putBack(copy, heard.step)
          else if (event === 'restart') heard = await restoring.putBack(copy, await restarted())
          else if (event === 'wait') sending.later(3 * minute)
          else if (event === 'step') await heard.goOn(batchId, 10)
          else standIn.behaviour[event] = 3
        }
        Object.assign(standIn.behaviour, { dropping: 0, failing: 0 })
        for (let round = 0; round < 4; round++) {
          await heard.goOn(batchId)
          sending.later(hour)
        }
        expect(sending.sentTo()).toEqual(everybody(25))
        expect(await heard.show(batchId)).toMatchObject({
          ...{ ended: { because: 'sent' }, messages: [{ sent: 25 }], failures: [] },
        })
      }),
      { numRuns: 12 },
    )
  }, 30_000)

  it('whoever the message could not be delivered to is told by line, and one that Notify itself failed goes again', async () => {
    const batchId = await sending.start()
    const copy = await restoring.copied()
    await sending.step(batchId)
    sending.standIn.behaviour.statuses.set(asSent(0), 'permanent-failure').set(asSent(1), 'technical-failure')
    const restored = await restoring.putBack(copy, await restarted())
    await restored.goOn(batchId)
    expect(sending.sentTo()).toEqual([0, 1, 1, 2].map(asSent))
    expect(await restored.show(batchId)).toMatchObject({
      messages: [{ sent: 2 }],
      failures: [{ line: 1, reason: 'undeliverable' }],
    })
  })

  it('where Notify does not answer what it has, nothing goes', async () => {
    const batchId = await sending.start()
    const copy = await restoring.copied()
    await sending.step(batchId)
    const restored = await restoring.putBack(copy, await restarted())
    sending.standIn.behaviour.revoked = true
    await restored.goOn(batchId)
    expect(await restored.show(batchId)).toMatchObject({ left: 3, paused: { because: 'key' } })
    expect(sending.standIn.delivered).toHaveLength(3)
  })

  it('once Notify may have forgotten, it pauses, and goes on when somebody vouches for it', async () => {
    const messages = [message('2026-11-30'), message('2026-12-10')]
    const batchId = await sending.start({ messages })
    const copy = await restoring.copied()
    await sending.step(batchId)
    sending.standIn.delivered.length = 0
    sending.standIn.behaviour.keepDays = 3
    sending.later(3 * day)
    const restored = await restoring.putBack(copy, await restarted())
    const by = [restored.db, sending.officer, { batchId }, sending.world.now()] as const
    // Who goes on after another pause vouches for nothing.
    await pauseBatch(...by)
    await continueBatch(...by)
    await restored.goOn(batchId)
    expect(await restored.show(batchId)).toMatchObject({ left: 3, paused: { because: 'forgotten' } })
    expect(sending.standIn.delivered).toEqual([])
    await continueBatch(...by)
    await restored.goOn(batchId)
    expect(sending.sentTo()).toEqual(everybody(3))
    // A reminder has a day of its own.
    sending.at('2026-12-10T10:00:00Z')
    await restored.goOn(batchId)
    expect((await restored.show(batchId)).ended).toMatchObject({ because: 'sent' })
  })
})

describe('Notify is asked before a message', () => {
  it('not in a run of the process that started the batch, however many send at once', async () => {
    const batchId = await sending.start({ contacts: numbers(40) })
    const { looks } = sending.standIn
    await Promise.all([1, 2, 3].map(() => sending.step(batchId)))
    expect(sending.sentTo()).toEqual(everybody(40))
    expect(sending.standIn.looks).toBe(looks)
  })

  it('each time once another process goes on, and in the first one from then on', async () => {
    const batchId = await sending.start({ contacts: numbers(40) })
    await sending.step(batchId, 10)
    const { looks } = sending.standIn
    const other = await restarted()
    const { world } = sending
    expect(await other(world, batchId, 20)).toBe(20)
    expect(sending.standIn.looks - looks).toBe(10)
    await sending.step(batchId)
    expect(sending.standIn.looks - looks).toBe(30)
    expect(sending.sentTo()).toEqual(everybody(40))
  })

  it('once a process has not looked for a while: another may have sent since, and a copy have been put back', async () => {
    const batchId = await sending.start({ contacts: numbers(20) })
    const copy = await restoring.copied()
    const other = await restarted()
    await other(sending.world, batchId, 1000)
    sending.later(5 * minute + 1)
    await (await restoring.putBack(copy)).goOn(batchId)
    expect(sending.sentTo()).toEqual(everybody(20))
  })

  it('not for one that looked at the batch all along, with nothing to send', async () => {
    sending.at('2026-11-30T08:40:00Z')
    const batchId = await sending.start({ contacts: numbers(20) })
    const { looks } = sending.standIn
    for (let minutes = 0; minutes <= 20; minutes += 4) {
      await sending.step(batchId)
      sending.later(4 * minute)
    }
    expect(sending.sentTo()).toEqual(everybody(20))
    expect(sending.standIn.looks).toBe(looks)
  })

  it('after what happened could not be written down', async () => {
    const batchId = await sending.start({ contacts: numbers(20) })
    const { world } = sending
    let claims = 0
    const failing = writing(world.db, (write) =>
      claims++ === 0 ? write() : Promise.reject(new Error('gone')),
    )
    await expect(stepBatch({ ...world, db: failing }, batchId, 10)).rejects.toThrow('gone')
    // As in a copy from before they were claimed.
    await world.db.update(contacts).set({ claimedAt: null, reference: null })
    await sending.step(batchId)
    expect(sending.sentTo()).toEqual(everybody(20))
  })

  it.each([
    ['2026-11-30', null, '2026-11-30T09:00:00Z', true],
    ['2026-11-30', null, '2026-12-02T19:59:59Z', true],
    ['2026-11-30', null, '2026-12-03T09:00:00Z', false],
    ['2026-11-30', '2026-12-03', '2026-12-05T19:59:59Z', true],
    ['2026-11-30', '2026-12-03', '2026-12-06T09:00:00Z', false],
    ['2026-12-10', '2026-12-03', '2026-12-12T19:59:59Z', true],
    // The clocks go forward: a day of 23 hours.
    ['2027-03-27', null, '2027-03-29T22:59:59Z', true],
    ['2027-03-27', null, '2027-03-29T23:00:00Z', false],
  ])('of %s, vouched for on %s, at %s it can tell: %s', (on, vouchedOn, now, can) => {
    expect(canStillAsk({ day: on }, { vouchedOn }, new Date(now))).toBe(can)
  })
})

it('a message is known to Notify by nothing that another can make, and by the same each time', async () => {
  const batchId = await sending.start()
  const rows = await sending.rows(batchId)
  const copy = await restoring.copied()
  await sending.step(batchId)
  const once = sending.standIn.delivered.map(({ reference }) => reference).sort()
  const restored = await restoring.putBack(copy, await restarted())
  sending.standIn.delivered.length = 0
  await restored.goOn(batchId)
  expect(sending.standIn.delivered.map(({ reference }) => reference).sort()).toEqual(once)
  expect(new Set(once).size).toBe(3)
  for (const reference of once) {
    expect(reference).toMatch(/^[\w-]{43}$/)
    for (const { id } of rows) expect(reference).not.toContain(id.slice(0, 6))
  }
  const [batch] = await restored.db.select().from(batches).where(eq(batches.id, batchId))
  expect(JSON.stringify(batch)).not.toContain(once[0])
})
