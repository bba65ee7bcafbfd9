import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contacts } from '../../schema/reaching-tables.ts'
import type { Role } from '../../schema/role.ts'
import { waves } from '../../schema/tables.ts'
import { importCodebook } from '../../worker/domain/codebook.ts'
import { nameCouncil } from '../../worker/domain/council.ts'
import { makeSignInLink } from '../../worker/domain/staff.ts'
import { violations } from '../support/axe.ts'
import { openBrowser, phone } from '../support/browser.ts'
import { type StandIn, startNotify } from '../support/notify.ts'
import { answerAs, closeAndRelease, times } from '../support/population.ts'
import { codebook, fairmere, openWorld, signedIn, type World } from '../support/world.ts'

const desk = { width: 1280, height: 800 }
const wording = 'Where do you stay at the moment?'

/** From a template to a trend that breaks, in one go. The staff application is read from dist/web: `npm run build` first. */
describe('a survey from its template to its second wave', () => {
  // A Wednesday, at an hour at which messages go.
  const now = new Date('2026-11-25T10:00:00Z')
  let world: World
  let notify: StandIn
  let browser: Browser
  let officer: Awaited<ReturnType<typeof signedIn>>
  beforeAll(async () => {
    notify = await startNotify(() => now)
    world = await openWorld('node', { now: () => now, notify: notify.settings, demonstration: true })
    officer = await signedIn(world, 'officer')
    await nameCouncil(world.db, officer.member, fairmere, now)
    await importCodebook(world.db, officer.member, codebook, now)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
    await notify.close()
  })

  const inBrowser = async (options: BrowserContextOptions, act: (page: Page) => Promise<void>) => {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    const faults: string[] = []
    page.on('pageerror', ({ message }) => faults.push(message))
    page.on(
      'console',
      (line) => line.type() === 'error' && faults.push(`${line.text()} ${line.location().url}`),
    )
    await act(page)
    expect(faults).toEqual([])
    await context.close()
  }
  const as = (role: Role, act: (page: Page) => Promise<void>) =>
    inBrowser({ viewport: desk }, async (page) => {
      await page.clock.setFixedTime(now)
      const { member } = await signedIn(world, role)
      const { token } = await makeSignInLink(world.db, world.secrets, member, { staffId: member.id }, now)
      await page.goto(`${world.url}/staff/sign-in#${token}`)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('button', { name: 'Sign out' }).waitFor()
      await act(page)
    })
  const openWave = async (number: number) => {
    const all = await world.db.select().from(waves)
    return { waveId: all.find((wave) => wave.number === number && !wave.closedAt)?.id ?? '' }
  }
  const focused = (page: Page) =>
    page.evaluate(() => {
      const { activeElement: at } = document
      return at?.getAttribute('aria-label') ?? at?.textContent ?? ''
    })
  /** Presses Tab until something of this name has the focus, as somebody without a mouse does. */
  const tabTo = async (page: Page, name: RegExp) => {
    for (let presses = 0; presses < 60; presses++) {
      if (name.test(await focused(page))) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab never came to ${name}`)
  }
  const titles = (page: Page) => page.locator('.open-question [dir]').allInnerTexts()

  it('is written with the keyboard alone, from a template to an open wave', () =>
    as('officer', async (page) => {
      await page.getByRole('link', { name: 'Surveys', exact: true }).press('Enter')
      await page.getByRole('link', { name: 'New survey' }).press('Enter')
      await tabTo(page, /^Start from this: “My home”$/)
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Where you live: how is it?' }).waitFor()
      await page.locator('.open-question').first().waitFor()
      const before = await titles(page)

      await tabTo(page, /^2/)
      await page.keyboard.press('Alt+ArrowDown')
      await page.getByText('Question 2 moved to 3 of 9.').waitFor()
      expect((await titles(page))[2]).toBe(before[1])
      expect(await focused(page)).toMatch(/^3/)
      await page.keyboard.press('Control+z')
      expect(await titles(page)).toEqual(before)

      // A question of one's own, asked of some only.
      await tabTo(page, /^9/)
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Duplicate' }).press('Enter')
      await expect.poll(() => titles(page)).toHaveLength(10)
      await page.getByLabel('Question', { exact: true }).fill('What would a safer place be like?')
      await page.getByLabel('Ask', { exact: true }).selectOption({ label: `only some, by “${before[0]}”` })
      await page.getByText('Tick at least one answer.').waitFor()
      await page.getByRole('checkbox', { name: 'I have no settled place' }).press('Space')
      await page.getByRole('button', { name: 'Done' }).press('Enter')
      await page.getByText(`Asked only if “${before[0]}” is answered “I have no settled place”.`).waitFor()
      expect((await titles(page))[1]).toBe('What would a safer place be like?')
      await page.getByText('Saved', { exact: true }).waitFor()
      expect(await violations(page)).toEqual([])
      const preview = page.frameLocator('iframe:not([hidden])')
      await preview.getByText('What would a safer place be like?').waitFor({ state: 'attached' })

      await page.getByRole('button', { name: 'Check and publish' }).press('Enter')
      await page.getByText('To do', { exact: true }).first().waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByRole('combobox', { name: /codebook/i }).selectOption({ index: 1 })
      await page.getByRole('button', { name: /^Publish/ }).press('Enter')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Publish/ })
        .press('Enter')
      await page.getByRole('heading', { name: /” is published$/ }).waitFor()
      await page.getByRole('button', { name: 'Open wave 1 with this version' }).press('Enter')
      await page.getByRole('dialog').getByRole('button', { name: 'Open the wave' }).press('Enter')
      await page.getByRole('button', { name: 'Close wave 1 of Where you live: how is it?' }).waitFor()
      await page.getByRole('status').getByText('Wave 1 is open.').waitFor()
    }))

  it('reaches people by cards and by text: one number is refused, and Notify asks to wait', () =>
    as('officer', async (page) => {
      const { waveId } = await openWave(1)
      await page.goto(`${world.url}/staff/app/waves/${waveId}/reaching`)
      await page.getByRole('link', { name: 'Make cards' }).click()
      await page.getByLabel('How many').fill('9')
      await page.getByRole('button', { name: 'Make invitations' }).click()
      await page.locator('.invitations .qr-drawing').nth(8).waitFor()
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
      await page.getByRole('button', { name: 'I have them' }).click()

      await page.goto(`${world.url}/staff/app/waves/${waveId}/new-batch`)
      await page.getByLabel('Which group').fill('House project')
      await page.getByLabel('The mobile numbers').fill('07700 900201\n07700 900202\n07700 900203')
      await page.getByLabel('Reminders').selectOption('0')
      await page.getByRole('button', { name: 'See what it would do' }).click()
      notify.behaviour.unknown.add('+447700900202')
      notify.behaviour.inMinute = 1
      await page.getByRole('button', { name: 'Send to 3 people' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click()
      await page.getByText('Notify asks us to wait').waitFor()
      notify.behaviour.inMinute = null
      await page.getByRole('button', { name: 'Try now' }).click()
      await page.getByText('2 texts handed to Notify, 1 not').waitFor()
      expect(await world.db.select().from(contacts)).toEqual([])
    }))

  it('is answered on a phone from the text, and an officer sees who has been heard so far', async () => {
    const link = /http:\/\/127\.0\.0\.1(\/i#\S+)/.exec(JSON.stringify(notify.delivered))?.[1] ?? ''
    await inBrowser({ viewport: phone }, async (page) => {
      await page.goto(world.url + link.replace(/[\\"].*/, ''))
      await page.getByRole('button').first().click()
      await page.getByText('Managers see a summary without names.').waitFor()
      await page.getByRole('link', { name: 'Start' }).click()
      await page.getByText('I have no settled place').click()
      await page.locator('section:target a.main:visible').click()
      await page.getByRole('heading', { name: 'What would a safer place be like?' }).waitFor()
      await page.locator('section:target textarea').fill('A door that locks.')
      const check = page.locator('section:target button', { hasText: 'Check your answers' })
      for (let step = 0; step < 15 && !(await check.isVisible()); step++)
        await page.locator('section:target .go a:visible').first().click()
      await check.click()
      await page.getByText('A door that locks.').waitFor()
      await page.getByRole('button', { name: 'Send' }).click()
      await page.locator('#code').waitFor()
    })
    await as('officer', async (page) => {
      const { waveId } = await openWave(1)
      await page.goto(`${world.url}/staff/app/waves/${waveId}/reaching`)
      await page.getByRole('heading', { name: 'Who has answered so far' }).waitFor()
      expect(await violations(page)).toEqual([])
    })
  })

  it('asks one question in other words in its second wave, and its trend breaks there and nowhere else', async () => {
    await answerAs(world, await openWave(1), officer.member, crowd)
    await closeAndRelease(world, officer.member, await openWave(1))
    await as('officer', async (page) => {
      await page.getByRole('link', { name: 'Surveys', exact: true }).click()
      await page.getByRole('link', { name: 'Where you live: how is it?', exact: true }).click()
      await page.getByRole('button', { name: 'Edit Where you live: how is it?' }).click()
      await page.locator('.open-question').first().click()
      await page.getByLabel('Question', { exact: true }).fill(wording)
      await page.getByText('Asked in other words in wave 1.').waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'Check and publish' }).click()
      await page.getByRole('button', { name: /^Publish/ }).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Publish/ })
        .click()
      await page.getByRole('heading', { name: 'Where trends break' }).waitFor()
      // What follows from it is asked of others now.
      expect(await page.locator('.trend-breaks li').allInnerTexts()).toEqual([
        `“${wording}” is asked in other words than in wave 1: its trend starts anew.`,
        '“What would a safer place be like?” is asked of other people than in wave 1: its trend starts anew.',
      ])
      await page.getByRole('button', { name: 'Open wave 2 with this version' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Open the wave' }).click()
      await page.getByRole('button', { name: 'Close wave 2 of Where you live: how is it?' }).waitFor()
    })
    const second = await openWave(2)
    await answerAs(world, second, officer.member, crowd)
    await closeAndRelease(world, officer.member, second)
    await as('leader', async (page) => {
      await page.goto(`${world.url}/staff/releases/${second.waveId}`)
      const broken = page.getByText('The wording changed after wave 1, so there is no comparison with it.')
      const heading = 'xpath=preceding::*[self::h2 or self::h3 or self::h4][1]'
      expect(await broken.locator(heading).innerText()).toBe(wording)
      expect(await broken.count()).toBe(1)
      const safe = page
        .getByRole('heading', { name: 'How safe do you feel where you live?' })
        .first()
        .locator('xpath=..')
      expect(await safe.innerText()).toMatch(/wave 1/i)
    })
  })
})

const crowd = [
  ...times(30, { answers: { home: 'own', safe: '8' }, channel: 'alone' as const }),
  ...times(30, { answers: { home: 'supported', safe: '2' }, channel: 'PA' as const }),
]
