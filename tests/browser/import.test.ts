import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stagedResponses } from '../../schema/import-tables.ts'
import { importsOf } from '../../worker/domain/import-list.ts'
import { makeSignInLink } from '../../worker/domain/staff.ts'
import { violations } from '../support/axe.ts'
import { openBrowser, phone } from '../support/browser.ts'
import { openSurvey, openWorld, signedIn, type World } from '../support/world.ts'

const smart = 'tests/importing/fixtures/smartsurvey.csv'
const broken = 'tests/importing/fixtures/broken-rows.csv'

/** The staff application is read from dist/web: `npm run build` first. */
describe('an officer imports old results', () => {
  let world: World
  let browser: Browser
  let page: Page
  let surveyId: string
  const faults: string[] = []
  const sent: string[] = []
  beforeAll(async () => {
    world = await openWorld('node')
    const { member } = await signedIn(world, 'officer')
    surveyId = (await openSurvey(world, member)).surveyId
    browser = await openBrowser()
    page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
    page.setDefaultTimeout(5000)
    page.on('pageerror', ({ message }) => faults.push(message))
    page.on('request', (request) => sent.push(request.postData() ?? ''))
    const { token } = await makeSignInLink(
      world.db,
      world.secrets,
      member,
      { staffId: member.id },
      new Date(),
    )
    await page.goto(`${world.url}/staff/sign-in#${token}`)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('button', { name: 'Sign out' }).waitFor()
    await page.goto(`${world.url}/staff/app/surveys/${surveyId}/import`)
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
  })
  const step = (number: number) =>
    page.getByRole('heading', { name: new RegExp(`^Step ${number} of 4`) }).waitFor()
  const focused = (words: string) =>
    expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(words)
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click()
  const choose = async (file: string) => {
    await page.getByLabel('File with the old results').setInputFiles(file)
    await press('Read the file')
    await step(2)
  }

  it('from a file that is known, in four steps that each are accessible, without a name leaving the browser', async () => {
    await step(1)
    expect(await violations(page)).toEqual([])
    await choose(smart)
    await page.getByText('an export of SmartSurvey, headings in row 1 and 2').waitFor()
    await focused('Step 2 of 4')
    expect(await page.getByLabel('E: IP Address').inputValue()).toBe('nothing')
    expect(await page.getByLabel('K: Q2. What have you had help with?, “Food”').inputValue()).toBe(
      'tick money food',
    )
    expect(await violations(page)).toEqual([])
    await press('Go on')
    await step(3)
    expect(await page.getByLabel('First day').inputValue()).toBe('2024-05-13')
    expect(await violations(page)).toEqual([])
    await press('Check every row')
    await step(4)
    await page.getByText('It closed before wave 1').waitFor()
    expect(await violations(page)).toEqual([])
    await press('Import 2 responses')
    await page.getByRole('heading', { name: 'Wave 2 is there: 2 responses' }).waitFor()
    await focused('Wave 2 is there')
    expect(await violations(page)).toEqual([])
    expect(sent.join('')).toContain('She rings me back.')
    expect(sent.join('')).not.toMatch(/203\.0\.113|218450011/)
    const { imports } = await importsOf(world.db, surveyId)
    expect(imports).toMatchObject([{ waveNumber: 2, closedOn: '2024-05-14', total: 2 }])
  })

  it('the same file again is refused with its date, and may come again once it is undone', async () => {
    await press('Import another file')
    await choose(smart)
    await press('Go on')
    await press('Check every row')
    await press('Import 2 responses')
    await page.getByText(/This file is a wave of this survey already.*\(\d+ \w+ \d{4}\)/).waitFor()
    await press('Choose a file')
    await press('Undo the import of wave 2')
    await page.getByText('The wave and its 2 responses are deleted').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click()
    await page.getByText('The import of wave 2 is undone.').waitFor()
    expect((await importsOf(world.db, surveyId)).imports).toEqual([])
  })

  it('a column with e-mail addresses becomes an answer only when asked about', async () => {
    await choose('tests/importing/fixtures/citizen-space.csv')
    const mail = page.getByLabel('I: What is your email address?')
    await mail.selectOption('answer pa')
    await page.getByRole('dialog').getByText('E-mail addresses stay out of Heard.').waitFor()
    await press('Cancel')
    expect(await mail.inputValue()).toBe('nothing')
    await press('Another file')
  })

  it('of a file with faults sees each, and says what is left out before anything is stored', async () => {
    await page.setViewportSize(phone)
    await choose(broken)
    await press('Go on')
    await step(3)
    await press('Check every row')
    await page.getByText('Say what each answer to “Where do you live now?” is').waitFor()
    await page.getByLabel('“A castle” in 1 row').selectOption('none')
    await page.getByLabel('“11” in 1 row').selectOption('')
    expect(await violations(page)).toEqual([])
    await press('Check every row')
    await step(4)
    await page.getByText('Row 4, column A: Response ID').waitFor()
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    expect(await page.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true)
    await page.getByLabel(/^Leave out the \d+ cells at fault/).check()
    // The line breaks off after the first part was taken.
    await page.route('**/completion', (route) => route.abort())
    await press('Import 6 responses')
    await page.getByRole('heading', { name: 'The import has stopped' }).waitFor()
    expect(await world.db.$count(stagedResponses)).toBe(6)
    await page.unroute('**/completion')
    await press('Go on')
    await page.getByRole('heading', { name: 'Wave 2 is there: 6 responses' }).waitFor()
    expect(faults).toEqual([])
  })
})
