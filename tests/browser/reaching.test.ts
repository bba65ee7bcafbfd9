import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contacts } from '../../schema/reaching-tables.ts'
import type { Role } from '../../schema/role.ts'
import { nameCouncil } from '../../worker/domain/council.ts'
import { actAs } from '../support/acting.ts'
import { violations } from '../support/axe.ts'
import { openBrowser, phone } from '../support/browser.ts'
import { type StandIn, startNotify } from '../support/notify.ts'
import { fairmere, openSurvey, openWorld, signedIn, type World } from '../support/world.ts'

const desk = { width: 1280, height: 800 }

/** The staff application is read from dist/web: `npm run build` first. */
describe('reaching people with a wave', () => {
  // A Wednesday, at an hour at which messages go.
  const now = new Date('2026-11-25T10:00:00Z')
  let world: World
  let notify: StandIn
  let browser: Browser
  let survey: Awaited<ReturnType<typeof openSurvey>>
  beforeAll(async () => {
    notify = await startNotify(() => now)
    world = await openWorld('node', { now: () => now, notify: notify.settings })
    const { member } = await signedIn(world, 'officer')
    survey = await openSurvey(world, member)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
    await notify.close()
  })

  const as = (role: Role, options: BrowserContextOptions, act: (page: Page) => Promise<void>) =>
    actAs({ world, browser, now }, role, options, act)
  const reaching = () => `${world.url}/staff/app/waves/${survey.waveId}/reaching`

  it('an officer writes to a group: wrong lines are told, Notify asks to wait, and nobody of the list is left', () =>
    as('officer', { viewport: desk }, async (page) => {
      await page.goto(reaching())
      await page.getByRole('heading', { name: 'Who has answered so far' }).waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByRole('link', { name: 'Write to a group' }).click()
      await page.getByLabel('Which group').fill('Care leavers 18 to 20')
      await page
        .getByLabel('The mobile numbers')
        .fill(
          'name,mobile\nAde,07700 900101\nBea,07700 900102\nCass,07700\nDee,07700 900103\nEve,07700 900104',
        )
      await page.getByText('5 people in the list.').waitFor()
      await page.getByLabel('Reminders').selectOption('0')
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'See what it would do' }).click()
      await page.getByText('Line 4: Digits are missing.').waitFor()
      expect(await page.getByText('4 texts of 1 part: £0.10.').isVisible()).toBe(true)
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.textContent))
        .toBe('What it would do')
      expect(await violations(page)).toEqual([])

      notify.behaviour.unknown.add('+447700900102')
      notify.behaviour.inMinute = 2
      await page.getByRole('button', { name: 'Send to 4 people' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click()
      await page.getByText('Notify asks us to wait until today at 10:01.').waitFor()
      expect(await violations(page)).toEqual([])
      notify.behaviour.inMinute = null
      await page.getByRole('button', { name: 'Try now' }).click()
      await page.getByText('All sent, today at 10:00.').waitFor()
      expect(await page.getByText('3 texts handed to Notify, 1 not').isVisible()).toBe(true)
      await page.getByText('Line 3').waitFor()
      expect(await violations(page)).toEqual([])

      const reached = notify.delivered.map(({ contact }) => contact).sort()
      expect(reached).toEqual(['+447700900101', '+447700900103', '+447700900104'])
      expect(JSON.stringify(notify.delivered)).not.toContain('Ade')
      expect(await world.db.select().from(contacts)).toEqual([])
    }))

  it('a batch is paused, goes on, and is stopped for good after a question', () =>
    as('officer', { viewport: phone, colorScheme: 'dark' }, async (page) => {
      await page.goto(`${world.url}/staff/app/waves/${survey.waveId}/new-batch`)
      await page.getByLabel('E-mail', { exact: true }).check()
      await page.getByLabel('Which group').fill('House project')
      await page.getByLabel('The e-mail addresses').fill('f@example.org\ng@example.org')
      await page.getByRole('button', { name: 'See what it would do' }).click()
      await page.getByText('4 e-mails: free.').waitFor()
      await page.getByRole('button', { name: 'Send to 2 people' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click()
      await page.getByText('The next message goes on 2 December.').waitFor()
      await page.getByRole('button', { name: 'Pause' }).click()
      await page.getByText('Nothing goes until somebody continues.').waitFor()
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.getByText('The next message goes on 2 December.').waitFor()
      await page.getByRole('button', { name: 'Stop for good' }).click()
      await page.getByText('2 people still had something to come').waitFor()
      await page.getByRole('dialog').getByRole('button', { name: 'Stop for good' }).click()
      await page.getByText('Stopped today at 10:00.').waitFor()
      expect(await violations(page)).toEqual([])
      expect(await world.db.select().from(contacts)).toEqual([])
    }))

  it('an adviser shows a code, prints cards, and sees a sum and nothing else', () =>
    as('pa', { viewport: phone }, async (page) => {
      await page.getByRole('button', { name: 'Menu' }).click()
      expect(await page.getByRole('link').allInnerTexts()).toEqual(['Skip to the page', 'Hand out cards'])
      await page.getByRole('button', { name: 'Show a code' }).click()
      await page.locator('.one-card .qr-drawing').waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'They have it' }).click()
      await page.getByText('1 card for Your say, wave 1').waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByLabel('How many cards').fill('9')
      await page.getByRole('button', { name: 'Make cards to print' }).click()
      await page.locator('.invitations .qr-drawing').nth(8).waitFor()
      expect(await violations(page)).toEqual([])
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize({ width: 718, height: 1047 })
      // The longest there may be, and on each card everything is still there.
      await page.locator('.invitations strong').evaluateAll((titles) => {
        for (const title of titles)
          title.textContent = 'Leaving care, how is it going for you, and what would help? '.repeat(2)
      })
      // What is on a card is on its paper: nothing runs over its edge, and nothing else is printed.
      const cut = await page
        .locator('.invitations > li')
        .evaluateAll((cards) => cards.filter((card) => card.scrollHeight > card.clientHeight + 1).length)
      expect(cut).toBe(0)
      for (const other of ['h1', 'button', '.say'])
        expect(await page.locator(`${other}:visible`).count()).toBe(0)
    }))

  it('a poster is one A4 page in each language, from right to left in Arabic', () =>
    as('officer', { viewport: desk }, async (page) => {
      await page.goto(reaching())
      await page.getByRole('link', { name: 'Poster to print' }).click()
      await page.getByText('You can skip any question, or not answer at all.').waitFor()
      expect(await violations(page)).toEqual([])
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
      // The longest texts there may be, in either direction: the QR code gives way, and nothing is cut or covered.
      const long = 'How is it going for you since you left care, and what helps you most? '
      const { member } = await signedIn(world, 'officer')
      const texts = { slug: 'long-words', title: long.repeat(2).slice(0, 120), introduction: long.repeat(4) }
      const { waveId } = await openSurvey(world, member, texts)
      const help = 'leaving care team, 01632 960 100, Monday to Friday 9 to 5. '.repeat(3)
      await nameCouncil(
        world.db,
        member,
        { ...fairmere, helpLine: help, helpAtNight: help, address: help },
        now,
      )
      await page.goto(`${world.url}/staff/waves/${waveId}/poster`)
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize({ width: 794, height: 1123 })
      for (const dir of ['ltr', 'rtl']) {
        const fits = await page.evaluate((direction) => {
          document.documentElement.dir = direction
          const of = (selector: string) =>
            document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect()
          return {
            code: of('.qr').height > 120 && of('.qr').width === of('.qr').height,
            below: of('.promises').top >= of('.at').bottom,
            onPage: of('footer').bottom <= 1123,
          }
        }, dir)
        expect([dir, fits]).toEqual([dir, { code: true, below: true, onPage: true }])
      }
      await page.emulateMedia({ media: null })
      await page.setViewportSize(phone)
      const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(await over()).toBeLessThanOrEqual(0)
    }))
})
