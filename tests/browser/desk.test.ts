import { eq } from 'drizzle-orm'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codings, readings } from '../../schema/coding-tables.ts'
import { answers, waveKeys } from '../../schema/tables.ts'
import { makeSignInLink } from '../../worker/domain/staff.ts'
import { seal, unwrapWaveKey } from '../../worker/seal.ts'
import { violations } from '../support/axe.ts'
import { openBrowser, phone } from '../support/browser.ts'
import { formOf, openPage, openSurvey, openWorld, post, signedIn, type World } from '../support/world.ts'

const long = 'I have said this many times and nobody wrote it down. '.repeat(190).slice(0, 10_000)
const arabic = 'شقتي رطبة وباردة ولا أحد يصلح التدفئة.'
const split = 'My PA rings me back when I call. The window faces a yard.'
const same = 'My PA is always there for me and rings me back'
const texts = [
  'My PA rings me back when I call her, a',
  'my flat is damp and cold, b',
  'It is all right I suppose, c',
  'My PA never answers the phone, d',
  'there is mould in my flat, e',
  split,
  '😀😀👍🏽🏳️‍🌈',
  arabic,
  long,
  ...'fghijk'.split('').map((letter) => `I like my PA she turns up, ${letter}`),
  'The heating in my flat is broken, l',
  same,
  `${same} today`,
  same.replace('always', 'never'),
  `${same}!`,
]

/** The staff application is read from dist/web: `npm run build` first. */
describe('the reading desk by keyboard, and once by mouse', () => {
  let world: World
  let browser: Browser
  let page: Page
  let waveId: string
  const ids: string[] = []
  const faults: string[] = []

  beforeAll(async () => {
    world = await openWorld('node')
    const { member } = await signedIn(world, 'officer')
    waveId = (await openSurvey(world, member)).waveId
    for (const [place, text] of texts.entries()) await send(text, place)
    browser = await openBrowser()
    page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
    page.setDefaultTimeout(5000)
    page.on('pageerror', ({ message }) => faults.push(message))
    page.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
    const { token } = await makeSignInLink(
      world.db,
      world.secrets,
      member,
      { staffId: member.id },
      new Date(),
    )
    await page.goto(`${world.url}/staff/sign-in#${token}`)
    await page.getByRole('button', { name: 'Sign in' }).press('Enter')
    await page.waitForURL('**/staff/app')
    await page.goto(`${world.url}/staff/app/waves/${waveId}/answers`)
    await page.locator('article').waitFor()
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
  })

  /** Sends an answer and gives it its place in the queue; what no form takes is put there afterwards. */
  const send = async (text: string, place: number) => {
    const sent = await openPage(world)
    await post(world, '/s/your-say/responses', formOf(sent, { 5: text.slice(0, 4000) }))
    const rows = await world.db.select({ id: answers.id }).from(answers)
    const id = rows.find((row) => !ids.includes(row.id))?.id ?? ''
    ids.push(id)
    const campaign = text.startsWith(same.slice(0, 5)) && place > 15 ? 'alike' : null
    await world.db.update(answers).set({ place, campaign }).where(eq(answers.id, id))
    if (text.length <= 4000) return
    const [key] = await world.db.select().from(waveKeys).where(eq(waveKeys.waveId, waveId))
    const sealed = await seal(await unwrapWaveKey(world.secrets, waveId, key?.wrapped ?? ''), id, text)
    await world.db.update(answers).set({ sealed }).where(eq(answers.id, id))
  }
  const at = (index: number) => page.getByText(`${index + 1} of 20`, { exact: true }).waitFor()
  const keys = async (...list: string[]) => {
    for (const key of list) await page.keyboard.press(key)
  }
  const row = (name: string) => page.locator('.themes li', { hasText: name })
  const readingOf = async (index: number) =>
    (
      await world.db
        .select()
        .from(readings)
        .where(eq(readings.answerId, ids[index] ?? ''))
    )[0]?.outcome ?? null
  const codingsOf = (index: number) =>
    world.db
      .select()
      .from(codings)
      .where(eq(codings.answerId, ids[index] ?? ''))

  it('confirms, says how a theme is spoken of, rejects, adds by typing, and finds nothing that fits', async () => {
    await at(0)
    expect(await violations(page)).toEqual([])
    const spoken = row('My PA').getByRole('button', { name: /^How they speak of My PA/ })
    const before = await spoken.innerText()
    await keys('1', 'p')
    await row('My PA').getByRole('button', { name: 'Confirm', pressed: true }).waitFor()
    await expect.poll(() => spoken.innerText()).not.toBe(before)
    await keys('d')

    await at(1)
    await keys('Shift+Digit1')
    await page.locator('.themes li.rejected').first().waitFor()
    await keys('a')
    await page.keyboard.type('my pa')
    await keys('Enter')
    await row('My PA').getByText('added by a person').waitFor()
    await keys('d')

    await at(2)
    await keys('n')
    await at(3)
    await keys('f')
    await at(4)
    expect(await Promise.all([0, 1, 2, 3].map(readingOf))).toEqual(['themes', 'themes', 'nothing', 'unfit'])
    expect(await codingsOf(1)).toContainEqual(expect.objectContaining({ score: null, decision: 'confirmed' }))
  })

  it('takes the last act back, and does it otherwise', async () => {
    await keys('n')
    await at(5)
    await keys('u')
    await page.getByText('Undone.').waitFor()
    await at(4)
    expect(await readingOf(4)).toBeNull()
    await keys('d')
    await at(5)
    expect(await readingOf(4)).toBe('themes')
  })

  it('keeps what was typed where the themes have changed meanwhile, and shows them anew', async () => {
    const refusal = { status: 409, json: { code: 'codebook-changed', title: 'Changed.' } }
    await page.route('**/codings/*', (route) => route.fulfill(refusal))
    const loaded = page.waitForResponse('**/codebook')
    await keys('a')
    await page.keyboard.type('where i')
    await keys('Enter')
    await page.getByText(/^The themes have changed meanwhile/).waitFor()
    expect((await loaded).status()).toBe(200)
    await at(5)
    expect(await page.getByLabel('Add a theme').inputValue()).toBe('where i')
    await keys('a', 'Escape')
    await page.unroute('**/codings/*')
    expect(faults.splice(0)).toEqual([expect.stringContaining('409')])
  })

  it('marks the words that a mouse selects', async () => {
    const words = page.locator('.answer-text')
    await words.click({ clickCount: 2, position: { x: 10, y: 15 } })
    await page.getByText('The words you marked').waitFor()
    expect(await page.locator('.answer-text .part').allInnerTexts()).toEqual(['My'])
    await keys('Escape')
    await page.getByText('The words you marked').waitFor({ state: 'hidden' })
  })

  it('gives one part of an answer a theme of its own', async () => {
    await keys('s')
    await page.getByText('Part 1 of 2').waitFor()
    await keys('j')
    await page.getByText('Part 2 of 2').waitFor()
    expect(await page.locator('.answer-text .part').allInnerTexts()).toEqual(['The window faces a yard'])
    expect(await violations(page)).toEqual([])
    await keys('a')
    await page.keyboard.type('where i')
    await keys('Enter')
    await row('Where I live').getByText('added by a person').waitFor()
    await keys('Escape')
    await page.getByText('Part 2 of 2').waitFor({ state: 'hidden' })
    await keys('d')
    await at(6)
    const start = split.indexOf('The window')
    expect((await codingsOf(5)).map(({ clause }) => clause)).toContainEqual([start, split.length - 1])
  })

  it('shows emoji, Arabic and ten thousand characters whole, and is still in reach', async () => {
    const shown = page.locator('.answer-text')
    expect(await shown.innerText()).toBe(texts[6])
    await keys('n')
    await at(7)
    expect(await shown.innerText()).toBe(arabic)
    expect(await shown.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
    await keys('f')
    await at(8)
    expect((await shown.textContent())?.length).toBe(10_000)
    expect(await page.getByRole('button', { name: 'Does not fit' }).isVisible()).toBe(true)
    await page.setViewportSize(phone)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(phone.width)
    expect(await violations(page)).toEqual([])
    const folded = await page.locator('.queue-bar').boundingBox()
    expect(folded?.height).toBeLessThan(phone.height / 2)
    await page.setViewportSize({ width: 1280, height: 800 })
    await keys('f')
    await at(9)
  })

  it('confirms of similar answers those alone that were read', async () => {
    await keys('g')
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/You have read [1-9]/).waitFor()
    expect(await violations(page)).toEqual([])
    await keys('Escape')
    await dialog.waitFor({ state: 'hidden' })
    for (let index = 9; index < 16; index++) {
      await at(index)
      await keys((await page.locator('.themes li').count()) ? 'd' : 'n')
    }
    await at(16)
  })

  it('confirms answers of nearly the same words together, once all are read, and undoes them at once', async () => {
    await keys('g')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('heading', { name: '4 answers of nearly the same words' }).waitFor()
    expect(await dialog.locator('del').allInnerTexts()).toEqual([' always'])
    expect(await dialog.locator('ins').allInnerTexts()).toEqual(['today', 'never'])
    await keys('j', 'j', 'j')
    await dialog.getByText('You have read 4 of 4.').waitFor()
    await keys('d')
    await page.getByText('4 read, with their themes confirmed. One undo takes it back.').waitFor()
    expect(await Promise.all([16, 17, 18, 19].map(readingOf))).toEqual(Array(4).fill('themes'))
    await keys('u')
    await page.getByText('Undone.').waitFor()
    expect(await Promise.all([16, 17, 18, 19].map(readingOf))).toEqual(Array(4).fill(null))
    await at(16)
    await keys('d')
    for (const index of [17, 18, 19]) {
      await at(index)
      await keys('d')
    }
    await page.getByText('Nothing is left to read').waitFor()
    expect(await page.locator('.pace').innerText()).toMatch(/^20 read in this sitting, 0 to go/)
    expect(await world.db.$count(readings)).toBe(20)
    expect(faults).toEqual([])
  })
})
