import { eq } from 'drizzle-orm'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { releaseDue } from '../../schema/deadline.ts'
import { limits } from '../../schema/limits.ts'
import { type SurveyFile, surveySchema } from '../../schema/survey.ts'
import { answers, responses } from '../../schema/tables.ts'
import { en } from '../../web/languages/en.ts'
import type { Actor } from '../../worker/audit.ts'
import { publishVersion } from '../../worker/domain/survey.ts'
import { closeWave, openWave } from '../../worker/domain/wave.ts'
import { dayIn } from '../../worker/domain/week.ts'
import { openBrowser, phone } from '../support/browser.ts'
import { type Fate, type Line, startProxy } from '../support/proxy.ts'
import { openSurvey, openWorld, signedIn, type World } from '../support/world.ts'

const words = 'She always rings me back.\nShe is kind.'
const hour = 3_600_000
const patience = { timeout: 15_000, interval: 20 }
const phones = [
  { kind: 'with JavaScript', scripts: true },
  { kind: 'without JavaScript', scripts: false },
]

describe.each(phones)('a bad network, $kind', ({ scripts }) => {
  let browser: Browser
  let world: World
  let proxy: Line
  let officer: Actor
  let survey: Awaited<ReturnType<typeof openSurvey>>
  let context: BrowserContext
  let page: Page
  let later = 0
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    later = 0
    world = await openWorld('node', { now: () => new Date(Date.now() + later) })
    officer = (await signedIn(world, 'officer')).member
    survey = await openSurvey(world, officer)
    proxy = await startProxy(world.url)
    context = await browser.newContext({ viewport: phone, javaScriptEnabled: scripts })
    context.setDefaultTimeout(10_000)
    page = await context.newPage()
  })
  afterEach(async () => {
    await context.close()
    await proxy.close()
    await world.close()
  })

  const open = () => page.goto(`${proxy.url}/s/your-say`)
  const stored = () => world.db.select().from(responses)
  const sendings = () => proxy.posts.filter(({ path }) => path.endsWith('/responses'))
  const goToCheck = async () => {
    await open()
    await answerAll(page)
    await pressCheck(page)
    await page.locator('dl').waitFor()
  }
  const receiptOf = (there: Page) => there.locator('.code bdi').innerText()
  /** The browser says that it could not: nothing of ours is on the screen. */
  const failed = async () => {
    await expect.poll(() => page.url(), patience).toBe('chrome-error://chromewebdata/')
    await page.waitForLoadState()
  }
  const saysNotSent = () => expect.poll(() => page.locator('#net').innerText(), patience).toBe(en.notSentYet)
  /** To a page that came by POST: Chromium keeps none, and shows an empty page of its own in its place. */
  const goToPosted = async (how: 'goBack' | 'goForward') => {
    const arrived = page.waitForEvent('framenavigated')
    await page[how]().catch(() => null)
    await arrived
    await failed()
  }

  /** The check page as another tab holds it: the same token, the same answers. */
  const secondCopy = async () => {
    const copy = await context.newPage()
    const body = await page.content()
    const address = `${proxy.url}/s/your-say/check`
    await copy.route(address, (route) => route.fulfill({ contentType: 'text/html', body }), { times: 1 })
    await copy.goto(address)
    return copy
  }

  it('loses nothing while the network is gone from the first question to the last', async () => {
    await open()
    await context.setOffline(true)
    await answerAll(page)
    await pressCheck(page)
    if (scripts) {
      await saysNotSent()
      expect(page.url()).toBe(`${proxy.url}/s/your-say#own`)
      expect(await page.locator('textarea').inputValue()).toBe(words)
      expect(proxy.posts).toEqual([])
      await context.setOffline(false)
    } else {
      await failed()
      await page.goBack()
      await holdsEveryAnswer(page)
      await context.setOffline(false)
      await pressCheck(page)
    }
    await page.locator('dl').waitFor()
    await readsEveryAnswerBack(page)
    await send(page)
    await receiptOf(page)
    expect(await stored()).toHaveLength(1)
    expect(await world.db.select().from(answers)).toHaveLength(4)
  })

  it('sends once what was sent while the network was gone, and says so only when it is stored', async () => {
    await goToCheck()
    await context.setOffline(true)
    await send(page)
    if (scripts) await saysNotSent()
    else await failed()
    expect(await stored()).toEqual([])
    proxy.next('waits before the server')
    await context.setOffline(false)
    const again = scripts ? null : page.reload()
    const seen: { said: boolean; rows: number }[] = []
    while (!seen.at(-1)?.said) {
      const said = (await page.content().catch(() => '')).includes(en.sent.title)
      seen.push({ said, rows: (await stored()).length })
    }
    await again
    if (scripts) expect(seen[0]).toEqual({ said: false, rows: 0 })
    expect(seen.filter(({ said, rows }) => said && rows !== 1)).toEqual([])
    expect(await receiptOf(page)).toBe(codeIn(sendings()[0]?.reply ?? ''))
    expect(await stored()).toHaveLength(1)
  })

  it('stores once what was stored while its reply was lost, and shows the receipt of that', async () => {
    await goToCheck()
    proxy.next('loses its reply')
    await send(page)
    if (scripts) await saysNotSent()
    else await failed()
    await expect.poll(() => sendings()[0]?.status, patience).toBe(200)
    expect(await stored()).toHaveLength(1)
    expect(await page.content()).not.toContain(en.sent.title)
    if (!scripts) await page.reload()
    expect(await receiptOf(page)).toBe(codeIn(sendings()[0]?.reply ?? ''))
    expect(sendings().map(({ fate }) => fate)).toEqual(
      scripts ? ['loses its reply', 'arrives', 'arrives'] : ['loses its reply', 'arrives'],
    )
    expect(await stored()).toHaveLength(1)
  })

  const deaths: { fate: Fate; rows: number }[] = [
    { fate: 'is lost', rows: 0 },
    { fate: 'waits before the server', rows: 1 },
    { fate: 'waits before the browser', rows: 1 },
  ]
  it.each(deaths)('stores at most once when the tab dies while its POST $fate', async ({ fate, rows }) => {
    await goToCheck()
    const copy = await secondCopy()
    proxy.next(fate)
    await page.getByRole('button', { name: en.send, exact: true }).click({ noWaitAfter: true })
    await expect.poll(() => sendings().length, patience).toBe(1)
    await page.close()
    const [first] = sendings()
    await expect.poll(() => first?.status ?? null, patience).toBe(rows ? 200 : null)
    expect(await stored()).toHaveLength(rows)
    await send(copy)
    const receipt = await receiptOf(copy)
    if (rows) expect(receipt).toBe(codeIn(first?.reply ?? ''))
    expect(await stored()).toHaveLength(1)
  })

  it('stores once when a copy is sent while the first is still on its way', async () => {
    await goToCheck()
    const copy = await secondCopy()
    proxy.next('waits before the server')
    await page.getByRole('button', { name: en.send, exact: true }).click({ noWaitAfter: true })
    await expect.poll(() => sendings().length, patience).toBe(1)
    await send(copy)
    expect(await receiptOf(copy)).toBe(await receiptOf(page))
    expect(await stored()).toHaveLength(1)
  })

  it.each(['a double tap', 'a second tap while the reply is waited for'])(
    'stores once on %s',
    async (how) => {
      await goToCheck()
      const button = page.getByRole('button', { name: en.send, exact: true })
      await button.scrollIntoViewIfNeeded()
      const { x, y } = (await button.boundingBox()) ?? { x: 0, y: 0 }
      const tap = () => page.mouse.click(x + 9, y + 9)
      if (how === 'a double tap') await page.mouse.dblclick(x + 9, y + 9)
      else {
        proxy.next('waits before the browser')
        await tap()
        await expect.poll(() => sendings().length, patience).toBe(1)
        await tap()
        if (!scripts) await expect.poll(() => sendings().length, patience).toBe(2)
      }
      const receipt = await receiptOf(page)
      expect(new Set(sendings().flatMap(({ reply }) => codeIn(reply) ?? []))).toEqual(new Set([receipt]))
      expect(await stored()).toHaveLength(1)
    },
  )

  it('takes the same answers from two tabs as one sending, with one receipt', async () => {
    await goToCheck()
    const copy = await secondCopy()
    await send(page)
    const receipt = await receiptOf(page)
    await send(copy)
    expect(await receiptOf(copy)).toBe(receipt)
    expect(await stored()).toHaveLength(1)
  })

  it('keeps the first of two tabs, and offers to send the other answers as somebody else', async () => {
    await goToCheck()
    const copy = await secondCopy()
    const token = await copy.locator('[name=token]').inputValue()
    await send(page)
    const receipt = await receiptOf(page)
    await change(copy, 'Where do you live now?')
    await copy.getByLabel('Nowhere settled').check()
    await pressCheck(copy)
    await send(copy)
    await copy.getByText(en.somebodyElse).waitFor()
    expect(await copy.locator('[name=token]').inputValue()).not.toBe(token)
    expect(await chosen()).toEqual(['flat'])
    await send(copy)
    expect(await receiptOf(copy)).not.toBe(receipt)
    expect(await stored()).toHaveLength(2)
    expect((await chosen()).sort()).toEqual(['flat', 'none'])
  })
  const chosen = async () =>
    (await world.db.select().from(answers)).flatMap((row) => row.chosen ?? []).filter((id) => id in homes)

  it('keeps every answer on Back, Forward, a change, and Back to the first page', async () => {
    await goToCheck()
    await page.goBack()
    await holdsEveryAnswer(page)
    await goToPosted('goForward')
    await page.goBack()
    await holdsEveryAnswer(page)
    await pressCheck(page)
    await readsEveryAnswerBack(page)
    await page.getByRole('button', { name: en.back, exact: true }).click()
    await page.locator('textarea').waitFor({ state: 'attached' })
    await holdsEveryAnswer(page)
    await pressCheck(page)
    await change(page, 'Where do you live now?')
    await page.locator('textarea').waitFor({ state: 'attached' })
    await holdsEveryAnswer(page)
    await page.getByLabel('Nowhere settled').check()
    await pressCheck(page)
    expect(await page.locator('dl').innerText()).toMatch(/Nowhere settled[\s\S]*Food[\s\S]*She is kind/)
    for (let posted = 0; posted < 4; posted++) await goToPosted('goBack')
    await page.goBack()
    await holdsEveryAnswer(page)
    expect(await stored()).toEqual([])
  })

  const ends = [{ what: 'closes' }, { what: 'closes, and a new version of it opens,' }]
  it.each(ends)('takes an answer when the survey $what in the middle of it', async ({ what }) => {
    await open()
    await answerAll(page)
    const closing = world.now()
    await closeWave(world.db, officer, survey, closing)
    if (what !== 'closes') {
      await publishVersion(world.db, officer, { surveyId: survey.surveyId, file: nextVersion }, world.now())
      await openWave(world.db, world.secrets, officer, { surveyId: survey.surveyId }, world.now())
      expect(await (await fetch(`${world.url}/s/your-say`)).text()).toContain('What is new?')
    }
    await pressCheck(page)
    const until = dayIn(en, releaseDue(closing.toISOString()))
    await page.getByText(en.closedMeanwhile(until)).waitFor()
    await readsEveryAnswerBack(page)
    await send(page)
    await receiptOf(page)
    expect((await stored()).map(({ waveId }) => waveId)).toEqual([survey.waveId])
  })

  it.each(['Check your answers', 'Send'])(
    'says that it has closed at "%s" once the week is over',
    async (at) => {
      await open()
      await answerAll(page)
      await closeWave(world.db, officer, survey, world.now())
      if (at === 'Send') await pressCheck(page)
      if (at === 'Send') await page.locator('dl').waitFor()
      later = limits.daysToRelease * 24 * hour + 1000
      await page.getByRole('button', { name: at, exact: true }).locator('visible=true').last().click()
      await page.getByRole('heading', { name: en.closedTitle }).waitFor()
      expect(await page.locator('main').innerText()).toContain(en.problems['survey-closed'])
      expect(await stored()).toEqual([])
    },
  )

  it('shows the receipt again on a reload within its day, and after it says only that they are kept', async () => {
    await goToCheck()
    await send(page)
    const receipt = await receiptOf(page)
    later = (limits.receiptHours - 1) * hour
    await page.reload()
    expect(await receiptOf(page)).toBe(receipt)
    later = (limits.receiptHours + 1) * hour
    await page.reload()
    await page.getByText(en.sent.kept).waitFor()
    expect(await page.content()).not.toContain(receipt)
    expect(await page.locator('.code').count()).toBe(0)
    const rows = await world.db.select().from(responses).where(eq(responses.withdrawn, false))
    expect(rows).toHaveLength(1)
  })

  if (scripts) {
    it('says "not sent yet" while the server is out of order, then sends once by itself', async () => {
      await goToCheck()
      proxy.next('meets a 503', 'meets a 503')
      await send(page)
      await saysNotSent()
      await expect.poll(() => sendings().length, patience).toBe(2)
      expect(await page.locator('#net').innerText()).toBe(en.notSentYet)
      expect(await stored()).toEqual([])
      await receiptOf(page)
      expect(sendings().map(({ status }) => status)).toEqual([null, null, 200, 200])
      expect(await stored()).toHaveLength(1)
    })

    it('goes on by itself when there was no server at all, without being told that the network is back', async () => {
      await goToCheck()
      proxy.line.cut = true
      await send(page)
      await saysNotSent()
      expect(await stored()).toEqual([])
      proxy.line.cut = false
      await receiptOf(page)
      expect(await stored()).toHaveLength(1)
    })

    it('sends on an older phone, whose browser lacks what the script would use', async () => {
      await page.addInitScript(() => {
        Reflect.deleteProperty(AbortSignal, 'timeout')
        Reflect.deleteProperty(HTMLFormElement.prototype, 'requestSubmit')
      })
      await goToCheck()
      await send(page)
      await receiptOf(page)
      expect(await stored()).toHaveLength(1)
    })

    it('gives the receipt on a reload when the reply that would have shown it is lost', async () => {
      await goToCheck()
      proxy.next('arrives', 'loses its reply')
      await send(page)
      await failed()
      expect(await stored()).toHaveLength(1)
      await page.reload()
      expect(await receiptOf(page)).toBe(codeIn(sendings()[0]?.reply ?? ''))
      expect(await stored()).toHaveLength(1)
    })
  }
})

const homes: Record<string, string> = { flat: 'My own flat', none: 'Nowhere settled' }

const nextVersion: SurveyFile = surveySchema.parse({
  kind: 'survey',
  slug: 'your-say',
  title: 'Your say, again',
  introduction: 'We ask something else.',
  questions: [{ kind: 'long', key: 'new', title: 'What is new?', hint: '' }],
})

const shown = 'section:visible'

/** Through the survey by its own links: all but the short question. Ends on the last step. */
async function answerAll(page: Page) {
  const onward = () => page.locator(`${shown} a.main:visible`).click()
  await onward()
  await page.getByLabel('My own flat').check()
  await onward()
  await page.getByLabel('Food').check()
  await onward()
  await page.locator(shown).getByText('7', { exact: true }).click()
  await onward()
  await page.locator(shown).getByRole('link', { name: en.skip }).click()
  await page.locator(shown).getByRole('textbox').fill(words)
  await onward()
  await page.locator(shown).getByText(en.channels.alone).click()
  await onward()
  await page.locator(shown).getByText(en.overseen.options.nobody).click()
  await page.locator(shown).getByText(en.yes, { exact: true }).click()
}

const pressCheck = (page: Page) => page.locator(`${shown} button.main`).click({ noWaitAfter: true })
const send = (page: Page) =>
  page.getByRole('button', { name: en.send, exact: true }).click({ noWaitAfter: true })
const change = (page: Page, title: string) =>
  page.locator('dl > div', { hasText: title }).getByRole('button', { name: en.change }).click()
const codeIn = (html: string) => /\b[\dA-Z]{5}(?:-[\dA-Z]{5}){4}\b/.exec(html)?.[0]

async function holdsEveryAnswer(page: Page) {
  for (const label of ['My own flat', 'Food', en.channels.alone, en.overseen.options.nobody])
    expect(await page.getByLabel(label).isChecked(), label).toBe(true)
  expect(await page.locator('[type=radio][value="7"]').isChecked()).toBe(true)
  expect(await page.locator('[name=quotable][value=yes]').isChecked()).toBe(true)
  expect(await page.locator('textarea').inputValue()).toBe(words)
}

async function readsEveryAnswerBack(page: Page) {
  expect(await page.locator('dl').innerText()).toMatch(
    /My own flat[\s\S]*Food[\s\S]*7 out of 10[\s\S]*She is kind[\s\S]*On my own[\s\S]*Answered, hidden here[\s\S]*Yes/,
  )
}
