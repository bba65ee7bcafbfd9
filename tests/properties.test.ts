import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { limits } from '../schema/limits.ts'
import type { SurveyFile } from '../schema/survey.ts'
import { responses } from '../schema/tables.ts'
import { tidy } from '../schema/tidy.ts'
import { makeSignInLink } from '../worker/domain/staff.ts'
import { awkwardTexts } from './support/awkward-texts.ts'
import { openBrowser } from './support/browser.ts'
import { doors, formOf, openPage, openSurvey, openWorld, post, receiptIn, signedIn } from './support/world.ts'

/**
 * The documented normalisation. A form makes text well-formed and its line ends CRLF before it is sent (HTML, "form
 * entry list"; a NUL between two halves of a character or of a line end keeps them apart), then `tidy` is what is stored.
 */
const normalised = (text: string) => tidy(text.toWellFormed().replace(/\r\n?|\n/g, '\r\n'))
const isTooLong = (text: string) => normalised(text).length > limits.longText

const perForm = 8
const questions: SurveyFile['questions'] = Array.from({ length: perForm }, (_, n) => ({
  kind: 'long',
  key: `q${n + 1}`,
  title: `Question ${n + 1}`,
  hint: '',
}))
const fieldsOf = (texts: string[]) => Object.fromEntries(texts.map((text, n) => [n + 1, text]))
const inForms = (texts: string[]) =>
  texts.flatMap((_, n) => (n % perForm ? [] : [texts.slice(n, n + perForm)]))

let browser: Browser
let reader: Page
beforeAll(async () => {
  browser = await openBrowser()
  reader = await browser.newPage()
})
afterAll(() => browser.close())

/** A page as a real browser takes it: its elements with the names of their attributes, and the answers in it. */
const read = (html: string) =>
  reader.evaluate((source) => {
    const page = new DOMParser().parseFromString(source, 'text/html')
    const hidden = [...page.querySelectorAll<HTMLInputElement>('input[type=hidden]')]
    for (const field of hidden) if (!field.value) field.remove()
    return {
      outline: [...page.querySelectorAll('*')]
        .map((each) => [each.localName, ...each.getAttributeNames()].join(' '))
        .join('\n'),
      hidden: hidden.map(({ name, value }): [string, string] => [name, value]),
      shown: [...page.querySelectorAll('dd')].map(
        (each) => each.querySelector('[dir=auto]')?.textContent ?? '',
      ),
      written: [...page.querySelectorAll('textarea')].map(({ textContent }) => textContent),
    }
  }, html)

describe.each(doors)('any text through %s', (door) => {
  let world: Awaited<ReturnType<typeof openWorld>>
  let survey: Awaited<ReturnType<typeof openSurvey>>
  let officer: Awaited<ReturnType<typeof signedIn>>
  beforeAll(async () => {
    world = await openWorld(door)
    officer = await signedIn(world, 'officer')
    survey = await openSurvey(world, officer.member, { questions })
  })
  afterAll(() => world.close())

  const submit = async (step: 'check' | 'change' | 'responses', form: FormData) => {
    const response = await post(world, `/s/your-say/${step}`, form)
    return { status: response.status, html: await response.text() }
  }
  const stored = async () => (await world.db.select().from(responses)).length
  const officerReads = async () => {
    const response = await officer.get(`/staff/api/waves/${survey.waveId}/answers`)
    const { answers } = (await response.json()) as { answers: { question: string; text: string }[] }
    return answers.map(({ question, text }) => [question, text]).sort()
  }

  const outlines = new Map<string, string>()
  /** The elements of a page that holds harmless answers, or nothing but a space, in the same places. */
  const harmless = async (step: 'check' | 'change', texts: string[]) => {
    const alike = texts.map((text) => (isTooLong(text) ? 'x'.repeat(limits.longText + 1) : text ? 'x' : ' '))
    const known = step + alike.map(normalised).map(({ length }) => length)
    const outline =
      outlines.get(known) ??
      (await read((await submit(step, formOf(await openPage(world), fieldsOf(alike)))).html)).outline
    outlines.set(known, outline)
    return outline
  }

  /** One form through the whole of Heard: each page as a browser reads it, and the answers as the officer gets them. */
  const comesBackEqual = async (typed: string[]) => {
    const page = await openPage(world)
    const texts = typed.map(normalised)
    const form = () => formOf(page, fieldsOf(typed))
    const [checked, changed] = await Promise.all([submit('check', form()), submit('change', form())])
    expect([checked.status, changed.status]).toEqual([200, 200])
    const [check, change] = await Promise.all([read(checked.html), read(changed.html)])
    expect(check.shown.slice(0, typed.length)).toEqual(texts)
    expect(change.written.slice(0, typed.length)).toEqual(texts)
    expect(check.outline).toEqual(await harmless('check', texts))
    expect(change.outline).toEqual(await harmless('change', texts))

    const sent = await submit('responses', form())
    const receipt = receiptIn(sent.html)
    if (!texts.some(Boolean)) {
      expect([sent.status, receipt, await officerReads()]).toEqual([422, undefined, []])
      return
    }
    try {
      // What the check page sends on is the same response: another would be refused.
      const onward = new FormData()
      for (const [name, value] of check.hidden) onward.append(name, value)
      const [repeat, answers] = await Promise.all([submit('responses', onward), officerReads()])
      expect([sent.status, repeat.status, receiptIn(repeat.html)]).toEqual([200, 200, receipt])
      expect(answers).toEqual(texts.map((text, n) => [`Question ${n + 1}`, text]).filter(([, text]) => text))
    } finally {
      // So that the officer's list holds one response at a time.
      await world.db.update(responses).set({ withdrawn: true })
    }
  }

  const isGivenBack = async (typed: string) => {
    const page = await openPage(world)
    const before = await stored()
    const outline = await harmless('check', [normalised(typed)])
    for (const step of ['check', 'responses'] as const) {
      const { status, html } = await submit(step, formOf(page, fieldsOf([typed])))
      const given = await read(html)
      expect([status, given.written[0]]).toEqual([422, normalised(typed)])
      expect(given.outline).toEqual(outline)
    }
    expect([await stored(), await officerReads()]).toEqual([before, []])
  }

  const within = awkwardTexts.filter(({ text }) => !isTooLong(text))
  it.each([...new Set(within.map(({ category }) => category))])(
    'takes %s and changes nothing',
    async (name) => {
      const texts = within.filter(({ category }) => category === name).map(({ text }) => text)
      for (const form of inForms(texts)) await comesBackEqual(form)
    },
  )

  it('gives every text over the limit back whole, and stores nothing', async () => {
    const tooLong = awkwardTexts.map(({ text }) => text).filter(isTooLong)
    expect(tooLong.length).toBeGreaterThan(10)
    for (const text of tooLong) await isGivenBack(text)
  })

  it('takes whatever can be a string, eight to a form', async () => {
    const form = fc.array(anyText, { minLength: perForm, maxLength: perForm })
    const answered = form.filter((typed) => typed.some(normalised))
    await fc.assert(fc.asyncProperty(answered, comesBackEqual), { numRuns: 150, ...patience })
  }, 60_000)

  it('draws the limit at one length, whatever the characters', async () => {
    const nearly = fc.tuple(fc.integer({ min: -2, max: 2 }), anyUnit, anyText).map(([more, unit, end]) => {
      const rest = Math.max(0, limits.longText + more - normalised(end).length)
      return unit.repeat(Math.ceil(rest / unit.length)) + end
    })
    await fc.assert(
      fc.asyncProperty(nearly, (text) => (isTooLong(text) ? isGivenBack(text) : comesBackEqual([text]))),
      { numRuns: 30, ...patience },
    )
  }, 60_000)

  it('stores eight full answers in Tigrinya out of one form whole', async () => {
    const full = Array.from({ length: perForm }, (_, n) => `${n}${'ሰላም'.repeat(limits.longText / 3)}`)
    expect(full.map((text) => normalised(text).length)).toEqual(full.map(() => limits.longText))
    await comesBackEqual(full)
  })
})

// A failure is printed with its seed and path; it is made smaller for as long as the test may take.
const patience = { interruptAfterTimeLimit: 45_000, markInterruptAsFailure: true }
const risky = '\0\r\n\t \u2028\ufeff\u0085\ufffe\u202e\u2066\u2069\u200d\u0301\ud83d\ude00<>&"\'/=-!`$'
const whole = ['\r\n', '</', '<!--', '-->', '</textarea>', '<script>', '&lt;', '&#0;', 'ሰ', '😀']
const anyHalf = fc.nat(0xffff).map((code) => String.fromCharCode(code))
const anyUnit = fc.oneof(anyHalf, fc.constantFrom(...risky.split('')), fc.constantFrom(...whole))
const units = ['binary', 'grapheme', anyHalf, anyUnit] as const
const anyText = fc.oneof(...units.map((unit) => fc.string({ unit, maxLength: 300, size: 'medium' })))

it.each([
  ['NUL is dropped', 'a\0b', 'ab'],
  ['half a character becomes the replacement character', '\ud83dx\ude00', '\ufffdx\ufffd'],
  ['halves that only NUL kept apart stay apart', '\ud83d\0\ude00', '\ufffd\ufffd'],
  ['every line end is a line feed', 'a\rb\r\nc\nd\n\re', 'a\nb\nc\nd\n\ne'],
  ['the ends are trimmed', '\ufeff\u3000\0\n a \u2028\t', 'a'],
  ['everything else stays', '\u200b\u0001\u0085\ufffe\u202ee\u0301', '\u200b\u0001\u0085\ufffe\u202ee\u0301'],
])('normalises as documented: %s', (_what, typed, kept) => {
  expect(normalised(typed)).toBe(kept)
})

/** The staff application is read from dist/web: `npm run build` first. */
describe('any text on the officer’s screen', () => {
  const dangerous = awkwardTexts
    .filter(({ category }) => ['scripts', 'markup of other kinds', 'marks of direction'].includes(category))
    .map(({ text }) => text)
  let world: Awaited<ReturnType<typeof openWorld>>
  beforeAll(async () => {
    world = await openWorld('node', { demonstration: true })
    await openSurvey(world, (await signedIn(world, 'officer')).member, { questions })
    for (const form of inForms(dangerous))
      await post(world, '/s/your-say/responses', formOf(await openPage(world), fieldsOf(form)))
  })
  afterAll(() => world.close())

  it('is shown as text, with no element of its own and no script run, even without the content policy', async () => {
    const { member } = await signedIn(world, 'officer')
    const whose = { staffId: member.id }
    const { token } = await makeSignInLink(world.db, world.secrets, member, whose, new Date())
    const context = await browser.newContext({ bypassCSP: true })
    const page = await context.newPage()
    page.setDefaultTimeout(5000)
    const faults: string[] = []
    page.on('pageerror', ({ message }) => faults.push(message))
    page.on('dialog', (dialog) => dialog.dismiss().then(() => faults.push(dialog.message())))
    await page.goto(`${world.url}/staff/sign-in#${token}`)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('link', { name: /^Read \d+ answers/ }).click()
    const answer = page.locator('.answer-text')
    await answer.waitFor()
    const seen: string[] = []
    while (await answer.isVisible()) {
      const { text, brought } = await answer.evaluate((element) => ({
        text: element.textContent,
        // Pieces of text are spans and marks side by side, with a class at most.
        brought: [...element.querySelectorAll('*')]
          .filter((each) => each.parentElement !== element || !each.matches('span, mark') || each.id)
          .map(({ outerHTML }) => outerHTML),
      }))
      expect(brought).toEqual([])
      seen.push(text)
      await page.keyboard.press('j')
      await page.waitForFunction((was) => document.querySelector('.answer-text')?.textContent !== was, text)
    }
    expect(seen.sort()).toEqual(dangerous.map(normalised).sort())
    expect(await page.locator('img, svg, iframe, base').count()).toBe(0)
    expect(await page.evaluate(() => 'heard' in window)).toBe(false)
    expect(faults).toEqual([])
    await context.close()
  })
})
