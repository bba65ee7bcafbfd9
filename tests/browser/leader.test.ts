import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import mammoth from 'mammoth'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ReleaseDocument } from '../../schema/release.ts'
import type { SurveyFile } from '../../schema/survey.ts'
import { enterCohort } from '../../worker/domain/cohort.ts'
import { makeSignInLink } from '../../worker/domain/staff.ts'
import { openWave } from '../../worker/domain/wave.ts'
import { violations } from '../support/axe.ts'
import { openBrowser, phone } from '../support/browser.ts'
import { readCsv } from '../support/facts-csv.ts'
import { answerAs, closeAndRelease, type Person, quoteAs, times } from '../support/population.ts'
import { openSurvey, openWorld, signedIn, type World } from '../support/world.ts'

const wide = { width: 1280, height: 800 }
/** A4 at 96 dots an inch, within the margins that the page asks for (16 mm). */
const paper = { width: Math.round(((210 - 32) / 25.4) * 96), height: Math.round(((297 - 36) / 25.4) * 96) }

/** A survey's second wave with everything a summary can hold, without a script. */
describe('a leader reads a summary', { timeout: 60_000 }, () => {
  let world: World
  let browser: Browser
  let page: Page
  let summary: string
  let document: ReleaseDocument
  let faults: string[]
  let now = new Date('2025-11-20T09:00:00Z')
  beforeAll(async () => {
    world = await openWorld('node', { demonstration: true, now: () => now })
    const survey = await firstWave(world)
    now = new Date('2026-05-20T09:00:00Z')
    summary = `/staff/releases/${await secondWave(world, survey)}`
    const leader = await signedIn(world, 'leader')
    document = await (await leader.get(summary.replace('/staff/', '/staff/api/'))).json()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
  })
  beforeEach(async () => {
    page = await leaderPage({ viewport: wide })
  })
  afterEach(async () => {
    await page.context().close()
    expect(faults).toEqual([])
  })

  /** Signed in by a link, as a leader is; with JavaScript off, unless axe has to run. */
  async function leaderPage(options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled: false, ...options })
    const opened = await context.newPage()
    opened.setDefaultTimeout(15_000)
    faults = []
    opened.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
    const { member } = await signedIn(world, 'leader')
    const { token } = await makeSignInLink(
      world.db,
      world.secrets,
      member,
      { staffId: member.id },
      world.now(),
    )
    await opened.goto(`${world.url}/staff/sign-in`)
    await opened.getByLabel(/part of your link/).fill(token)
    await opened.getByRole('button', { name: 'Sign in' }).click()
    await opened.waitForURL('**/staff/releases')
    return opened
  }

  it('from the list of summaries', async () => {
    await page
      .getByRole('link', { name: /Your say/ })
      .first()
      .click()
    expect(page.url()).toBe(world.url + summary)
    expect(await page.locator('h1').innerText()).toBe('Your say')
  })

  it('and follows each claim of the headline to evidence that is in view and holds the same figure', async () => {
    await page.goto(world.url + summary)
    const claims = page.locator('.headline li a')
    const many = await claims.count()
    expect(many).toBeGreaterThanOrEqual(3)
    for (let at = 0; at < many; at++) {
      await page.goto(world.url + summary)
      const figure = await figureAfter(claims.nth(at))
      await claims.nth(at).click()
      const target = page.locator(':target')
      await expect.poll(() => isInView(page, target)).toBe(true)
      const held = await evidence(target).innerText()
      expect([held, held.includes(figure)]).toEqual([held, true])
    }
  })

  it('and opens the table behind a chart, which says the same', async () => {
    await page.goto(world.url + summary)
    const figure = page.locator('figure:has(svg):has(details)').first()
    const details = figure.locator('details')
    expect(await details.locator('table').isVisible()).toBe(false)
    await details.locator('summary').click()
    expect(await details.locator('table').isVisible()).toBe(true)
    const drawn = (await figure.locator('svg .value').allTextContents()).map((text) => /\d+%/.exec(text)?.[0])
    const twin = await details.locator('tbody').innerText()
    expect(drawn.length).toBeGreaterThan(1)
    for (const share of drawn) expect(twin).toContain(share)
  })

  it.each([phone, wide])(
    'at %o: axe finds nothing, and nothing is wider than the screen',
    async (viewport) => {
      await page.context().close()
      page = await leaderPage({ viewport, javaScriptEnabled: true })
      for (const path of ['/staff/releases', summary]) {
        await page.goto(world.url + path)
        await page.evaluate(openAll)
        expect(await violations(page)).toEqual([])
        expect(await tooWide(page)).toEqual([])
      }
    },
  )

  it('prints it on A4 with every table open and nothing cut', async () => {
    await page.setViewportSize(paper)
    await page.goto(world.url + summary)
    await page.emulateMedia({ media: 'print' })
    expect(await tooWide(page)).toEqual([])
    expect(await page.evaluate(cutTables)).toEqual([])
    const tables = page.locator('table')
    for (let at = 0; at < (await tables.count()); at++) expect(await tables.nth(at).isVisible()).toBe(true)
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    const pages = String(pdf.toString('latin1')).match(/\/Type\s*\/Page\b/g)?.length ?? 0
    expect(pages).toBeGreaterThan(1)
    expect(pages).toBeLessThan(20)
  })

  it('in at most 20 kB, as it comes', async () => {
    const response = await page.goto(world.url + summary)
    const html = (await response?.body()) ?? Buffer.alloc(0)
    expect(html.length).toBeGreaterThan(10_000)
    expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(20_000)
    expect(String(html)).not.toMatch(/<script|<img|url\(|<link[^>]*href="(?!data:)/)
  })

  it('and takes it along as Word and CSV, which open and hold its figures', async () => {
    await page.goto(world.url + summary)
    const [home] = document.questions
    if (home?.kind !== 'choice' || home.state !== 'shown') throw new Error('the first question is shown')
    const [label, amount] = [home.cells[0]?.label ?? '', home.cells[0]?.amount]
    if (amount?.as !== 'figure') throw new Error('its first answer is a figure')
    const word = await mammoth.convertToHtml({ buffer: await downloaded(page, /Word/) })
    expect(word.messages.filter(({ type }) => type === 'error')).toEqual([])
    expect(word.value).toContain(label)
    expect(word.value).toContain(`${amount.percent}%`)
    for (const link of [/^CSV$/, /Excel/]) {
      const csv = String(await downloaded(page, link)).replace(/^\uFEFF/, '')
      const line = readCsv(csv).find(({ figure, answer }) => figure === 'q-home' && answer === label)
      expect(line).toMatchObject({ people: String(amount.number), percent: String(amount.percent) })
    }
    const links = await page
      .locator('a[href$=".csv"]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href')))
    expect(links.length).toBeGreaterThan(6)
    for (const href of links)
      expect([href, (await page.request.get(world.url + href)).status()]).toEqual([href, 200])
  })
})

/** A survey that 127 people answered, released. */
async function firstWave(world: World) {
  const officer = (await signedIn(world, 'officer')).member
  const survey = await openSurvey(world, officer, { questions, breakdowns })
  await answerAs(world, survey, officer, people(60, 38, 29))
  await closeAndRelease(world, officer, survey)
  return survey
}

/** Its next wave, answered by 118, released with a cohort and quotes. @returns its id */
async function secondWave(world: World, survey: { surveyId: string }): Promise<string> {
  const [officer, second] = [
    (await signedIn(world, 'officer')).member,
    (await signedIn(world, 'officer')).member,
  ]
  const wave = await openWave(world.db, world.secrets, officer, { surveyId: survey.surveyId }, world.now())
  const stored = await answerAs(world, wave, officer, people(31, 46, 41))
  for (const [at, text] of ['rings me back when I call', 'is always there'].entries())
    await quoteAs(
      world,
      wave,
      { answerId: stored[at]?.answers.pa ?? '', code: 'REL1', text },
      { approved: officer, checked: second },
    )
  await enterCohort(world.db, officer, { ...wave, cohort }, world.now())
  await closeAndRelease(world, officer, wave)
  return wave.waveId
}

const questions: SurveyFile['questions'] = [
  {
    kind: 'choice',
    key: 'home',
    title: 'Where do you live now?',
    hint: '',
    choices: [
      { id: 'own', label: 'In my own flat or house' },
      { id: 'supported', label: 'In supported housing or lodgings' },
      { id: 'unsettled', label: 'I have no settled place' },
    ],
  },
  {
    kind: 'scale',
    key: 'safe',
    title: 'How safe do you feel?',
    hint: '',
    lowest: 'Not at all',
    highest: 'Very',
  },
  {
    kind: 'choices',
    key: 'money',
    title: 'What have you had help with?',
    hint: '',
    choices: [
      { id: 'rent', label: 'Rent, or finding somewhere to live that I can afford' },
      { id: 'food', label: 'Food' },
      { id: 'none', label: 'None of these' },
    ],
    none: 'none',
  },
  { kind: 'long', key: 'pa', title: 'How is it with your PA?', hint: '' },
]
const breakdowns: SurveyFile['breakdowns'] = [
  { by: 'home', of: ['safe'] },
  { by: 'channel', of: ['safe'] },
]
const cohort = {
  people: 240,
  dimensions: [
    {
      dimension: 'home' as const,
      question: 'home',
      groups: [
        { label: 'In my own flat or house', people: 120, choices: ['own'] },
        { label: 'In supported housing or lodgings', people: 60, choices: ['supported'] },
        { label: 'I have no settled place', people: 60, choices: ['unsettled'] },
      ],
    },
  ],
}

function people(own: number, supported: number, unsettled: number): Person[] {
  const of = (many: number, home: string, scores: string[], person: Omit<Person, 'answers'>, pa: string) =>
    times(many, { answers: {} }).map((_, n) => ({
      ...person,
      answers: { home, safe: scores[n % scores.length] ?? '', money: n % 2 ? ['rent'] : ['none'], pa },
    }))
  return [
    ...of(
      own,
      'own',
      ['9', '8', '2'],
      { raised: ['REL1'], quotable: true, polarity: 'working' },
      'she rings me back when I call, is always there',
    ),
    ...of(
      supported,
      'supported',
      ['8', '5', '1'],
      { raised: ['REL1', 'ACC2'], channel: 'PA' },
      'there is mould',
    ),
    ...of(
      unsettled,
      'unsettled',
      ['2', '7', '5'],
      { raised: ['ACC2'], polarity: 'not-working' },
      'no heating',
    ),
  ]
}

/** What the sentence says right after the link: a share, or words in its place. */
async function figureAfter(claim: Locator): Promise<string> {
  const after = await claim.evaluate((link) => {
    let text = ''
    for (let node = link.nextSibling; node && node.nodeName !== 'A'; node = node.nextSibling)
      text += node.textContent
    return text || (link.parentElement?.textContent ?? '')
  })
  const figure = /\d+%|nearly everybody|more|less/.exec(after)?.[0]
  if (!figure) throw new Error(`no figure in “${after}”`)
  return figure
}

/** The target with what belongs to it: the article, part or line that it heads. */
const evidence = (target: Locator) =>
  target.locator('xpath=ancestor-or-self::*[self::article or self::section or self::figure or self::tr][1]')

const isInView = (page: Page, target: Locator) =>
  target.boundingBox().then((box) => {
    const height = page.viewportSize()?.height ?? 0
    return box !== null && box.height > 0 && box.y >= -1 && box.y < height
  })

/** Elements that reach beyond the page's width, but for what scrolls within its own frame. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const width = globalThis.document.documentElement.clientWidth
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    return [...globalThis.document.querySelectorAll('body *')]
      .filter(
        (element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element.parentElement),
      )
      .map((element) => element.outerHTML.slice(0, 120))
  })

const openAll = () => {
  for (const details of globalThis.document.querySelectorAll('details')) details.open = true
}

/** Tables, and frames around them, that hold more than they show. */
const cutTables = () =>
  [...globalThis.document.querySelectorAll('table, :has(> table)')]
    .filter((element) => element.scrollWidth > element.clientWidth + 1)
    .map((element) => element.outerHTML.slice(0, 120))

async function downloaded(page: Page, name: RegExp): Promise<Buffer> {
  const download = page.waitForEvent('download')
  await page.getByRole('navigation').getByRole('link', { name }).click()
  return readFile(await (await download).path())
}
