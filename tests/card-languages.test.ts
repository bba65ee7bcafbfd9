import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { costOfBatch } from '../worker/domain/batch-cost.ts'
import type { CardFace } from '../worker/domain/card-face.ts'
import { closeWave } from '../worker/domain/wave.ts'
import { londonDay } from '../worker/domain/week.ts'
import { numbers } from './support/batching.ts'
import { doors, openSurvey, openWorld, pageIn, post, signedIn, type World } from './support/world.ts'

type Made = { faces: CardFace[]; invitations: { link: string; code: string }[] }
type Offered = { languages: { code: string; sample: { link: string; code: string } }[] }

describe.each(doors)('a survey in two languages, through %s', (door) => {
  let world: World
  let officer: Awaited<ReturnType<typeof signedIn>>
  let adviser: Awaited<ReturnType<typeof signedIn>>
  let survey: Awaited<ReturnType<typeof openSurvey>>
  beforeAll(async () => {
    world = await openWorld(door, { demonstration: true })
    officer = await signedIn(world, 'officer')
    adviser = await signedIn(world, 'pa')
    survey = await openSurvey(world, officer.member, {
      questions: [{ kind: 'long', key: 'pa', title: 'How is it with your PA?', hint: '' }],
      translations: {
        ar: {
          ...{
            title: 'رأيك',
            introduction: 'نريد أن نعرف.',
            reviewedBy: 'Somebody',
            reviewedOn: '2026-11-01',
          },
          questions: { pa: { title: 'كيف حالك مع المستشار؟', hint: '' } },
        },
      },
    })
  }, 60_000)
  afterAll(() => world.close())

  const at = (path: string) => `/staff/api/waves/${survey.waveId}/${path}`

  it('has cards in both, of an officer, of a lost invitation and of an adviser, and each opens its language', async () => {
    const read = async (response: Response) => {
      expect(response.status).toBe(201)
      return (await response.json()) as Made
    }
    const made = await read(await officer.send('POST', at('invitations'), { count: 1, days: 1 }))
    const code = made.invitations[0]?.code
    const again = await read(await officer.send('POST', at('invitations/reissues'), { code }))
    const handed = await read(await adviser.send('POST', at('handouts'), { cards: 1 }))
    for (const { faces } of [made, again, handed]) {
      expect(faces.map(({ title, dir }) => [title, dir])).toEqual([
        ['Your say', 'ltr'],
        ['رأيك', 'rtl'],
      ])
    }
    const tomorrow = londonDay(new Date(world.now().getTime() + 86_400_000))
    expect(made.faces[0]?.once).toContain(`until ${Number(tomorrow.slice(8))} `)
    expect(again.faces[0]?.once).toBe('It works once.')

    const [, arabic] = handed.faces
    const opens = new URL(arabic?.opens ?? '')
    const asked = await fetch(world.url + opens.pathname + opens.search)
    const html = await asked.text()
    expect(html).toMatch(/<html lang="ar" dir="rtl">/)
    const form = new FormData()
    form.set('code', handed.invitations[0]?.code ?? '')
    const action = /<form[^>]* action="([^"]+)"/.exec(html)?.[1] ?? ''
    const opened = pageIn(await (await post(world, action, form)).text())
    expect(opened.html).toContain('<html lang="ar" dir="rtl">')
    expect(opened.html).toContain('name="invitation"')
  })

  it('costs a text in each as the page reckons it, from the same sample', async () => {
    const { languages } = (await (await officer.get(at('languages'))).json()) as Offered
    expect(languages.map(({ code }) => code)).toEqual(['en', 'ar'])
    const bodies = ['Ŵyt ti’n iawn? ((link))', `${'How is it going? '.repeat(9)}((link)) or ((code))`]
    const today = world.now().getTime()
    const messages = bodies.map((body, week) => ({
      body,
      on: londonDay(new Date(today + week * 7 * 86_400_000)),
    }))
    for (const { code, sample } of languages) {
      const plan = { via: 'text', language: code, contacts: numbers(7), messages }
      const told = await (await officer.send('POST', at('batches/previews'), plan)).json()
      expect(told).toMatchObject({ ...costOfBatch('text', 7, bodies, sample) })
    }
  })

  it('has no card for a wave that is closed or missing', async () => {
    await closeWave(world.db, officer.member, survey, world.now())
    for (const path of [at('invitations'), '/staff/api/waves/missing/invitations'])
      expect((await officer.send('POST', path, { count: 1 })).status).toBe(404)
    const lost = await officer.send('POST', '/staff/api/waves/missing/invitations/reissues', { code: 'X' })
    expect(lost.status).toBe(404)
  })
})
