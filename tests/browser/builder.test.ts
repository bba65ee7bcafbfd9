import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeSignInLink } from '../../worker/domain/staff.ts'
import { violations } from '../support/axe.ts'
import { openBrowser, phone } from '../support/browser.ts'
import { openWorld, signedIn, type World } from '../support/world.ts'

/** The staff application is read from dist/web: `npm run build` first. */
describe('the builder under somebody’s hands', () => {
  let browser: Browser
  let world: World
  let officer: Awaited<ReturnType<typeof signedIn>>
  let page: Page
  let draft: string
  beforeAll(async () => {
    world = await openWorld('node', { demonstration: true })
    officer = await signedIn(world, 'officer')
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
  })
  beforeEach(async () => {
    const begun = await officer.send('POST', '/staff/api/survey-drafts', { from: { template: 'my-home' } })
    draft = (await begun.json()).draftId
    page = await (await browser.newContext({ viewport: phone })).newPage()
    page.setDefaultTimeout(5000)
    const input = { staffId: officer.member.id }
    const { token } = await makeSignInLink(world.db, world.secrets, officer.member, input, new Date())
    await page.goto(`${world.url}/staff/sign-in#${token}`)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('button', { name: 'Find' }).waitFor()
  })
  afterEach(() => page.context().close())

  const open = async (viewport: { width: number; height: number }) => {
    await page.setViewportSize(viewport)
    await page.goto(`${world.url}/staff/app/survey-drafts/${draft}`)
    await page.locator('.open-question').first().waitFor()
  }
  const stored = async () => (await (await officer.get(`/staff/api/survey-drafts/${draft}`)).json()).draft
  const preview = () => page.frameLocator('iframe:not([hidden])')
  const question = () => page.getByLabel('Question', { exact: true })

  it('never takes the hands off the keys: the preview follows each saving, and Back leaves the page', async () => {
    await open({ width: 1280, height: 800 })
    await page.locator('.open-question').nth(1).press('Enter')
    await preview().locator('#q2').getByRole('heading').waitFor()
    const entries = await page.evaluate(() => history.length)
    await question().fill('Is it')
    for (const more of [' warm', ' enough', ' for you?']) {
      const { revision } = await stored()
      await page.keyboard.type(more)
      await expect.poll(async () => (await stored()).revision, { timeout: 10_000 }).toBeGreaterThan(revision)
      await preview().getByRole('heading', { name: more.trim() }).waitFor()
    }
    expect(await question().inputValue()).toBe('Is it warm enough for you?')
    expect(await page.evaluate(() => history.length)).toBe(entries)
    await page.goBack()
    await page.getByRole('heading', { name: 'This week' }).waitFor()
    expect((await stored()).content.questions[1].title).toBe('Is it warm enough for you?')
  })

  it('takes a list pasted into a choice, and gives back a question that was removed', async () => {
    await open(phone)
    await page.locator('.open-question').first().press('Enter')
    const before = await page.locator('.choices-editor .label').count()
    await page.getByRole('button', { name: 'Add a choice' }).press('Enter')
    await page.getByLabel(`Choice ${before + 1}`, { exact: true }).evaluate((field) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text', 'On a boat\nIn a van\n')
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    await expect.poll(() => page.locator('.choices-editor .label').count()).toBe(before + 2)
    expect(await page.getByLabel(`Choice ${before + 1}`, { exact: true }).inputValue()).toBe('On a boat')
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
    await page.getByRole('button', { name: 'Remove question 1', exact: true }).press('Enter')
    await page.getByText('The question is removed.').waitFor()
    await page.getByRole('button', { name: 'Undo' }).press('Enter')
    await expect.poll(() => page.locator('.open-question').first().innerText()).toContain('Where do you live')
    const undo = page.getByRole('button', { name: 'Undo', exact: true })
    while (await undo.isEnabled()) await page.keyboard.press('Enter')
    expect(await undo.evaluate((button) => button === document.activeElement)).toBe(true)
  })

  it('keeps what somebody wrote on a draft that a colleague had discarded', async () => {
    await open(phone)
    await officer.send('DELETE', `/staff/api/survey-drafts/${draft}`)
    await page.getByLabel('Title', { exact: true }).fill('Written since')
    await page.getByRole('alert').getByText('somebody has published or discarded it').waitFor()
    expect(await violations(page)).toEqual([])
    expect(await page.getByRole('button', { name: 'Check and publish' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Keep mine as a copy' }).press('Enter')
    await page.waitForURL((url) => !url.pathname.includes(draft))
    await page.getByRole('heading', { name: 'Written since', level: 1 }).waitFor()
  })

  it('keeps what two people wrote: the second is told who saved, and goes on with a copy', async () => {
    await open({ width: 1280, height: 800 })
    const { revision, content } = await stored()
    const theirs = { ...content, title: 'Theirs' }
    await officer.send('PUT', `/staff/api/survey-drafts/${draft}`, {
      content: theirs,
      codebookId: null,
      revision,
    })
    await page.getByLabel('Title', { exact: true }).fill('Mine')
    await page.getByRole('alert').getByText('Somebody else has saved this draft').waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Keep mine as a copy' }).press('Enter')
    await page.waitForURL((url) => !url.pathname.includes(draft))
    await page.getByRole('heading', { name: 'Mine', level: 1 }).waitFor()
    expect((await stored()).content.title).toBe('Theirs')
  })
})
