import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { codings } from '../schema/coding-tables.ts'
import type { Proposal } from '../schema/redaction.ts'
import { quotes, releases } from '../schema/release-tables.ts'
import { audit } from '../schema/staff-tables.ts'
import { answers, concerns, responses } from '../schema/tables.ts'
import { holdAnswer } from '../worker/domain/concern.ts'
import { fingerprint } from '../worker/domain/release-state.ts'
import { passageIn, takeOut } from './support/quoting.ts'
import {
  doors,
  formOf,
  openPage,
  openSurvey,
  openWorld,
  post,
  receiptIn,
  signedIn,
  type World,
} from './support/world.ts'

const said = [
  'My PA Dave rings me back when I call, and Mrs Oyelaran at the hub does too',
  'My PA rings me back when I call her from the garden',
  'My PA never answers the phone, she said so in Leeds',
  ...Array.from(
    { length: 10 },
    (_, n) => `my PA always rings me back and plays the bassoon ${'abcdefghij'[n]}`,
  ),
  'my PA is always there for me and plays the theremin',
]

describe.each(doors)('a quote, through %s', (door) => {
  let world: World
  let approver: Awaited<ReturnType<typeof signedIn>>
  let checker: Awaited<ReturnType<typeof signedIn>>
  let survey: Awaited<ReturnType<typeof openSurvey>>
  let pa: string
  const ids: string[] = []
  const receipts: string[] = []

  beforeAll(async () => {
    world = await openWorld(door, { demonstration: true })
    approver = await signedIn(world, 'officer')
    checker = await signedIn(world, 'officer')
    survey = await openSurvey(world, approver.member)
    const book = await (await approver.get(`/staff/api/codebooks/${survey.codebookId}`)).json()
    pa = book.themes.find((theme: { code: string }) => theme.code === 'REL1').id
    for (const words of said) {
      const fields = { 5: words, quotable: 'yes' }
      const sent = await post(world, '/s/your-say/responses', formOf(await openPage(world), fields))
      receipts.push(receiptIn(await sent.text()) ?? '')
    }
    while ((await (await approver.send('POST', `${wave()}/assignments`)).json()).left > 0);
    const listed = (await (await approver.get(`${wave()}/answers?show=all`)).json()).answers
    for (const words of said) {
      const id = listed.find(({ text }: { text: string }) => text === words).id
      ids.push(id)
      await approver.send('PUT', `/staff/api/answers/${id}/codings/${pa}`, { decision: 'confirmed' })
    }
  })
  afterAll(() => world.close())
  beforeEach(async () => {
    await world.db.delete(quotes)
  })

  const wave = () => `/staff/api/waves/${survey.waveId}`
  const of = (n: number) => ({ id: ids[n] ?? '', text: said[n] ?? '', at: `/staff/api/answers/${ids[n]}` })
  const code = async (response: Response) => (await response.json()).code
  const proposalsOf = async (n: number, words = said[n] ?? ''): Promise<Proposal[]> => {
    const { start, end } = passageIn(of(n).text, words)
    return (await (await approver.get(`${of(n).at}/redactions?from=${start}&to=${end}`)).json()).proposals
  }
  const approve = (n: number, quoted: object) =>
    approver.send('POST', `${of(n).at}/quotes`, { themeId: pa, quoted })
  const plain = async (n: number) => {
    const passage = passageIn(of(n).text, 'rings me back')
    const { quoteId } = await (await approve(n, { passage, taken: [], kept: [] })).json()
    return `/staff/api/quotes/${quoteId}`
  }
  const stored = async () => (await world.db.select().from(quotes))[0]
  const listed = async (as = checker) => (await (await as.get(`${wave()}/quotes`)).json()).quotes

  it('is looked through in the whole answer, and shown what concerns the passage', async () => {
    const { text } = of(0)
    const found = await proposalsOf(0)
    expect(found).toMatchObject([
      { ...passageIn(text, 'Dave'), kind: 'name', why: 'first-name' },
      { ...passageIn(text, 'Mrs Oyelaran'), kind: 'name', why: 'title' },
    ])
    expect(await proposalsOf(0, 'rings me back')).toEqual([])
    expect(await proposalsOf(0, 'Oyelaran at')).toMatchObject([passageIn(text, 'Oyelaran')])
    for (const bad of ['', '?from=0', '?from=-1&to=4', '?from=a&to=4', '?from=0&to=99999'])
      expect([bad, (await approver.get(`${of(0).at}/redactions${bad}`)).status]).toEqual([bad, 422])
  })

  it('takes a word for rare while fewer than five of the wave use it', async () => {
    expect(await proposalsOf(3)).toEqual([])
    expect(await proposalsOf(13)).toMatchObject([{ kind: 'detail', why: 'rare' }])
  })

  it('is refused while a proposal is undecided, and keeps what became of each without a word of it', async () => {
    const { text } = of(0)
    const passage = { start: 0, end: text.length }
    const taken = [takeOut(text, 'Dave', '[name]')]
    const kept = [{ ...passageIn(text, 'Mrs Oyelaran'), reason: 'agreed-name', words: 'asked for it' }]
    expect(await code(await approve(0, { passage, taken, kept: [] }))).toBe('quote-undecided')
    const whole = [{ start: 0, end: text.length, reason: 'not-that' }]
    expect(await code(await approve(0, { passage, taken: [], kept: whole }))).toBe('quote-undecided')
    const repeating = [{ ...kept[0], words: 'Oyelaran said so' }]
    expect(await code(await approve(0, { passage, taken, kept: repeating }))).toBe('reason-repeats')

    const approved = await approve(0, { passage, taken, kept })
    expect(approved.status).toBe(201)
    expect((await approved.json()).text).toBe(text.replace('Dave', '[name]'))
    expect(await stored()).toMatchObject({
      paraphrase: false,
      redactions: [
        { kind: 'name', done: 'accepted' },
        { kind: 'name', done: 'refused', reason: 'agreed-name: asked for it' },
      ],
      checkedBy: null,
    })
  })

  it('is taken in one shape alone', async () => {
    const passage = passageIn(of(1).text, 'rings me back')
    const good = { passage, taken: [], kept: [] }
    const bad = [
      {},
      { ...good, text: 'rings me back' },
      { ...good, taken: [{ ...passage, mark: '[Dave]' }] },
      { ...good, kept: [{ ...passage, reason: 'because' }] },
      { ...good, kept: [{ ...passage, reason: 'common', words: 'x'.repeat(101) }] },
      { ...good, passage: { start: 5, end: 5 } },
      { ...good, passage: { start: -1, end: 5 } },
      { ...good, paraphrase: 'She rings.' },
      { paraphrase: ' ', kept: [] },
      { paraphrase: 'x'.repeat(301), kept: [] },
    ]
    for (const quoted of bad) expect([quoted, (await approve(1, quoted)).status]).toEqual([quoted, 422])
    expect(await code(await approve(1, { ...good, passage: { start: 4, end: 9 } }))).toBe('quote-altered')
    expect(await code(await approve(1, { ...good, passage: { start: 0, end: 999 } }))).toBe('quote-altered')
    expect(await stored()).toBeUndefined()
  })

  it('may be said again in other words, which are looked through as well and marked wherever they are read', async () => {
    const look = async (paraphrase: string) =>
      (await (await approver.send('POST', `${of(2).at}/redactions`, { paraphrase })).json()).proposals
    const named = 'Dave could not be reached.'
    expect(await look(named)).toMatchObject([{ start: 0, end: 4, kind: 'name' }])
    const say = (paraphrase: string, kept: object[] = []) => approve(2, { paraphrase, kept })
    expect(await code(await say(named))).toBe('quote-undecided')
    expect(await code(await say('my pa NEVER answers the phone!'))).toBe('paraphrase-same')
    expect(await code(await say('Ring 07700 900123 and nobody answers.'))).toBe('quote-identifies')
    expect(await code(await say('…!'))).toBe('quote-altered')
    expect((await say(named, [{ start: 0, end: 4, reason: 'agreed-name' }])).status).toBe(201)
    expect(await stored()).toMatchObject({
      paraphrase: true,
      redactions: [{ kind: 'name', done: 'refused', reason: 'agreed-name' }],
    })
    expect(await listed()).toMatchObject([{ text: named, paraphrase: true }])
    const [own] = (await (await approver.get(`${wave()}/answers?show=all`)).json()).answers.flatMap(
      (answer: { quotes: object[] }) => answer.quotes,
    )
    expect(own).toMatchObject({ text: named, paraphrase: true, checked: false })
  })

  it('is read alone by the second person, who may ask for its answer, and both looks are on record', async () => {
    await plain(1)
    const [quote] = await listed()
    expect(quote).toMatchObject({
      text: 'rings me back',
      theme: 'My PA',
      approvedBy: 'A officer',
      checkedBy: null,
      own: false,
      redactions: [],
    })
    expect(Object.keys(quote).sort()).toEqual([
      'approvedAt',
      'approvedBy',
      'checkedAt',
      'checkedBy',
      'id',
      'own',
      'paraphrase',
      'redactions',
      'text',
      'theme',
    ])
    expect((await listed(approver))[0].own).toBe(true)
    const behind = await (await checker.get(`/staff/api/quotes/${quote.id}/answer`)).json()
    expect(behind).toEqual({ question: 'How is it with your PA?', text: of(1).text })
    const lines = (await world.db.select().from(audit)).filter(({ staffId }) => staffId === checker.member.id)
    expect(lines.map(({ act }) => act)).toEqual(expect.arrayContaining(['quotes viewed', 'answer viewed']))
    expect((await checker.get('/staff/api/waves/none/quotes')).status).toBe(404)
    expect((await checker.get('/staff/api/quotes/none/answer')).status).toBe(404)
  })

  it('is never checked by whoever approved it, and a check can be taken back', async () => {
    const at = await plain(1)
    expect(await code(await approver.send('PUT', `${at}/check`))).toBe('own-quote')
    const waiting = await fingerprint(world.db, survey.waveId)
    expect((await checker.send('PUT', `${at}/check`)).status).toBe(200)
    expect(await stored()).toMatchObject({ checkedBy: checker.member.id, approvedBy: approver.member.id })
    expect(await fingerprint(world.db, survey.waveId)).not.toBe(waiting)
    expect((await listed())[0].checkedBy).toBe('A officer')
    const first = (await stored())?.checkedAt
    await checker.send('PUT', `${at}/check`)
    expect((await stored())?.checkedAt).toBe(first)
    expect((await checker.send('DELETE', `${at}/check`)).status).toBe(200)
    expect(await stored()).toMatchObject({ checkedBy: null, checkedAt: null })
    expect((await checker.send('PUT', '/staff/api/quotes/none/check')).status).toBe(404)
    const acts = (await world.db.select().from(audit)).filter(({ subject }) => subject === of(1).id)
    expect(acts.filter(({ act }) => act === 'quote checked')).toHaveLength(1)
  })

  it('goes back for a reason out of a closed list, which is on record', async () => {
    const at = await plain(1)
    expect((await checker.send('DELETE', `${at}?reason=because`)).status).toBe(422)
    expect((await checker.send('DELETE', `${at}?reason=recognisable`)).status).toBe(200)
    expect(await stored()).toBeUndefined()
    const back = (await world.db.select().from(audit)).filter(({ act }) => act === 'quote sent back')
    expect(back).toMatchObject([{ detail: { reason: 'recognisable' } }])
    expect((await checker.send('DELETE', at)).status).toBe(404)
  })

  it('is no more once its answer is held or taken back', async () => {
    const [held, back] = [await plain(7), await plain(8)]
    await world.db.update(quotes).set({ checkedAt: 'now', checkedBy: checker.member.id })
    expect(await listed()).toHaveLength(2)
    await holdAnswer(world.db, approver.member, { answerId: of(7).id }, world.now())
    const form = new FormData()
    form.set('code', receipts[8] ?? '')
    form.set('act', 'delete')
    expect((await post(world, '/s/your-say/receipt', form)).status).toBe(200)
    expect(await world.db.select().from(quotes)).toEqual([])
    expect((await checker.send('PUT', `${held}/check`)).status).toBe(404)
    await world.db
      .update(responses)
      .set({ withdrawn: true })
      .where(eq(responses.id, await responseOf(8)))
    expect((await checker.send('PUT', `${back}/check`)).status).toBe(404)
    expect(await listed()).toEqual([])
  })

  const responseOf = async (n: number) =>
    (
      await world.db
        .select()
        .from(answers)
        .where(eq(answers.id, of(n).id))
    )[0]?.responseId ?? ''

  it('leaves only when two people have looked, and only with its consent and its theme', async () => {
    await plain(1)
    await approve(3, { passage: passageIn(of(3).text, 'always rings me back'), taken: [], kept: [] })
    await approve(4, { passage: passageIn(of(4).text, 'my PA always'), taken: [], kept: [] })
    await approve(5, { passage: passageIn(of(5).text, 'PA always rings'), taken: [], kept: [] })
    await approve(13, { passage: passageIn(of(13).text, 'always there for me'), taken: [], kept: [] })
    for (const n of [6, 10])
      await approve(n, { passage: passageIn(of(n).text, 'back and plays'), taken: [], kept: [] })
    for (const { id, text } of await listed())
      if (text !== 'rings me back') await checker.send('PUT', `/staff/api/quotes/${id}/check`)
    // Whatever wrote these rows: one person is not two, and no verb is trusted to have taken the quotes away.
    const own = { checkedAt: 'now', checkedBy: approver.member.id }
    await world.db
      .update(quotes)
      .set(own)
      .where(eq(quotes.answerId, of(13).id))
    await world.db
      .update(responses)
      .set({ quotable: false })
      .where(eq(responses.id, await responseOf(4)))
    await world.db
      .update(codings)
      .set({ decision: 'rejected' })
      .where(eq(codings.answerId, of(5).id))
    const concern = { answerId: of(6).id, heldAt: 'now', heldBy: approver.member.id }
    await world.db.insert(concerns).values(concern)
    await world.db
      .update(responses)
      .set({ withdrawn: true })
      .where(eq(responses.id, await responseOf(10)))
    const seen = (await listed()).map(({ text }: { text: string }) => text)
    expect(seen.filter((text: string) => text.startsWith('back and'))).toEqual([])
    await approver.send('PUT', `${wave()}/closing`)
    expect((await approver.send('PUT', `${wave()}/release`)).status).toBe(200)
    const document = JSON.parse((await world.db.select().from(releases))[0]?.document ?? '')
    const told = document.themes.flatMap((theme: { quotes: object[] }) => theme.quotes)
    expect(told).toEqual([{ text: 'always rings me back', paraphrase: false }])
    const [late] = await listed()
    expect(await code(await checker.send('PUT', `/staff/api/quotes/${late.id}/check`))).toBe(
      'already-released',
    )
  })
})
