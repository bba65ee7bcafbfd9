import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../schema/role.ts'
import { access } from '../worker/access.ts'
import {
  askExactly,
  asking,
  crawl,
  finder,
  fits,
  mayUse,
  pathOf,
  patterns,
  sending,
  type Telling,
} from './support/crawl.ts'
import { rightBodies } from './support/right-bodies.ts'
import { canariesBut, tellingWorld, trueCounts } from './support/telling-world.ts'
import { doors, openWorld, signedIn, type World } from './support/world.ts'

/** What a leader may ask for, and what anybody who is signed in, or nobody, may. */
const leadersOwn = [
  'GET /staff/releases',
  'GET /staff/releases/:waveId',
  'GET /staff/releases/:waveId/summary.csv',
  'GET /staff/releases/:waveId/summary-excel.csv',
  'GET /staff/releases/:waveId/summary.csv-metadata.json',
  'GET /staff/releases/:waveId/summary.docx',
  'GET /staff/releases/:waveId/figures/:file',
  'GET /staff/api/releases/:waveId',
]
const everybodysOwn = [
  'GET /staff',
  'GET /staff/sign-in',
  'POST /staff/sign-in',
  'POST /staff/sign-out',
  'GET /staff/demonstration/:role',
  'GET /staff/api/me',
  'GET /staff/api/council',
]
describe.each(doors)('what a leader can reach, through %s', { timeout: 120_000 }, (door) => {
  let world: World
  let telling: Telling
  beforeAll(async () => {
    world = await openWorld(door)
    telling = await tellingWorld(world)
  }, 120_000)
  afterAll(() => world.close())

  it('is, by name, the list of summaries, a summary, its files and its figures', () => {
    const theirs = Object.keys(access).filter((route) => mayUse(route, 'leader'))
    expect(theirs.sort()).toEqual([...leadersOwn, ...everybodysOwn].sort())
  })

  it('is nothing else: no word, true count or id of what is not published, by any route, method and id', async () => {
    const forbidden = forbiddenTo(telling)
    const seen = await crawl(world, telling, 'leader', forbidden)
    expect(seen.filter(({ told }) => told.length > 0)).toEqual([])
    expect(seen.filter(({ route, status }) => !fits(route, status, 'leader'))).toEqual([])
    expect(seen.filter(({ route }) => leadersOwn.includes(route)).length).toBeGreaterThan(100)
    const asked = new Set(seen.map(({ route }) => route.split(' ')[1]))
    expect(patterns().filter((pattern) => !asked.has(pattern))).toEqual(['/staff/sign-out'])
  })

  it('is there to read where a wave is released, and nowhere else', async () => {
    const ask = await asking(world, 'leader')
    for (const route of leadersOwn.filter((route) => route.includes(':waveId')))
      for (const waveId of [...telling.released, ...telling.unreleased]) {
        const path = pathOf(route, { waveId, file: 'themes.csv' })
        const { status } = await ask('GET', path)
        expect([path, status]).toEqual([path, telling.released.includes(waveId) ? 200 : 404])
      }
  })

  it('is the same whatever a reader asks of it: no filter, no other form, no older or newer state', async () => {
    const ask = await asking(world, 'leader')
    for (const path of leadersPaths(telling)) {
      const { said } = await ask('GET', path)
      const asked = [
        ...wishes.map((query) => ask('GET', path + query)),
        ...disguises.map((headers) => ask('GET', path, { headers })),
      ]
      for (const [at, answered] of (await Promise.all(asked)).entries())
        expect([path, at, answered]).toMatchObject([path, at, { status: 200, said }])
    }
  })

  it('a copy that is still fresh is answered with nothing, or with the same; of no other wave is anything said', async () => {
    const ask = await asking(world, 'leader')
    for (const path of leadersPaths(telling)) {
      const plain = await ask('GET', path)
      const etag = plain.headers.get('etag') ?? '*'
      for (const headers of [
        { 'if-none-match': etag },
        { 'if-none-match': '*' },
        { 'if-none-match': '"other"' },
      ]) {
        const again = await ask('GET', path, { headers })
        expect([path, [200, 304].includes(again.status)]).toEqual([path, true])
        expect([path, again.status === 304 ? '' : plain.said]).toEqual([path, again.said])
      }
      const head = await ask('HEAD', path)
      expect([path, head.status, head.said]).toEqual([path, 200, ''])
    }
    for (const waveId of telling.unreleased)
      for (const headers of [{ 'if-none-match': '*' }, { 'if-modified-since': new Date(0).toUTCString() }])
        expect((await ask('GET', `/staff/api/releases/${waveId}`, { headers })).status).toBe(404)
  })

  it('no trick with a path leads around the table', async () => {
    const forbidden = forbiddenTo(telling)
    const { cookie } = await signedIn(world, 'leader')
    const found = []
    for (const path of tricksOn(telling)) found.push({ path, ...(await askExactly(world, path, cookie)) })
    const wrong = found.filter(
      ({ status, said }) => forbidden(said).length > 0 || status === 200 || status >= 500,
    )
    expect(wrong).toEqual([])
  })
})

describe('that search', { timeout: 120_000 }, () => {
  let world: World
  let telling: Telling
  beforeAll(async () => {
    world = await openWorld('node')
    telling = await tellingWorld(world)
  })
  afterAll(() => world.close())

  it('does find: an officer and the safeguarding lead meet what a leader does not', async () => {
    const readBy = async (role: Role) =>
      new Set((await crawl(world, telling, role, forbiddenTo(telling), ['GET'])).flatMap(({ told }) => told))
    const officer = await readBy('officer')
    expect(canariesBut('published', 'concern', 'nobody').filter((word) => !officer.has(word))).toEqual([])
    expect(trueCounts.filter((count) => !officer.has(String(count)))).toEqual([])
    expect(telling.secret.filter((id) => officer.has(id)).length).toBeGreaterThan(50)
    const safeguarding = await readBy('safeguarding')
    expect([...safeguarding]).toEqual(expect.arrayContaining(['dolvane', 'hesperil']))
  })

  it.each([
    ['administrator', 'staff'],
    ['safeguarding', 'concern'],
  ] as const)('holds for the %s too, but for what is of “%s”', async (role, theirs) => {
    const found = finder([...canariesBut('published', theirs), ...trueCounts.map(String)], [])
    // The lines of the audit are numbered, and will come to any count.
    const forbidden = (said: string) => found(said.replace(/"number":\d+,"at"/g, ''))
    const seen = await crawl(world, telling, role, forbidden, ['GET', 'HEAD'])
    expect(seen.filter(({ told }) => told.length > 0)).toEqual([])
    expect(seen.filter(({ route, status }) => !fits(route, status, role))).toEqual([])
  })

  it('a route that is opened to leaders by a slip is caught', async () => {
    const { cookie } = await signedIn(world, 'leader')
    const route = 'GET /staff/api/waves/:waveId/answers'
    const allowed = access[route] ?? []
    const path = `/staff/api/waves/${telling.waiting}/answers?show=all`
    const look = async () => {
      const { status, said } = await askExactly(world, path, cookie)
      return { fits: fits(route, status, 'leader'), told: forbiddenTo(telling)(said).length > 0 }
    }
    expect(await look()).toEqual({ fits: true, told: false })
    access[route] = ['officer', 'leader']
    try {
      expect(await look()).toMatchObject({ told: true })
    } finally {
      access[route] = allowed
    }
  })

  it('is refused nothing for its shape: each writing route takes the body from those who may', async () => {
    const writing = Object.keys(access).filter((route) => !route.startsWith('GET '))
    expect(Object.keys(rightBodies).sort()).toEqual(writing.sort())
    for (const route of writing) {
      const allowed = access[route]
      const ask = await asking(world, Array.isArray(allowed) ? allowed[0] : 'administrator')
      const [method = '', pattern = ''] = route.split(' ')
      const body = rightBodies[route]
      const { status, said } = await ask(
        method,
        pattern.replace(/:\w+/g, 'missing'),
        body ? sending(body) : {},
      )
      const misshapen =
        status === 415 || /"detail":"[^"]*(kind|not asked for|not one of|too short|too long)/.test(said)
      expect([route, misshapen || status >= 500]).toEqual([route, false])
    }
  })
})

const leadersPaths = ({ released }: Telling) =>
  leadersOwn.flatMap((route) =>
    route.includes(':waveId')
      ? released.map((waveId) => pathOf(route, { waveId, file: 'themes.csv' }))
      : [pathOf(route, {})],
  )

const wishes = [
  '?format=json',
  '?format=raw&raw=1&debug=1',
  '?by=home&of=safe',
  '?home=flat&channel=PA&group=0',
  '?level=0&cells=all&exact=1&suppress=0',
  '?draft=1&preview=1',
  '?corrections=0&version=1&wave=2',
  '?limit=1&offset=1&sort=people&after=0',
  '?_method=PUT&lang=ar',
]

/** Headers that some frameworks and proxies take for another request, or another reader. */
const disguises: Record<string, string>[] = [
  { accept: 'application/json' },
  { accept: 'text/csv', 'accept-language': 'ar' },
  {
    'x-http-method-override': 'PUT',
    'x-original-url': '/staff/api/concerns',
    'x-rewrite-url': '/staff/api/audit',
  },
  { range: 'bytes=0-4' },
  { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'elsewhere.example', 'x-role': 'officer' },
]

/** Ways to write a path that a router, a proxy or a table might read differently. */
function tricksOn({ released: [own = ''], waiting: wave, ids }: Telling): string[] {
  const [answer] = ids.answerId ?? []
  return [`/staff/api/waves/${wave}/answers`, `/staff/waves/${wave}/preview`, '/staff/api/concerns']
    .flatMap((target) => {
      const rest = target.slice('/staff/'.length)
      return [
        `${target}/`,
        `/${target}`,
        target.replaceAll('/', '//'),
        target.replace('/staff', '/STAFF'),
        target.replace('/staff', '/Staff'),
        target.toUpperCase(),
        target.replace('/staff/', '/staff/releases/../'),
        `/staff/releases/../${rest}`,
        `/staff/releases/..%2f${rest.replaceAll('/', '%2f')}`,
        `/staff/releases/%2e%2e/${rest}`,
        `/staff/releases/${own}/../../${rest}`,
        `/staff/releases/${own}/..%2f..%2f${rest.replaceAll('/', '%2f')}`,
        `/staff/releases/${own}/figures/..%2f..%2f..%2f${rest.replaceAll('/', '%2f')}`,
        `/staff/releases/${own}/figures/..%5c..%5c${rest}.csv`,
        `/staff/releases/..;/${rest}`,
        `/staff;/${rest}`,
        `/staff/./${rest}`,
        `/staff/%61pi${target.slice('/staff/api'.length)}`,
        `${target}%00`,
        `${target}%20`,
        `${target}.json`,
        `${target};.css`,
        `${target}%3f`,
        `${target}#/staff/releases`,
        `/s/../staff/${rest}`,
        `/${rest}`,
        `/api/${rest}`,
      ]
    })
    .concat(
      `/staff/releases/${wave}`,
      `/staff/releases/${wave}%00`,
      `/staff/releases/${own}%00${wave}`,
      `/staff/releases/${own}/figures/%.csv`,
      `/staff/releases/${own}/figures/__proto__.csv`,
      `/staff/releases/${own}/answers/${answer}`,
      `/staff/api/releases/${own}/answers`,
      `/staff/api/releases/${own}/corrections`,
      `/staff/api/releases/${own}'%20or%20'1'='1`,
      `/staff/api/releases/%25`,
    )
}

const forbiddenTo = (telling: Telling) =>
  finder([...canariesBut('published'), ...trueCounts.map(String)], telling.secret)
