import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cohorts } from '../../schema/release-tables.ts'
import { makeSignInLink } from '../../worker/domain/staff.ts'
import { closeWave } from '../../worker/domain/wave.ts'
import { violations } from '../support/axe.ts'
import { openBrowser, phone } from '../support/browser.ts'
import { answerAs, times } from '../support/population.ts'
import { openSurvey, openWorld, signedIn, type World } from '../support/world.ts'

const wide = { width: 1280, height: 800 }
const home = {
  kind: 'choice' as const,
  key: 'home',
  title: 'Where do you live now?',
  hint: '',
  choices: [
    { id: 'flat', label: 'My own flat', group: 'Settled' },
    { id: 'family', label: 'With family', group: 'Settled' },
    { id: 'none', label: 'Nowhere settled' },
  ],
}
const safe = {
  kind: 'scale' as const,
  key: 'safe',
  title: 'How safe do you feel?',
  hint: '',
  lowest: 'Not at all',
  highest: 'Very',
}
const pa = { kind: 'long' as const, key: 'pa', title: 'How is it with your PA?', hint: '' }

/** The staff application is read from dist/web: `npm run build` first. */
describe('the release desk', () => {
  let browser: Browser
  let world: World
  let officer: Awaited<ReturnType<typeof signedIn>>
  let survey: Awaited<ReturnType<typeof openSurvey>>
  let page: Page
  let faults: string[]
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    world = await openWorld('node', { demonstration: true })
    officer = await signedIn(world, 'officer')
    survey = await openSurvey(world, officer.member, {
      questions: [home, safe, pa],
      breakdowns: [{ by: 'home', of: ['safe'] }],
    })
    await answerAs(world, survey, officer.member, [
      ...times(20, { answers: { home: 'flat', safe: '8', pa: 'My PA rings me back.' }, raised: ['REL1'] }),
      ...times(14, { answers: { home: 'family', safe: '5' } }),
      ...times(10, { answers: { home: 'none', safe: '2' } }),
      ...times(3, { answers: { safe: '5' } }),
    ])
  })
  afterEach(async () => {
    await page.context().close()
    await world.close()
  })

  const open = async (path: string, viewport = wide, colorScheme: 'light' | 'dark' = 'light') => {
    const context = await browser.newContext({ viewport, colorScheme })
    page = await context.newPage()
    page.setDefaultTimeout(5000)
    faults = []
    page.on('pageerror', ({ message }) => faults.push(message))
    page.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
    const input = { staffId: officer.member.id }
    const { token } = await makeSignInLink(world.db, world.secrets, officer.member, input, new Date())
    await page.goto(`${world.url}/staff/sign-in#${token}`)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'This week' }).waitFor()
    await page.goto(`${world.url}/staff/app/waves/${survey.waveId}${path}`)
    await page.locator('main h1').waitFor()
  }
  const close = () => closeWave(world.db, officer.member, survey, world.now())
  const accessible = async () => {
    expect(await violations(page)).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  }
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const stored = async () => (await world.db.select().from(cohorts)).map(({ counts }) => counts)
  const look = async (name: string) => {
    const folder = process.env.HEARD_SCREENSHOTS
    if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  }

  it('says what is to do, what will be hidden and what it is split by, before there is a button', async () => {
    await open('/release', phone)
    const steps = page.locator('.steps li')
    await steps.first().waitFor()
    expect(await steps.first().innerText()).toContain('To do')
    expect(await steps.first().innerText()).toContain('Close the wave')
    expect(await button('Publish the release').count()).toBe(0)
    await page.getByText('“How safe do you feel?” by “Where do you live now?”').waitFor()
    expect(await page.locator('.reasons').last().innerText()).toContain('How safe do you feel?')
    await accessible()
    await look('desk-open-phone')
    expect(faults).toEqual([])
  })

  it('publishes once, after a question, and is then for corrections', async () => {
    await close()
    await open('/release')
    await look('desk-ready')
    await button('Publish the release').click()
    await page.getByRole('dialog').getByText('Once and for good').waitFor()
    await accessible()
    await button('Publish for good').click()
    await page.getByRole('link', { name: 'See the summary' }).waitFor()
    await page.getByText('None. It reads as it was published.').waitFor()
    expect(faults).toEqual([])
  })

  it('takes a figure away and rewords a sentence, without a number, and tells leaders', async () => {
    await close()
    await officer.send('PUT', `/staff/api/waves/${survey.waveId}/release`)
    await open('/release')
    await page.getByLabel('What').selectOption({ label: 'How safe do you feel?' })
    await page.getByLabel('Why').fill('7 people were asked twice')
    await button('Take it away').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Take it away' }).click()
    await page.getByRole('dialog').getByText('A correction cannot show a count').waitFor()
    await button('Cancel').click()
    expect(await page.getByLabel('Why').inputValue()).toBe('7 people were asked twice')

    await page.getByLabel('Why').fill('The question was asked in the wrong words')
    await accessible()
    await look('desk-correction')
    await button('Take it away').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Take it away' }).click()
    await page.getByText('Question “How safe do you feel?” was taken away').waitFor()
    await page.getByLabel('What').selectOption({ label: 'How safe do you feel?' })
    await page.getByLabel('In these words').fill('How safe is it?')
    await page.getByLabel('Why').fill('Plainer words')
    await button('Reword it').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Reword it' }).click()
    await page.getByText('Question “How safe is it?” was reworded').waitFor()

    await page.getByRole('link', { name: 'See the summary' }).click()
    const summary = await page.locator('main').innerText()
    expect(summary).toContain('How safe is it?')
    expect(summary).not.toContain('How safe do you feel?')
    expect(faults.filter((fault) => !fault.includes('422'))).toEqual([])
  })

  it('takes a cohort as it is typed, by the answers that the survey prints, and loses nothing of it', async () => {
    await open('/cohort', phone)
    await page.getByLabel('People in the cohort').fill('1,60')
    await button('Add: where they live').click()
    await page.getByLabel('The survey asked this').selectOption({ label: home.title })
    expect(
      await page
        .getByLabel(/^Group \d/)
        .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)),
    ).toEqual(['My own flat', 'With family', 'Nowhere settled'])
    await page.getByLabel('People: My own flat, where they live').fill('90')
    await page.getByLabel('Its answers').selectOption({ index: 1 })
    await page.getByLabel('People: Settled, where they live').fill('120')
    await page.getByLabel('People: Nowhere settled, where they live').fill('many')
    await button('Save the cohort').click()
    await page.getByRole('heading', { name: 'Nothing is saved yet: 2 things to look at' }).waitFor()
    await accessible()
    await look('cohort-faults-phone')
    await page.getByRole('link', { name: /^Where they live, Nowhere settled: A whole number/ }).click()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('41')
    await page.getByLabel('People in the cohort').fill('160')
    await button('Save the cohort').click()
    await page.getByRole('link', { name: /Its groups are 161 people, more than the 160/ }).waitFor()
    expect(await stored()).toEqual([])
    await page.getByLabel('People: Nowhere settled, where they live').fill('40')
    await page.getByLabel('Its answers').selectOption({ index: 0 })
    expect(await page.getByLabel('People: My own flat, where they live').inputValue()).toBe('90')
    await page.getByLabel('Its answers').selectOption({ index: 1 })
    await button('Save the cohort').click()
    await page.getByText('The cohort is saved.').waitFor()
    expect(await stored()).toEqual([
      {
        people: 160,
        dimensions: [
          {
            dimension: 'home',
            question: 'home',
            groups: [
              { label: 'Settled', people: 120, choices: ['flat', 'family'] },
              { label: 'Nowhere settled', people: 40, choices: ['none'] },
            ],
          },
        ],
      },
    ])
    await accessible()
    expect(faults).toEqual([])
  })

  it('takes a cohort from a spreadsheet whole, or says which rows are wrong', async () => {
    await open('/cohort', wide, 'dark')
    await page.getByText('From a spreadsheet').click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button('Download one to fill in (CSV)').click(),
    ])
    expect(download.suggestedFilename()).toBe('cohort.csv')
    const upload = async (content: string) => {
      const file = { name: 'cohort.csv', mimeType: 'text/csv', buffer: Buffer.from(content) }
      await page.getByLabel('Cohort file (CSV)').setInputFiles(file)
      await button('Fill the form from it').click()
    }
    const heading = '\uFEFFdimension;group;people;question;answers\r\n'
    await upload(`${heading}Everybody;;160;;\r\nAge band;18 to 20;ten;;\r\nShoe size;9;20;;\r\n`)
    await page.getByRole('heading', { name: 'Nothing was filled in: 1 mistake' }).waitFor()
    await page.getByText('Row 4, column dimension: not one of').waitFor()
    await accessible()
    await look('cohort-mistakes-dark')
    await upload(
      `${heading}Everybody;;160;;\r\nAge band;18 to 20;100;;\r\nAge band;21 to 25;60;;\r\nWhere they live;Flats;130;${home.title};Settled\r\nWhere they live;Nowhere settled;30;home;\r\n`,
    )
    await page.getByText('The spreadsheet is in the form below.').waitFor()
    expect(await page.getByLabel('Its answers').inputValue()).toBe('1/home')
    expect(await stored()).toEqual([])
    await look('cohort-filled-dark')
    await accessible()
    await button('Save the cohort').click()
    await page.getByText('The cohort is saved.').waitFor()
    expect((await stored())[0]?.dimensions.map(({ question, groups }) => [question, groups.length])).toEqual([
      [null, 2],
      ['home', 2],
    ])
    expect(faults).toEqual([])
  })
})
