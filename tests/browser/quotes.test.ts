import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { quotes } from '../../schema/release-tables.ts'
import { makeSignInLink } from '../../worker/domain/staff.ts'
import { violations } from '../support/axe.ts'
import { openBrowser, phone } from '../support/browser.ts'
import { formOf, openPage, openSurvey, openWorld, post, signedIn, type World } from '../support/world.ts'

const said = 'My PA Dave rings me back when I call. He drove me to Leeds on my 19th birthday.'

/** The staff application is read from dist/web: `npm run build` first. */
describe('a quote, from the desk to the second person', () => {
  let world: World
  let browser: Browser
  let desk: Page
  let check: Page
  let waveId: string
  const faults: string[] = []

  beforeAll(async () => {
    world = await openWorld('node')
    const { member } = await signedIn(world, 'officer')
    waveId = (await openSurvey(world, member)).waveId
    const form = formOf(await openPage(world), { 5: said, quotable: 'yes' })
    await post(world, '/s/your-say/responses', form)
    browser = await openBrowser()
    desk = await openAs('answers', { width: 1280, height: 800 })
    await desk.locator('article').waitFor()
    check = await openAs('quotes', phone)
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
  })

  const openAs = async (place: string, viewport: { width: number; height: number }) => {
    const { member } = await signedIn(world, 'officer')
    const { token } = await makeSignInLink(
      world.db,
      world.secrets,
      member,
      { staffId: member.id },
      new Date(),
    )
    const page = await (await browser.newContext({ viewport })).newPage()
    page.setDefaultTimeout(8000)
    page.on('pageerror', ({ message }) => faults.push(message))
    page.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
    await page.goto(`${world.url}/staff/sign-in#${token}`)
    await page.getByRole('button', { name: 'Sign in' }).press('Enter')
    await page.waitForURL('**/staff/app')
    await page.goto(`${world.url}/staff/app/waves/${waveId}/${place}`)
    return page
  }
  const focused = () =>
    desk.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
    )
  const untilFocused = (name: string) => expect.poll(focused, { timeout: 8000 }).toBe(name)
  const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  const shoot = async (page: Page, name: string) => {
    const folder = process.env.SCREENSHOTS
    if (!folder) return
    for (const [size, viewport] of Object.entries({ phone, wide: { width: 1280, height: 800 } })) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize(viewport)
        await page.emulateMedia({ colorScheme })
        await page.screenshot({ path: `${folder}/${name}-${size}-${colorScheme}.png` })
      }
    }
  }

  it('opens with q on its theme’s words, and takes other words that are selected', async () => {
    await desk.keyboard.press('1')
    await desk.getByRole('button', { name: 'Confirm My PA', pressed: true }).waitFor()
    await desk.keyboard.press('q')
    await untilFocused('Take out: [name], “Dave”')
    await desk.getByText('Quote other words, or take more out').click()
    await desk.getByLabel('The whole answer').evaluate((area: HTMLTextAreaElement) => {
      area.focus()
      area.setSelectionRange(0, area.value.length)
    })
    await desk.getByRole('button', { name: 'Quote the selected words' }).click()
    await desk.getByText('3 proposals are to be decided.').waitFor()
    expect(await violations(desk)).toEqual([])
    await shoot(desk, 'dialog-open')
    await desk.setViewportSize({ width: 1280, height: 800 })
  })

  it('is decided by keys: Enter takes out what is proposed, and the last Enter approves', async () => {
    await desk.getByRole('button', { name: 'Approve this quote' }).press('Enter')
    await untilFocused('Take out: [name], “Dave”')
    await desk.keyboard.press('Enter')
    await untilFocused('Take out: [place], “Leeds”')
    await desk.keyboard.press('Tab')
    await desk.keyboard.press('Enter')
    await desk.getByRole('button', { name: '[…] (cut)' }).press('Enter')
    await untilFocused('Take out: [number], “19th”')
    await desk.getByRole('button', { name: 'Keep “19th”' }).press('Enter')
    await desk.getByLabel('Reason').selectOption({ label: 'Many of those who answered could say it' })
    expect(await violations(desk)).toEqual([])
    await shoot(desk, 'dialog-keep')
    await desk.setViewportSize({ width: 1280, height: 800 })
    await desk.getByLabel('A few words more').fill('most are')
    await desk.getByLabel('A few words more').press('Enter')
    await untilFocused('Approve this quote')
    expect(await desk.locator('.redacted').innerText()).toContain('[name]')
    await desk.keyboard.press('Enter')
    await desk.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await desk.locator('.quotes blockquote').innerText()).toBe(
      said.replace('Dave', '[name]').replace('Leeds', '[…]'),
    )
    expect(await desk.locator('.quotes figcaption').innerText()).toContain('A second person has to check it.')
  })

  it('is not for its own approver to check', async () => {
    await desk.goto(`${world.url}/staff/app/waves/${waveId}/quotes`)
    await desk.getByRole('heading', { name: 'Approved by you, for somebody else to check' }).waitFor()
    expect(await desk.getByRole('button', { name: /^Agree/ }).count()).toBe(0)
  })

  it('is read alone on a phone, with its answer only when asked for, then agreed to', async () => {
    await check.reload()
    await check.getByText('Could a worker who knows 20 young people tell who said this?').waitFor()
    expect(await check.locator('main').innerText()).not.toContain('Dave')
    expect(await wide(check)).toBe(0)
    await shoot(check, 'page')
    await check.setViewportSize(phone)
    await check.getByText('What was looked at, and by whom').click()
    expect(await check.locator('article').innerText()).toContain('1 number kept: many of those who answered')
    await check.getByRole('button', { name: 'See the whole answer of quote 1' }).click()
    await check.getByText('My PA Dave').waitFor()
    expect([await violations(check), await wide(check)]).toEqual([[], 0])
    await shoot(check, 'page-answer')
    await check.setViewportSize(phone)
    await check.getByRole('button', { name: 'Agree: nobody could tell, quote 1' }).click()
    await check.getByRole('heading', { name: /^Checked/ }).waitFor()
    await check.getByRole('button', { name: 'Take the check back, quote 1' }).click()
    await check.getByRole('heading', { name: /^Checked/ }).waitFor({ state: 'detached' })
  })

  it('goes back with a reason', async () => {
    await check.getByRole('button', { name: 'Send back, quote 1' }).click()
    await check.getByLabel('Somebody could tell who said it').check()
    expect(await violations(check)).toEqual([])
    await shoot(check, 'page-back')
    await check.setViewportSize(phone)
    await check.getByRole('button', { name: 'Send it back' }).click()
    await check.getByText('Nothing waits for you.').waitFor()
    expect(await world.db.select().from(quotes)).toEqual([])
  })

  it('is said in other words, looked through as well, and removed for good', async () => {
    await desk.goto(`${world.url}/staff/app/waves/${waveId}/answers`)
    await desk.locator('article').waitFor()
    await desk.keyboard.press('q')
    await desk.getByLabel('Say it again in your own words').check()
    const field = desk.getByLabel('The same in your words')
    await field.fill(said.slice(0, 40))
    await desk.getByRole('button', { name: 'Approve this quote' }).click()
    await untilFocused('Keep “Dave”')
    expect(await violations(desk)).toEqual([])
    await shoot(desk, 'dialog-other')
    await desk.setViewportSize({ width: 1280, height: 800 })
    await field.fill('They can reach their worker by phone.')
    await desk.getByRole('button', { name: 'Approve this quote' }).press('Enter')
    await desk.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await desk.locator('.quotes figcaption').innerText()).toContain('Said again by staff.')
    await desk.getByRole('button', { name: 'Remove this quote' }).click()
    await desk.getByRole('button', { name: 'Remove the quote' }).click()
    await desk.locator('.quotes').waitFor({ state: 'detached' })
    expect(faults).toEqual([])
  })
})
