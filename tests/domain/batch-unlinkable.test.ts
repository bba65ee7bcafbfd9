import { existsSync, readFileSync } from 'node:fs'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { batches } from '../../schema/reaching-tables.ts'
import { openContacts, type Sealed } from '../../worker/domain/batch-row.ts'
import { hashOfEither } from '../../worker/domain/invitation.ts'
import { waveOfPage } from '../../worker/domain/page.ts'
import { submitResponse } from '../../worker/domain/response.ts'
import { lookupHash } from '../../worker/secrets.ts'
import { hour, openSending, type Sending } from '../support/batching.ts'
import { type Attack, attacks, filesOf, type Row, tablesOf } from '../support/dump.ts'
import { boundFor, tryAll } from '../support/linking.ts'
import { pageTokenOf } from '../support/sending.ts'

type Stored = Row & { id: string; sealed: string }

const people = 120
const answering = 80

/** The database's file, and the log and index beside it, as bytes. */
async function rawFiles({ world }: Sending): Promise<string> {
  const [main] = await world.db.all<{ file: string }>(sql`pragma database_list`)
  const paths = [main?.file ?? '', `${main?.file}-wal`]
  return paths.map((path) => (existsSync(path) ? readFileSync(path, 'latin1') : '')).join('\n')
}

describe('a batch between its invitation and its reminder', () => {
  let sending: Sending
  let batchId: string
  let opened: (Sealed & Stored)[]
  const sent: { person: string; response: string }[] = []
  const seed = Math.floor(Math.random() * 2 ** 32)

  const wrapped = async () => {
    const [row] = await sending.world.db.select().from(batches).where(eq(batches.id, batchId))
    return row
  }

  beforeAll(async () => {
    sending = await openSending()
    const { world, wave, standIn } = sending
    batchId = await sending.start({
      contacts: Array.from({ length: people }, (_, index) => ({
        line: index + 1,
        contact: `07700 9${10000 + index}`,
      })),
      messages: ['2026-11-30', '2026-12-07'].map((on) => ({ subject: '', body: '((link)) ((code))', on })),
    })
    await sending.step(batchId)
    // Whoever answers follows the link of their own text, in an order and at times of their own.
    const links = standIn.delivered.map(({ body }) => /#([\w-]{22})/.exec(body)?.[1] ?? '')
    const random = generator(seed)
    const page = await waveOfPage(world.db, wave)
    const scale = page?.questions.find(({ kind }) => kind === 'scale')?.id
    if (!page || !scale) throw new Error('no such page')
    const order = links.map((link) => ({ link, key: random() })).sort((a, b) => a.key - b.key)
    for (const [index, { link }] of order.entries()) {
      sending.later(random() * 2 * hour)
      const invitation = index < answering ? link : undefined
      const token = await pageTokenOf(world, wave, world.now())
      const submission = {
        given: new Map([[scale, { chosen: [`${Math.floor(random() * 11)}`] }]]),
        channel: null,
        overseen: null,
        quotable: random() < 0.5,
      }
      const outcome = await submitResponse(
        world.db,
        world.secrets,
        page,
        token,
        { submission, invitation },
        world.now(),
      )
      if (typeof outcome === 'string') throw new Error(outcome)
      if (!invitation) continue
      const hash = await lookupHash(world.secrets, 'receipt', outcome.receipt)
      const [row] = await world.db.all<{ id: string }>(
        sql`select id from responses where receipt_hash = ${hash}`,
      )
      sent.push({ person: await hashOfEither(world.secrets, link), response: row?.id ?? '' })
    }
    const row = await wrapped()
    if (!row) throw new Error('no such batch')
    const rows = (await tablesOf(world.db, ['contacts'])).contacts ?? []
    opened = await openContacts(world.secrets, row, rows as Stored[])
  }, 60_000)
  afterAll(() => sending.close())

  it('holds every contact once, sealed: neither contact nor code stands anywhere in the files', async () => {
    expect(opened).toHaveLength(people)
    const files = await rawFiles(sending)
    for (const { contact, linkCode, typedCode, sealed } of opened) {
      for (const word of [contact, contact.slice(3), linkCode, typedCode, typedCode.replaceAll('-', '')]) {
        expect(files.includes(word)).toBe(false)
      }
      expect(files.includes(`${sealed}`)).toBe(true)
    }
  })

  it('links no contact to a response better than chance, even to whoever has the secret and opens every row', async () => {
    const { world } = sending
    // The thief's list: all that a contact's row has, and all that its codes lead to.
    const list = await Promise.all(
      opened.map(async (row, place) => ({
        ...{ ...row, contact_place: place, hash: await hashOfEither(world.secrets, row.linkCode) },
        'as invitation 1': await hashOfEither(world.secrets, row.typedCode),
        'as receipt': await lookupHash(world.secrets, 'receipt', row.linkCode),
        'as token': await lookupHash(world.secrets, 'token', row.linkCode),
      })),
    )
    const dump = {
      tables: { ...(await tablesOf(world.db)), list },
      files: await filesOf(world.db),
      log: null,
      copies: [],
    }
    const tried = tryAll(dump, sent, Object.keys(attacks) as Attack[])
    expect(sent).toHaveLength(answering)
    expect(tried.length).toBeGreaterThan(1000)
    const tooMany = boundFor(tried.length)
    expect(
      tried.filter(({ right }) => right >= tooMany),
      `seed ${seed}`,
    ).toEqual([])
  })

  it('would be linked by a response that kept the row it came from', async () => {
    const { world } = sending
    const tables = await tablesOf(world.db)
    const personOf = new Map(sent.map(({ person, response }) => [response, person]))
    const responses = (tables.responses ?? []).map((row) => ({
      ...row,
      came_by: personOf.get(`${row.id}`) ?? null,
    }))
    const tried = tryAll({ tables: { ...tables, responses }, files: {}, log: null, copies: [] }, sent, [
      'alike',
    ])
    expect(Math.max(...tried.map(({ right }) => right))).toBe(answering)
  })

  it('after its last message has no contact, no code and no key left, in the tables, in the files or in a log', async () => {
    const logged: unknown[] = []
    for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
      vi.spyOn(console, level).mockImplementation((...words) => logged.push(...words))
    // Somebody whom Notify refuses could be told of in a log.
    sending.standIn.behaviour.unknown.add(opened[0]?.contact ?? '')
    const { world } = sending
    const before = await wrapped()
    expect((await rawFiles(sending)).includes(before?.wrapped ?? 'none')).toBe(true)
    sending.at('2026-12-08T10:00:00Z')
    await sending.step(batchId)
    expect(sending.standIn.delivered).toHaveLength(2 * people - 1)

    const after = await wrapped()
    expect(after).toMatchObject({ endedBecause: 'sent', wrapped: null })
    await expect(openContacts(world.secrets, after as NonNullable<typeof after>, opened)).rejects.toThrow()
    const tables = JSON.stringify(await tablesOf(world.db))
    // What `start` does every minute, and at its end.
    await world.db.run(sql`pragma wal_checkpoint(truncate)`)
    const files = await rawFiles(sending)
    for (const { contact, linkCode, typedCode, sealed } of opened) {
      for (const word of [contact, contact.slice(3), linkCode, typedCode, `${sealed}`]) {
        expect(tables.includes(word) || files.includes(word)).toBe(false)
      }
    }
    expect(files.includes(before?.wrapped ?? '')).toBe(false)
    vi.restoreAllMocks()
    expect(logged).toEqual([])
  })
})

/** Numbers from 0 to 1 that a seed gives again. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
