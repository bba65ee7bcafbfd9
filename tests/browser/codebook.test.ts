import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeSignInLink } from '../../worker/domain/staff.ts'
import { violations } from '../support/axe.ts'
import { openBrowser, phone } from '../support/browser.ts'
import { sendText } from '../support/sending.ts'
import { codebook, openSurvey, openWorld, signedIn, type World } from '../support/world.ts'

const wide = { width: 1280, height: 800 }

/** The staff application is read from dist/web: `npm run build` first. */
describe('the codebook pages', () => {
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
    survey = await openSurvey(world, officer.member)
    for (const text of ['my PA one', 'my PA two', 'my PA three', 'my flat'])
      await sendText(world, survey, text, world.now())
    const { themes } = await book()
    const { answers } = await (await officer.get(`/staff/api/waves/${survey.waveId}/answers?show=all`)).json()
    for (const { id, text } of answers) {
      const theme = themes.find(({ code }) => code === (text.includes('PA') ? 'REL1' : 'ACC2'))
      await officer.send('PUT', `/staff/api/answers/${id}/codings/${theme?.id}`, { decision: 'confirmed' })
    }
  })
  afterEach(async () => {
    await page.context().close()
    await world.close()
  })

  const at = () => `/staff/api/surveys/${survey.surveyId}/codebook`
  const book = async (): Promise<{ version: number; themes: { id: string; code: string; name: string }[] }> =>
    (await officer.get(at())).json()
  const tally = async () => (await officer.get(`/staff/api/waves/${survey.waveId}/tally`)).json()
  const open = async (viewport: { width: number; height: number }, colorScheme: 'light' | 'dark') => {
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
  }
  const go = async (name: string) => {
    const menu = button('Menu')
    if (await menu.isVisible()) await menu.click()
    await page.getByRole('link', { name }).click()
  }
  const themesPage = async () => {
    await go('Surveys')
    await page.getByRole('link', { name: 'Your say', exact: true }).click()
    await page.getByRole('link', { name: 'Themes of Your say' }).click()
    await page.getByRole('heading', { name: 'Themes of Your say' }).waitFor()
  }
  const accessible = async () => {
    expect(await violations(page)).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  }
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  /** Presses Tab until the thing of this name has the focus. */
  const tabTo = async (name: string | RegExp) => {
    const wanted = typeof name === 'string' ? new RegExp(`^${name}$`) : name
    for (let press = 0; press < 30; press++) {
      await page.keyboard.press('Tab')
      const told = await page.evaluate(() => {
        const { activeElement: focused } = document
        const label = (focused as HTMLInputElement | null)?.labels?.[0]?.textContent
        return focused?.getAttribute('aria-label') ?? label ?? focused?.textContent ?? ''
      })
      if (wanted.test(told.trim())) return
    }
    throw new Error(`the focus never came to ${name}`)
  }

  it('merge two themes by keyboard alone, with what it would do shown first, and take it back', async () => {
    await open(wide, 'light')
    const before = await tally()
    await themesPage()
    await tabTo(/^My PA/)
    await page.keyboard.press('Enter')
    await tabTo('Merge into … My PA')
    await accessible()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Merge “My PA” into another theme' }).waitFor()
    expect(await button('Merge the themes').isDisabled()).toBe(true)
    await tabTo('Merge it into')
    await page.keyboard.type('where')
    await page.keyboard.press('Enter')
    await page.getByText('+3 answers').waitFor()
    expect(await page.locator('.effect li').allInnerTexts()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/My PA\s+−3 answers/),
        expect.stringMatching(/Where I live\s+\+3 answers/),
      ]),
    )
    await accessible()
    expect(await tally()).toEqual(before)
    await tabTo('Merge the themes')
    await page.keyboard.press('Enter')
    await page.getByText('“My PA” was merged into “Where I live”.').waitFor()
    expect(await page.locator('.gone').innerText()).toBe(
      'My PA was merged into “Where I live” and counts as it.',
    )
    expect((await tally()).themes).toMatchObject([{ name: 'Where I live', people: 4 }])
    // The focus is where the person can go on from, not lost.
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
    await accessible()

    await button('Undo the merge of “My PA” into “Where I live”').press('Enter')
    await page.getByText('+3 answers').waitFor()
    await tabTo('Undo it')
    await page.keyboard.press('Enter')
    await page.getByText('Taken back: the merge of “My PA” into “Where I live”.').waitFor()
    expect(await tally()).toEqual(before)
    expect(await page.locator('.gone').count()).toBe(0)
    expect(faults).toEqual([])
  })

  it('save a card only as it was shown, and keep what is typed when somebody else was first', async () => {
    await open(phone, 'dark')
    await themesPage()
    await page.locator('summary', { hasText: 'My PA' }).click()
    await button('Edit My PA').click()
    const save = button('Save the card')
    expect(await save.isDisabled()).toBe(true)
    await page.getByLabel('Name').fill('My adviser')
    await page.getByLabel(/^Example quotes/).fill('an invented one\n\nanother')
    await button('Show what it would do').click()
    await page.getByText('No answer changes its theme.').waitFor()
    expect(await save.isEnabled()).toBe(true)
    await page.getByLabel('Leaves out').fill('social workers')
    expect(await save.isDisabled()).toBe(true)
    await button('Show what it would do').click()
    await page.getByText('No answer changes its theme.').waitFor()
    await accessible()

    const { version, themes } = await book()
    const edit = { definition: 'Theirs.', includes: '', excludes: '', quotes: [] }
    const act = { do: 'edit', themeId: themes[0]?.id, card: { ...edit, name: 'My worker' } }
    expect((await officer.send('POST', `${at()}/changes`, { version, act })).status).toBe(201)
    await save.click()
    await page.getByText('The codebook has changed since you opened it.').waitFor()
    await button('Load the themes again').click()
    await page.getByText('Somebody changed this card since you opened it.').waitFor()
    expect(await page.locator('.changed').innerText()).toContain('My worker')
    expect(await page.getByLabel('Name').inputValue()).toBe('My adviser')
    await accessible()
    await button('Show what it would do').click()
    await page.getByText('No answer changes its theme.').waitFor()
    await save.click()
    await page.getByText('The card of “My adviser” is saved.').waitFor()
    expect((await book()).themes[0]).toMatchObject({
      code: 'REL1',
      name: 'My adviser',
      excludes: 'social workers',
      quotes: ['an invented one', 'another'],
    })
    // The refusal is a 409 that the browser reports.
    expect(faults.filter((fault) => !fault.includes('409'))).toEqual([])
  })

  it('split a theme with its quotes shared out, retire one, and add one', async () => {
    await open(phone, 'light')
    await themesPage()
    await page.locator('summary', { hasText: 'My PA' }).click()
    await button('Split My PA').click()
    await page.getByLabel('Name').first().fill('They ring back')
    await page.getByLabel('Name').nth(1).fill('They turn up')
    await page.getByText('Share its 4 quotes').click()
    await button('Part 1: my PA rings me back when I call').click()
    await button('Part 2: I like my PA she turns up').click()
    await button('Part 2: my PA never answers the phone').click()
    await button('Part 1: my PA never answers the phone').click()
    await button('Show what it would do').click()
    await page.locator('.effect li', { hasText: 'My PA' }).getByText('−3 answers').waitFor()
    expect(await page.getByText('would have no theme').count()).toBe(0)
    await accessible()
    await button('Split the theme').click()
    await page.getByText('“My PA” was split into “They ring back” and “They turn up”.').waitFor()
    expect((await book()).themes.slice(1)).toMatchObject([
      {
        name: 'They ring back',
        quotes: ['my PA rings me back when I call', 'my PA never answers the phone'],
      },
      { name: 'They turn up', quotes: ['I like my PA she turns up'] },
    ])

    await page.locator('summary', { hasText: 'Where I live' }).click()
    await button('Retire Where I live').click()
    await page.getByText('1 answer would have no theme and goes back to be read.').waitFor()
    await button('Retire the theme').click()
    await page.getByText('“Where I live” is retired.').waitFor()

    await button('Add a theme').click()
    await page.getByLabel('Name').fill('Pets')
    await button('Show what it would do').click()
    await page.getByText('You can give it to answers at once').waitFor()
    await button('Add the theme').click()
    await page.getByText('“Pets” is a theme now.').waitFor()
    await page.getByLabel('Find a theme').fill('pet')
    expect(await page.locator('.find [role=status]').innerText()).toBe('1 of 3 themes')
    expect(faults).toEqual([])
  })

  it('tell every mistake of a spreadsheet, import nothing of it, and take the survey along once it is right', async () => {
    await open(phone, 'dark')
    await go('Codebooks')
    const list = page.locator('.cards')
    await list.getByText('Version 1, 2 themes').waitFor()
    const file = (csv: string) =>
      page.getByLabel('Codebook file (CSV or JSON)').setInputFiles({
        name: `${codebook.name} (1).csv`,
        mimeType: 'text/csv',
        buffer: Buffer.from(csv),
      })
    const heading = 'code,name,definition,quotes'
    await file(`${heading}\nREL1,My PA,What it is like,\nXX,My PA,Again,`)
    expect(await page.getByLabel('Name of the codebook').inputValue()).toBe(codebook.name)
    await button('Import the codebook').click()
    await page.getByText('Nothing was imported: 2 mistakes').waitFor()
    expect(await page.locator('.mistakes li').allInnerTexts()).toEqual([
      expect.stringContaining('Row 3, column code'),
      expect.stringContaining('Row 3, column name'),
    ])
    expect(await list.getByText('Version 1, 2 themes').count()).toBe(1)
    await accessible()

    await file(`${heading}\nREL1,My adviser,What it is like,\nPET1,Pets,Animals,a dog of my own`)
    expect(await page.locator('.mistakes').count()).toBe(0)
    await button('Import the codebook').click()
    await page.getByText(`${codebook.name} is at version 2 now.`).waitFor()
    expect(await page.locator('.warned').innerText()).toBe(
      'Without example quotes: My adviser. The engine knows these by their card alone.',
    )
    await page.getByText('History', { exact: true }).click()
    await page.getByText('A officer imported it again, with 2 themes').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(/^Download CSV of A small book/).click(),
    ])
    expect(download.suggestedFilename()).toBe('A small book.csv')
    expect(await readFile((await download.path()) ?? '', 'utf8')).toContain('a dog of my own')
    const [json] = await Promise.all([
      page.waitForEvent('download'),
      button('Download JSON of A small book').click(),
    ])
    expect(JSON.parse(await readFile((await json.path()) ?? '', 'utf8'))).toMatchObject({
      name: codebook.name,
      themes: [{ code: 'REL1' }, { code: 'PET1' }],
    })
    await accessible()

    await themesPage()
    await page.getByText('The codebook has moved on').waitFor()
    await page.getByText('1 answer would have no theme and goes back to be read.').waitFor()
    expect(await button('Add a theme').count()).toBe(0)
    await accessible()
    await button('Take this survey to version 2').click()
    await page.getByText('This survey is read with version 2 now.').waitFor()
    expect((await book()).themes.map(({ name }) => name)).toEqual(['My adviser', 'Pets'])
    expect(faults).toEqual([])
  })

  it('load what reads spreadsheets apart, without a second copy of the application', async () => {
    await open(wide, 'light')
    const pieces = JSON.parse(await readFile('dist/web/staff/manifest.json', 'utf8'))
    const reader = pieces['schema/codebook-csv.ts']
    const read = async (file: string) => (await fetch(`${world.url}/staff/${file}`)).text()
    expect(await read(reader.file)).toContain('ZodError')
    expect(reader.isDynamicEntry).toBe(true)
    for (const key of ['web/staff/main.tsx', ...pieces['web/staff/main.tsx'].imports])
      expect(await read(pieces[key].file)).not.toContain('ZodError')
  })
})
