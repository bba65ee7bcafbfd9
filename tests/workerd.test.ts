import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unstable_readConfig as readConfig } from 'wrangler'
import { drafts } from '../schema/tables.ts'
import { type FreshDatabase, freshDatabase } from './support/database.ts'
import { type Endpoint, startEndpoint } from './support/hrana.ts'
import { type RunningWorker, startWorker, type WorkerSettings } from './support/workerd.ts'

describe('the configuration of the Worker', () => {
  const config = readConfig({ config: 'wrangler.toml' })

  it('keeps addresses out of the logs', () => {
    expect(config.observability?.logs?.invocation_logs).toBe(false)
    expect(config.observability?.traces?.enabled).toBe(false)
    expect(config.logpush ?? false).toBe(false)
  })

  it('holds no setting of a council and no secret', () => {
    expect(config.vars).toEqual({})
  })

  it('leaves every path that is no file of the staff side to the application', () => {
    expect(config.assets).toMatchObject({
      directory: expect.stringMatching(/dist[/\\]web$/),
      html_handling: 'none',
      not_found_handling: 'none',
    })
    expect(config.assets?.run_worker_first ?? false).toBe(false)
  })
})

describe('the Worker in workerd', () => {
  let file: FreshDatabase
  let endpoint: Endpoint
  const secret = Buffer.alloc(32, 7).toString('base64url')
  const asset = 'dist/web/test-asset.txt'

  beforeAll(async () => {
    mkdirSync('dist/web', { recursive: true })
    writeFileSync(asset, 'a file')
    file = await freshDatabase()
    endpoint = await startEndpoint(file.path)
  }, 30_000)

  afterAll(async () => {
    rmSync(asset)
    await endpoint.close()
    file.close()
  })

  async function asked<T>(
    changes: Partial<WorkerSettings>,
    ask: (worker: RunningWorker) => Promise<T>,
  ): Promise<T> {
    const worker = await startWorker({ databaseUrl: endpoint.url, secret, ...changes })
    try {
      return await ask(worker)
    } finally {
      await worker.close()
    }
  }

  it('deletes by its clock what has had its day', async () => {
    expect(readConfig({ config: 'wrangler.toml' }).triggers.crons).toEqual(['*/5 * * * *'])
    const draft = { hash: 'h', tokenHash: 't', sealed: 's', expiresOn: '2020-01-01' }
    await file.db
      .insert(drafts)
      .values([draft, { ...draft, hash: 'i', tokenHash: 'u', expiresOn: '2999-01-01' }])
    await asked({}, async ({ runSchedule }) => {
      expect((await runSchedule()).outcome).toBe('ok')
    })
    expect((await file.db.select().from(drafts)).map(({ hash }) => hash)).toEqual(['i'])
  })

  it('serves a file, and lets the application answer every other path', async () => {
    await asked({}, async ({ url }) => {
      expect(await (await fetch(`${url}/test-asset.txt`)).text()).toBe('a file')
      expect((await fetch(`${url}/no-such-page`)).status).toBe(404)
    })
  }, 30_000)

  it.each([
    ['DATABASE_URL', { databaseUrl: '' }],
    ['DATABASE_URL', { databaseUrl: 'http://database.example/db' }],
    ['HEARD_SECRET', { secret: 'too-short-a-secret' }],
    ['HEARD_ORIGIN', { origin: 'https://heard.example/with-a-path' }],
    ['HEARD_DEMONSTRATION', { demonstration: true }],
  ])(
    'without a right %s answers 503 and names it, never its value',
    async (name, wrong) => {
      await asked(wrong, async ({ url }) => {
        const response = await fetch(url)
        expect(response.status).toBe(503)
        expect(response.headers.get('content-type')).toBe('application/problem+json')
        const problem = await response.text()
        expect(problem).toContain(name)
        expect(problem).not.toMatch(/database\.example|too-short|with-a-path/)
      })
    },
    30_000,
  )
})
