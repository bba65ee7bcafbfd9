import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codebookEvents, codebooks } from '../schema/codebook-tables.ts'
import { releases } from '../schema/release-tables.ts'
import { audit, staff } from '../schema/staff-tables.ts'
import {
  questions,
  responses,
  sendings,
  surveys,
  surveyThemes,
  translations,
  versions,
  waves,
} from '../schema/tables.ts'
import { openFile } from '../worker/database-file.ts'
import { openRemote } from '../worker/database-remote.ts'
import { migrate } from '../worker/migrations.ts'
import { type FreshDatabase, freshDatabase } from './support/database.ts'
import { startEndpoint } from './support/hrana.ts'

let file: FreshDatabase
beforeEach(async () => {
  file = await freshDatabase()
})
afterEach(() => file.close())

const now = '2026-11-24T09:00:00.000Z'
const translation = { reviewedBy: null, reviewedOn: null, title: 'T', introduction: '', questions: {} }

async function seed(): Promise<void> {
  const { db } = file
  await db.batch([
    db.insert(staff).values({ id: 'officer', name: 'Invented Officer', role: 'officer', createdAt: now }),
    db.insert(codebooks).values({ id: 'book', name: 'Book', createdAt: now, createdBy: 'officer' }),
    db.insert(codebookEvents).values({
      codebookId: 'book',
      number: 1,
      at: now,
      staffId: 'officer',
      act: { do: 'import', themes: [] },
    }),
    db.insert(surveys).values({
      id: 'survey',
      kind: 'survey',
      slug: 'a-b',
      codebookId: 'book',
      createdAt: now,
      createdBy: 'officer',
    }),
    db.insert(versions).values({
      id: 'version',
      surveyId: 'survey',
      number: 1,
      title: 'Title',
      introduction: '',
      publishedAt: now,
      publishedBy: 'officer',
    }),
    db.insert(questions).values({
      id: 'question',
      versionId: 'version',
      position: 1,
      key: 'home',
      kind: 'long',
      title: 'Home?',
      hint: '',
      settings: {},
    }),
    db.insert(waves).values({
      id: 'wave',
      surveyId: 'survey',
      versionId: 'version',
      number: 1,
      openedAt: now,
      openedBy: 'officer',
    }),
    db.insert(translations).values({ versionId: 'version', language: 'ar', texts: translation }),
    db.insert(audit).values({ at: now, staffId: 'officer', act: 'opened', subject: 'wave' }),
  ])
}
const release = () =>
  file.db
    .insert(releases)
    .values({ waveId: 'wave', document: '{}', hash: 'hash', publishedAt: now, publishedBy: 'officer' })
const respond = (id: string) =>
  file.db.insert(responses).values({
    id,
    waveId: 'wave',
    receiptHash: id,
    week: '2026-W48',
    channel: 'alone',
    quotable: false,
  })

describe('what is promised never to change', () => {
  it.each([
    ['audit', 'subject'],
    ['versions', 'title'],
    ['questions', 'title'],
    ['releases', 'document'],
    ['translations', 'texts'],
    ['codebook_events', 'act'],
  ])('%s: every change, deletion and replacement is refused', async (table, column) => {
    await seed()
    await release()
    const attempts = [
      `update ${table} set ${column} = 'other'`,
      `delete from ${table}`,
      `insert or replace into ${table} select * from ${table}`,
    ]
    for (const attempt of attempts) {
      await expect(file.db.run(attempt), attempt).rejects.toMatchObject({
        cause: { code: 'SQLITE_CONSTRAINT' },
      })
    }
    expect(await file.db.all(sql.raw(`select ${column} from ${table}`))).toHaveLength(1)
  })
})

it('a released wave takes no more responses', async () => {
  await seed()
  await respond('before')
  await release()
  await expect(respond('after')).rejects.toMatchObject({
    cause: { message: expect.stringContaining('released') },
  })
  expect(await file.db.select().from(responses)).toHaveLength(1)
})

it('no table with a random id keeps the order its rows came in', async () => {
  const kept = await file.db.all<{ name: string }>(
    sql`select name from pragma_table_list where schema = 'main' and type = 'table' and wr = 0`,
  )
  const ours = kept.map(({ name }) => name).filter((name) => !/^(sqlite_|__drizzle)/.test(name))
  expect(ours.sort()).toEqual(['audit', 'council'])
})

it('a reference to nothing is refused', async () => {
  await expect(respond('lost')).rejects.toMatchObject({ cause: { code: 'SQLITE_CONSTRAINT' } })
})

it('migrating again does nothing, from a file or over HTTP', async () => {
  const applied = () => file.db.all(sql`select * from __drizzle_migrations`)
  const before = await applied()
  await migrate(file.db)
  const endpoint = await startEndpoint(file.path)
  await migrate(openRemote({ url: endpoint.url }))
  await endpoint.close()
  expect(before.length).toBeGreaterThan(0)
  expect(await applied()).toEqual(before)
})

it('a database of the first schema keeps its responses, and what was sent can still not be sent again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'heard-first-'))
  cpSync('schema/migrations', folder, { recursive: true })
  const journal = join(folder, 'meta/_journal.json')
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8'))
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, 1) }))
  const { db, close } = await openFile(join(folder, 'first.db'))
  await migrate(db, folder)
  for (const row of [
    `staff values ('officer', 'Invented', 'officer', '${now}', null)`,
    `codebooks values ('book', 'Book', 1, '${now}', 'officer')`,
    `codebooks values ('later', 'Book', 2, '${now}', 'officer')`,
    `themes values ('theme', 'book', 0, 'ABC1', 'Theme', 'It is.', '', '', '["a quote"]', '{"frame":"4, 5"}')`,
    `surveys values ('survey', 'survey', 'a-b', 'book', '${now}', 'officer')`,
    `versions values ('version', 'survey', 1, 'Title', '', '${now}', 'officer')`,
    `questions values ('question', 'version', 0, 'home', 'long', 'Home?', '', '{}')`,
    `waves values ('wave', 'survey', 'version', 1, '${now}', 'officer', null, null)`,
    `responses values ('one', 'wave', 'token', 'body', 'receipt', '2026-W48', 'alone', 1, 0)`,
    `answers values ('answer', 'one', 'question', null, 'sealed', 0)`,
  ])
    await db.run(`insert into ${row}`)
  await migrate(db)
  expect(await db.select().from(responses)).toEqual([
    {
      id: 'one',
      waveId: 'wave',
      receiptHash: 'receipt',
      week: '2026-W48',
      channel: 'alone',
      overseen: null,
      invited: false,
      quotable: true,
      withdrawn: false,
    },
  ])
  const [book] = await db.select().from(codebookEvents).where(eq(codebookEvents.codebookId, 'book'))
  const card = { code: 'ABC1', name: 'Theme', definition: 'It is.', includes: '', excludes: '' }
  expect(book?.act).toEqual({
    do: 'import',
    themes: [{ id: 'theme', ...card, quotes: ['a quote'], crosswalk: { frame: '4, 5' } }],
  })
  expect((await db.select().from(codebooks)).map(({ name }) => name).sort()).toEqual([
    'Book',
    'Book, version 2',
  ])
  expect(await db.select().from(surveyThemes)).toEqual([
    { surveyId: 'survey', themeId: 'theme', countsAs: 'theme' },
  ])
  expect(await db.select().from(sendings)).toEqual([{ tokenHash: 'token', bodyHash: 'body' }])
  expect(await db.all(sql`pragma foreign_key_check`)).toEqual([])
  close()
  rmSync(folder, { recursive: true, force: true })
})

it('an empty database is migrated over HTTP', async () => {
  const path = `${file.path}-empty`
  const endpoint = await startEndpoint(path)
  const db = openRemote({ url: endpoint.url })
  await migrate(db)
  expect(await db.select().from(staff)).toEqual([])
  await endpoint.close()
  const empty = await openFile(path)
  expect(await empty.db.all(sql`pragma integrity_check`)).toEqual([{ integrity_check: 'ok' }])
  empty.close()
})
