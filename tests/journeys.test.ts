import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { limits } from '../schema/limits.ts'
import { answers, drafts, responses } from '../schema/tables.ts'
import { closeWave } from '../worker/domain/wave.ts'
import { markChecked, readPageToken } from '../worker/page-token.ts'
import { everyKind, inArabic } from './support/every-kind.ts'
import {
  doors,
  formOf,
  openPage,
  openSurvey,
  openWorld,
  pageIn,
  post,
  signedIn,
  type World,
} from './support/world.ts'

describe.each(doors)('a journey with follow-ups and languages, through %s', (door) => {
  let world: World
  let survey: Awaited<ReturnType<typeof openSurvey>>
  let officer: Awaited<ReturnType<typeof signedIn>>
  beforeAll(async () => {
    world = await openWorld(door, { demonstration: true })
    officer = await signedIn(world, 'officer')
    survey = await openSurvey(world, officer.member, { questions: everyKind, translations: { ar: inArabic } })
  }, 60_000)
  afterAll(() => world.close())

  const check = async (fields: Parameters<typeof formOf>[1], language = '') =>
    (await post(world, `/s/your-say/check${language}`, formOf(await openPage(world), fields))).text()

  it('numbers the questions everybody is asked, and says what each follow-up follows', async () => {
    const { html } = await openPage(world)
    const said = [...html.matchAll(/<section[^>]*><p>([^<]+)/g)].map(([, text]) => text)
    expect(said.slice(0, 6)).toEqual([
      'Question 1 of 4',
      'One more about your last answer',
      'One more about your last answer',
      'Question 2 of 4',
      'Question 3 of 4',
      'Question 4 of 4',
    ])
    const paper = await openPage(world, 'your-say?paper')
    expect(paper.html).toContain('Only if your last answer was: No, Not sure.')
    expect(paper.html).toContain('write no name')
  })

  it('sends a follow-up that is asked, and shows one that no longer is without sending it', async () => {
    const asked = await check({ 1: 'yes', 2: 'I stack shelves' })
    expect(asked).not.toContain('will not be sent')
    const page = await openPage(world)
    const changed = { 1: 'no', 2: 'I stack shelves', 3: 'course' }
    const html = await (await post(world, '/s/your-say/check', formOf(page, changed))).text()
    expect(html).toMatch(/I stack shelves[\s\S]*it will not be sent/)
    expect((await post(world, '/s/your-say/responses', formOf(page, changed))).status).toBe(200)
    const stored = await world.db.select().from(answers)
    expect(stored.map(({ chosen, sealed }) => chosen ?? sealed)).toHaveLength(2)
    expect(stored.map(({ chosen }) => chosen)).toEqual(expect.arrayContaining([['no'], ['course']]))
  })

  it.each([
    ['"none" with something else', { 1: 'no', 3: ['course', 'none'] }, 'You chose “none” and something else'],
    ['a month without its year', { 5: 'm03' }, 'Add the year'],
    ['a year that is none', { 5: '24' }, 'Add the year'],
  ])('gives back %s', async (_what, fields, says) => {
    expect(await check(fields as Record<number, string>)).toContain(says)
  })

  it('takes no fault from a follow-up that is not asked', async () => {
    expect(await check({ 1: 'yes', 3: ['course', 'none'], 4: '5' })).toContain('Very good')
  })

  it('reads back a feeling in words and a month by its own name, a year alone too', async () => {
    const html = await check({ 4: '2', 5: ['m03', '٢٠٢٤'], 6: 'My cat came home' })
    expect(html).toMatch(/Bad[\s\S]*March 2024[\s\S]*My cat came home/)
    expect(await check({ 5: '2019' })).toMatch(/>2019</)
  })

  it('speaks Arabic from right to left on every page, with its own months', async () => {
    const page = await openPage(world, 'your-say?lang=ar')
    expect(page.html).toMatch(/<html lang="ar" dir="rtl">/)
    expect(page.html).toContain('سؤال work')
    expect(page.html).toContain('action="/s/your-say/check?lang=ar"')
    const fields = { 1: 'no', 3: 'course', 5: ['m03', '2024'] }
    const html = await (await post(world, '/s/your-say/check?lang=ar', formOf(page, fields))).text()
    expect(html).toMatch(/دورة[\s\S]*مارس 2024/)
    const sent = await (await post(world, '/s/your-say/responses?lang=ar', formOf(page, fields))).text()
    expect(sent).toMatch(/<html lang="ar" dir="rtl">[\s\S]*\/s\/your-say\/receipt\?lang=ar/)
    const missing = await (await fetch(`${world.url}/s/no-such?lang=ar`)).text()
    expect(missing).toMatch(/<html lang="ar" dir="rtl">/)
  })

  it('changes language with what was written, or starts a page of its own where nothing was', async () => {
    const page = await openPage(world)
    const empty = await post(world, '/s/your-say/change?lang=ar', formOf(page, {}))
    expect([empty.status, empty.headers.get('location')]).toEqual([303, '/s/your-say?lang=ar'])
    const filled = await post(world, '/s/your-say/change?lang=ar', formOf(page, { 6: 'قطتي' }))
    expect(filled.headers.get('cache-control')).toBe('no-store')
    expect(await filled.text()).toMatch(/dir="rtl"[\s\S]*قطتي/)
  })

  it('keeps answers under a code of their author’s, and nothing that can be read without it', async () => {
    const page = await openPage(world)
    const saved = await (
      await post(world, '/s/your-say/drafts', formOf(page, { 1: 'yes', 6: 'half a tale' }))
    ).text()
    const code = /<bdi>([\dA-Z-]{15})<\/bdi>/.exec(saved)?.[1] ?? ''
    expect(code).toMatch(/^[\dA-Z]{5}-[\dA-Z]{5}-[\dA-Z]{3}$/)
    expect(JSON.stringify(await world.db.select().from(drafts))).not.toMatch(/half a tale|yes/)
    const opened = await openDraft(code.toLowerCase().replaceAll('-', ' '))
    expect(opened).toMatch(/value="yes" checked[\s\S]*half a tale/)
    expect(opened).toContain(page.token)
    await post(world, '/s/your-say/responses', formOf(page, { 1: 'yes', 6: 'the whole tale' }))
    expect(await world.db.select().from(drafts)).toEqual([])
    expect(await openDraft(code)).toContain('Nothing is saved under this code')
    const late = await post(world, '/s/your-say/drafts', formOf(page, { 6: 'late' }))
    expect([late.status, await late.text()]).toEqual([
      409,
      expect.stringContaining('There is nothing to see here'),
    ])
    expect(await world.db.select().from(drafts)).toEqual([])
  })

  it('keeps the code that was written down, however often the page is saved or loaded again', async () => {
    const page = await openPage(world)
    const save = async (fields: Parameters<typeof formOf>[1]) => {
      const saved = await (await post(world, '/s/your-say/drafts', formOf(page, fields))).text()
      return /<bdi>([\dA-Z-]{15})<\/bdi>/.exec(saved)?.[1] ?? ''
    }
    const code = await save({ 6: 'one' })
    expect(await save({ 6: 'one' })).toBe(code)
    expect(await save({ 6: 'one and two', draft: code })).toBe(code)
    expect(await openDraft(code)).toMatch(/Your answers are back[\s\S]*one and two/)
    expect(await world.db.select().from(drafts)).toHaveLength(1)
  })

  it('saves nothing that belongs to no question, or is too long', async () => {
    const save = async (fields: Parameters<typeof formOf>[1]) =>
      (await post(world, '/s/your-say/drafts', formOf(await openPage(world), fields))).status
    const before = (await world.db.select().from(drafts)).length
    expect(await save({ elsewhere: 'x' })).toBe(422)
    expect(await save({ 6: 'x'.repeat(limits.longText + 1) })).toBe(422)
    expect(await world.db.select().from(drafts)).toHaveLength(before)
  })

  const openDraft = async (code: string) => {
    const form = new FormData()
    form.set('code', code)
    return (await post(world, '/s/your-say/drafts/opening', form)).text()
  }

  it('tells a slip from a code that opens nothing', async () => {
    expect(await openDraft('ABCDE')).toContain('one of them is not as we gave it')
    expect(await openDraft('00000-00000-000')).toContain('Nothing is saved under this code')
  })

  it('draws its address as a code for a camera', async () => {
    const svg = await fetch(`${world.url}/s/your-say/qr.svg`)
    expect(svg.headers.get('content-type')).toBe('image/svg+xml')
    expect(await svg.text()).toMatch(/^<svg [\s\S]*<path/)
  })

  it('keeps how it was answered, and whether somebody could see', async () => {
    const page = await openPage(world)
    const helped = { 4: '3', channel: 'PA', overseen: 'held back' }
    const read = await (await post(world, '/s/your-say/check', formOf(page, helped))).text()
    expect(read).toMatch(/With my PA[\s\S]*Answered, hidden here/)
    // Somebody may be watching.
    expect(read).not.toContain('held some things back')
    await post(world, '/s/your-say/responses', formOf(page, helped))
    const stored = await world.db.select().from(responses)
    expect(stored.map(({ channel, overseen }) => [channel, overseen])).toContainEqual(['PA', 'held back'])
  })

  it('says that the survey has closed meanwhile, until when it can be sent, and takes it', async () => {
    const page = await openPage(world)
    await new Promise((resolve) => setTimeout(resolve, 1100))
    await closeWave(world.db, officer.member, survey, new Date())
    const html = await (await post(world, '/s/your-say/check', formOf(page, { 6: 'in time' }))).text()
    expect(html).toMatch(/closed while you were answering[\s\S]*until \d+ [A-Z][a-z]+ \d{4}/)
    expect((await post(world, '/s/your-say/responses', formOf(page, { 6: 'in time' }))).status).toBe(200)
  })
})

describe('saved answers', () => {
  it('are opened for fourteen days, for as long as they can be sent, and after leaving their page', async () => {
    let now = new Date('2026-11-02T09:00:00Z')
    const world = await openWorld('node', { now: () => now })
    const officer = await signedIn(world, 'officer')
    const survey = await openSurvey(world, officer.member, { questions: everyKind, leave: true })
    const page = await openPage(world)
    const saved = await (await post(world, '/s/your-say/drafts', formOf(page, { 6: 'for later' }))).text()
    const code = /<bdi>([\dA-Z-]{15})<\/bdi>/.exec(saved)?.[1] ?? ''
    const form = new FormData()
    form.set('code', code)
    const open = async () => {
      const response = await post(world, '/s/your-say/drafts/opening', form)
      return [response.status, await response.text()] as const
    }
    // However often the tab showed another page since, this one is spent with it.
    const another = await readPageToken(world.secrets, (await openPage(world)).token)
    if (!another) throw new Error('a token of our own was not read')
    const shown = Array.from({ length: 40 }, (_, second) =>
      markChecked(world.secrets, another, new Date(now.getTime() + second * 1000)),
    )
    const left = new FormData()
    left.set('token', [page.token, ...(await Promise.all(shown))].join(' '))
    await post(world, '/s/your-say/leaving', left)
    expect((await post(world, '/s/your-say/check', formOf(page, { 6: 'for later' }))).status).toBe(409)
    const [, back] = await open()
    expect(back).toContain('for later')
    expect(pageIn(back).token).not.toBe(page.token)
    // Opened twice, it is still one page.
    const [[, one], [, other]] = [await open(), await open()]
    expect(pageIn(one).token).toBe(pageIn(other).token)
    expect(pageIn(one).token).toBe(pageIn(back).token)
    now = new Date('2026-11-16T23:00:00Z')
    expect((await open())[0]).toBe(200)
    now = new Date('2026-11-17T00:30:00Z')
    expect((await open())[0]).toBe(422)
    now = new Date('2026-11-03T09:00:00Z')
    await closeWave(world.db, officer.member, survey, now)
    now = new Date('2026-11-10T08:59:00Z')
    expect((await open())[0]).toBe(200)
    now = new Date('2026-11-10T09:01:00Z')
    expect((await open())[0]).toBe(410)
    await world.close()
  })
})

describe('a survey that can be left', () => {
  it('says nothing of itself, keeps nothing, and says where nobody reads', async () => {
    const world = await openWorld('node')
    const { member } = await signedIn(world, 'officer')
    await openSurvey(world, member, { questions: everyKind, leave: true })
    const { response, html } = await openPage(world)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(html).toMatch(/<title>Fairmere Council<\/title>[\s\S]*<form[^>]* autocomplete="off"/)
    expect(html.match(/Nobody is reading this right now/g)).toHaveLength(3)
    const refused = await (await fetch(`${world.url}/s/your-say/no-such`)).text()
    expect(refused).not.toContain('Your say')
    const form = new FormData()
    form.set('token', 'forged')
    const forged = await (await post(world, '/s/your-say/check', form)).text()
    expect(forged).toMatch(/<title>Fairmere Council<\/title>[\s\S]*href="\/leave"/)
    await world.close()
  })
})

describe('a language that nobody has reviewed', () => {
  it('is shown to nobody outside a demonstration', async () => {
    const world = await openWorld('node')
    const { member } = await signedIn(world, 'officer')
    await openSurvey(world, member, { questions: everyKind, translations: { ar: inArabic } })
    const { html } = await openPage(world, 'your-say?lang=ar')
    expect(html).toMatch(/<html lang="en" dir="ltr">/)
    expect(html).not.toMatch(/lang="ar"|رأيك/)
    await world.close()
  })
})
