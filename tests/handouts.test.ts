import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handouts } from '../schema/reaching-tables.ts'
import { invitations } from '../schema/tables.ts'
import { access } from '../worker/access.ts'
import { closeWave } from '../worker/domain/wave.ts'
import { doors, formOf, openSurvey, openWorld, pageIn, post, signedIn, type World } from './support/world.ts'

type Card = { link: string; address: string; code: string }

describe.each(doors)('cards handed out by a personal adviser, through %s', (door) => {
  let world: World
  let officer: Awaited<ReturnType<typeof signedIn>>
  let adviser: Awaited<ReturnType<typeof signedIn>>
  let survey: Awaited<ReturnType<typeof openSurvey>>
  beforeAll(async () => {
    world = await openWorld(door)
    officer = await signedIn(world, 'officer')
    adviser = await signedIn(world, 'pa')
    survey = await openSurvey(world, officer.member)
  }, 60_000)
  afterAll(() => world.close())

  const path = () => `/staff/api/waves/${survey.waveId}/handouts`
  const handOut = async (cards: number) => {
    const made = await adviser.send('POST', path(), { cards })
    expect(made.status).toBe(201)
    return (await made.json()) as { invitations: Card[] }
  }
  const own = async () => (await adviser.get('/staff/api/handouts')).json()

  it('the open surveys are told by title and number alone', async () => {
    expect(await (await adviser.get('/staff/api/handouts/waves')).json()).toEqual({
      waves: [{ id: survey.waveId, title: 'Your say', number: 1 }],
    })
  })

  it('each card is a code of its own, kept as hashes alone, and the adviser sees a sum', async () => {
    expect(await own()).toEqual({ handouts: [] })
    const first = await handOut(2)
    await handOut(1)
    expect(new Set(first.invitations.flatMap(({ link, code }) => [link, code])).size).toBe(4)
    expect(await own()).toEqual({
      handouts: [{ waveId: survey.waveId, title: 'Your say', number: 1, cards: 3 }],
    })
    const stored = JSON.stringify(await world.db.select().from(invitations))
    for (const { link, code } of first.invitations) {
      expect(stored).not.toContain(code)
      expect(stored).not.toContain(link.split('#')[1])
    }
  })

  it('all cards of a week end on one Sunday, four weeks or more away: their last day dates no card', async () => {
    await handOut(1)
    const days = await world.db.selectDistinct({ day: invitations.expiresOn }).from(invitations)
    expect(days).toHaveLength(1)
    const lastDay = days[0]?.day ?? ''
    expect(new Date(lastDay).getUTCDay()).toBe(0)
    const away = (Date.parse(lastDay) - world.now().getTime()) / 86_400_000
    expect(away).toBeGreaterThan(26)
    expect(away).toBeLessThanOrEqual(35)
  })

  it('an adviser makes a hundred cards for a wave, and not one more', async () => {
    const other = await signedIn(world, 'pa')
    const made = async (cards: number) => (await other.send('POST', path(), { cards })).status
    expect([
      await made(32),
      await made(32),
      await made(32),
      await made(5),
      await made(4),
      await made(1),
    ]).toEqual([201, 201, 201, 409, 201, 409])
  })

  it('an adviser who asks many times at once gets no more than that, and no code beyond it', async () => {
    const other = await signedIn(world, 'pa')
    const codes = async () => (await world.db.select().from(invitations)).length
    const before = await codes()
    const asked = await Promise.all(
      Array.from({ length: 10 }, () => other.send('POST', path(), { cards: 30 })),
    )
    expect(asked.map(({ status }) => status).sort()).toEqual([201, 201, 201, ...Array(7).fill(409)])
    expect(await (await other.get('/staff/api/handouts')).json()).toMatchObject({ handouts: [{ cards: 90 }] })
    expect((await codes()) - before).toBe(90)
  })

  it('an answer with a card changes nothing that the adviser can read', async () => {
    const [card] = (await handOut(1)).invitations
    const before = await own()
    const opened = new FormData()
    opened.set('code', card?.code ?? '')
    const page = pageIn(await (await post(world, '/i', opened)).text())
    const form = formOf(page, { 1: 'flat', invitation: card?.code ?? '' })
    expect((await post(world, '/s/your-say/responses', form)).status).toBe(200)
    const redeemed = await world.db.select().from(invitations).where(eq(invitations.redeemed, true))
    expect(redeemed).toHaveLength(1)
    expect(await own()).toEqual(before)
    expect((await adviser.get('/staff/api/handouts/waves')).status).toBe(200)
  })

  it('what an officer makes is counted apart, and no adviser sees another’s', async () => {
    await officer.send('POST', `/staff/api/waves/${survey.waveId}/invitations`, { count: 5 })
    const other = await signedIn(world, 'pa')
    expect(await (await other.get('/staff/api/handouts')).json()).toEqual({ handouts: [] })
    const rows = await world.db.select({ staffId: handouts.staffId, cards: handouts.cards }).from(handouts)
    expect(rows).toContainEqual({ staffId: officer.member.id, cards: 5 })
  })

  it('an adviser has these three routes, and what everybody signed in has', () => {
    const theirs = Object.entries(access).filter(
      ([, allowed]) => allowed !== 'anybody' && allowed.includes('pa'),
    )
    expect(theirs.map(([route]) => route)).toEqual([
      'GET /staff/app/*',
      'GET /staff/api/handouts',
      'GET /staff/api/handouts/waves',
      'POST /staff/api/waves/:waveId/handouts',
    ])
    const everybody = Object.keys(access).filter((route) => access[route] === 'signed in')
    // Nothing of a wave, an answer or an invitation.
    expect(everybody.filter((route) => route.includes(':'))).toEqual([])
  })

  it.each([0, 33, 1.5, '3'])('%s cards are refused', async (cards) => {
    const before = await own()
    expect((await adviser.send('POST', path(), { cards })).status).toBe(422)
    expect(await own()).toEqual(before)
  })

  it('a consultation takes no cards, nor does a closed or a missing wave', async () => {
    const agency = { kind: 'agency' as const, key: 'agency', title: 'Who?', hint: '' }
    const consultation = await openSurvey(world, officer.member, {
      kind: 'consultation',
      slug: 'local-offer',
      questions: [agency],
    })
    const other = await openSurvey(world, officer.member, { slug: 'closed-one' })
    await closeWave(world.db, officer.member, other, world.now())
    for (const waveId of [consultation.waveId, other.waveId, 'missing']) {
      const refused = await adviser.send('POST', `/staff/api/waves/${waveId}/handouts`, { cards: 1 })
      expect(refused.status).toBe(404)
    }
    const { waves } = (await (await adviser.get('/staff/api/handouts/waves')).json()) as { waves: unknown[] }
    expect(waves).toHaveLength(1)
  })
})
