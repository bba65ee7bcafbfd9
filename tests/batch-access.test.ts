import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PauseReason } from '../schema/batch.ts'
import { batches } from '../schema/reaching-tables.ts'
import { audit, staff } from '../schema/staff-tables.ts'
import type { Actor } from '../worker/audit.ts'
import { randomId } from '../worker/bytes.ts'
import type { BatchShown } from '../worker/domain/batch-list.ts'
import { advanceBatches } from '../worker/domain/batch-sending.ts'
import { startBatch } from '../worker/domain/batch-start.ts'
import { continueBatch, pauseBatch, stopBatch } from '../worker/domain/batch-state.ts'
import { isSendingHour } from '../worker/domain/sending-hours.ts'
import { addStaff, disableStaff } from '../worker/domain/staff.ts'
import { londonDay } from '../worker/domain/week.ts'
import { asSent, numbers, openSending, type Sending } from './support/batching.ts'
import { type StandIn, startNotify } from './support/notify.ts'
import { doors, openSurvey, openWorld, signedIn, type World } from './support/world.ts'
import { writing } from './support/writing.ts'

const everybody = [0, 1, 2].map(asSent)

describe('an officer whose access ends', () => {
  let sending: Sending
  let administrator: Actor
  let leaver: Actor
  let batchId: string
  beforeAll(async () => {
    sending = await openSending()
    administrator = (await signedIn(sending.world, 'administrator')).member
  })
  afterAll(() => sending.close())

  beforeEach(async () => {
    const { world, wave, standIn } = sending
    const made = await addStaff(
      world.db,
      world.secrets,
      null,
      { name: 'Noor Invented', role: 'officer' },
      world.now(),
    )
    leaver = made.member
    batchId = randomId()
    standIn.delivered.length = 0
    const messages = [{ subject: '', body: '((link))', on: '2026-11-30' }]
    const group = { name: `Group ${batchId}`, via: 'text' as const, language: 'en', days: 28 }
    const batch = { ...group, batchId, waveId: wave.waveId, contacts: numbers(3), messages }
    await startBatch(world, leaver, batch, world.now())
  })
  afterEach(() => stopBatch(sending.world.db, sending.officer, { batchId }, sending.world.now()))

  const disable = () =>
    disableStaff(sending.world.db, administrator, { staffId: leaver.id }, sending.world.now())
  const act = (verb: typeof pauseBatch, by: Actor) =>
    verb(sending.world.db, by, { batchId }, sending.world.now())
  const asOf = async () => (await sending.show(batchId)).paused?.because ?? null

  it.each<[state: string, before: () => Promise<unknown>, paused: PauseReason | null, sent: number]>([
    ['being sent', async () => {}, 'access-ended', 0],
    ['sent', () => sending.step(batchId), null, 3],
    ['paused by somebody', () => act(pauseBatch, leaver), 'officer', 0],
    ['gone on with by themselves', () => act(continueBatch, leaver), 'access-ended', 0],
    ['gone on with by another officer', () => act(continueBatch, sending.officer), null, 3],
    ['stopped', () => act(stopBatch, leaver), null, 0],
  ])('a batch of theirs that was %s', async (_, before, paused, sent) => {
    await before()
    await disable()
    expect(await asOf()).toBe(paused)
    await sending.step(batchId)
    expect(sending.standIn.delivered).toHaveLength(sent)
  })

  it('is told by name, and any officer goes on with it or stops it', async () => {
    await disable()
    expect(await sending.show(batchId)).toMatchObject({
      ...{ startedBy: 'Noor Invented', sentFor: 'Noor Invented', left: 3 },
      ...{ paused: { because: 'access-ended', at: sending.world.now().toISOString() } },
    })
    await act(continueBatch, sending.officer)
    expect(await sending.show(batchId)).toMatchObject({
      ...{ startedBy: 'Noor Invented', sentFor: sending.officer.name, paused: null },
    })
    await sending.step(batchId)
    expect(sending.sentTo()).toEqual(everybody)
    const lines = await sending.world.db.select().from(audit).where(eq(audit.subject, batchId))
    expect(lines.map(({ act, staffId }) => [act, staffId])).toEqual([
      ['batch started', leaver.id],
      ['batch continued', sending.officer.id],
      ['messages handed to Notify', sending.officer.id],
    ])
  })

  it('what sends refuses by itself, and pauses what it finds still going', async () => {
    const { world } = sending
    await world.db.update(staff).set({ disabledAt: world.now().toISOString() }).where(eq(staff.id, leaver.id))
    await advanceBatches(world, 1000)
    expect(sending.standIn.delivered).toEqual([])
    expect(await asOf()).toBe('access-ended')
  })

  it.each<[string, () => Promise<unknown>]>([
    [
      'whose officer’s access ended meanwhile',
      () => sending.world.db.update(staff).set({ disabledAt: '2026-11-30' }).where(eq(staff.id, leaver.id)),
    ],
    ['that was paused meanwhile', () => act(pauseBatch, sending.officer)],
  ])('nobody is claimed of a batch %s, even by a sender that had read it before', async (_, meanwhile) => {
    const { world } = sending
    const late = writing(world.db, async (write) => {
      await meanwhile()
      return write()
    })
    await advanceBatches({ ...world, db: late }, 1000)
    expect(sending.standIn.delivered).toEqual([])
    expect((await sending.rows(batchId)).map(({ claimedAt }) => claimedAt)).toEqual([null, null, null])
  })

  it('nobody else’s batch pauses', async () => {
    const others = await sending.start()
    await disable()
    expect((await sending.show(others)).paused).toBeNull()
    await sending.step(others)
    expect(sending.sentTo()).toEqual(everybody)
  })
})

describe.each(doors)('an officer’s access ends, through %s', (door) => {
  let world: World
  let standIn: StandIn
  beforeAll(async () => {
    standIn = await startNotify()
    world = await openWorld(door, { notify: standIn.settings })
  }, 60_000)
  afterAll(async () => {
    await world.close()
    await standIn.close()
  })

  it('their batch is paused in the list of the next officer, who goes on with it', async () => {
    const administrator = await signedIn(world, 'administrator')
    const leaver = await signedIn(world, 'officer')
    const next = await signedIn(world, 'officer')
    const wave = await openSurvey(world, leaver.member)
    const path = `/staff/api/waves/${wave.waveId}/batches`
    const messages = [{ body: '((link))', on: londonDay(new Date()) }]
    const batchId = randomId()
    const plan = { batchId, name: 'All', via: 'text', language: 'en', contacts: numbers(3), messages }
    expect((await leaver.send('POST', path, plan)).status).toBe(201)
    const disabled = await administrator.send('PUT', `/staff/api/people/${leaver.member.id}/disabling`)
    expect(disabled.status).toBe(200)
    const listed = (await (await next.get(path)).json()) as { batches: BatchShown[] }
    expect(listed.batches).toMatchObject([
      { paused: { because: 'access-ended' }, sentFor: 'A officer', left: 3 },
    ])
    const steps = `/staff/api/batches/${batchId}/steps`
    await next.send('POST', steps)
    expect(standIn.delivered).toEqual([])
    expect((await next.send('DELETE', `/staff/api/batches/${batchId}/pause`)).status).toBe(200)
    const [row] = await world.db.select().from(batches).where(eq(batches.id, batchId))
    expect(row).toMatchObject({ startedBy: leaver.member.id, continuedBy: next.member.id, pausedAt: null })
    await next.send('POST', steps)
    expect(standIn.delivered).toHaveLength(isSendingHour(new Date()) ? 3 : 0)
  })
})
