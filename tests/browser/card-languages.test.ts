import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../schema/role.ts'
import { nameCouncil } from '../../worker/domain/council.ts'
import { actAs } from '../support/acting.ts'
import { violations } from '../support/axe.ts'
import { openBrowser, phone } from '../support/browser.ts'
import { type StandIn, startNotify } from '../support/notify.ts'
import { fairmere, openSurvey, openWorld, signedIn, type World } from '../support/world.ts'

/** The staff application is read from dist/web: `npm run build` first. */
describe('a survey in two languages', () => {
  const now = new Date('2026-11-25T10:00:00Z')
  let world: World
  let notify: StandIn
  let browser: Browser
  let waveId: string
  beforeAll(async () => {
    notify = await startNotify(() => now)
    world = await openWorld('node', { now: () => now, notify: notify.settings, demonstration: true })
    const { member } = await signedIn(world, 'officer')
    const arabic = {
      title: 'بعد الرعاية: كيف الحال؟',
      introduction: 'نريد أن نعرف.',
      reviewedBy: null,
      reviewedOn: null,
    }
    const survey = await openSurvey(world, member, {
      questions: [{ kind: 'long', key: 'pa', title: 'How is it with your PA?', hint: '' }],
      translations: { ar: { ...arabic, questions: { pa: { title: 'كيف حالك مع المستشار؟', hint: '' } } } },
    })
    waveId = survey.waveId
    const helpLine = 'leaving care team, 01632 960 100, Monday to Friday 9 to 5'
    const helpAtNight = 'emergency duty team, 01632 960 199, every night of the year'
    await nameCouncil(world.db, member, { ...fairmere, helpLine, helpAtNight }, now)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
    await notify.close()
  })

  const as = (role: Role, path: string, act: (page: Page) => Promise<void>) =>
    actAs({ world, browser, now }, role, { viewport: phone }, async (page) => {
      await page.goto(`${world.url}/staff/app${path}`)
      await act(page)
    })

  it('tells what texts cost in each, while one is chosen and its words are written', () =>
    as('officer', `/waves/${waveId}/new-batch`, async (page) => {
      await page.getByLabel('The mobile numbers').fill('07700 900101\n07700 900102\n07700')
      await page.getByLabel('Reminders').selectOption('0')
      const row = (name: RegExp) => page.getByRole('row', { name })
      await expect.poll(() => row(/English.*Invitation: 1 .*£0\.05/).count()).toBe(1)
      await expect.poll(() => row(/العربية.*Invitation: \d .*£0\.\d\d/).count()).toBe(1)
      await page.getByLabel('Words').fill(`${'a'.repeat(950)} ((link))`)
      await row(/English.*characters with its link; 918 at most/).waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByLabel('Language of the messages').selectOption('ar')
      await row(/العربية.*chosen/).waitFor()
      await page.getByLabel('Which group').fill('Arabic speakers')
      const cost = await row(/العربية/)
        .getByText('£')
        .innerText()
      await page.getByRole('button', { name: 'See what it would do' }).click()
      await page.getByRole('heading', { name: 'What it would do' }).waitFor()
      expect(await page.getByText(`parts: ${cost}.`).count()).toBe(1)
      await page.getByLabel('E-mail', { exact: true }).check()
      await page.getByText('E-mail costs nothing, in any language.').waitFor()
    }))

  it('prints cards in Arabic, eight a page, with the code from left to right and every line whole', () =>
    as('officer', `/waves/${waveId}/invitations`, async (page) => {
      await page.getByLabel('How many').fill('9')
      await page.getByRole('button', { name: 'Make invitations' }).click()
      await page.locator('.invitations .qr-drawing').nth(8).waitFor()
      const first = page.locator('.invitations > li').first()
      const drawn = await first.locator('.qr-drawing').innerHTML()
      const code = await first.locator('.handed-code').innerText()
      await page.getByLabel('Language of the card').selectOption('ar')
      await page.getByText('Nobody has checked the words of this language yet.').waitFor()
      expect(await violations(page)).toEqual([])
      expect(await first.getAttribute('dir')).toBe('rtl')
      expect(await first.locator('.handed-code').innerText()).toBe(code)
      expect(await first.innerText()).toContain('/i?lang=ar#')
      expect(await first.locator('.qr-drawing').innerHTML()).not.toBe(drawn)
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize({ width: 718, height: 1047 })
      // As long as a title gets, and as long as help lines may be.
      await page.locator('.invitations strong, .card-small bdi').evaluateAll((all) => {
        for (const each of all)
          each.textContent = each.matches('bdi')
            ? 'team, 01632 960 1'.repeat(12).slice(0, 200)
            : 'كيف تسير الأمور بعد الرعاية، وما الذي يساعد؟ '.repeat(3)
      })
      const cards = await page.locator('.invitations > li').evaluateAll((all) =>
        all.map((card) => ({
          over: Math.max(0, card.scrollHeight - card.clientHeight - 1),
          clamped: [...card.querySelectorAll('.card-small')].some(
            (line) => line.scrollHeight > line.clientHeight + 1,
          ),
        })),
      )
      expect(cards.filter(({ over, clamped }) => over || clamped)).toEqual([])
    }))

  it('shows a code on an adviser’s phone in Arabic', () =>
    as('pa', '/', async (page) => {
      await page.getByRole('button', { name: 'Show a code' }).click()
      await page.locator('.one-card .qr-drawing').waitFor()
      await page.getByLabel('Language of the card').selectOption('ar')
      await page.getByRole('heading', { name: 'بعد الرعاية: كيف الحال؟' }).waitFor()
      const open = page.getByRole('link', { name: 'Open it here and hand the phone over' })
      expect(await open.getAttribute('href')).toContain('/i?lang=ar#')
      expect(await violations(page)).toEqual([])
    }))
})
