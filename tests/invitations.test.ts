import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { limits } from '../schema/limits.ts'
import { audit } from '../schema/staff-tables.ts'
import { answers, drafts, invitations, responses, waveKeys } from '../schema/tables.ts'
import { listConcerns } from '../worker/domain/answers.ts'
import { holdAnswer } from '../worker/domain/concern.ts'
import { saveDraft } from '../worker/domain/draft.ts'
import { removeExpired } from '../worker/domain/expiry.ts'
import { releaseWave } from '../worker/domain/release.ts'
import { closeWave, openWave } from '../worker/domain/wave.ts'
import { pageTokenOf, sendText } from './support/sending.ts'
import {
  doors,
  formOf,
  openPage,
  openSurvey,
  openWorld,
  type Page,
  pageIn,
  post,
  receiptIn,
  signedIn,
  type World,
} from './support/world.ts'

type HandedOut = { link: string; address: string; code: string }

describe.each(doors)('invitations through %s', (door) => {
  let world: World
  let survey: Awaited<ReturnType<typeof openSurvey>>
  let officer: Awaited<ReturnType<typeof signedIn>>
  beforeAll(async () => {
    world = await openWorld(door)
    officer = await signedIn(world, 'officer')
    survey = await openSurvey(world, officer.member)
  }, 60_000)
  afterAll(() => world.close())

  const make = async (count: number): Promise<HandedOut[]> => {
    const made = await officer.send('POST', `/staff/api/waves/${survey.waveId}/invitations`, { count })
    expect(made.status).toBe(201)
    return ((await made.json()) as { invitations: HandedOut[] }).invitations
  }
  const one = async () => (await make(1))[0] ?? { link: '', address: '', code: '' }
  const open = async (code: string): Promise<Page & { response: Response; carried: string }> => {
    const form = new FormData()
    form.set('code', code)
    const response = await post(world, '/i', form)
    const html = await response.text()
    const carried = /name="invitation" value="([^"]+)"/.exec(html)?.[1] ?? ''
    return { ...pageIn(html), response, carried }
  }
  const send = async (page: Page, fields: Parameters<typeof formOf>[1]) => {
    const response = await post(world, '/s/your-say/responses', formOf(page, fields))
    return { status: response.status, html: await response.text() }
  }
  const linkCode = ({ link }: HandedOut) => link.split('#')[1] ?? ''
  const invited = async () => (await world.db.select().from(responses)).filter((row) => row.invited).length
  const redeemed = async () =>
    (await world.db.select().from(invitations)).filter((row) => row.redeemed).length

  it('are handed out once, and kept as hashes', async () => {
    const made = await make(3)
    expect(made).toHaveLength(3)
    for (const { link, code } of made) {
      expect(link).toMatch(/\/i#[\w-]{22}$/)
      expect(code).toMatch(/^[\dA-Z]{5}-[\dA-Z]{5}-[\dA-Z]{3}$/)
    }
    const everything = JSON.stringify([
      await world.db.select().from(invitations),
      await world.db.select().from(audit),
    ])
    for (const each of made) {
      expect(everything).not.toContain(each.code)
      expect(everything).not.toContain(linkCode(each))
    }
  })

  it.each([0, limits.invitationsAtOnce + 1, 1.5])('are not made %d at a time', async (count) => {
    const path = `/staff/api/waves/${survey.waveId}/invitations`
    expect((await officer.send('POST', path, { count })).status).toBe(422)
  })

  it.each(['link', 'typed'])('open by their %s code, and opening changes nothing', async (which) => {
    const invitation = await one()
    const before = JSON.stringify(await world.db.select().from(invitations))
    expect((await fetch(`${world.url}/i`)).status).toBe(200)
    const code = which === 'link' ? linkCode(invitation) : invitation.code.toLowerCase().replaceAll('-', ' ')
    const { html, response } = await open(code)
    expect(html).toContain('Your say')
    // Back from the check page keeps what was written.
    expect(response.headers.get('cache-control')).toBe('private, no-cache')
    expect(JSON.stringify(await world.db.select().from(invitations))).toBe(before)
  })

  it('are used up by what is sent, which says that it was invited and not by which', async () => {
    const page = await open((await one()).code)
    const before = await redeemed()
    const fields = { 5: 'invited', invitation: page.carried }
    const sent = await send(page, fields)
    expect(receiptIn(sent.html)).toBeDefined()
    expect(await redeemed()).toBe(before + 1)
    expect(await send(page, fields)).toEqual(sent)
    const rows = await world.db.select().from(responses)
    expect(rows.filter(({ invited }) => invited)).toHaveLength(1)
  })

  it('count once, and tell nobody whether they were used: what is sent with a used one is kept as uninvited', async () => {
    const { code } = await one()
    const [first, second] = [await open(code), await open(code)]
    const sent = await send(first, { 5: 'the first', invitation: code })
    const invitedBefore = await invited()
    const again = await send(second, { 5: 'the second', invitation: code })
    const withoutReceipt = (html: string) => html.replace(receiptIn(html) ?? '', '')
    expect([again.status, withoutReceipt(again.html)]).toEqual([200, withoutReceipt(sent.html)])
    expect(await invited()).toBe(invitedBefore)
  })

  it('count once among fifty sendings at the same moment, and every one of those is kept', async () => {
    const { code } = await one()
    const pages = await Promise.all(Array.from({ length: 50 }, () => open(code)))
    const [before, invitedBefore] = [(await world.db.select().from(responses)).length, await invited()]
    const sent = await Promise.all(pages.map((page, n) => send(page, { 5: `copy ${n}`, invitation: code })))
    expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 200))
    expect((await world.db.select().from(responses)).length).toBe(before + 50)
    expect(await invited()).toBe(invitedBefore + 1)
  })

  it('tell a slip from a code that opens nothing, used ones excepted', async () => {
    expect((await open('ABCDE')).html).toContain(
      'one of its letters or numbers is not as we gave it'.slice(7),
    )
    expect((await open('00000-00000-000')).html).toContain('This code opens nothing')
  })

  it('are reissued without a word of whether the first was used', async () => {
    const reissue = async (code: string) => {
      const path = `/staff/api/waves/${survey.waveId}/invitations/reissues`
      const response = await officer.send('POST', path, { code })
      const { invitation } = (await response.json()) as { invitation: HandedOut }
      return { status: response.status, invitation }
    }
    const [used, unused] = await make(2)
    const page = await open(used?.code ?? '')
    await send(page, { 5: 'used', invitation: page.carried })
    const [fromUsed, fromUnused, fromNothing] = [
      await reissue(used?.code ?? ''),
      await reissue(linkCode(unused ?? { link: '', address: '', code: '' })),
      await reissue('00000-00000-000'),
    ]
    expect([fromUsed.status, fromUnused.status, fromNothing.status]).toEqual([201, 201, 201])
    expect((await open(unused?.code ?? '')).html).toContain('This code opens nothing')
    for (const [made, more] of [
      [fromUsed, 0],
      [fromUnused, 1],
    ] as const) {
      const again = await open(made.invitation.code)
      const before = await invited()
      expect((await send(again, { 5: 'again', invitation: again.carried })).status).toBe(200)
      expect(await invited()).toBe(before + more)
    }
    expect((await open(fromNothing.invitation.code)).html).toContain('This code opens nothing')
    const lines = (await world.db.select().from(audit)).filter(({ act }) => act === 'invitation reissued')
    expect(lines).toHaveLength(3)
    expect(new Set(lines.map(({ detail }) => JSON.stringify(detail))).size).toBe(1)
  })

  it('of another wave, or out of date, count for nothing', async () => {
    let now = new Date('2026-11-02T09:00:00Z')
    const other = await openWorld('node', { now: () => now })
    const desk = await signedIn(other, 'officer')
    const first = await openSurvey(other, desk.member)
    const make = async () => {
      const path = `/staff/api/waves/${first.waveId}/invitations`
      const made = (await (await desk.send('POST', path, { count: 1, days: 5 })).json()) as {
        invitations: HandedOut[]
      }
      return made.invitations[0]?.code ?? ''
    }
    const code = await make()
    const sendWith = async (page: Page) =>
      post(other, '/s/your-say/responses', formOf(page, { 5: 'late', invitation: code }))
    now = new Date('2026-11-08T09:00:00Z')
    await sendWith(await openPage(other))
    now = new Date('2026-11-02T10:00:00Z')
    await closeWave(other.db, desk.member, first, now)
    await openWave(other.db, other.secrets, desk.member, first, now)
    await sendWith(await openPage(other))
    expect((await other.db.select().from(responses)).map((row) => row.invited)).toEqual([false, false])
    expect((await other.db.select().from(invitations)).map((row) => row.redeemed)).toEqual([false])
    await other.close()
  })

  it('leave no audit line and no time when they are used', async () => {
    const before = (await world.db.select().from(audit)).length
    const page = await open((await one()).code)
    await send(page, { 5: 'unseen', invitation: page.carried })
    // The line of making it.
    expect((await world.db.select().from(audit)).length).toBe(before + 1)
    const [row] = await world.db.select().from(invitations)
    expect(Object.keys(row ?? {}).sort()).toEqual(['expiresOn', 'hash', 'redeemed', 'typedHash', 'waveId'])
  })

  it('leads a person who leaves to a page of somebody else’s, with what the browser kept cleared', async () => {
    const left = await fetch(`${world.url}/leave`, { redirect: 'manual' })
    expect([left.status, left.headers.get('location')]).toEqual([303, limits.leaveTo])
    expect(left.headers.get('clear-site-data')).toBe('"cache", "storage"')
  })
})

describe('paper, typed in by an officer', () => {
  it('is stored once as paper, without a receipt or an audit line, and comes back filled in when it is wrong', async () => {
    const world = await openWorld('node')
    const officer = await signedIn(world, 'officer')
    const survey = await openSurvey(world, officer.member)
    const path = `/staff/waves/${survey.waveId}/paper`
    const html = await (await officer.get(path)).text()
    const token = /name="token" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const type = (fields: Record<string, string | string[]>) => {
      const form = new FormData()
      form.set('token', token)
      for (const [name, values] of Object.entries(fields))
        for (const value of [values].flat()) form.append(name, value)
      return officer.get(path, { method: 'POST', body: form })
    }
    const lines = (await world.db.select().from(audit)).length
    const wrong = await type({ q1: ['flat', 'none'], q5: 'word for word' })
    expect([wrong.status, await wrong.text()]).toEqual([
      422,
      expect.stringMatching(/Choose one[\s\S]*word for word/),
    ])
    expect((await type({ q9: 'x' })).status).toBe(422)
    const done = await type({ q1: 'flat', q5: 'word for word', overseen: 'free', quotable: 'yes' })
    expect([done.status, done.headers.get('location')]).toEqual([303, `${path}?stored`])
    expect((await type({ q1: 'flat', q5: 'word for word', overseen: 'free', quotable: 'yes' })).status).toBe(
      303,
    )
    expect(await (await type({ q5: 'other words' })).text()).toContain('stored from this page before')
    const [response, ...more] = await world.db.select().from(responses)
    expect(response).toMatchObject({ channel: 'paper', overseen: 'free', quotable: true, invited: false })
    expect(more).toEqual([])
    expect(await world.db.select().from(audit)).toHaveLength(lines)
    await world.close()
  })
})

describe('what has had its day', () => {
  const now = new Date('2026-11-02T09:00:00Z')
  const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)

  it('is deleted: drafts, invitations, and the key of words whose wave closed a year ago', async () => {
    const world = await openWorld('node', { now: () => now })
    const { db, secrets } = world
    const officer = await signedIn(world, 'officer')
    const survey = await openSurvey(world, officer.member)
    await officer.send('POST', `/staff/api/waves/${survey.waveId}/invitations`, { count: 2, days: 5 })
    await saveDraft(db, secrets, await pageTokenOf(world, survey, now), new Map([['q5', ['x']]]), now)
    await sendText(world, survey, 'words', now)
    const [answer] = await db.select().from(answers)
    await holdAnswer(db, officer.member, { answerId: answer?.id ?? '' }, now)
    const left = async () => [
      (await db.select().from(drafts)).length,
      (await db.select().from(invitations)).length,
      (await db.select().from(waveKeys)).length,
    ]
    await removeExpired(db, secrets, inDays(5))
    expect(await left()).toEqual([1, 2, 1])
    await removeExpired(db, secrets, inDays(6))
    expect(await left()).toEqual([1, 0, 1])
    await removeExpired(db, secrets, inDays(limits.draftDays))
    expect(await left()).toEqual([1, 0, 1])
    await removeExpired(db, secrets, inDays(limits.draftDays + 1))
    expect(await left()).toEqual([0, 0, 1])
    await closeWave(db, officer.member, survey, inDays(20))
    await removeExpired(db, secrets, inDays(20 + limits.daysOfWords))
    expect(await left()).toEqual([0, 0, 1])
    await removeExpired(db, secrets, inDays(21 + limits.daysOfWords))
    expect(await left()).toEqual([0, 0, 0])
    // What was held stays with the safeguarding lead, under a key of its own.
    expect((await listConcerns(db, secrets)).map(({ text }) => text)).toEqual(['words'])
    await world.close()
  })

  it('and invitations go with the release of their wave', async () => {
    const world = await openWorld('node', { now: () => now })
    const officer = await signedIn(world, 'officer')
    const survey = await openSurvey(world, officer.member)
    await officer.send('POST', `/staff/api/waves/${survey.waveId}/invitations`, { count: 1, days: 56 })
    await closeWave(world.db, officer.member, survey, now)
    const release = { waveId: survey.waveId, demonstration: true }
    await releaseWave(world.db, world.secrets, officer.member, release, now)
    await removeExpired(world.db, world.secrets, now)
    expect(await world.db.select().from(invitations)).toEqual([])
    await world.close()
  })
})
