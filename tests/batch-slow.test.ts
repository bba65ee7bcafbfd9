import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { contacts } from '../schema/reaching-tables.ts'
import { minute, numbers, openSending, type Sending } from './support/batching.ts'
import { openRestoring, restarted } from './support/restoring.ts'

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
beforeEach(() => sending.at('2026-11-30T10:00:00Z'))
afterEach(() => vi.restoreAllMocks())

const everybodyOnce = (count: number) => {
  expect(new Set(sending.sentTo()).size).toBe(count)
  expect(sending.sentTo()).toHaveLength(count)
}

describe('Notify answers late, or not', () => {
  it('takes nothing for lost that another sender has just claimed, however long its step has lasted', async () => {
    const batchId = await sending.start({ contacts: numbers(20) })
    const real = globalThis.fetch
    let sends = 0
    let other: Promise<unknown> = Promise.resolve()
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
      if (init?.method !== 'POST') return real(url, init)
      const mine = ++sends
      // The first ten have taken their time; the next ten are on their way when another process looks.
      if (mine === 11) other = sending.step(batchId)
      if (mine > 10 && mine <= 20) await other
      const answer = await real(url, init)
      if (mine === 10) sending.later(2.5 * minute)
      return answer
    })
    await sending.step(batchId)
    await other
    await sending.step(batchId)
    everybodyOnce(20)
  })

  it('counts a message whose answer was lost as one that may have gone, also over a copy from before', async () => {
    const batchId = await sending.start({ contacts: numbers(1) })
    const copy = await restoring.copied()
    sending.standIn.behaviour.dropping = 1
    await sending.step(batchId)
    everybodyOnce(1)
    const restored = await restoring.putBack(copy)
    await restored.goOn(batchId)
    everybodyOnce(1)
  })

  it('gives nobody up for looks that came to nothing: nothing was handed over', async () => {
    const batchId = await sending.start({ contacts: numbers(2) })
    const restored = await restoring.putBack(await restoring.copied(), await restarted())
    const real = globalThis.fetch
    // A look before handing over fails; one for a claim that was never marked gets its answer.
    const looks = vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
      if (init?.method === 'POST') return real(url, init)
      const rows = await restored.db.select().from(contacts).where(eq(contacts.batchId, batchId))
      if (rows.some(({ claimedAt }) => claimedAt === sending.world.now().toISOString()))
        throw new TypeError('no network')
      return real(url, init)
    })
    for (let tries = 0; tries < 8; tries++) {
      await restored.goOn(batchId)
      sending.later(70 * minute)
    }
    expect(looks.mock.calls.length).toBeGreaterThanOrEqual(8)
    expect(sending.sentTo()).toEqual([])
    expect(await restored.show(batchId)).toMatchObject({ left: 2, messages: [{ sent: 0, failed: {} }] })
    looks.mockRestore()
    sending.at('2026-12-01T10:00:00Z')
    await restored.goOn(batchId)
    everybodyOnce(2)
  })
})
