import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { freshDatabase } from './support/database.ts'
import { startEndpoint } from './support/hrana.ts'
import { startWorker } from './support/workerd.ts'
import { doors, openSurvey, openWorld, signedIn } from './support/world.ts'

describe.each(doors)('health through %s', (door) => {
  it('is ok while the database answers, and 503 in plain words once it does not', async () => {
    const world = await openWorld(door)
    const { member } = await signedIn(world, 'officer')
    await openSurvey(world, member)
    const ask = (path: string) => fetch(world.url + path)
    const well = await ask('/healthz')
    expect([well.status, await well.json()]).toEqual([
      200,
      { status: 'ok', version: expect.any(String), database: 'ok' },
    ])
    await world.db.run(sql`alter table surveys rename to elsewhere`)
    const ill = await ask('/healthz')
    expect([ill.status, ill.headers.get('retry-after')]).toEqual([503, '30'])
    expect(await ill.json()).toMatchObject({ code: 'database-unavailable', status: 503 })
    const page = await ask('/s/your-say')
    expect([page.status, await page.text()]).toEqual([
      503,
      expect.stringMatching(/cannot save anything right now/),
    ])
    await world.close()
  })
})

describe('health of the Worker', () => {
  it('is 503 within its time when the database server is gone', async () => {
    const file = await freshDatabase()
    const endpoint = await startEndpoint(file.path)
    const secret = Buffer.alloc(32, 5).toString('base64url')
    const worker = await startWorker({ databaseUrl: endpoint.url, secret })
    expect((await fetch(`${worker.url}/healthz`)).status).toBe(200)
    await endpoint.close()
    const started = Date.now()
    expect((await fetch(`${worker.url}/healthz`)).status).toBe(503)
    expect((await fetch(`${worker.url}/s/any`)).status).toBe(503)
    expect(Date.now() - started).toBeLessThan(10_000)
    await worker.close()
    file.close()
  })
})
