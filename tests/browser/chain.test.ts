import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../schema/role.ts'
import { makeSignInLink } from '../../worker/domain/staff.ts'
import { violations } from '../support/axe.ts'
import { openBrowser, phone } from '../support/browser.ts'
import { formOf, openPage, openSurvey, openWorld, post, signedIn, type World } from '../support/world.ts'

/** The staff application is read from dist/web: `npm run build` first. */
describe('one answer, from a phone to a leader', () => {
  let world: World
  let browser: Browser
  let survey: Awaited<ReturnType<typeof openSurvey>>
  beforeAll(async () => {
    world = await openWorld('node', { demonstration: true })
    const { member } = await signedIn(world, 'officer')
    survey = await openSurvey(world, member)
    for (let n = 0; n < 11; n++) {
      const page = await openPage(world)
      const fields = { 1: 'flat', 5: `my PA rings me back when I call her, ${'abcdefghijk'[n]}` }
      await post(world, '/s/your-say/responses', formOf(page, fields))
    }
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
  })

  const open = async (options: {
    javaScriptEnabled: boolean
    viewport: { width: number; height: number }
  }) => {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    page.setDefaultTimeout(5000)
    const faults: string[] = []
    page.on('pageerror', ({ message }) => faults.push(message))
    page.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
    return { page, faults, close: () => context.close() }
  }
  const token = async (role: Role) => {
    const { member } = await signedIn(world, role)
    return (await makeSignInLink(world.db, world.secrets, member, { staffId: member.id }, new Date())).token
  }
  const untilSeen = async (page: Page, words: string) => {
    for (let press = 0; press < 15; press++) {
      if ((await page.locator('article').innerText()).includes(words)) return
      await page.keyboard.press('j')
      await page.waitForTimeout(60)
    }
    throw new Error(`never saw ${words}`)
  }

  const signIn = async (page: Page, role: Role) => {
    await page.goto(`${world.url}/staff/sign-in#${await token(role)}`)
    expect(page.url()).toBe(`${world.url}/staff/sign-in`)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL('**/staff/app')
  }

  it('is sent at 360 pixels without JavaScript', async () => {
    const { page, faults, close } = await open({ javaScriptEnabled: false, viewport: phone })
    await page.goto(`${world.url}/s/your-say`)
    const onward = () => page.locator('section:visible a.main:visible').click()
    await onward()
    await page.getByLabel('My own flat').check()
    for (let question = 0; question < 4; question++) await onward()
    await page
      .getByLabel('How is it with your PA?')
      .fill('My PA rings me back the same day. Marvellous woman!')
    await onward()
    await onward()
    await page.locator('section:visible').getByText('Yes', { exact: true }).click()
    await page.locator('section:visible button.main').click()
    await page.getByRole('button', { name: 'Send' }).click()
    expect(await page.locator('h1').innerText()).toBe('Sent. Thank you.')
    expect(await page.locator('.code bdi').innerText()).toMatch(/^(.{5}-){4}.{5}$/)
    expect(faults).toEqual([])
    await close()
  })

  it('is seen by the officer with the words that carry its theme, coded and quoted', async () => {
    const { page, faults, close } = await open({
      javaScriptEnabled: true,
      viewport: { width: 1280, height: 800 },
    })
    await signIn(page, 'officer')
    await page.getByRole('link', { name: /^Read \d+ answers/ }).click()
    await page.locator('article').waitFor()
    await untilSeen(page, 'Marvellous woman')
    expect(await page.locator('article mark').first().innerText()).toMatch(/\w/)
    expect(await violations(page)).toEqual([])

    await page.getByRole('button', { name: 'Confirm My PA' }).click()
    await page.getByRole('button', { name: 'Confirm My PA', pressed: true }).waitFor()
    await page.keyboard.press('q')
    const dialog = page.getByRole('dialog')
    expect(await dialog.locator('.redacted').innerText()).toBe('My PA rings me back the same day.')
    await dialog.getByRole('button', { name: /approve/i }).click()
    await dialog.waitFor({ state: 'hidden' })
    for (
      let press = 0;
      press < 40 && !(await page.getByText('Nothing is left to read').isVisible());
      press++
    ) {
      const again = page.getByRole('button', { name: 'Start from the first' })
      if (await again.isVisible()) await again.click()
      else await page.keyboard.press('d')
      await page.waitForTimeout(100)
    }
    expect(await page.locator('.pace').innerText()).toBe('12 read in this sitting, 0 to go')

    expect(faults).toEqual([])
    await close()
  })

  it('is agreed to by a second officer, without its answer, and released', async () => {
    const { page, faults, close } = await open({ javaScriptEnabled: true, viewport: phone })
    await signIn(page, 'officer')
    await page.getByRole('link', { name: 'Check 1 quote' }).click()
    await page.getByRole('button', { name: 'Agree: nobody could tell, quote 1' }).click()
    await page.getByRole('heading', { name: /^Checked/ }).waitFor()
    expect(await page.locator('main').innerText()).not.toContain('Marvellous')
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('link', { name: 'Surveys' }).first().click()
    await page.getByRole('link', { name: 'Your say', exact: true }).click()
    await page.getByRole('button', { name: /^Close wave/ }).click()
    await page.getByRole('button', { name: 'Close the wave' }).click()
    await page.getByRole('link', { name: /^Release, wave/ }).click()
    await page.getByRole('button', { name: 'Publish the release' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Publish for good' }).click()
    await page.getByRole('link', { name: 'See the summary' }).waitFor()
    expect(faults).toEqual([])
    await close()
  })

  it('is read by the leader without JavaScript, as a theme with its base and its quote', async () => {
    const { page, faults, close } = await open({
      javaScriptEnabled: false,
      viewport: { width: 1280, height: 800 },
    })
    await page.goto(`${world.url}/staff/sign-in`)
    await page.getByLabel(/part of your link/).fill(await token('leader'))
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('link', { name: /Your say/ }).click()
    expect(page.url()).toBe(`${world.url}/staff/releases/${survey.waveId}`)
    const text = await page.locator('main').innerText()
    expect(text).toContain('My PA')
    expect(text).toContain('My PA rings me back the same day.')
    expect(text).toMatch(/fewer than 30/)
    expect(text).not.toContain('Marvellous')
    expect(
      await page.goto(`${world.url}/staff/api/waves/${survey.waveId}/answers`).then((got) => got?.status()),
    ).toBe(403)
    expect(faults.filter((fault) => !fault.includes('403'))).toEqual([])
    await close()
  })
})
