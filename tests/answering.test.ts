import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { limits } from '../schema/limits.ts'
import { audit } from '../schema/staff-tables.ts'
import { answers, responses } from '../schema/tables.ts'
import { closeWave } from '../worker/domain/wave.ts'
import { makePageToken } from '../worker/page-token.ts'
import { deriveSecrets } from '../worker/secrets.ts'
import {
  doors,
  formOf,
  openPage,
  openSurvey,
  openWorld,
  post,
  postAlone,
  receiptIn,
  signedIn,
  type World,
} from './support/world.ts'

describe.each(doors)('answering through %s', (door) => {
  let world: World
  let survey: Awaited<ReturnType<typeof openSurvey>>
  let officer: Awaited<ReturnType<typeof signedIn>>

  beforeAll(async () => {
    world = await openWorld(door)
    officer = await signedIn(world, 'officer')
    survey = await openSurvey(world, officer.member)
  }, 60_000)
  afterAll(() => world.close())

  const stored = async () => (await world.db.select().from(responses)).length
  const send = (body: FormData | string, headers?: Record<string, string>) =>
    post(world, '/s/your-say/responses', body, headers)
  const storesNothing = async (act: () => Promise<Response>, status: number, says: RegExp) => {
    const before = await stored()
    const response = await act()
    const html = await response.text()
    expect([response.status, html]).toEqual([status, expect.stringMatching(says)])
    expect(await stored()).toBe(before)
  }

  it('gives the whole survey in one document that Back may keep and nobody may frame', async () => {
    const { response, html, names } = await openPage(world)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('private, no-cache')
    expect(response.headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*frame-ancestors 'none'/,
    )
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(names).toEqual(['q1', 'q2', 'q3', 'q4', 'q5', 'channel', '', 'overseen'])
    expect(html).not.toMatch(/https?:\/\/|<(script|link|img)[^>]* (src|href)="[^d]/)
  })

  it('reads the answers back, stores them once, and gives a receipt', async () => {
    const page = await openPage(world)
    const fields = {
      1: 'flat',
      2: ['rent', 'food'],
      3: '7',
      5: 'She <b>rings</b> & turns up\nalways',
      quotable: 'yes',
    }
    const check = await (await post(world, '/s/your-say/check', formOf(page, fields))).text()
    expect(check).toContain('My own flat')
    expect(check).toContain('7 out of 10')
    expect(check).toContain('She &lt;b>rings&lt;/b> &amp; turns up')
    expect(check).toContain('Not answered')
    const before = await stored()
    const sent = await send(formOf(page, fields))
    expect(sent.status).toBe(200)
    expect(sent.headers.get('cache-control')).toBe('no-store')
    expect(receiptIn(await sent.text())).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{4}.$/)
    expect(await stored()).toBe(before + 1)
  })

  it('takes a repeat, a double tap and fifty copies at once for one response with one receipt', async () => {
    const page = await openPage(world)
    const before = await stored()
    const copies = await Promise.all(Array.from({ length: 50 }, () => send(formOf(page, { 5: 'once' }))))
    const receipts = new Set(await Promise.all(copies.map(async (copy) => receiptIn(await copy.text()))))
    expect(copies.map(({ status }) => status)).toEqual(copies.map(() => 200))
    expect(receipts.size).toBe(1)
    expect(await stored()).toBe(before + 1)
  })

  it('keeps the first when the same page is sent with other answers, and shows no receipt', async () => {
    const page = await openPage(world)
    await send(formOf(page, { 5: 'the first' }))
    await storesNothing(() => send(formOf(page, { 5: 'another' })), 409, /Other answers were already sent/)
  })

  it('seals words and keeps no name, address, device or time finer than the week', async () => {
    const page = await openPage(world)
    await send(formOf(page, { 5: 'plain words in the database' }), { 'user-agent': 'a-very-odd-phone' })
    const everything = JSON.stringify([
      await world.db.select().from(responses),
      await world.db.select().from(answers),
      (await world.db.select().from(audit)).filter(
        ({ act }) => !act.includes('staff') && !act.includes('sign'),
      ),
    ])
    expect(everything).not.toContain('plain words')
    expect(everything).not.toContain('a-very-odd-phone')
    expect(everything).not.toContain('127.0.0.1')
    for (const { week, ...rest } of await world.db.select().from(responses)) {
      expect(week).toMatch(/^\d{4}-W\d{2}$/)
      expect(JSON.stringify(rest)).not.toMatch(/\d{4}-\d{2}-\d{2}/)
    }
    expect((await world.db.select().from(audit)).map(({ act }) => act)).not.toContain('response')
  })

  it.each([
    ['an answer to another version’s question', 422, /does not belong/, { AAAAAAAA: 'x', 5: 'y' }],
    ['a choice that is not offered', 422, /does not belong/, { 1: 'castle' }],
    ['a point off the scale', 422, /does not belong/, { 3: '11' }],
    ['two answers where one is asked', 422, /Choose one answer only/, { 1: ['flat', 'none'] }],
    ['an answer over its limit', 422, /too long/, { 5: 'x'.repeat(limits.longText + 1) }],
    ['a short answer over its limit', 422, /too long/, { 4: 'x'.repeat(limits.shortText + 1) }],
    ['a channel nobody offered', 422, /does not belong/, { 5: 'y', channel: 'a drone' }],
    ['nothing at all', 422, /not answered any question/, {}],
  ])('refuses %s', async (_what, status, says, fields) => {
    const page = await openPage(world)
    await storesNothing(() => send(formOf(page, fields as Record<string, string>)), status, says)
  })

  it('gives an answer that is too long back, filled in, with a link to its question', async () => {
    const page = await openPage(world)
    const long = 'x'.repeat(limits.longText + 1)
    const html = await (await post(world, '/s/your-say/check', formOf(page, { 1: 'flat', 5: long }))).text()
    expect(html).toContain('<title>Error: Your say')
    expect(html).toContain('href="#q5"')
    expect(html).toContain(long)
    expect(html).toMatch(/value="flat" checked/)
  })

  it('takes eight full answers in Ethiopic script, and refuses a body over its limit', async () => {
    const tigrinya = 'ሰላም '.repeat(limits.longText / 4)
    const page = await openPage(world)
    expect((await send(formOf(page, { 5: tigrinya }))).status).toBe(200)
    const large = formOf(page, { 5: 'x' })
    large.set('padding', 'x'.repeat(limits.publicBody))
    await storesNothing(() => postAlone(world, '/s/your-say/responses', large), 413, /more than we can take/)
  })

  it('refuses a body that hides its length', async () => {
    const chunk = new TextEncoder().encode('x'.repeat(64 * 1024))
    let left = 4
    const body = new ReadableStream({
      pull: (controller) => (left-- > 0 ? controller.enqueue(chunk) : controller.close()),
    })
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    await storesNothing(
      () => postAlone(world, '/s/your-say/responses', body, headers),
      413,
      /more than we can take/,
    )
  })

  it.each(['application/json', 'application/x-www-form-urlencoded', 'text/plain'])(
    'refuses %s',
    async (type) => {
      await storesNothing(
        () => send('{"token":"x"}', { 'content-type': type }),
        415,
        /a way we do not accept/,
      )
    },
  )

  it('refuses a forged page, another council’s page and a page for another wave', async () => {
    const page = await openPage(world)
    const forged = { ...page, token: page.token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) }
    await storesNothing(() => send(formOf(forged, { 5: 'x' })), 422, /not one we made/)
    const elsewhere = await deriveSecrets(Buffer.alloc(32, 9).toString('base64url'))
    const foreign = { ...page, token: await makePageToken(elsewhere, survey, new Date()) }
    await storesNothing(() => send(formOf(foreign, { 5: 'x' })), 422, /not one we made/)
    const unknown = { waveId: 'no-such-wave' }
    const other = { ...page, token: await makePageToken(world.secrets, unknown, new Date()) }
    await storesNothing(() => send(formOf(other, { 5: 'x' })), 422, /not one we made/)
    await storesNothing(
      () => post(world, '/s/no-such/responses', formOf(page, { 5: 'x' })),
      422,
      /not one we made/,
    )
  })

  it('says plainly that a survey does not exist', async () => {
    await storesNothing(() => fetch(`${world.url}/s/no-such`), 404, /nothing at this address/)
  })

  it('takes answers back with the receipt, and reads alike for a wrong code', async () => {
    const page = await openPage(world)
    const fields = { 1: 'flat', 5: 'take this back' }
    const receipt = receiptIn(await (await send(formOf(page, fields))).text()) ?? ''
    const takeBack = async (code: string) => {
      const form = new FormData()
      form.set('code', code)
      form.set('act', 'delete')
      const response = await post(world, '/s/your-say/receipt', form)
      return [response.status, await response.text()]
    }
    const good = await takeBack(receipt.toLowerCase().replaceAll('-', ' '))
    expect(good).toEqual([200, expect.stringContaining('If this code matches')])
    const another = await openPage(world)
    const unsent = await (await send(formOf(another, { 5: 'to know another code' }))).text()
    expect(await takeBack(receiptIn(unsent) ?? '')).toEqual(good)
    expect(await takeBack(receipt)).toEqual(good)
    expect((await takeBack(`${receipt.slice(0, -1)}?`))[0]).toBe(422)
    const withdrawn = (await world.db.select().from(responses)).filter((response) => response.withdrawn)
    expect(withdrawn).toHaveLength(2)
    const left = (await world.db.select().from(answers)).filter(({ responseId }) =>
      withdrawn.some(({ id }) => id === responseId),
    )
    expect(left.map(({ chosen, sealed }) => [chosen, sealed])).toEqual(left.map(() => [null, null]))
    const before = await stored()
    await send(formOf(page, fields))
    expect(await stored()).toBe(before)
  })

  it('takes a page opened before the closing, and no new one', async () => {
    const page = await openPage(world)
    await new Promise((resolve) => setTimeout(resolve, 1100))
    await closeWave(world.db, officer.member, survey, new Date())
    expect((await send(formOf(page, { 5: 'opened in time' }))).status).toBe(200)
    await storesNothing(() => fetch(`${world.url}/s/your-say`), 410, /has closed/)
    const late = { ...page, token: await makePageToken(world.secrets, survey, new Date(Date.now() + 5000)) }
    await storesNothing(() => send(formOf(late, { 5: 'too late' })), 410, /has closed/)
  })
})
