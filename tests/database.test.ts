import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { createClient } from '@libsql/client'
import { sql } from 'drizzle-orm'
import Engine from 'libsql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { limits } from '../schema/limits.ts'
import { tidy } from '../schema/tidy.ts'
import { type DatabaseFile, openFile } from '../worker/database-file.ts'
import { openRemote } from '../worker/database-remote.ts'
import { type FreshDatabase, freshDatabase } from './support/database.ts'
import { startEndpoint } from './support/hrana.ts'

let file: FreshDatabase
const ended: (() => void)[] = []

beforeEach(async () => {
  file = await freshDatabase()
  await file.db.run('create table notes (id integer primary key, body text)')
})

afterEach(() => {
  for (const end of ended.splice(0)) end()
  file.close()
})

async function opened(options: { busyTimeout?: number } = {}): Promise<DatabaseFile> {
  const again = await openFile(file.path, options)
  ended.push(again.close)
  return again
}

/** Holds the write lock from a connection of its own, until the function it returns is called. */
function holdLock(): () => void {
  const engine = new Engine(file.path)
  engine.exec('begin immediate')
  return () => engine.close()
}

async function startWriter(busyTimeout: number) {
  const child: ChildProcess = spawn(
    process.execPath,
    ['tests/support/writer.ts', file.path, String(busyTimeout)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  ended.push(() => child.kill('SIGKILL'))
  const { stdin, stdout } = child
  if (!stdin || !stdout) throw new Error('The writer has no pipes')
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]()
  const heard = async () => String((await lines.next()).value)
  expect(await heard()).toBe('ready')
  return {
    ask: (command: string) => {
      stdin.write(`${command}\n`)
      return heard()
    },
    kill: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

async function count(): Promise<unknown> {
  const { db } = await opened()
  return (await db.all<{ count: number }>(sql`select count(*) as count from notes`))[0]?.count
}

describe('an acknowledged write', () => {
  it('is on disk after kill -9, also when an earlier one met another writer', async () => {
    const writer = await startWriter(20)
    const release = holdLock()
    expect(await writer.ask('one')).toMatch(/^0 .*SQLITE_BUSY/)
    release()
    expect(await writer.ask('hundred')).toBe('100 ')
    await writer.kill()
    expect(await count()).toBe(100)
  })

  it('waits for its turn when many are sent at once beside another writer', async () => {
    const { db } = await opened({ busyTimeout: 20 })
    const release = holdLock()
    setTimeout(release, 60)
    await Promise.all(
      Array.from({ length: 50 }, (_, index) => db.run(sql`insert into notes (body) values (${index})`)),
    )
    expect(await count()).toBe(50)
  })
})

describe('a batch', () => {
  it('of two processes that read and then write is never refused', async () => {
    const writers = await Promise.all([startWriter(3000), startWriter(3000)])
    expect(await Promise.all(writers.map((writer) => writer.ask('batches')))).toEqual(['100 ', '100 '])
    expect(await count()).toBe(200)
  })

  it('asks for the write lock before its first statement, even a reading one', async () => {
    const { db } = await opened({ busyTimeout: 0 })
    const release = holdLock()
    await expect(db.batch([db.all(sql`select 1`)])).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
    release()
    expect(await db.batch([db.all(sql`select 1 as one`)])).toEqual([[{ one: 1 }]])
  })

  it('is the only way to write together: there is no transaction', async () => {
    // @ts-expect-error `transaction` is not in the type
    await expect(file.db.transaction(async () => {})).rejects.toThrow('one batch instead')
  })
})

describe('text', () => {
  const roundTrip = async (body: string) => {
    const raw = createClient({ url: `file:${file.path}` })
    await raw.execute({ sql: 'insert into notes (body) values (?)', args: [body] })
    const { rows } = await raw.execute('select body, hex(body) as stored from notes')
    raw.close()
    return rows[0]
  }

  it('is cut at NUL by the driver, which keeps the rest out of sight; tidied, it comes back whole', async () => {
    expect(await roundTrip('a\0b')).toMatchObject({ body: 'a', stored: '610062' })
    await file.db.run('delete from notes')
    expect(await roundTrip(tidy('a\0b'))).toMatchObject({ body: 'ab', stored: '6162' })
  })

  it('is changed by the driver where a surrogate stands alone; tidied, it comes back as it went', async () => {
    expect((await roundTrip('a\ud800b'))?.body).not.toBe('a\ud800b')
    await file.db.run('delete from notes')
    const tidied = tidy('a\ud800b')
    expect((await roundTrip(tidied))?.body).toBe(tidied)
  })
})

describe('a database over HTTP', () => {
  it('that never answers is given up in time', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1')
    ended.push(() => silent.close())
    await once(silent, 'listening')
    const { port } = silent.address() as AddressInfo
    const started = performance.now()
    const db = openRemote({ url: `http://127.0.0.1:${port}` })
    await expect(db.run(sql`select 1`)).rejects.toMatchObject({ cause: { name: 'TimeoutError' } })
    expect(performance.now() - started).toBeLessThan(limits.databaseTimeout + 1000)
  }, 10_000)

  it('that is busy is asked again', async () => {
    const endpoint = await startEndpoint(file.path)
    const db = openRemote({ url: endpoint.url })
    const release = holdLock()
    setTimeout(release, 50)
    await db.batch([db.run(sql`insert into notes (body) values ('sent once')`)])
    expect(await count()).toBe(1)
    await endpoint.close()
  })

  it('must be reached over https, unless it is on this machine', () => {
    for (const url of ['http://database.example', 'ws://127.0.0.1', 'file:data/heard.db']) {
      expect(() => openRemote({ url })).toThrow('DATABASE_URL')
    }
    expect(() => openRemote({ url: 'https://database.example' })).not.toThrow()
  })
})

describe('an opened file', () => {
  const settings = async ({ db }: DatabaseFile) => [
    await db.all(sql`pragma journal_mode`),
    await db.all(sql`pragma synchronous`),
    await db.all(sql`pragma busy_timeout`),
    await db.all(sql`pragma foreign_keys`),
    await db.all(sql`pragma recursive_triggers`),
  ]
  const wanted = (timeout: number) => [
    [{ journal_mode: 'wal' }],
    [{ synchronous: 2 }],
    [{ timeout }],
    [{ foreign_keys: 1 }],
    [{ recursive_triggers: 1 }],
  ]

  it('writes ahead, syncs fully, waits three seconds and keeps its references', async () => {
    expect(await settings(await opened())).toEqual(wanted(3000))
  })

  it('leaves nothing of what was deleted, once its log is folded', async () => {
    const { db, foldLog } = await opened()
    const word = 'a word of its own that is nowhere else'
    await db.run(sql`insert into notes (body) values (${word})`)
    await foldLog()
    expect(readFileSync(file.path).includes(word)).toBe(true)
    await db.run('delete from notes')
    await foldLog()
    expect(statSync(`${file.path}-wal`).size).toBe(0)
    expect(readFileSync(file.path).includes(word)).toBe(false)
  })

  it('keeps its settings after another writer was in the way', async () => {
    const again = await opened({ busyTimeout: 10 })
    const release = holdLock()
    await expect(again.db.run(sql`delete from notes`)).rejects.toMatchObject({
      cause: { code: 'SQLITE_BUSY' },
    })
    release()
    expect(await settings(again)).toEqual(wanted(10))
  })
})
