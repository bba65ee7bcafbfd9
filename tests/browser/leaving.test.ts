import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { limits } from '../../schema/limits.ts'
import { responses, sendings } from '../../schema/tables.ts'
import { en } from '../../web/languages/en.ts'
import { openBrowser, phone } from '../support/browser.ts'
import { fairmere, openSurvey, openWorld, signedIn, type World } from '../support/world.ts'

const written = ['Quillwort', 'saxifrage']
const patience = { timeout: 10_000, interval: 20 }
const shown = 'section:visible'

let browser: Browser
let world: World
let context: BrowserContext
let page: Page
let cdp: CDPSession
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
afterEach(async () => {
  await context.close()
  await world.close()
})

async function begin({ scripts = true, leave = true } = {}) {
  world = await openWorld('node')
  const { member } = await signedIn(world, 'officer')
  await openSurvey(world, member, { leave })
  context = await browser.newContext({ viewport: phone, javaScriptEnabled: scripts })
  context.setDefaultTimeout(10_000)
  page = await context.newPage()
  cdp = await context.newCDPSession(page)
  await standInFor(limits.leaveTo)
  await page.goto(`${world.url}/s/your-say`)
}

/** The place that "Leave this page" leads to is reached by a redirect, which `context.route` does not see. */
async function standInFor(place: string) {
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: `${place}*` }] })
  cdp.on('Fetch.requestPaused', ({ requestId }) =>
    cdp.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [{ name: 'Content-Type', value: 'text/html' }],
      body: btoa('<title>Weather</title><p>Rain later.</p>'),
    }),
  )
}

const onward = () => page.locator(`${shown} a.main:visible`).click()

/** Two answers and two texts; ends on the question of the second. */
async function answerSome() {
  await onward()
  await page.getByLabel('My own flat').check()
  await onward()
  await onward()
  await page.locator(shown).getByText('7', { exact: true }).click()
  await onward()
  await page.locator(shown).getByRole('textbox').fill('My neighbour in Quillwort Lane')
  await onward()
  await page.locator(shown).getByRole('textbox').fill('She talks of saxifrage,\nand listens.')
  await keep()
}

async function goToCheck() {
  await answerSome()
  await onward()
  await onward()
  if (!(await page.locator(`${shown} button.main`).count())) await onward()
  await page.locator(`${shown} button.main`).click()
  await page.locator('dl').waitFor()
  await keep()
}

async function goToSent() {
  await goToCheck()
  await page.getByRole('button', { name: en.send, exact: true }).click()
  await page.locator('.code').waitFor()
}

async function goToChange() {
  await goToCheck()
  await page.locator('dl button').first().click()
  await page.locator('textarea').waitFor({ state: 'attached' })
  await keep()
}

/** The form as the history keeps it, to be sent again. */
let kept: string[][]
const keep = async () => {
  kept = await page.evaluate(() =>
    [...new FormData(document.forms[0])].map(([name, value]) => [name, String(value)]),
  )
}

/** As a browser does that keeps what was posted; Chromium sends an empty form. */
async function sendAgain(path: string) {
  const body = new FormData()
  for (const [name = '', value = ''] of kept) body.append(name, value)
  const response = await fetch(`${world.url}/s/your-say/${path}`, { method: 'POST', body })
  return response.text()
}

async function leave() {
  const answer = page.waitForResponse((response) => response.url() === `${world.url}/leave`)
  await page.getByRole('link', { name: en.leave }).click()
  expect(await (await answer).headerValue('clear-site-data')).toBe('"cache", "storage"')
  await page.waitForURL(limits.leaveTo)
}

const stored = async () => (await world.db.select().from(responses)).length

/** Everything of an answer that the page of this moment shows or holds. */
async function traces(): Promise<string[]> {
  const html = await page.content()
  const text = await page.locator('body').innerText()
  const inPage = await page.evaluate(async () => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLInputElement>(selector)]
    const heard = location.protocol === 'http:'
    return [
      ...all('textarea, [type=text]').map(({ value }) => value),
      ...all('[type=hidden]:not([name=token])').map(({ name, value }) => `${name}: ${value}`),
      ...all('input:checked').map(({ name, value }) => `${name} is ${value}`),
      ...all('dl').map(({ innerText }) => innerText),
      ...(heard
        ? [
            ...Object.keys(localStorage),
            ...Object.values(sessionStorage).filter((held) => !/^( 1\.[\w.-]+)+$/.test(held)),
            ...(await caches.keys()),
          ]
        : []),
    ].filter(Boolean)
  })
  const cookies = (await context.cookies()).map(({ name }) => name)
  return [...inPage, ...written.filter((word) => `${html}${text}`.includes(word)), ...cookies]
}

const placeInHistory = async () => {
  const { currentIndex, entries } = await cdp.send('Page.getNavigationHistory')
  return { at: currentIndex, last: entries.length - 1, entries }
}

/** From here to one end of the history; a page that came by POST is an error page of the browser's. */
async function walk(how: 'goBack' | 'goForward', look: (where: string) => Promise<void>) {
  for (;;) {
    const { at, last } = await placeInHistory()
    if (how === 'goBack' ? at <= 1 : at >= last) return
    const arrived = page.waitForEvent('framenavigated')
    await page[how]().catch(() => null)
    await arrived
    await expect
      .poll(async () => (await placeInHistory()).at, patience)
      .toBe(how === 'goBack' ? at - 1 : at + 1)
    await page.waitForLoadState()
    await look(`${how} to ${(await placeInHistory()).entries[(await placeInHistory()).at]?.url}`)
  }
}

const places = [
  { place: 'a question', go: answerSome, rows: 0 },
  { place: 'the check page', go: goToCheck, rows: 0 },
  { place: 'the sent page', go: goToSent, rows: 1 },
  { place: 'a page after "Change"', go: goToChange, rows: 0 },
]

describe('leaving a survey with "Leave this page"', () => {
  it.each(places)(
    'shows nothing of an answer on any page of the history, from $place',
    async ({ place, go, rows }) => {
      await begin()
      await go()
      expect((await traces()).length > 0).toBe(place !== 'the sent page')
      expect(kept.flat().join()).toMatch(/Quillwort.*saxifrage/)
      await leave()
      await expect.poll(async () => (await world.db.select().from(sendings)).length, patience).toBe(1)
      const found: string[] = []
      const look = async (where: string) => {
        found.push(...(await traces()).map((trace) => `${where}: ${trace}`))
      }
      const reload = async (where: string) => {
        await look(where)
        await page.reload()
        await look(`${where}, reloaded`)
      }
      await look('the place it leads to')
      await walk('goBack', look)
      await walk('goForward', look)
      expect(page.url()).toBe(limits.leaveTo)
      await walk('goBack', reload)
      await walk('goForward', reload)
      for (const path of ['check', 'change', 'drafts', 'responses']) {
        const html = await sendAgain(path)
        if (/Quillwort|saxifrage|<dl|checked/.test(html)) found.push(`${path}, sent again`)
      }
      expect(found).toEqual([])
      expect(await stored()).toBe(rows)
    },
    60_000,
  )

  it('without JavaScript spends no page, and says that Back can bring it back', async () => {
    await begin({ scripts: false })
    await goToCheck()
    expect(await page.locator('footer').innerText()).toContain(en.leaveHint)
    await leave()
    for (const path of ['check', 'change']) expect(await sendAgain(path)).toMatch(/Quillwort[\s\S]*saxifrage/)
    expect(await world.db.select().from(sendings)).toEqual([])
  })

  it('takes away the page that lies ahead of it', async () => {
    await begin()
    await goToCheck()
    await page.goBack()
    await leave()
    const { at, last, entries } = await placeInHistory()
    expect(at).toBe(last)
    expect(entries.filter(({ url }) => url.endsWith('/check'))).toEqual([])
  })

  it('is needed: without it Back brings every answer back', async () => {
    await begin({ leave: false })
    await goToCheck()
    await page.goto(limits.leaveTo)
    const found = new Set<string>()
    await walk('goBack', async () => {
      for (const trace of await traces()) found.add(trace)
    })
    expect([...found]).toEqual(
      expect.arrayContaining(['My neighbour in Quillwort Lane', 'q1 is flat', 'q3 is 7']),
    )
  })

  it('has a title and an icon on every page that say nothing of the survey', async () => {
    await begin()
    const pages: Record<string, [title: string, icon: string | null]> = {}
    const look = async (where: string) => {
      pages[where] = [await page.title(), await page.locator('link[rel=icon]').getAttribute('href')]
    }
    await look('start')
    await answerSome()
    await look('question')
    await page.locator('textarea').fill('y'.repeat(limits.longText + 1))
    await page.locator('#f').evaluate((form: HTMLFormElement) => form.requestSubmit())
    await page.locator('#problem').waitFor()
    await look('error')
    for (const [where, go] of [
      ['check', goToCheck],
      ['change', goToChange],
      ['sent', goToSent],
    ] as const) {
      await page.goto(`${world.url}/s/your-say`)
      await go()
      await look(where)
    }
    for (const path of ['receipt', 'drafts']) {
      await page.goto(`${world.url}/s/your-say/${path}`)
      await look(path)
    }
    await page.goto(`${world.url}/s/your-say`)
    await answerSome()
    await page.getByRole('button', { name: en.draft.button }).click()
    await page.locator('.code').waitFor()
    await look('saved')
    expect(new Set(Object.values(pages).map(([title]) => title))).toEqual(new Set([fairmere.name]))
    expect(new Set(Object.values(pages).map(([, icon]) => icon))).toEqual(new Set(['data:,']))
    expect(Object.keys(pages)).toHaveLength(9)
    const titles = (await placeInHistory()).entries.map(({ title }) => title).filter(Boolean)
    expect(new Set(titles)).toEqual(new Set([fairmere.name]))
  }, 40_000)

  it('is on no page of a survey without the switch', async () => {
    await begin({ leave: false })
    const look = async () => {
      expect(await page.getByRole('link', { name: en.leave }).count()).toBe(0)
      expect(await page.content()).not.toMatch(new RegExp(`/leave|/leaving|${en.leaveHint}`))
    }
    await look()
    await answerSome()
    await look()
    for (const go of [goToChange, goToSent]) {
      await page.goto(`${world.url}/s/your-say`)
      await go()
      await look()
    }
    await page.goto(`${world.url}/s/your-say/receipt`)
    await look()
  })
})
