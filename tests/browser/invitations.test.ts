import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../schema/role.ts'
import { responses } from '../../schema/tables.ts'
import { readCouncil } from '../../worker/domain/page.ts'
import { makeSignInLink } from '../../worker/domain/staff.ts'
import { violations } from '../support/axe.ts'
import { openBrowser, phone } from '../support/browser.ts'
import { fairmere, openSurvey, openWorld, signedIn, type World } from '../support/world.ts'

const desk = { width: 1280, height: 800 }

/** The staff application is read from dist/web: `npm run build` first. */
describe('reaching people', () => {
  let world: World
  let browser: Browser
  let survey: Awaited<ReturnType<typeof openSurvey>>
  const made: { code: string; linkCode: string }[] = []
  beforeAll(async () => {
    world = await openWorld('node')
    const { member } = await signedIn(world, 'officer')
    survey = await openSurvey(world, member)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
  })

  const inBrowser = async (options: BrowserContextOptions, act: (page: Page) => Promise<void>) => {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    page.setDefaultTimeout(5000)
    const faults: string[] = []
    page.on('pageerror', ({ message }) => faults.push(message))
    // A refusal that the page tells is no fault.
    const told = /status of (409|422)/
    page.on(
      'console',
      (line) => line.type() === 'error' && !told.test(line.text()) && faults.push(line.text()),
    )
    await act(page)
    expect(faults).toEqual([])
    await context.close()
  }
  const signIn = async (page: Page, role: Role) => {
    const { member } = await signedIn(world, role)
    const { token } = await makeSignInLink(
      world.db,
      world.secrets,
      member,
      { staffId: member.id },
      new Date(),
    )
    await page.goto(`${world.url}/staff/sign-in#${token}`)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('button', { name: 'Find' }).waitFor()
    if (role !== 'officer') return
    const menu = page.getByRole('button', { name: 'Menu' })
    if (await menu.isVisible()) await menu.click()
    await page.getByRole('link', { name: 'Surveys' }).click()
    await page.getByRole('link', { name: 'Your say', exact: true }).click()
  }
  const cards = (page: Page) => page.locator('.invitations > li')
  const invitation = (number: number) => made[number] ?? { code: '', linkCode: '' }

  it('an invitation is made by an officer, shown once, and not lost without a question', () =>
    inBrowser({ viewport: desk, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await signIn(page, 'officer')
      await page.getByRole('link', { name: /^Invitations/ }).click()
      await page.getByLabel('How many').fill('2')
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'Make invitations' }).click()
      await cards(page).nth(1).waitFor()
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('2 invitations')
      expect(await page.locator('.handed-out').innerText()).toContain(
        'Shown once. Heard keeps no copy and does not know who gets which. Nobody can see who has answered.',
      )
      expect(await violations(page)).toEqual([])

      const asked: string[] = []
      page.on('dialog', (dialog) => {
        asked.push(dialog.type())
        void dialog.dismiss()
      })
      await page.getByRole('link', { name: 'Surveys' }).click({ noWaitAfter: true })
      await expect.poll(() => asked).toEqual(['beforeunload'])
      expect(await cards(page).count()).toBe(2)

      await page.getByRole('button', { name: 'Copy all as lines' }).click()
      await page.getByText('Every invitation is copied').waitFor()
      const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
      expect(lines).toHaveLength(2)
      for (const line of lines) {
        const [code = '', address, link = ''] = line.split('\t')
        expect(address).toBe(`${world.origin}/i`)
        expect(await page.getByText(code, { exact: true }).isVisible()).toBe(true)
        made.push({ code, linkCode: new URL(link).hash.slice(1) })
      }
      await page.getByRole('link', { name: 'Surveys' }).click()
      await page.getByRole('heading', { name: 'Surveys' }).waitFor()
      await page.goBack()
      await page.getByLabel('How many').waitFor()
      expect(await cards(page).count()).toBe(0)
      expect(asked).toHaveLength(1)
    }))

  it('invitations print as cards, eight an A4 page, with nothing else', () =>
    inBrowser({ viewport: desk }, async (page) => {
      await signIn(page, 'officer')
      await page.getByRole('link', { name: /^Invitations/ }).click()
      for (const [count, pages] of [
        [8, 1],
        [9, 2],
      ]) {
        await page.getByLabel('How many').fill(String(count))
        await page.getByRole('button', { name: 'Make invitations' }).click()
        await cards(page).nth(7).waitFor()
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
        expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(pages ?? 0)
        await page.emulateMedia({ media: 'print' })
        for (const other of ['h1', 'h2', 'header', 'button', '.notice-place']) {
          expect([other, await page.locator(`${other}:visible`).count()]).toEqual([other, 0])
        }
        await page.emulateMedia({ media: null })
        await page.getByRole('button', { name: 'I have them' }).click()
        const sure = page.getByRole('dialog').getByRole('button', { name: 'I have them' })
        if (await sure.isVisible()) await sure.click()
      }
    }))

  const answerAndSend = async (page: Page, words: string) => {
    const onward = () => page.locator('section:visible a.main:visible').click()
    await onward()
    await page.getByLabel('My own flat').check()
    for (let question = 0; question < 4; question++) await onward()
    await page.getByLabel('How is it with your PA?').fill(words)
    await onward()
    await page.locator('section:visible').getByText('On my own').click()
    await onward()
    await page.locator('section:visible').getByRole('button', { name: 'Check your answers' }).click()
    await page.getByRole('button', { name: 'Send', exact: true }).click()
  }
  const heading = (page: Page) => page.locator('h1:visible').first().innerText()
  const invited = async () =>
    (await world.db.select({ invited: responses.invited }).from(responses)).map((row) => row.invited).sort()

  it('an invitation is typed at /i on a phone without JavaScript, and answered', () =>
    inBrowser({ viewport: phone, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${world.url}/i`)
      await page.getByLabel('The code of your invitation').fill(invitation(0).code.toLowerCase())
      await page.getByRole('button', { name: 'Open the survey' }).click()
      await answerAndSend(page, 'She rings me back.')
      expect(await heading(page)).toBe('Sent. Thank you.')
      expect(await invited()).toEqual([true])
    }))

  const openByLink = async (page: Page, linkCode: string) => {
    await page.goto(`${world.url}/i#${linkCode}`)
    await expect.poll(() => page.getByLabel('The code of your invitation').inputValue()).toBe(linkCode)
    expect(page.url()).toBe(`${world.url}/i`)
    await page.getByRole('button', { name: 'Open the survey' }).click()
  }

  it('an invitation is opened by its link with JavaScript, which leaves the address bar, and answered', () =>
    inBrowser({ viewport: phone }, async (page) => {
      await openByLink(page, invitation(1).linkCode)
      await answerAndSend(page, 'She never rings back.')
      await page.getByRole('heading', { name: 'Sent. Thank you.' }).waitFor()
      expect(await invited()).toEqual([true, true])
    }))

  it('an invitation that was used opens again and tells nobody, and what is sent with it counts as uninvited', () =>
    inBrowser({ viewport: phone }, async (page) => {
      await openByLink(page, invitation(0).linkCode)
      await answerAndSend(page, 'Again.')
      await page.getByRole('heading', { name: 'Sent. Thank you.' }).waitFor()
      expect(await invited()).toEqual([false, true, true])
    }))

  it('an invitation that was lost has another put in its place, and a code typed wrongly is told at once', () =>
    inBrowser({ viewport: desk }, async (page) => {
      await signIn(page, 'officer')
      await page.goto(`${world.url}/staff/app/waves/${survey.waveId}/invitations`)
      const again = page.getByRole('button', { name: 'Make another in its place' })
      await page.getByLabel('The old code').fill(`${invitation(1).code.slice(0, -1)}?`)
      await again.click()
      await page.getByText('Check the old code.').waitFor()
      await page.getByLabel('The old code').fill(`${world.origin}/i#${invitation(1).linkCode}`)
      await again.click()
      await page
        .getByText('this one stands in its place. It counts only if the old one had not been used.')
        .waitFor()
      expect(await cards(page).count()).toBe(1)
      expect(await page.locator('.handed-code').innerText()).not.toBe(invitation(1).code)
      expect(await violations(page)).toEqual([])
    }))

  it('an open wave has its address, its QR code, its paper and a way to type paper in', () =>
    inBrowser({ viewport: phone }, async (page) => {
      await signIn(page, 'officer')
      const qr = page.getByRole('img', { name: `QR code of the address 127.0.0.1/s/${survey.slug}` })
      await page.getByText('QR code', { exact: true }).click()
      await expect.poll(() => qr.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
      expect(await violations(page)).toEqual([])
      const saving = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Save the QR code (SVG)' }).click()
      expect((await saving).suggestedFilename()).toBe('your-say.svg')

      const opening = page.waitForEvent('popup')
      await page.getByRole('link', { name: /^Print on paper/ }).click()
      const paper = await opening
      await paper.waitForLoadState()
      expect(paper.url()).toBe(`${world.url}/s/your-say?paper`)
      await page.getByRole('link', { name: /^Type in paper answers/ }).click()
      await page.waitForURL(`${world.url}/staff/waves/${survey.waveId}/paper`)
      expect(await page.locator('form [name=token]').count()).toBe(1)
    }))

  it('the council page takes both help lines and a colour, and says at once whether it can be read', () =>
    inBrowser({ viewport: desk }, async (page) => {
      await signIn(page, 'administrator')
      await page.getByRole('link', { name: 'Council' }).click()
      await page.getByLabel('Help line at night and at weekends').fill('Call 01632 960 177')
      expect(await violations(page)).toEqual([])
      await page.getByLabel('Use the council’s colour').check()
      const colour = page.getByLabel('The council’s colour', { exact: true })
      await colour.fill('#ffcc00')
      await page.getByText('it cannot be read well enough').waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('White letters on this colour cannot be read').waitFor()
      await colour.fill('#801650')
      await page.getByText('it can be read').waitFor()
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Saved.').waitFor()
      expect(await readCouncil(world.db)).toMatchObject({
        ...fairmere,
        helpAtNight: 'Call 01632 960 177',
        colour: '#801650',
      })
      await page.getByLabel('Use Heard’s own colour').check()
      await page.getByRole('button', { name: 'Save' }).click()
      await expect.poll(async () => (await readCouncil(world.db)).colour).toBe('')
    }))
})
