import { eq } from 'drizzle-orm'
import { contacts } from '../../schema/reaching-tables.ts'
import { randomId } from '../../worker/bytes.ts'
import { showBatch } from '../../worker/domain/batch-list.ts'
import { stepBatch } from '../../worker/domain/batch-sending.ts'
import { type NewBatch, startBatch } from '../../worker/domain/batch-start.ts'
import { startNotify } from './notify.ts'
import { openSurvey, openWorld, signedIn } from './world.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** The invented people of a list: Ofcom's numbers for drama. */
export const numbers = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    line: index + 1,
    contact: `07700 900${String(index).padStart(3, '0')}`,
  }))

export const asSent = (index: number) => `+447700900${String(index).padStart(3, '0')}`

/** A world whose clock the test sets (ten in the morning), with an open wave and the stand-in for Notify. */
export async function openSending() {
  let now = new Date('2026-11-30T10:00:00Z')
  const clock = () => now
  const standIn = await startNotify(clock)
  const world = await openWorld('node', { now: clock, notify: standIn.settings })
  if (!world.notify) throw new Error('sending is not set up')
  world.notify.timeout = 1500
  const { member } = await signedIn(world, 'officer')
  const wave = await openSurvey(world, member)

  const start = async (changes: Partial<NewBatch> = {}) => {
    const batchId = randomId()
    const batch: NewBatch = {
      ...{ batchId, waveId: wave.waveId, name: `Group ${batchId}`, via: 'text', language: 'en', days: 28 },
      contacts: numbers(3),
      messages: [{ subject: '', body: 'How is it going? ((link)) or ((code))', on: '2026-11-30' }],
      ...changes,
    }
    standIn.delivered.length = 0
    await startBatch(world, member, batch, now)
    return batchId
  }
  return {
    ...{ world, standIn, officer: member, wave, start },
    step: (batchId: string, budget = 1000) => stepBatch(world, batchId, budget),
    show: (batchId: string) => showBatch(world.db, batchId, { now, setUp: true }),
    rows: (batchId: string) => world.db.select().from(contacts).where(eq(contacts.batchId, batchId)),
    /** What was delivered to whom, in the order of the numbers. */
    sentTo: () => standIn.delivered.map(({ contact }) => contact).sort(),
    later: (milliseconds: number) => {
      now = new Date(now.getTime() + milliseconds)
    },
    at: (moment: string) => {
      now = new Date(moment)
    },
    close: async () => {
      await world.close()
      await standIn.close()
    },
  }
}

export type Sending = Awaited<ReturnType<typeof openSending>>
