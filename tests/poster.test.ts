import { renderSVG } from 'uqr'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstSentence } from '../web/respond/PosterPage.tsx'
import { nameCouncil } from '../worker/domain/council.ts'
import { closeWave } from '../worker/domain/wave.ts'
import { doors, fairmere, openSurvey, openWorld, signedIn, type World } from './support/world.ts'

const arabic = {
  title: 'رأيك',
  introduction: 'نريد أن نعرف كيف تسير الأمور.',
  reviewedBy: 'Somebody',
  reviewedOn: '2026-11-01',
  questions: {
    pa: { title: 'كيف حالك مع المستشار؟', hint: '' },
  },
}

describe.each(doors)('a poster, through %s', (door) => {
  let world: World
  let officer: Awaited<ReturnType<typeof signedIn>>
  let survey: Awaited<ReturnType<typeof openSurvey>>
  beforeAll(async () => {
    world = await openWorld(door, { demonstration: true })
    officer = await signedIn(world, 'officer')
    survey = await openSurvey(world, officer.member, {
      introduction: 'We want to know how it is going. It takes five minutes.',
      questions: [{ kind: 'long', key: 'pa', title: 'How is it with your PA?', hint: '' }],
      translations: { ar: arabic },
    })
    const particulars = {
      ...fairmere,
      colour: '#801650',
      address: 'House project, 3 Mill Lane',
      shortOrigin: 'https://say.example.gov.uk',
    }
    await nameCouncil(world.db, officer.member, particulars, world.now())
  }, 60_000)
  afterAll(() => world.close())

  const poster = async (lang = '') => {
    const page = await officer.get(`/staff/waves/${survey.waveId}/poster${lang && `?lang=${lang}`}`)
    return { page, html: await page.text() }
  }

  it('says what it is, whose, where, that it is free to answer and private, and whom to call', async () => {
    const { page, html } = await poster()
    expect(page.status).toBe(200)
    for (const said of [
      'Your say',
      'We want to know how it is going.',
      'Fairmere Council',
      '>say.example.gov.uk/s/your-say<',
      'You can skip any question, or not answer at all.',
      'Your PA cannot see your answers, or whether you answered.',
      fairmere.helpLine,
      fairmere.helpAtNight,
      'say.example.gov.uk/privacy',
      'House project, 3 Mill Lane',
      '--d:#801650',
      '<svg',
    ]) {
      expect(html).toContain(said)
    }
    expect(html).not.toContain('It takes five minutes')
  })

  it('has no script, and nothing from elsewhere', async () => {
    const { page, html } = await poster()
    expect(html).not.toContain('<script')
    expect(html).not.toContain('style="')
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('script-src')
  })

  it('reads from right to left in Arabic, its address from left to right', async () => {
    const { html } = await poster('ar')
    expect(html).toMatch(/<html lang="ar" dir="rtl">/)
    expect(html).toContain(arabic.title)
    expect(html).toContain(arabic.introduction)
    expect(html).toContain('.at{direction:ltr')
    // Its QR code opens the survey in Arabic too.
    const opens = 'https://say.example.gov.uk/s/your-say?lang=ar'
    expect(html).toContain(renderSVG(opens, { ecc: 'Q', border: 2 }))
    // A language that the survey is not in is its own.
    expect((await poster('cy')).html).toContain('lang="en"')
  })

  it('of a closed wave, or none, there is no poster', async () => {
    await closeWave(world.db, officer.member, survey, world.now())
    expect((await poster()).page.status).toBe(404)
    expect((await officer.get('/staff/waves/missing/poster')).status).toBe(404)
  })
})

describe('the first sentence', () => {
  it.each([
    ['One. Two.', 'One.'],
    ['How is it? Say.', 'How is it?'],
    ['Version 2.5 is here. More.', 'Version 2.5 is here.'],
    ['No stop at all', 'No stop at all'],
    ['كيف الحال؟ قل لنا.', 'كيف الحال؟'],
    ['', ''],
  ])('of “%s” is “%s”', (text, first) => {
    expect(firstSentence(text)).toBe(first)
  })
})
