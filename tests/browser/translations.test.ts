import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSignInLink } from '../../worker/domain/staff.ts'
import { violations } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { openWorld, signedIn, type World } from '../support/world.ts'
import { inThreeLanguages } from '../xlsform/three-languages.ts'

/** The staff application is read from dist/web: `npm run build` first. */
describe('translating a survey', () => {
  let browser: Browser
  let world: World
  let officer: Awaited<ReturnType<typeof signedIn>>
  let page: Page
  const faults: string[] = []
  beforeAll(async () => {
    browser = await openBrowser()
    world = await openWorld('node', { demonstration: true })
    officer = await signedIn(world, 'officer')
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    page = await context.newPage()
    page.setDefaultTimeout(5000)
    page.on('pageerror', ({ message }) => faults.push(message))
    page.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
    const { token } = await makeSignInLink(
      world.db,
      world.secrets,
      officer.member,
      { staffId: officer.member.id },
      new Date(),
    )
    await page.goto(`${world.url}/staff/sign-in#${token}`)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
  }, 30_000)
  afterAll(async () => {
    await browser.close()
    await world.close()
  })

  const begin = async () => {
    const answer = await officer.send('POST', '/staff/api/survey-drafts', {
      from: { file: inThreeLanguages },
    })
    return `/staff/api/survey-drafts/${((await answer.json()) as { draftId: string }).draftId}`
  }
  const stored = async (path: string) => (await (await officer.get(path)).json()).draft
  const open = async (path: string) => {
    await page.goto(`${world.url}${path.replace('/api/', '/app/')}/translations`)
    await page.getByRole('button', { name: /Welsh/ }).waitFor()
  }
  const field = (name: RegExp) => page.getByRole('textbox', { name })
  const saved = () => page.getByText('Saved', { exact: true }).waitFor()

  it('goes by keyboard from text to text, and is read by a person at the end', async () => {
    const path = await begin()
    await open(path)
    await page.getByRole('button', { name: /Welsh/ }).click()
    await page.getByText('This was made from: Do you feel safe?').waitFor()
    await page.getByRole('button', { name: 'It still says the same' }).first().click()
    await page.getByLabel('Only what is missing or has changed').check()
    expect(await field(/in Welsh/).count()).toBe(1)
    await field(/The question of “Question 8” in Welsh/).fill('Pa mor ddiogel?')

    await page.getByRole('button', { name: /Somali/ }).click()
    await page.getByText('Heard’s own words').waitFor()
    await field(/^Title/).focus()
    for (const text of ['Halkee?', 'Habeenki', 'Guri', 'Meel ma leh']) {
      await page.keyboard.press('Control+Enter')
      await page.keyboard.type(text)
    }
    await page.getByRole('button', { name: /Somali.*all translated; somebody has to read it/ }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByLabel('Who read it').fill('Hodan Warsame')
    await page.getByRole('button', { name: 'All of it has been read' }).click()
    await page.getByText('Hodan Warsame read all of it').waitFor()
    await saved()
    const { translations } = (await stored(path)).content
    expect(translations.so).toMatchObject({
      reviewedBy: 'Hodan Warsame',
      questions: { home: { hint: 'Habeenki' } },
    })
    expect(translations.cy.madeFrom).toMatchObject({
      title: 'Your home',
      'safe.title': 'How safe do you feel?',
    })
  })

  it('is put into what somebody else saved meanwhile, and loses neither', async () => {
    const path = await begin()
    await open(path)
    const { content, codebookId, revision } = await stored(path)
    const theirs = { content: { ...content, introduction: 'Eight questions.' }, codebookId, revision }
    expect((await officer.send('PUT', path, theirs)).status).toBe(200)
    await field(/^Title/).fill('بيتك')
    await page.getByText('saved this survey meanwhile').waitFor()
    await saved()
    const both = (await stored(path)).content
    expect([both.introduction, both.translations.ar.title]).toEqual(['Eight questions.', 'بيتك'])
    await page.getByText('This was made from: Nine short questions.').waitFor()
    expect(await field(/^Title/).getAttribute('dir')).toBe('rtl')
  })

  it('goes out as a file and comes back, and tells what changes before it does', async () => {
    const path = await begin()
    await open(path)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Get the file' }).click()
    const file = await (await download).path()
    await field(/^Title/).fill('')
    await saved()
    await page.getByLabel('Bring a file back').setInputFiles({
      name: 'back.xlsx',
      mimeType: 'application/octet-stream',
      buffer: await readFile(file),
    })
    await page.getByText('22 texts in Arabic, 1 changed').waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Take the translations' }).click()
    await saved()
    expect((await stored(path)).content.translations.ar).toMatchObject({
      title: inThreeLanguages.translations.ar?.title,
      reviewedBy: null,
    })
    await page
      .getByLabel('Bring a file back')
      .setInputFiles({ name: 'x.xlsx', mimeType: 'x/y', buffer: Buffer.from('x') })
    await page.getByText('cannot be read as a workbook').waitFor()
    // Somebody else's saving is answered with 409, which the browser tells of.
    expect(faults.filter((fault) => !fault.includes('409'))).toEqual([])
  })
})
