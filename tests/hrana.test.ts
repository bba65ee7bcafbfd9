import { type Client, createClient } from '@libsql/client/web'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openFile } from '../worker/database-file.ts'
import { type FreshDatabase, freshDatabase } from './support/database.ts'
import { type Endpoint, startEndpoint } from './support/hrana.ts'

let file: FreshDatabase
let endpoint: Endpoint
let client: Client

beforeEach(async () => {
  file = await freshDatabase()
  endpoint = await startEndpoint(file.path)
  client = createClient({ url: endpoint.url, intMode: 'bigint' })
  await client.execute('create table notes (id integer primary key, body)')
})

afterEach(async () => {
  client.close()
  await endpoint.close()
  file.close()
})

const insert = (body: string | bigint | number | null | Uint8Array) => ({
  sql: 'insert into notes (body) values (?)',
  args: [body],
})
const bodies = async () =>
  (await client.execute('select body from notes order by id')).rows.map((row) => row.body)
const pipeline = async (baton: string | null, ...requests: object[]) => {
  const response = await fetch(`${endpoint.url}/v2/pipeline`, {
    method: 'POST',
    body: JSON.stringify({ baton, requests }),
  })
  return {
    status: response.status,
    ...((await response.json()) as { baton: string | null; results: object[] }),
  }
}
const execute = (sql: string) => ({ type: 'execute', stmt: { sql, want_rows: true } })

it('answers where a client asks for a version of the protocol', async () => {
  const statuses = ['/v2', '/v3', '/v3-protobuf'].map(
    async (path) => (await fetch(endpoint.url + path)).status,
  )
  expect(await Promise.all(statuses)).toEqual([200, 200, 404])
})

it('tells how many rows a write touched, and the row it made', async () => {
  const { rowsAffected, lastInsertRowid } = await client.execute(insert('one'))
  expect({ rowsAffected, lastInsertRowid }).toEqual({ rowsAffected: 1, lastInsertRowid: 1n })
  const returning = await client.execute('update notes set body = body returning id')
  expect([returning.rowsAffected, returning.rows.length]).toEqual([1, 1])
  expect((await client.execute('select 1')).rowsAffected).toBe(0)
})

it('commits a write batch, whose repeated text is sent once', async () => {
  const sent: string[] = []
  const listening = createClient({
    url: endpoint.url,
    fetch: async (request: Request) => {
      sent.push(await request.clone().text())
      return fetch(request)
    },
  })
  await listening.batch([insert('one'), insert('two'), insert('three')], 'write')
  expect(sent.join().split('insert into notes').length - 1).toBe(1)
  expect(sent.join()).toContain('store_sql')
  expect(await bodies()).toEqual(['one', 'two', 'three'])
})

it('rolls a batch back whole when one statement breaks a constraint', async () => {
  await client.execute(insert('kept'))
  const repeat = client.batch([insert('lost'), 'insert into notes (id) values (1)'], 'write')
  await expect(repeat).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT', statementIndex: 1 })
  expect(await bodies()).toEqual(['kept'])
})

const ethiopic = 'ሰላም፡'.repeat(1000)
it.each([
  ['text with quotes', `O'Neil said "no"; -- \\ and \n that was all`],
  ['four thousand Ethiopic characters', ethiopic.slice(0, 4000)],
  ['an integer beyond what a number holds', 9_007_199_254_740_993n],
  ['a fraction', 0.1],
  ['nothing', null],
])('carries %s there and back unchanged', async (_, body) => {
  await client.execute(insert(body))
  expect(await bodies()).toEqual([body])
})

it('carries bytes there and back unchanged', async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
  await client.execute(insert(bytes))
  const [back] = await bodies()
  expect(new Uint8Array(back as ArrayBuffer)).toEqual(bytes)
})

it('takes parameters by name', async () => {
  await client.execute({
    sql: 'insert into notes (id, body) values (:id, @body)',
    args: { id: 7, body: 'named' },
  })
  expect((await client.execute('select id, body from notes')).rows[0]).toMatchObject({
    id: 7n,
    body: 'named',
  })
})

it('keeps a transaction open from one request to the next, under a baton good for once', async () => {
  const first = await pipeline(
    null,
    execute('begin immediate'),
    execute("insert into notes (body) values ('one')"),
  )
  const second = await pipeline(first.baton, { type: 'get_autocommit' }, execute('rollback'), {
    type: 'close',
  })
  expect(second.results[0]).toEqual({
    type: 'ok',
    response: { type: 'get_autocommit', is_autocommit: false },
  })
  expect(second.baton).toBeNull()
  expect((await pipeline(first.baton, execute('select 1'))).status).toBe(400)
  expect(await bodies()).toEqual([])
})

it('ends a stream that nobody has used for ten seconds, and gives up its lock', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const { baton } = await pipeline(
      null,
      execute('begin immediate'),
      execute('insert into notes (id) values (1)'),
    )
    vi.advanceTimersByTime(9_999)
    await expect(client.execute(insert('refused'))).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
    vi.advanceTimersByTime(1)
    await client.execute(insert('taken'))
    expect((await pipeline(baton, execute('commit'))).status).toBe(400)
    expect(await bodies()).toEqual(['taken'])
  } finally {
    vi.useRealTimers()
  }
})

it('runs a sequence, describes a statement and reports an error in the words of SQLite', async () => {
  await client.executeMultiple(
    "insert into notes (body) values ('a'); insert into notes (body) values ('b');",
  )
  expect(await bodies()).toEqual(['a', 'b'])
  const { results } = await pipeline(
    null,
    { type: 'describe', sql: 'select body from notes' },
    execute('selekt'),
  )
  expect(results[0]).toMatchObject({ response: { result: { cols: [{ name: 'body' }], is_readonly: true } } })
  expect(results[1]).toMatchObject({ type: 'error', error: { code: 'SQLITE_ERROR' } })
})

it('leaves a file that another connection can open and write at once', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, index) => client.execute(insert(index))))
  const other = await openFile(file.path)
  await other.db.run("insert into notes (body) values ('beside')")
  other.close()
  expect(await bodies()).toHaveLength(21)
})
