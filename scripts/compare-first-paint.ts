import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import heard from '../package.json' with { type: 'json' }
import { openBrowser, phone } from '../tests/support/browser.ts'
import { installRivals, rivalPages, serveSideBySide, versions } from './rival-pages.ts'
import { startDemonstration } from './start-demonstration.ts'

/**
 * How long until a question is on the screen of a cheap phone: Heard beside SurveyJS and GOV.UK Frontend, in one run.
 *
 *   npm run compare:first-paint -- [--loads 7]
 *
 * Prints one JSON document; ends with 1 where SurveyJS is not at least five times slower than Heard.
 */
const { values } = parseArgs({ options: { loads: { type: 'string', default: '7' } } })
const loads = Number(values.loads)
if (!Number.isInteger(loads) || loads < 1) throw new Error('--loads must be a whole number from 1.')
const timesSlower = 5

/**
 * The line of Chrome DevTools' "Slow 3G": 400 kbit/s each way (its 500, less a fifth) and a round trip of 400 ms. DevTools
 * itself makes each request wait five times that round trip; here it waits once, which is kinder to pages of many files.
 */
const line = { latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 }
const cpuSlowdown = 6
const patience = { timeout: 120_000 }

const folder = mkdtempSync(join(tmpdir(), 'heard-rivals-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
installRivals(folder)
const demonstration = await startDemonstration('8796')
const server = await serveSideBySide(folder, new URL(demonstration.links.survey).origin)
const browser = await openBrowser()
try {
  const measured = await compare(pagesAt(server.origin))
  const { latency: roundTripMilliseconds, downloadThroughput } = line
  const conditions = {
    loads,
    cpuSlowdown,
    roundTripMilliseconds,
    kilobitsPerSecond: (downloadThroughput * 8) / 1000,
    screen: phone,
  }
  const ran = { heard: heard.version, ...versions, chromium: browser.version(), node: process.version }
  console.log(JSON.stringify({ versions: ran, conditions, pages: measured }, null, 2))
  const slower = measured.surveyJs?.timesHeard.questionShown ?? 0
  if (slower < timesSlower) {
    console.error(`SurveyJS shows its question ${slower} times as late as Heard, not ${timesSlower} times.`)
    process.exitCode = 1
  }
} finally {
  await browser.close()
  server.close()
  demonstration.stop()
}

type Compared = { address: string; question: string }

/**
 * Where each page's first question stands. Heard opens on its introduction, and Start is a link within the same
 * document: `#q1` shows the question at once, as the rivals' pages do, with the bytes of the whole survey.
 */
function pagesAt(origin: string): Record<string, Compared> {
  return {
    heard: { address: `${origin}/s/your-say#q1`, question: '#q1 h1' },
    surveyJs: { address: origin + rivalPages.surveyJs, question: '.sd-question__title' },
    govukFrontend: { address: origin + rivalPages.govukFrontend, question: '.govuk-fieldset__heading' },
  }
}

/** The pages take turns, so that a slow moment of this machine falls on all of them. */
async function compare(pages: Record<string, Compared>) {
  const taken = Object.entries(pages).map(([name, page]) => ({ name, page, figures: [] as Load[] }))
  for (let round = 0; round < loads; round++) {
    for (const { page, figures } of taken) figures.push(await load(browser, page))
  }
  const median = (figures: Load[], figure: keyof Load) => middle(figures.map((one) => one[figure]))
  const own = taken[0]?.figures ?? []
  const summaries = taken.map(async ({ name, page, figures }) => {
    const times = (figure: keyof Load) =>
      Math.round((median(figures, figure) / median(own, figure)) * 10) / 10
    const summary = {
      firstPaintMilliseconds: median(figures, 'firstPaint'),
      questionShownMilliseconds: median(figures, 'questionShown'),
      questionShownEachLoad: figures.map((one) => one.questionShown),
      transferredBytes: median(figures, 'bytes'),
      requests: median(figures, 'requests'),
      timesHeard: {
        firstPaint: times('firstPaint'),
        questionShown: times('questionShown'),
        bytes: times('bytes'),
      },
      withoutScript: await lookWithoutScript(browser, page),
    }
    return [name, summary] as const
  })
  return Object.fromEntries(await Promise.all(summaries))
}

type Load = { firstPaint: number; questionShown: number; bytes: number; requests: number }

async function load(browser: Browser, { address, question }: Compared): Promise<Load> {
  const context = await browser.newContext({ viewport: phone })
  const page = await context.newPage()
  const wire = await slowDown(page)
  await page.addInitScript(markWhenShown, question)
  const response = await page.goto(address, patience)
  if (!response?.ok()) throw new Error(`${address} answered ${response?.status()}.`)
  await page.waitForFunction(() => performance.getEntriesByName('question').length > 0, null, {
    ...patience,
    polling: 100,
  })
  // Fonts and scripts that arrive later count as bytes, not as time.
  await page.waitForLoadState('networkidle', patience)
  const [firstPaint, marked] = await page.evaluate(() =>
    ['first-contentful-paint', 'question'].map(
      (name) => performance.getEntriesByName(name)[0]?.startTime ?? 0,
    ),
  )
  await context.close()
  if (!firstPaint || !marked) throw new Error(`${address} painted nothing.`)
  // Chromium's own paint time is that of the screen: a question is not on it before the first paint is.
  const questionShown = Math.round(Math.max(marked, firstPaint))
  return { firstPaint: Math.round(firstPaint), questionShown, ...wire }
}

/** A slow phone on a slow line with nothing kept, and the count of what crosses it. */
async function slowDown(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  const wire = { bytes: 0, requests: 0 }
  devtools.on('Network.requestWillBeSent', ({ request }) => {
    if (request.url.startsWith('http')) wire.requests += 1
  })
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    wire.bytes += encodedDataLength
  })
  await devtools.send('Network.enable')
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  await devtools.send('Network.emulateNetworkConditions', { offline: false, ...line })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
  return wire
}

/** Runs in the page: looks once a frame, and marks the frame after the one that painted the question. */
function markWhenShown(selector: string): void {
  const look = () => {
    const question = document.querySelector(selector)
    const box = question?.getBoundingClientRect()
    const shown = box && box.height > 0 && box.top < innerHeight && question?.checkVisibility()
    requestAnimationFrame(shown && question?.textContent ? () => performance.mark('question') : look)
  }
  requestAnimationFrame(look)
}

async function lookWithoutScript(browser: Browser, { address, question }: Compared) {
  const context = await browser.newContext({ viewport: phone, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(address, patience)
  const questionShown = await page.locator(question).first().isVisible()
  const anythingShown = (await page.locator('body').ariaSnapshot()).trim() !== ''
  await context.close()
  return { anythingShown, questionShown }
}

function middle(figures: number[]): number {
  const sorted = figures.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
