import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { limits } from '../schema/limits.ts'
import { audit } from '../schema/staff-tables.ts'
import { waveKeys } from '../schema/tables.ts'
import { nameCouncil } from '../worker/domain/council.ts'
import { removeExpired } from '../worker/domain/expiry.ts'
import { closeWave, openWave } from '../worker/domain/wave.ts'
import { doors, fairmere, openSurvey, openWorld, signedIn, type World } from './support/world.ts'

const whole = {
  ...fairmere,
  address: '1 High Street\nFairmere',
  shortOrigin: 'https://say.fairmere.example',
  privacyContact: 'Data protection officer, dpo@fairmere.example, 01632 960 150',
  privacyNotice: 'We ask because the law says we must hear you.\n\nMore: https://fairmere.example/privacy.',
  daysOfWords: 90,
}

describe.each(doors)('what a council says of itself, through %s', (door) => {
  let world: World
  let administrator: Awaited<ReturnType<typeof signedIn>>
  beforeAll(async () => {
    world = await openWorld(door)
    administrator = await signedIn(world, 'administrator')
  }, 60_000)
  afterAll(() => world.close())

  const read = async () => (await administrator.get('/staff/api/council')).json()
  const save = async (body: object) => {
    const response = await administrator.send('PUT', '/staff/api/council', body)
    const { code, detail } = await response.json()
    return { status: response.status, code, detail }
  }
  const page = async (path: string) => {
    const response = await fetch(world.url + path)
    return { status: response.status, headers: response.headers, html: await response.text() }
  }

  it('is nothing before it is entered, and the notice stands all the same', async () => {
    expect(await read()).toMatchObject({ name: '', shortOrigin: '', daysOfWords: 365 })
    expect((await page('/privacy')).status).toBe(200)
  })

  it('is saved as a whole, with one line in the record, and a part that is left out stays', async () => {
    expect(await save(whole)).toMatchObject({ status: 200 })
    expect(await read()).toEqual(whole)
    expect(await save({ ...fairmere, name: 'New Fairmere' })).toMatchObject({ status: 200 })
    expect(await read()).toEqual({ ...whole, name: 'New Fairmere' })
    await save(whole)
    const lines = await world.db.select().from(audit).where(eq(audit.act, 'council described'))
    const { daysOfWords, shortOrigin } = whole
    const told = { daysOfWords, shortOrigin }
    expect(lines.map(({ detail }) => detail)).toEqual([told, null, told])
  })

  it.each([
    [{ shortOrigin: 'http://say.fairmere.example' }, 'shortOrigin: as in https://say.example.gov.uk'],
    [{ shortOrigin: 'https://say.fairmere.example/s' }, 'shortOrigin: as in https://say.example.gov.uk'],
    [{ daysOfWords: 29 }, 'daysOfWords: too short'],
    [{ daysOfWords: 366 }, 'daysOfWords: too long, or too many (at most 365)'],
    [{ daysOfWords: 90.5 }, 'daysOfWords: '],
    [{ name: '' }, 'name: '],
    [{ helpAtNight: ' ' }, 'helpAtNight: '],
    [{ privacyNotice: '<b>bold</b>' }, 'privacyNotice: without < or >'],
    [{ privacyNotice: 'x'.repeat(3001) }, 'privacyNotice: too long'],
    [{ colour: '#ffffff' }, undefined],
    [{ motto: 'Onwards' }, 'the whole: not asked for: motto'],
  ])('refuses %o and loses nothing', async (part, told) => {
    const { status, code, detail } = await save({ ...whole, ...part })
    expect(status).toBe(422)
    expect(code).toBe(told ? 'input-refused' : 'colour-unreadable')
    if (told) expect(detail).toContain(told)
    expect(await read()).toEqual(whole)
  })

  it('takes an empty short address, 30 days and 365', async () => {
    for (const part of [{ shortOrigin: '' }, { daysOfWords: 30 }, { daysOfWords: 365 }]) {
      expect(await save({ ...whole, ...part })).toMatchObject({ status: 200 })
      expect(await read()).toMatchObject(part)
    }
    await save(whole)
  })

  it('keeps any text of the notice as it was tidied, or refuses it', async () => {
    const texts = fc.array(fc.string({ maxLength: 60 }), { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(texts, async (lines) => {
        const { status } = await save({ ...whole, privacyNotice: lines.join('\n') })
        expect([200, 422]).toContain(status)
        const { html } = await page('/privacy')
        const { privacyNotice } = await read()
        expect(html).not.toMatch(
          /<(?!\/?(?:html|head|meta|title|link|style|body|header|b|main|h1|h2|p|ul|li|a|bdi|br|footer)\b|!doctype)/,
        )
        expect(privacyNotice).not.toMatch(/[<>]/)
      }),
      { numRuns: 15 },
    )
    await save(whole)
  })

  it('is read by an officer, who changes nothing', async () => {
    const officer = await signedIn(world, 'officer')
    expect(await (await officer.get('/staff/api/council')).json()).toEqual(whole)
    expect((await officer.send('PUT', '/staff/api/council', whole)).status).toBe(403)
  })

  it('stands in the privacy notice, in a survey’s own frame and in Arabic too', async () => {
    const officer = await signedIn(world, 'officer')
    const survey = await openSurvey(world, officer.member, { leave: true })
    await world.db.update(waveKeys).set({ daysOfWords: 90 }).where(eq(waveKeys.waveId, survey.waveId))
    await save(whole)
    const { html, headers } = await page('/privacy')
    expect(headers.get('content-security-policy')).not.toContain('script-src')
    expect(html).toContain('What you write: 90 days after the survey closes.')
    expect(html).toContain('href="mailto:dpo@fairmere.example"')
    expect(html).toContain('href="tel:01632960150"')
    // Without the full stop that ends the sentence.
    expect(html).toContain('href="https://fairmere.example/privacy"')
    expect(html).toContain('If you answer for an organisation')
    const own = await page('/s/your-say/privacy')
    expect(own.html).toContain('data-spend="/s/your-say/leaving"')
    expect(own.html).not.toContain('If you answer for an organisation')
    expect((await page('/s/your-say')).html).toContain('href="/s/your-say/privacy"')
    expect((await page('/s/no-such/privacy')).status).toBe(404)
    // A demonstration alone shows a catalogue that nobody has reviewed.
    expect((await page('/privacy?lang=ar')).html).toContain('<html lang="en"')
  })

  it('is the days that the survey’s first page tells: fewer at once, more for later waves alone', async () => {
    const told = async (slug = 'your-say') =>
      /deleted (.*?) after the survey closes/.exec((await page(`/s/${slug}`)).html)?.[1]
    expect(await told()).toBe('90 days')
    await save({ ...whole, daysOfWords: 60 })
    expect(await told()).toBe('60 days')
    await save({ ...whole, daysOfWords: 365 })
    expect(await told()).toBe('60 days')
  })
})

describe('the words of a wave', () => {
  const closed = new Date('2026-03-01T10:00:00.000Z')
  const inDays = (days: number, more = 0) => new Date(closed.getTime() + days * 86_400_000 + more)

  it('are erased when the days that its respondents were told are over, and not a moment before', async () => {
    const world = await openWorld('node')
    const { member } = await signedIn(world, 'officer')
    const survey = await openSurvey(world, member)
    const { db, secrets } = world
    const kept = async () => (await db.select().from(waveKeys)).map(({ daysOfWords }) => daysOfWords)
    await nameCouncil(db, member, { ...fairmere, daysOfWords: 30 }, closed)
    await closeWave(db, member, survey, closed)
    await nameCouncil(db, member, { ...fairmere, daysOfWords: 90 }, closed)
    const next = await openWave(db, secrets, member, { surveyId: survey.surveyId }, closed)
    expect((await kept()).sort()).toEqual([30, 90])
    await removeExpired(db, secrets, inDays(30))
    expect(await kept()).toHaveLength(2)
    await removeExpired(db, secrets, inDays(30, 1000))
    expect(await kept()).toEqual([90])
    await closeWave(db, member, next, closed)
    await removeExpired(db, secrets, inDays(90))
    expect(await kept()).toEqual([90])
    await removeExpired(db, secrets, inDays(90, 1000))
    expect(await kept()).toEqual([])
    expect(limits.daysOfWords).toBe(365)
    await world.close()
  })
})
