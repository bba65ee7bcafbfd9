import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proposeNext } from '../../worker/domain/proposal.ts'
import { makeSignInLink } from '../../worker/domain/staff.ts'
import { openBrowser } from '../support/browser.ts'
import { sendText } from '../support/sending.ts'
import { openSurvey, openWorld, signedIn, type World } from '../support/world.ts'

const said = [
  ...Array.from({ length: 10 }, (_, at) => `my PA rings me back when I call, week ${at}`),
  ...Array.from({ length: 10 }, (_, at) => `my flat is damp and cold in month ${at}`),
  ...Array.from({ length: 10 }, (_, at) => `the bus fare to college costs too much, route ${at}`),
]

type Officer = Awaited<ReturnType<typeof signedIn>>

/** What an officer does in a week, from unread answers to figures that can be relied on. Reads dist/web: build first. */
describe('the workbench, from end to end', () => {
  let browser: Browser
  let world: World
  let ann: Officer
  let ben: Officer
  let survey: Awaited<ReturnType<typeof openSurvey>>
  const faults: string[] = []
  const pages = new Map<Officer, Page>()
  beforeAll(async () => {
    browser = await openBrowser()
    world = await openWorld('node', { demonstration: true })
    ann = await signedIn(world, 'officer')
    ben = await signedIn(world, 'officer')
    survey = await openSurvey(world, ann.member)
    for (const text of said) await sendText(world, survey, text, world.now())
    while ((await proposeNext(world, survey.waveId)).left > 0);
    for (const officer of [ann, ben]) pages.set(officer, await signIn(officer))
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
  })

  async function signIn(officer: Officer): Promise<Page> {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
    page.setDefaultTimeout(10_000)
    page.on('pageerror', ({ message }) => faults.push(message))
    const input = { staffId: officer.member.id }
    const { token } = await makeSignInLink(world.db, world.secrets, officer.member, input, new Date())
    await page.goto(`${world.url}/staff/sign-in#${token}`)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL('**/staff/app')
    return page
  }
  const at = async (officer: Officer, path: string) => {
    const page = pages.get(officer)
    if (!page) throw new Error('nobody is signed in')
    await page.goto(`${world.url}/staff/app${path}`)
    return page
  }
  const tally = async () => (await ann.get(`/staff/api/waves/${survey.waveId}/tally`)).json()
  const peopleOf = async (name: string) =>
    (await tally()).themes.find((theme: { name: string }) => theme.name === name)?.people

  it('codes twenty answers by keyboard alone', async () => {
    const page = await at(ann, `/waves/${survey.waveId}/answers`)
    const words = page.locator('.answer-text')
    for (let read = 0; read < 20; read++) {
      await page.getByText(`${read} read in this sitting`).waitFor()
      const text = await words.innerText()
      const theme = text.includes('PA') ? 'My PA' : text.includes('flat') ? 'Where I live' : null
      for (const wrong of theme ? [] : await page.locator('.themes > li:not(.rejected)').all()) {
        const digit = await wrong.locator('.digit').innerText()
        await page.keyboard.press(`Shift+Digit${digit}`)
      }
      if (theme && !(await page.locator('.themes').getByText(theme).count())) {
        await page.keyboard.press('a')
        await page.keyboard.type(theme)
        await page.keyboard.press('Enter')
      }
      await page.keyboard.press(theme ? 'd' : 'f')
    }
    await page.getByText('20 read in this sitting').waitFor()
    expect((await tally()).read).toBe(20)
  }, 60_000)

  it('merges two themes, and undoes it', async () => {
    const { unassigned: _, ...before } = await tally()
    const page = await at(ann, `/surveys/${survey.surveyId}/codebook`)
    await page.locator('summary', { hasText: 'My PA' }).click()
    await page.getByRole('button', { name: /^Merge into … My PA/ }).click()
    await page.getByLabel('Merge it into').fill('where')
    await page.keyboard.press('Enter')
    await page.locator('.effect li').first().waitFor()
    await page.getByRole('button', { name: 'Merge the themes' }).click()
    await page.getByText('“My PA” was merged into “Where I live”.').waitFor()
    expect(await peopleOf('My PA')).toBeUndefined()
    await page.getByRole('button', { name: /^Undo the merge/ }).click()
    await page.locator('.effect li').first().waitFor()
    await page.getByRole('button', { name: 'Undo it' }).click()
    await page.getByText(/^Taken back: the merge/).waitFor()
    expect(await tally()).toMatchObject(before)
  })

  it('accepts a candidate that the codebook had no theme for', async () => {
    const page = await at(ann, `/waves/${survey.waveId}/candidates`)
    await page.getByRole('button', { name: 'Compare the answers' }).click()
    const words = page.locator('.candidate .words')
    await words.first().waitFor()
    while (!(await words.first().innerText()).includes('bus')) {
      const shown = await words.first().innerText()
      await page.keyboard.press('j')
      await expect.poll(() => words.first().innerText()).not.toBe(shown)
    }
    const all = await words.allInnerTexts()
    for (const [place, text] of all.entries())
      if (!text.includes('bus')) await page.locator('[data-quote]').nth(place).click()
    await page.keyboard.press('a')
    await page.getByLabel('Name').fill('The cost of getting there')
    await page.getByRole('button', { name: 'Accept the theme' }).click()
    await page.getByText('The cost of getting there').first().waitFor()
    await expect.poll(() => peopleOf('The cost of getting there')).toBeGreaterThanOrEqual(5)
  })

  it('runs a blind sample with two people, and reads how far they agree', async () => {
    const sheet = await at(ann, `/waves/${survey.waveId}/samples`)
    await sheet.getByLabel('How many answers').fill('10')
    await sheet.getByRole('button', { name: 'Draw the sample' }).click()
    await sheet.getByText('The sample is drawn.').waitFor()
    for (const officer of [ann, ben]) {
      const page = await at(officer, `/waves/${survey.waveId}/samples`)
      await page.getByRole('button', { name: 'Code the answers' }).click()
      for (let mine = 0; mine < 10; mine++) {
        await page.getByText(`You have coded ${mine} of 10`).waitFor()
        const text = await page.locator('.answer-text').innerText()
        await page.keyboard.press('a')
        await page.keyboard.type(text.includes('PA') ? 'my pa' : text.includes('flat') ? 'where' : 'cost')
        await page.keyboard.press('Enter')
        await page.locator('.chosen li').waitFor()
        await page.keyboard.press('d')
      }
      await page.getByRole('heading', { name: 'You have coded every answer' }).waitFor()
    }
    const page = await at(ben, `/waves/${survey.waveId}/samples`)
    await page.getByRole('heading', { name: 'How far it can be relied on' }).waitFor()
    expect(await page.locator('.figures > p strong').innerText()).toMatch(
      /^1\.00, good \(.*\), n = 30 decisions on 10 answers$/,
    )
    expect(faults).toEqual([])
  }, 60_000)
})
