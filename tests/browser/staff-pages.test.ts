import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../schema/role.ts'
import { routesOf, staffRoutes } from '../../web/staff/routes.ts'
import { randomId } from '../../worker/bytes.ts'
import { readParticulars } from '../../worker/domain/council.ts'
import { demonstrationStaff } from '../../worker/domain/demonstration.ts'
import { startSession } from '../../worker/domain/staff.ts'
import { startDraft } from '../../worker/domain/survey-draft.ts'
import { seed } from '../../worker/seed.ts'
import { violations } from '../support/axe.ts'
import { openBrowser, phone } from '../support/browser.ts'
import { openWorld, type World } from '../support/world.ts'

const sizes = [
  { width: 1280, height: 800 },
  { width: 360, height: 640 },
]

const isFocused = (there: Locator) => there.evaluate((element) => element === document.activeElement)

describe('the pages of staff', () => {
  let world: World
  let browser: Browser
  const ids: Record<string, string[]> = {}
  beforeAll(async () => {
    world = await openWorld('node', { demonstration: true })
    browser = await openBrowser()
    await seed(world)
    const { db, now } = world
    const officer = await demonstrationStaff(db, 'officer')
    const [survey] = await db.query.surveys.findMany({ where: (t, { eq }) => eq(t.slug, 'your-say') })
    if (!officer || !survey) throw new Error('the demonstration has no officer, or no survey')
    const waves = await db.query.waves.findMany({
      where: (t, { eq }) => eq(t.surveyId, survey.id),
      orderBy: (t, { desc }) => desc(t.number),
    })
    ids.surveyId = [survey.id]
    ids.waveId = waves.map(({ id }) => id)
    ids.draftId = [(await startDraft(db, officer, { survey: survey.id }, now())).draftId]
    ids.batchId = [await startedBatch(waves[0]?.id ?? '', officer.id)]
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await world.close()
  })

  /** A row alone: nothing is sent by looking at it. */
  async function startedBatch(waveId: string, startedBy: string): Promise<string> {
    const id = randomId(16)
    const at = world.now().toISOString()
    await world.db.run(
      `insert into batches (id, wave_id, name, via, language, people, expires_on, started_at, started_by, paused_at)
       values ('${id}', '${waveId}', 'House', 'text', 'en', 12, '2030-01-01', '${at}', '${startedBy}', '${at}')`,
    )
    return id
  }

  async function openAs(role: Role): Promise<{ page: Page; faults: string[] }> {
    const member = await demonstrationStaff(world.db, role)
    if (!member) throw new Error(`the demonstration has no ${role}`)
    const session = await startSession(world.db, world.secrets, member, world.now())
    const context = await browser.newContext({ reducedMotion: 'reduce' })
    await context.setExtraHTTPHeaders({ cookie: `__Host-heard=${session}` })
    const page = await context.newPage()
    page.setDefaultTimeout(5000)
    const faults: string[] = []
    page.on('pageerror', ({ message }) => faults.push(`${page.url()} ${message}`))
    page.on('console', (line) => line.type() === 'error' && faults.push(`${page.url()} ${line.text()}`))
    return { page, faults }
  }

  /** The page as it stands once it has read what it shows. */
  async function look(page: Page, path: string): Promise<unknown[]> {
    const found: unknown[] = []
    await page.setViewportSize(sizes[0] ?? { width: 1280, height: 800 })
    await page.goto(world.url + path)
    await page.locator('main h1').waitFor()
    const loading = page.getByText('Loading…').filter({ visible: true })
    await expect.poll(() => loading.count(), { timeout: 5000, interval: 20 }).toBe(0)
    if (await page.getByRole('heading', { name: 'There is nothing here' }).count()) found.push('is missing')
    for (const size of sizes) {
      await page.setViewportSize(size)
      const wrong = await violations(page)
      if (wrong.length) found.push([size.width, ...wrong])
    }
    await page.setViewportSize({ width: 320, height: 640 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (over > 0) found.push(`${over} px too wide at 320`)
    return found
  }

  it('are found by typing, with the keyboard alone, and left as they were by Escape', async () => {
    const { page, faults } = await openAs('officer')
    await page.goto(`${world.url}/staff/app`)
    await page.getByRole('heading', { name: 'To do' }).waitFor()
    const field = page.getByRole('combobox')
    await page.keyboard.press('/')
    await field.waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await field.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+k')
    await field.fill('count how are you')
    const chosen = page.getByRole('option', { selected: true })
    await expect.poll(() => chosen.innerText()).toContain('Count, wave 1 of How are you, this month?')
    expect(await field.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'))
    await field.fill('surveys')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Surveys', exact: true }).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('h')
    await page.getByRole('heading', { name: 'This week' }).waitFor()
    await page.keyboard.press('?')
    await page.getByRole('button', { name: 'Turn the keys off' }).click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    expect(await field.count()).toBe(0)
    await page.keyboard.press('Control+k')
    await field.waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('are behind one button on a phone, which Escape and a choice close', async () => {
    const { page, faults } = await openAs('officer')
    await page.setViewportSize(phone)
    await page.goto(`${world.url}/staff/app`)
    const menu = page.getByRole('button', { name: 'Menu' })
    const codebooks = page.getByRole('link', { name: 'Codebooks' })
    await menu.waitFor()
    expect((await page.locator('header.top').boundingBox())?.height).toBeLessThan(72)
    expect([await menu.getAttribute('aria-expanded'), await codebooks.isVisible()]).toEqual(['false', false])
    await menu.press('Enter')
    await codebooks.waitFor()
    expect(await menu.getAttribute('aria-expanded')).toBe('true')
    expect(await violations(page)).toEqual([])
    await codebooks.press('Escape')
    expect([await codebooks.isVisible(), await isFocused(menu)]).toEqual([false, true])
    await menu.press('Enter')
    await codebooks.press('Enter')
    const heading = page.getByRole('heading', { name: 'Codebooks' })
    await expect.poll(() => heading.count().then((n) => n === 1 && isFocused(heading))).toBe(true)
    expect(await codebooks.isVisible()).toBe(false)
    await page.setViewportSize({ width: 1280, height: 800 })
    expect([await codebooks.isVisible(), await menu.isVisible()]).toEqual([true, false])
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('say what fewer days of words would delete, before they do', async () => {
    const { page, faults } = await openAs('administrator')
    await page.goto(`${world.url}/staff/app/council`)
    await page.getByLabel('Short address of your own').fill('http://say.example')
    await page.getByText('It starts with https://').waitFor()
    await page.getByLabel('Short address of your own').fill('')
    await page.getByLabel('Days after a wave closes').fill('60')
    await page.getByText('Your words are deleted 60 days after the survey closes.').waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Leaving care: how is it going?, wave 1').waitFor()
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    expect((await readParticulars(world.db)).daysOfWords).toBe(365)
    await page.getByLabel('Days after a wave closes').fill('300')
    await page.getByRole('button', { name: 'Save' }).click()
    await dialog.getByText('No wave loses its words today.').waitFor()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    expect((await readParticulars(world.db)).daysOfWords).toBe(300)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('say what to do where a piece of an older Heard is gone', async () => {
    const { page } = await openAs('officer')
    await page.route('**/pieces/CodebooksPage-*.js', (route) => route.fulfill({ status: 404 }))
    await page.goto(`${world.url}/staff/app`)
    await page.getByRole('link', { name: 'Codebooks' }).click()
    await page.getByRole('heading', { name: 'This page has to be loaded again' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.unroute('**/pieces/CodebooksPage-*.js')
    await page.getByRole('button', { name: 'Load this page again' }).click()
    await page.getByRole('heading', { name: 'Codebooks' }).waitFor()
    await page.context().close()
  })

  it.each(['/privacy', '/privacy?lang=ar', '/s/your-say/privacy', '/s/how-are-you/privacy?lang=ar'])(
    'and the privacy notice fit every screen: %s',
    async (path) => {
      const page = await browser.newPage({ viewport: phone })
      await page.goto(world.url + path)
      expect(await violations(page)).toEqual([])
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      await page.close()
    },
  )

  const pathsOf = (pattern: string): string[] => {
    const name = /:(\w+)/.exec(pattern)?.[1]
    if (!name) return [pattern]
    const values = ids[name]
    if (!values) throw new Error(`${pattern}: no ${name} to look at; give one above`)
    return values.map((value) => pattern.replace(`:${name}`, value))
  }

  it.each([...new Set(staffRoutes.flatMap(({ roles }) => roles))])(
    'have nothing that axe finds, and fit 320 px: %s',
    async (role) => {
      const { page, faults } = await openAs(role)
      const wrong: Record<string, unknown[]> = {}
      for (const { path } of routesOf(role)) {
        for (const address of pathsOf(path)) {
          const found = await look(page, address)
          if (found.length) wrong[address] = found
        }
      }
      expect(wrong).toEqual({})
      expect(faults).toEqual([])
      await page.context().close()
    },
    90_000,
  )
})
