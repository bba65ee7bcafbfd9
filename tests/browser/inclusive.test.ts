import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { responses } from '../../schema/tables.ts'
import { inviteTo } from '../../worker/domain/invitation.ts'
import { violations } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { everyKind, inArabic } from '../support/every-kind.ts'
import { rulesLeftOut } from '../support/rules-left-out.ts'
import { openSurvey, openWorld, signedIn, type World } from '../support/world.ts'

/** 320 CSS pixels: the smallest phone, and a desktop of 1280 at 400 % zoom. */
const narrow = { width: 320, height: 640 }
const target = 44

describe.each(['en', 'ar'])('every page in %s, at 320 pixels', (language) => {
  let world: World
  let browser: Browser
  let waveId: string
  const query = language === 'en' ? '' : `?lang=${language}`
  const survey = () => `${world.url}/s/your-say${query}`
  beforeAll(async () => {
    world = await openWorld('node', { demonstration: true })
    const { member } = await signedIn(world, 'officer')
    const questions = [...everyKind]
    questions.push(
      { kind: 'scale', key: 'safe', title: 'How safe?', hint: 'Think.', lowest: 'Not', highest: 'Very' },
      { kind: 'long', key: 'words', title: 'In your words?', hint: 'As you like.' },
    )
    const ar = { ...inArabic, questions: { ...inArabic.questions } }
    ar.questions.safe = { title: 'ما مدى الأمان؟', hint: 'فكرة.', lowest: 'أبدًا', highest: 'تمامًا' }
    ar.questions.words = { title: 'بكلماتك؟', hint: 'كما هو.' }
    const opened = await openSurvey(world, member, { questions, translations: { ar }, leave: true })
    waveId = opened.waveId
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
  })

  const onPhone = async (act: (page: Page) => Promise<void>, options: BrowserContextOptions) => {
    const context = await browser.newContext({ viewport: narrow, ...options })
    const page = await context.newPage()
    page.setDefaultTimeout(5000)
    await act(page)
    await context.close()
  }
  const steps = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9', 'last', 'hand', 'own']

  /** Leads through every state of every page, and lets `examine` look at each. */
  const walk = async (page: Page, examine: (state: string) => Promise<void>) => {
    await page.goto(survey())
    await examine('start')
    for (const step of steps) {
      await page.goto(`${survey()}#${step}`)
      await examine(step)
    }
    await page.goto(`${survey()}#q1`)
    await page.locator('[name=q1][value=no]').check()
    await page.locator('[name=q3][value=none]').evaluate((box: HTMLInputElement) => box.click())
    await page.locator('[name=q3][value=course]').evaluate((box: HTMLInputElement) => box.click())
    await page.goto(`${survey()}#own`)
    await page.locator('section:target button.main').click()
    await page.locator('#problem').waitFor()
    await examine('errors')
    await page.locator('.wrong a').first().click()
    await examine('error beside its question')
    await page.locator('section:target [value=none]').uncheck()
    await page.locator('[name=q9]').evaluate((field: HTMLTextAreaElement) => {
      field.value = 'My own words, '.repeat(20)
    })
    await page.locator('section:target button.main').click()
    await page.locator('dl').waitFor()
    await examine('check')
    await page.locator('[aria-describedby=q9]').first().click()
    await page.locator('section:target textarea').waitFor()
    await examine('filled')
    await page.locator('.later').click()
    await page.locator('.code').waitFor()
    await examine('draft saved')
    await page.goto(`${survey()}#q6`)
    await page.locator('[name=q6]').fill('Something good')
    await page.goto(`${survey()}#own`)
    await page.locator('section:target button.main').click()
    await page.locator('[data-send]').click()
    await page.locator('.code').waitFor()
    await examine('sent')
    for (const path of ['s/your-say/receipt', 's/your-say/drafts', 'i', 's/no-such', 's/your-say/no-such']) {
      await page.goto(`${world.url}/${path}${query}`)
      await examine(path)
    }
    await page.goto(`${world.url}/s/your-say/receipt${query}`)
    await page.locator('#code').fill('ABC')
    await page.locator('button.main').first().click()
    await page.locator('#slip').waitFor()
    await examine('slip')
    await page.locator('#code').fill('00000-00000-00000-00000-00000')
    await page.locator('[value=withdraw]').click()
    await page.locator('[value=delete]').waitFor()
    await examine('asked once more')
    await page.locator('[value=delete]').click()
    await page.locator('main .box').last().waitFor()
    await examine('withdrawn')
    await page.goto(`${world.url}/s/your-say/receipt${query}`)
    await page.locator('#code').fill('00000-00000-00000-00000-00000')
    await page.locator('[value=replace]').click()
    await page.locator('#start').waitFor()
    await examine('answering again')
  }

  it(
    'has nothing for axe to find, nothing wider than the screen, no target under 44 pixels and every rule it wants',
    () =>
      onPhone(
        async (page) => {
          const found: string[] = []
          await walk(page, async (state) => {
            const faults = [...(await violations(page)).map((each) => each.join(' ')), ...(await small(page))]
            const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
            if (wide > 0) faults.push(`${wide} px too wide`)
            faults.push(...(await rulesLeftOut(page)).map((rule) => `no rule for ${rule}`))
            found.push(...faults.map((fault) => `${state}: ${fault}`))
          })
          expect(found).toEqual([])
        },
        { bypassCSP: true },
      ),
    90_000,
  )

  it(
    'is answered from the link to the receipt by keyboard alone, without JavaScript',
    () =>
      onPhone(
        async (page) => {
          const before = (await world.db.select().from(responses)).length
          const until = (selector: string) => tabTo(page, selector)
          const onward = async () => {
            await until('section:target a.main')
            await page.keyboard.press('Enter')
          }
          await page.goto(survey())
          await until('#start a.main')
          await page.keyboard.press('Enter')
          // Focus is in the question: Tab goes to its first field.
          await page.keyboard.press('Tab')
          expect(await page.locator('[name=q1]:focus').count()).toBe(1)
          await page.keyboard.press('Space')
          await onward()
          expect(page.url()).toContain('#q2')
          await until('[name=q2]')
          await page.keyboard.type('stacking shelves')
          await onward()
          // "Yes" leads past the follow-up of "No".
          expect(page.url()).toContain('#q4')
          await page.goBack()
          await page.goForward()
          await until('[name=q4]')
          await page.keyboard.press('ArrowDown')
          await onward()
          await until('select')
          await page.keyboard.press('ArrowDown')
          await until('input[name=q5]')
          await page.keyboard.type('2024')
          for (let step = 0; step < 4; step++) await onward()
          await until('[name=q9]')
          await page.keyboard.type('She is kind.')
          await onward()
          await until('[name=channel]')
          await page.keyboard.press('ArrowDown')
          await onward()
          // Somebody helps: they hand over before the last questions.
          expect(page.url()).toContain('#hand')
          await onward()
          expect(page.url()).toContain('#own')
          await until('section:target button')
          await page.keyboard.press('Enter')
          await page.locator('dl').waitFor()
          expect(await page.locator('dl').innerText()).toMatch(
            /stacking shelves[\s\S]*2024[\s\S]*She is kind/,
          )
          await until('[data-send]')
          await page.keyboard.press('Enter')
          await page.locator('.code').waitFor()
          expect((await world.db.select().from(responses)).length).toBe(before + 1)
        },
        { javaScriptEnabled: false },
      ),
    60_000,
  )

  it(
    'is saved, gone on with, taken back and invited to by keyboard alone, without JavaScript',
    () =>
      onPhone(
        async (page) => {
          const typeCode = async (code: string) => {
            await tabTo(page, '#code')
            await page.keyboard.type(code)
            await page.keyboard.press('Enter')
          }
          await page.goto(`${survey()}#q9`)
          await tabTo(page, '[name=q9]')
          await page.keyboard.type('for later')
          await tabTo(page, '.later')
          await page.keyboard.press('Enter')
          await page.locator('.code').waitFor()
          const saved = await page.locator('.code bdi').innerText()
          await tabTo(page, 'main a')
          await page.keyboard.press('Enter')
          await page.locator('#code').waitFor()
          await typeCode(saved)
          await page.locator('#start').waitFor()
          expect(await page.locator('[name=q9]').inputValue()).toBe('for later')

          await page.goto(`${world.url}/s/your-say/receipt${query}`)
          await typeCode('00000-00000-00000-00000-00000')
          await page.locator('[value=delete]').waitFor()
          await tabTo(page, '[value=delete]')
          await page.keyboard.press('Enter')
          await page.locator('[value=delete]').waitFor({ state: 'detached' })

          const officer = await signedIn(world, 'officer')
          const [invitation] = await inviteTo(
            world.db,
            world.secrets,
            officer.member,
            { waveId, count: 1, days: 1 },
            new Date(),
          )
          await page.goto(`${world.url}/i${query}`)
          await typeCode(invitation?.typedCode ?? '')
          await page.locator('#start').waitFor()
        },
        { javaScriptEnabled: false },
      ),
    60_000,
  )
})

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press('Tab')
    if (await page.locator(`${selector}:focus`).count()) return
  }
  throw new Error(`Tab never reached ${selector}`)
}

/** What is pressed and is smaller than a finger. */
function small(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const targets = document.querySelectorAll('a, button, select, textarea, input:not([type=hidden])')
    return [...targets].flatMap((element) => {
      // A radio and a box are pressed by their label.
      const pressed = element.matches('[type=radio],[type=checkbox]') ? element.closest('label') : element
      const rect = pressed?.getBoundingClientRect()
      if (!rect || !element.checkVisibility() || element.matches('.hidden')) return []
      const enough = Math.round(rect.width) >= least && Math.round(rect.height) >= least
      return enough ? [] : [`${element.outerHTML.slice(0, 80)} ${rect.width}x${rect.height}`]
    })
  }, target)
}
