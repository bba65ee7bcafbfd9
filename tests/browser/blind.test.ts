import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeSignInLink } from '../../worker/domain/staff.ts'
import { violations } from '../support/axe.ts'
import { openBrowser, phone } from '../support/browser.ts'
import { sendText } from '../support/sending.ts'
import { openSurvey, openWorld, signedIn, type World } from '../support/world.ts'

const wide = { width: 1280, height: 800 }
type Officer = Awaited<ReturnType<typeof signedIn>>

/** The staff application is read from dist/web: `npm run build` first. */
describe('the page of blind samples', () => {
  let browser: Browser
  let world: World
  let ann: Officer
  let ben: Officer
  let survey: Awaited<ReturnType<typeof openSurvey>>
  let faults: string[]
  const pages: Page[] = []
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    faults = []
    world = await openWorld('node', { demonstration: true })
    ann = await signedIn(world, 'officer')
    ben = await signedIn(world, 'officer')
    survey = await openSurvey(world, ann.member)
    for (let index = 0; index < 10; index++) {
      const text =
        index % 2 ? `my PA rings me back when I call ${index}` : `my flat is damp and cold ${index}`
      await sendText(world, survey, text, world.now())
    }
    await ann.send('POST', `/staff/api/waves/${survey.waveId}/assignments`)
  })
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close()
    await world.close()
  })

  const open = async (
    officer: Officer,
    viewport: { width: number; height: number },
    colorScheme: 'light' | 'dark',
  ) => {
    const context = await browser.newContext({ viewport, colorScheme })
    const page = await context.newPage()
    pages.push(page)
    page.setDefaultTimeout(5000)
    page.on('pageerror', ({ message }) => faults.push(message))
    page.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
    const input = { staffId: officer.member.id }
    const { token } = await makeSignInLink(world.db, world.secrets, officer.member, input, new Date())
    await page.goto(`${world.url}/staff/sign-in#${token}`)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'This week' }).waitFor()
    await page.goto(`${world.url}/staff/app/waves/${survey.waveId}`)
    await page.getByRole('link', { name: 'Check with two people' }).click()
    await page.getByRole('heading', { name: 'Check with two people' }).waitFor()
    return page
  }
  const accessible = async (page: Page) => {
    expect(await violations(page)).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  }
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
  const coded = (page: Page, mine: number) => page.getByText(`You have coded ${mine} of 10`).waitFor()
  const words = (page: Page) => page.locator('.answer-text').innerText()

  /** By keyboard alone: adds the theme that the words say, and goes on. */
  const codeByKeys = async (page: Page, mine: number) => {
    await coded(page, mine)
    await page.keyboard.press('a')
    await page.keyboard.type((await words(page)).includes('PA') ? 'my pa' : 'where')
    await page.keyboard.press('Enter')
    await page.locator('.chosen li').waitFor()
    await page.keyboard.press('d')
  }

  it('lets two people code ten answers, read how far they agree, settle one and close', async () => {
    const anns = await open(ann, wide, 'light')
    await accessible(anns)
    await anns.getByLabel('How many answers').fill('10')
    await button(anns, 'Draw the sample').click()
    await anns.getByText('The sample is drawn.').waitFor()
    await anns.getByText('Nobody has begun').waitFor()
    const bens = await open(ben, phone, 'dark')

    await button(anns, 'Code the answers').click()
    await coded(anns, 0)
    await accessible(anns)
    for (let mine = 0; mine < 10; mine++) await codeByKeys(anns, mine)
    await anns.getByRole('heading', { name: 'You have coded every answer' }).waitFor()
    // Back to the last one, which the other has not coded, to see that it can still be changed; then on again.
    await anns.keyboard.press('k')
    await anns.getByText('You found: themes').waitFor()
    await anns.keyboard.press('1')
    await anns.getByText('No theme yet.').waitFor()
    await anns.keyboard.press('d')
    await anns.getByText('Add a theme first').waitFor()
    await anns.keyboard.press('a')
    await anns.keyboard.type((await words(anns)).includes('PA') ? 'my pa' : 'where')
    await anns.keyboard.press('Enter')
    await anns.locator('.chosen li').waitFor()
    await anns.keyboard.press('d')
    await anns.getByRole('heading', { name: 'You have coded every answer' }).waitFor()
    await accessible(anns)
    await button(anns, 'Go to the sample').click()
    await anns.getByText('The figures appear when both have.').waitFor()
    expect(await anns.getByText('How far it can be relied on').count()).toBe(0)

    await button(bens, 'Code the answers').click()
    await coded(bens, 0)
    expect(await bens.locator('mark, .clause').count()).toBe(0)
    await accessible(bens)
    await bens.keyboard.press('n')
    await coded(bens, 1)
    // Both have coded the first now.
    await bens.keyboard.press('k')
    await bens.getByText('it can no longer be changed').waitFor()
    await bens.keyboard.press('j')
    for (let mine = 1; mine < 10; mine++) {
      await bens.locator('.tags').waitFor({ state: 'detached' })
      await codeByKeys(bens, mine)
    }
    await bens.getByRole('heading', { name: 'You have coded every answer' }).waitFor()
    await button(bens, 'Go to the sample').click()
    await bens.getByRole('heading', { name: 'How far it can be relied on' }).waitFor()
    await accessible(bens)

    await button(anns, 'Look again').click()
    await anns.getByRole('heading', { name: 'How far it can be relied on' }).waitFor()
    // Both said yes 9 times, one of them once, neither 10 times: 1 - (40 - 1) * 1 / (19 * 21). Its interval has its own tests.
    const overall = await anns.locator('.figures > p strong').innerText()
    expect(overall).toMatch(/^0\.90, good \(0\.\d\d to 1\.00\), n = 20 decisions on 10 answers$/)
    await anns.getByText('Settle 1 answer below.').waitFor()
    expect(await anns.locator('.cautions').innerText()).toContain('1 answer not settled yet')
    await anns.getByText('Not enough reviewed for a figure: 2 themes').click()
    // Five answers of ten hold each theme; the one that is not settled is in neither's share.
    expect(await anns.locator('.rare li').allInnerTexts()).toEqual([
      expect.stringMatching(/proposed on 50% of 10 answers; in the sample alone \d\d% .*, n = 9$/),
      expect.stringMatching(/proposed on 50% of 10 answers; in the sample alone \d\d% .*, n = 9$/),
    ])
    expect(await anns.locator('.choice-of').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('nothing to code')]),
    )
    await accessible(anns)
    await button(anns, 'Something else for 1 of 1').click()
    await accessible(anns)
    await button(anns, 'Cancel').click()
    await button(anns, /^Take this: (My PA|Where I live), as A officer found$/).click()
    await anns.getByText('Settled as').waitFor()
    expect(await anns.locator('.cautions').count()).toBe(0)
    await button(anns, 'Close the sample').click()
    await anns.getByRole('dialog').getByRole('button', { name: 'Close the sample' }).click()
    await anns.getByRole('heading', { name: 'A closed sample' }).waitFor()
    await anns.getByRole('heading', { name: 'Draw a sample' }).waitFor()
    expect(await anns.locator('.figures > p strong').innerText()).toBe(overall)
    await accessible(anns)
    const tally = await (await ann.get(`/staff/api/waves/${survey.waveId}/tally`)).json()
    expect(tally).toMatchObject({ read: 10, answers: { coded: 10, unreviewed: 0 } })
    expect(faults).toEqual([])
  }, 60_000)

  it('puts an answer out of the sample when it is held as a concern, and ends a sample unfinished', async () => {
    const page = await open(ann, phone, 'light')
    await page.getByLabel('How many answers').fill('10')
    await button(page, 'Draw the sample').click()
    await button(page, 'Code the answers').click()
    await coded(page, 0)
    await page.keyboard.press('h')
    await page.getByRole('dialog').getByRole('button', { name: 'Hold as a concern' }).click()
    await page.getByText('Held as a concern.').waitFor()
    await page.getByText('You have coded 0 of 9').waitFor()
    await page.keyboard.press('f')
    await page.getByText('You have coded 1 of 9').waitFor()
    await button(page, 'Leave for now').click()
    await button(page, 'End it unfinished').click()
    await accessible(page)
    await button(page, 'End it').last().click()
    await page.getByRole('heading', { name: 'A closed sample' }).waitFor()
    const { answers } = await (await ann.get(`/staff/api/waves/${survey.waveId}/answers`)).json()
    expect(answers).toHaveLength(9)
    expect(faults).toEqual([])
  }, 30_000)
})
