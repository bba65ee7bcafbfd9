import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { responses } from '../../schema/tables.ts'
import { type FirefoxPage, openFirefox } from '../support/firefox.ts'
import { type Line, startProxy } from '../support/proxy.ts'
import { openSurvey, openWorld, signedIn, type World } from '../support/world.ts'

const phones = [
  { kind: 'without JavaScript', scripts: false, keepsPages: true },
  { kind: 'without JavaScript, short of memory', scripts: false, keepsPages: false },
  { kind: 'with JavaScript', scripts: true, keepsPages: true },
]

describe.each(phones)('going back in Firefox, $kind', ({ scripts, keepsPages }) => {
  let world: World
  let network: Line
  let firefox: Awaited<ReturnType<typeof openFirefox>>
  let page: FirefoxPage
  beforeAll(async () => {
    firefox = await openFirefox({ scripts, keepsPages })
    world = await openWorld('node')
    const { member } = await signedIn(world, 'officer')
    await openSurvey(world, member)
  })
  afterAll(async () => {
    await firefox?.close()
    await world?.close()
  })
  beforeEach(async () => {
    network = await startProxy(world.url)
    page = await firefox.openPage()
    await page.goTo(`${network.url}/s/your-say`)
  })
  afterEach(async () => {
    await page?.close()
    await network?.close()
  })

  const stored = async () => (await world.db.select().from(responses)).length
  const sees = (title: string) => expect.poll(() => page.read(heading), patience).toBe(title)
  const holds = (form: string[][]) => expect.poll(() => page.read(formHeld), patience).toEqual(form)
  const failed = () =>
    expect.poll(() => page.read(() => document.documentURI), patience).toMatch(/^about:neterror/)
  const sent = () => network.posts.filter(({ path }) => path.endsWith('/responses')).length

  const goOn = async (title: string) => {
    await page.press('Continue')
    await sees(title)
  }
  /** All but the short question; ends on the last step. */
  const answerAll = async () => {
    await page.press('Start')
    await sees('Where do you live now?')
    await page.press('My own flat')
    await goOn('What have you had help with?')
    await page.press('Food')
    await goOn('How safe do you feel?')
    await page.press('7')
    await goOn('What helped you most?')
    await goOn('How is it with your PA?')
    await page.write(words)
    await goOn('How are you filling this in?')
    await page.press('On my own')
    await goOn('Could anybody see your answers?')
    await page.press('No, nobody')
    await page.press('Yes')
    return page.read(formHeld)
  }
  const check = async () => {
    await page.press('Check your answers')
    await sees('Check your answers')
  }
  const receipt = async () => {
    await sees('Sent. Thank you.')
    return page.read(() => document.querySelector('.code bdi')?.textContent ?? '')
  }

  it('shows one question at a time, and asks the network for nothing between them', async () => {
    await answerAll()
    expect(await page.read(questionsShown)).toBe(1)
    expect(page.requests.filter((request) => request.includes('/s/'))).toEqual(['GET /s/your-say'])
  })

  it('keeps every answer and the token on Back from the check page, and walks back through the questions', async () => {
    const form = await answerAll()
    expect(form.map(([, value]) => value)).toEqual(
      expect.arrayContaining(['flat', 'food', '7', 'alone', 'yes']),
    )
    expect(form.flat().join().replaceAll('\r', '')).toContain(words)
    await check()
    await page.back()
    await holds(form)
    for (const title of [
      'How are you filling this in?',
      'How is it with your PA?',
      'What helped you most?',
      'How safe do you feel?',
    ]) {
      await page.back()
      await sees(title)
    }
    await holds(form)
  })

  it('stores one response when Send is pressed twice, and when all is sent again after Back', async () => {
    const before = await stored()
    const form = await answerAll()
    await check()
    await page.press('Send', 2)
    const code = await receipt()
    await page.back(2)
    await holds(form)
    await check()
    await page.press('Send')
    expect(await receipt()).toBe(code)
    expect(sent()).toBeGreaterThan(1)
    expect(await stored()).toBe(before + 1)
  })

  it('shows the same receipt after the last page is loaded again', async () => {
    const before = await stored()
    await answerAll()
    await check()
    await page.press('Send')
    const code = await receipt()
    const sentBefore = sent()
    await page.reload()
    expect(await receipt()).toBe(code)
    expect(sent()).toBe(sentBefore + 1)
    expect(await stored()).toBe(before + 1)
  })

  if (scripts) {
    it('holds Send while the network is gone, and sends once when it is there again', async () => {
      const before = await stored()
      await answerAll()
      await check()
      network.line.cut = true
      await page.press('Send')
      await expect.poll(() => page.read(() => document.body.textContent), patience).toContain('Not sent yet')
      expect(await stored()).toBe(before)
      network.line.cut = false
      await receipt()
      expect(await stored()).toBe(before + 1)
    })
  } else {
    it('loses nothing while the network is gone, and is sent once when it is there again', async () => {
      const before = await stored()
      network.line.cut = true
      const form = await answerAll()
      await page.press('Check your answers')
      await failed()
      await page.back()
      await holds(form)
      network.line.cut = false
      await check()
      network.line.cut = true
      await page.press('Send')
      await failed()
      expect(await stored()).toBe(before)
      await page.back(2)
      await holds(form)
      network.line.cut = false
      await check()
      await page.press('Send')
      await receipt()
      expect(await stored()).toBe(before + 1)
    })

    it('stores one response when the network goes before the receipt comes, and it is sent again', async () => {
      const before = await stored()
      await answerAll()
      await check()
      network.next('loses its reply')
      await page.press('Send')
      await failed()
      expect(await stored()).toBe(before + 1)
      await page.reload()
      expect(await receipt()).toMatch(/^(\w{5}-){4}/)
      expect(await stored()).toBe(before + 1)
    })
  }
})

const words = 'She always rings me back.\nShe is kind.'
const patience = { timeout: 10_000, interval: 50 }

// These run in the page.
const heading = () =>
  [...document.querySelectorAll('h1')].find((title) => title.checkVisibility())?.textContent ?? ''
const questionsShown = () =>
  [...document.querySelectorAll('section')].filter((section) => section.checkVisibility()).length
const formHeld = () =>
  [...new FormData(document.forms[0])].map(([name, value]): [string, string] => [name, String(value)])
