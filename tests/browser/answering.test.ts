import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { responses } from '../../schema/tables.ts'
import { violations } from '../support/axe.ts'
import { openBrowser, phone } from '../support/browser.ts'
import { openSurvey, openWorld, signedIn, type World } from '../support/world.ts'

const visible = 'section:visible'
/** WCAG 1.4.12 */
const spacedOut = '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}'

describe('answering in a browser without JavaScript, on a phone', () => {
  let world: World
  let browser: Browser
  beforeAll(async () => {
    world = await openWorld('node')
    const { member } = await signedIn(world, 'officer')
    await openSurvey(world, member)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
  })

  const onPhone = async (act: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ viewport: phone, javaScriptEnabled: false, ...options })
    const page = await context.newPage()
    page.setDefaultTimeout(5000)
    await act(page)
    await context.close()
  }
  const heading = (page: Page) => page.locator(`${visible} h1`).first().innerText()
  const onward = (page: Page) => page.locator(`${visible} a.main:visible`).click()
  const stored = async () => (await world.db.select().from(responses)).length

  const answerAll = async (page: Page) => {
    await page.goto(`${world.url}/s/your-say`)
    await onward(page)
    await page.getByLabel('My own flat').check()
    await onward(page)
    await page.getByLabel('Food').check()
    await onward(page)
    await page.locator(visible).getByText('7', { exact: true }).click()
    await onward(page)
    await page.locator(visible).getByRole('link', { name: 'Skip' }).click()
    await page.locator(visible).getByRole('textbox').fill('She always rings me back.\nShe is kind.')
    await onward(page)
    await page.locator(visible).getByText('On my own').click()
    await onward(page)
    await page.locator(visible).getByText('No, nobody').click()
    await page.locator(visible).getByText('Yes', { exact: true }).click()
  }

  it('goes from the link to the receipt, which survives a reload', () =>
    onPhone(async (page) => {
      await page.goto(`${world.url}/s/your-say`)
      expect(await page.locator('section:visible').count()).toBe(1)
      expect(await heading(page)).toBe('Your say')
      await answerAll(page)
      const before = await stored()
      await page.locator(`${visible} button.main`).click()
      expect(await page.locator('dl').innerText()).toMatch(
        /My own flat[\s\S]*Food[\s\S]*7 out of 10[\s\S]*Not answered[\s\S]*She is kind/,
      )
      expect(await stored()).toBe(before)
      await page.getByRole('button', { name: 'Send' }).click()
      const receipt = await page.locator('.code bdi').innerText()
      await page.reload()
      expect(await page.locator('.code bdi').innerText()).toBe(receipt)
      expect(await stored()).toBe(before + 1)
    }))

  it('needs one request to load and none between questions, even with the network gone', () =>
    onPhone(async (page) => {
      const requests: string[] = []
      page.on('request', (request) => requests.push(request.url()))
      await page.goto(`${world.url}/s/your-say`)
      await page.context().setOffline(true)
      for (const title of [
        'Where do you live now?',
        'What have you had help with?',
        'How safe do you feel?',
      ]) {
        await onward(page)
        expect(await heading(page)).toBe(title)
      }
      expect(requests.filter((url) => url.startsWith('http') && !url.includes('#'))).toEqual([
        `${world.url}/s/your-say`,
      ])
    }))

  it('keeps every answer on Back, through the questions and from the check page', () =>
    onPhone(async (page) => {
      await answerAll(page)
      const token = page.locator('[name=token]')
      const first = await token.inputValue()
      await page.locator(`${visible} button.main`).click()
      await page.locator('dl').waitFor()
      await page.goBack()
      expect(await token.inputValue()).toBe(first)
      expect(await page.getByLabel('My own flat').isChecked()).toBe(true)
      expect(await page.locator('textarea').inputValue()).toBe('She always rings me back.\nShe is kind.')
      await page.goBack()
      expect(await heading(page)).toBe('How are you filling this in?')
      await page.goBack()
      expect(await heading(page)).toBe('How is it with your PA?')
      await page.goBack()
      expect(await heading(page)).toBe('What helped you most?')
    }))

  it('changes one answer from the check page and comes back with the rest', () =>
    onPhone(async (page) => {
      await answerAll(page)
      await page.locator(`${visible} button.main`).click()
      await page.locator('[aria-describedby=q1]', { hasText: 'Change' }).click()
      expect(await heading(page)).toBe('Where do you live now?')
      expect(await page.getByLabel('My own flat').isChecked()).toBe(true)
      await page.getByLabel('Nowhere settled').check()
      await page.locator(`${visible} button.main`).click()
      expect(await page.locator('dl').innerText()).toMatch(/Nowhere settled[\s\S]*She is kind/)
      await page.locator('[aria-describedby=q1][name=drop]').click()
      expect(await page.locator('dl').innerText()).not.toContain('Nowhere settled')
      expect(await page.locator('dl').innerText()).toMatch(
        /She is kind[\s\S]*On my own[\s\S]*hidden here[\s\S]*Yes/,
      )
    }))

  it('says what has to change, with a way to it, and keeps what was written', () =>
    onPhone(async (page) => {
      await answerAll(page)
      await page.goBack()
      await page.goBack()
      await page.locator('textarea').fill('y'.repeat(4001))
      await page.goto(`${page.url().split('#')[0]}#own`)
      await page.locator(`${visible} button.main`).click()
      expect(await page.title()).toBe('Error: Your say')
      await page.getByRole('link', { name: /too long/ }).click()
      expect(await page.locator(visible).getByText('Error: This answer is too long.').isVisible()).toBe(true)
      expect(await page.locator('textarea').inputValue()).toHaveLength(4001)
    }))

  it('reads well to assistive technology in every state, at 320 pixels, and with text spaced out', async () => {
    const found: string[] = []
    const examine = async (page: Page, state: string) => {
      found.push(...(await violations(page)).map((each) => `${state}: ${each.join(' ')}`))
      await page.addStyleTag({ content: spacedOut })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (wide > 0) found.push(`${state}: ${wide} px too wide`)
    }
    // axe is a script, so these pages run with JavaScript on.
    await onPhone(
      async (page) => {
        await page.goto(`${world.url}/s/your-say`)
        await examine(page, 'start')
        for (const step of ['q1', 'q2', 'q3', 'q4', 'q5', 'last', 'hand', 'own']) {
          await page.goto(`${world.url}/s/your-say#${step}`)
          await examine(page, step)
        }
        await answerAll(page)
        await page.locator(`${visible} button.main`).click()
        await page.locator('dl').waitFor()
        await examine(page, 'check')
        await page.getByRole('button', { name: 'Send' }).click()
        await page.locator('.code').waitFor()
        await examine(page, 'sent')
        await page.getByRole('link', { name: '/s/your-say/receipt' }).click()
        await page.locator('#code').waitFor()
        await examine(page, 'receipt')
        await page.getByRole('button', { name: 'Take my answers back' }).click()
        await page.locator('#slip').waitFor()
        await examine(page, 'slip')
        await page.goto(`${world.url}/s/no-such`)
        await examine(page, 'problem')
      },
      { javaScriptEnabled: true, bypassCSP: true, viewport: { width: 320, height: 640 } },
    )
    expect(found).toEqual([])
  }, 60_000)

  it('prints every question, so that paper is the same page', () =>
    onPhone(async (page) => {
      await page.goto(`${world.url}/s/your-say`)
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('section:visible').count()).toBe(7)
    }))
})
