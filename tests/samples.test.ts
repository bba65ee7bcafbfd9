import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blindCodings, codings, readings, sampleAnswers, settlements } from '../schema/coding-tables.ts'
import { audit } from '../schema/staff-tables.ts'
import { surveySchema } from '../schema/survey.ts'
import { randomId } from '../worker/bytes.ts'
import { nameCouncil } from '../worker/domain/council.ts'
import { sendText } from './support/sending.ts'
import { codebook, doors, fairmere, openWorld, post, signedIn, type World } from './support/world.ts'

type Officer = Awaited<ReturnType<typeof signedIn>>
type Found = { outcome: 'themes' | 'nothing' | 'unfit'; themeIds: string[] }
type Next = {
  size: number
  mine: number
  themes: { id: string; name: string }[]
  answer: { id: string; text: string; question: string; fixed: boolean; mine: Found | null } | null
}
type Estimate = { value: number; low: number; high: number; n: number }
type Figure = Estimate | 'not enough reviewed'
type Result = {
  size: number
  seen: number
  finished: boolean
  toSettle: number
  closedAt: string | null
  coders: { name: string; you: boolean; coded: number }[]
  figures: {
    overall: Figure
    read: number
    settled: number
    measured: number
    themes: {
      themeId: string
      uses: number
      alpha: Figure
      precision: Figure
      recall: Figure
      f1: number | string
      indicative: boolean
      prevalence: { raw: number; figure: Figure; method: string }
    }[]
  } | null
  disagreements: {
    answerId: string
    text: string | null
    choices: (Found & { name: string })[]
    settlement: Found | null
  }[]
}

/** Six about a PA, six about a flat. */
const texts = Array.from({ length: 12 }, (_, index) =>
  index % 2 ? `my PA rings me back when I call ${index}` : `my flat is damp and cold ${index}`,
)

describe.each(doors)('a sample coded blind through %s', (door) => {
  let world: World
  let ann: Officer
  let ben: Officer
  let made = 0
  beforeAll(async () => {
    world = await openWorld(door, { demonstration: true })
    ann = await signedIn(world, 'officer')
    ben = await signedIn(world, 'officer')
    await nameCouncil(world.db, ann.member, fairmere, world.now())
  }, 60_000)
  afterAll(() => world.close())

  const body = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T
  const refusal = async (response: Promise<Response>) => {
    const { status } = await response
    return [status, (await body<{ code: string }>(response.then((given) => given.clone()))).code]
  }

  /** A wave of a survey of its own, with an answer for each text. */
  async function answeredWave(sent: readonly string[] = texts) {
    made += 1
    const slug = `sampled-${door}-${made}`
    const question = { kind: 'long', key: 'pa', title: 'How is it going?', hint: '' }
    const file = { kind: 'survey', slug, title: `Sampled ${made}`, introduction: '', questions: [question] }
    const survey = surveySchema.parse(file)
    const book = { ...codebook, name: `A book of ${door} ${made}` }
    const { codebookId } = await body<{ codebookId: string }>(ann.send('POST', '/staff/api/codebooks', book))
    const { surveyId } = await body<{ surveyId: string }>(
      ann.send('POST', '/staff/api/surveys', { survey, codebookId }),
    )
    const { waveId } = await body<{ waveId: string }>(
      ann.send('POST', `/staff/api/surveys/${surveyId}/waves`),
    )
    const receipts = new Map<string, string>()
    for (const text of sent) receipts.set(text, await sendText(world, { waveId, slug }, text, world.now()))
    const wave = `/staff/api/waves/${waveId}`
    const { themes } = await body<{ themes: { id: string; name: string }[] }>(
      ann.get(`/staff/api/surveys/${surveyId}/codebook`),
    )
    const [pa = '', flat = ''] = ['My PA', 'Where I live'].map(
      (name) => themes.find((theme) => theme.name === name)?.id,
    )
    const answers = async (show = 'all') =>
      (
        await body<{
          answers: {
            id: string
            text: string
            outcome: string | null
            codings: { themeId: string; decision: string | null; score: number | null }[]
          }[]
        }>(ann.get(`${wave}/answers?show=${show}`))
      ).answers
    const draw = (size = 10, seed?: number) =>
      ann.send('POST', `${wave}/samples`, { size, ...(seed ? { seed } : {}) })
    const drawn = async (size = 10, seed?: number) => {
      const { sampleId } = await body<{ sampleId: string }>(draw(size, seed))
      return `/staff/api/samples/${sampleId}`
    }
    /** What the text says: the reference that everybody should find. */
    const truth = (text: string): Found => ({
      outcome: 'themes',
      themeIds: [text.includes('PA') ? pa : flat],
    })
    return { waveId, surveyId, slug, wave, pa, flat, receipts, answers, draw, drawn, truth }
  }

  const next = (officer: Officer, sample: string, query = '') =>
    body<Next>(officer.get(`${sample}/next${query}`))
  const result = (sample: string, officer = ann) => body<Result>(officer.get(sample))
  const code = (officer: Officer, sample: string, answerId: string, found: Found) =>
    officer.send('PUT', `${sample}/codings/${answerId}`, found)

  /** Codes all that is left. @returns ids in the order they were shown */
  async function codeAll(officer: Officer, sample: string, choose: (text: string, index: number) => Found) {
    const ids: string[] = []
    for (;;) {
      const { answer } = await next(officer, sample)
      if (!answer) return ids
      const sent = await code(officer, sample, answer.id, choose(answer.text, ids.length))
      expect(sent.status).toBe(200)
      ids.push(answer.id)
    }
  }
  const linesOf = (act: string, subject: string) =>
    world.db
      .select()
      .from(audit)
      .where(and(eq(audit.act, act), eq(audit.subject, subject)))

  it('shows two people the same answers without a proposal, and neither what the other chose, until both have finished', async () => {
    const { wave, drawn, truth, answers } = await answeredWave()
    await ann.send('POST', `${wave}/assignments`)
    expect((await answers()).every(({ codings }) => codings.length > 0)).toBe(true)
    const sample = await drawn(10, 7)
    const first = await next(ann, sample)
    expect(Object.keys(first).sort()).toEqual(['answer', 'mine', 'size', 'themes'])
    expect(first).toMatchObject({ size: 10, mine: 0 })
    expect(first.themes.map(({ name }) => name)).toEqual(['My PA', 'Where I live'])
    expect(Object.keys(first.answer ?? {}).sort()).toEqual(['fixed', 'id', 'mine', 'question', 'text'])
    const anns = await codeAll(ann, sample, truth)
    expect(new Set(anns).size).toBe(10)
    expect((await next(ben, sample)).answer).toMatchObject({ id: anns[0], mine: null, fixed: false })
    expect(await result(sample, ben)).toMatchObject({
      finished: false,
      figures: null,
      disagreements: [],
      coders: [{ you: false, coded: 10 }],
    })
    expect(await codeAll(ben, sample, truth)).toEqual(anns)
    expect(await result(sample, ben)).toMatchObject({ finished: true, toSettle: 0, disagreements: [] })
    expect((await result(sample)).coders.map(({ coded }) => coded)).toEqual([10, 10])
  })

  it('keeps the answers of an open sample out of the queue, and gives them back read', async () => {
    const { wave, drawn, truth, answers, pa, flat, waveId } = await answeredWave()
    await ann.send('POST', `${wave}/assignments`)
    const sample = await drawn(10)
    expect(await answers()).toHaveLength(2)
    await codeAll(ann, sample, truth)
    await codeAll(ben, sample, (text, index) => (index ? truth(text) : { outcome: 'nothing', themeIds: [] }))
    const [dispute] = (await result(sample)).disagreements
    const put = () =>
      ben.send('PUT', `${sample}/settlements/${dispute?.answerId}`, { outcome: 'unfit', themeIds: [] })
    expect((await put()).status).toBe(200)
    expect((await put()).status).toBe(200)
    expect(await linesOf('disagreement settled', dispute?.answerId ?? '')).toHaveLength(1)
    expect((await ann.send('PUT', `${sample}/closing`)).status).toBe(200)
    const read = await answers('read')
    expect(read).toHaveLength(10)
    for (const { id, text, outcome, codings } of read) {
      const standing = codings
        .filter(({ decision }) => decision === 'confirmed')
        .map(({ themeId }) => themeId)
      const unfit = id === dispute?.answerId
      expect([outcome, standing]).toEqual(unfit ? ['unfit', []] : ['themes', truth(text).themeIds])
      expect(codings.some(({ decision }) => decision === null)).toBe(false)
    }
    const before = [await world.db.select().from(readings), await world.db.select().from(codings)]
    expect((await ben.send('PUT', `${sample}/closing`)).status).toBe(200)
    expect([await world.db.select().from(readings), await world.db.select().from(codings)]).toEqual(before)
    expect(await linesOf('sample closed', waveId)).toHaveLength(1)
    // What was agreed stays readable, and the proposals that were rejected still count as the engine's.
    const after = await result(sample)
    expect(after.figures).toMatchObject({ read: 10, settled: 10, measured: 10 })
    expect(after.figures?.themes.map(({ themeId }) => themeId)).toEqual([pa, flat])
    expect(await refusal(ann.get(`${sample}/next`))).toEqual([409, 'sample-closed'])
    expect(await refusal(put())).toEqual([409, 'sample-closed'])
  })

  it('tells the agreement of the people, the right and the missed of the engine, each with its number', async () => {
    const many = [...texts, ...texts, ...texts].map((text, index) => `${text} ${index}`)
    const { wave, drawn, truth, pa, flat } = await answeredWave(many)
    await ann.send('POST', `${wave}/assignments`)
    const sample = await drawn(400)
    await codeAll(ann, sample, truth)
    // Ben takes three of a PA for a flat.
    let wrong = 0
    await codeAll(ben, sample, (text) =>
      text.includes('PA') && wrong++ < 3 ? { outcome: 'themes', themeIds: [flat] } : truth(text),
    )
    const before = await result(sample)
    expect(before).toMatchObject({ size: 36, toSettle: 3, figures: { read: 36, settled: 33, measured: 33 } })
    const [aboutPa] = before.figures?.themes ?? []
    // Both said "PA" 15 times, one of them 3 times, neither 18 times: 1 - (72 - 1) * 3 / (33 * 39).
    expect(aboutPa).toMatchObject({
      themeId: pa,
      uses: 18,
      alpha: { value: 1 - (71 * 3) / (33 * 39), n: 36 },
    })
    expect(before.figures?.overall).toMatchObject({ n: 72 })
    expect(aboutPa).toMatchObject({ precision: { value: 1, n: 15 }, recall: { value: 1, n: 15 } })
    expect(before.disagreements).toHaveLength(3)
    for (const { answerId, text, choices, settlement } of before.disagreements) {
      expect(text).toContain('my PA rings')
      expect(settlement).toBe(null)
      expect(choices.flatMap(({ themeIds }) => themeIds).sort()).toEqual([pa, flat].sort())
      await ann.send('PUT', `${sample}/settlements/${answerId}`, { outcome: 'nothing', themeIds: [] })
    }
    const [settledPa] = (await result(sample)).figures?.themes ?? []
    // The engine proposed the PA for all eighteen, and three of them were settled as nothing.
    expect(settledPa).toMatchObject({
      precision: { value: 15 / 18, n: 18 },
      recall: { value: 1, n: 15 },
      f1: 30 / 33,
      indicative: false,
      prevalence: { raw: 18 / 36, method: 'corrected', figure: { value: 15 / 36, n: 36 } },
    })
  })

  it('says "not enough reviewed" under the floor, and measures no engine that has not read', async () => {
    const { drawn, truth, pa } = await answeredWave()
    const sample = await drawn(10)
    await codeAll(ann, sample, truth)
    await codeAll(ben, sample, truth)
    const { figures } = await result(sample)
    expect(figures).toMatchObject({ settled: 10, measured: 0, overall: { value: 1, n: 20 } })
    const none = 'not enough reviewed'
    expect(figures?.themes[0]).toMatchObject({
      themeId: pa,
      alpha: none,
      precision: none,
      recall: none,
      f1: none,
    })
  })

  it('marks what somebody had read before, and a closing does not touch what was read since', async () => {
    const { drawn, truth, answers, flat, pa } = await answeredWave(texts.slice(0, 10))
    const [known, late] = await answers()
    for (const answer of [known]) {
      await ann.send('PUT', `/staff/api/answers/${answer?.id}/codings/${pa}`, { decision: 'confirmed' })
      await ann.send('PUT', `/staff/api/answers/${answer?.id}/reading`, { outcome: 'themes' })
    }
    const sample = await drawn(10)
    expect(await result(sample)).toMatchObject({ size: 10, seen: 1 })
    const choose = (text: string): Found =>
      text === known?.text ? { outcome: 'themes', themeIds: [flat] } : truth(text)
    await codeAll(ann, sample, choose)
    await codeAll(ben, sample, choose)
    // While it is coded blind nobody may read it otherwise: what that refused would tell the engine's proposal.
    const reading = `/staff/api/answers/${late?.id}/reading`
    expect(await refusal(ben.send('PUT', reading, { outcome: 'unfit' }))).toEqual([409, 'sample-open'])
    await world.db
      .insert(readings)
      .values({ answerId: late?.id ?? '', outcome: 'unfit', readAt: 'x', readBy: ben.member.id })
    expect((await ann.send('PUT', `${sample}/closing`)).status).toBe(200)
    const after = new Map((await answers()).map((answer) => [answer.id, answer]))
    expect(after.get(late?.id ?? '')).toMatchObject({ outcome: 'unfit' })
    const changed = after.get(known?.id ?? '')?.codings.map(({ themeId, decision }) => [themeId, decision])
    expect(new Map(changed as [string, string][])).toEqual(
      new Map([
        [pa, 'rejected'],
        [flat, 'confirmed'],
      ]),
    )
    const versions = await world.db
      .select({ version: readings.codebookVersion })
      .from(readings)
      .where(eq(readings.answerId, known?.id ?? ''))
    expect(versions).toEqual([{ version: 1 }])
  })

  it('draws the same answers for a seed, one sample at a time, and none of too few or of a released wave', async () => {
    const { draw, drawn, wave, waveId } = await answeredWave()
    const sample = await drawn(10, 42)
    const ids = () =>
      world.db
        .select({ id: sampleAnswers.answerId })
        .from(sampleAnswers)
        .where(eq(sampleAnswers.sampleId, sample.split('/').at(-1) ?? ''))
    expect(await refusal(draw(10, 42))).toEqual([409, 'sample-open'])
    const both = await ids()
    expect(both).toHaveLength(10)
    await ann.send('PUT', `${sample}/closing?unfinished=true`)
    const again = await drawn(10, 42)
    const redrawn = await world.db
      .select({ id: sampleAnswers.answerId })
      .from(sampleAnswers)
      .where(eq(sampleAnswers.sampleId, again.split('/').at(-1) ?? ''))
    expect(redrawn).toEqual(both)
    expect(await body<{ samples: unknown[] }>(ann.get(`${wave}/samples`))).toMatchObject({
      samples: [
        { closedAt: null, size: 10 },
        { closedAt: expect.any(String), size: 10 },
      ],
    })
    for (const size of [9, 401, 10.5]) expect((await refusal(draw(size)))[1]).toBe('input-refused')
    const few = await answeredWave(texts.slice(0, 9))
    expect(await refusal(few.draw())).toEqual([409, 'too-few-answers'])
    expect(await refusal(ann.send('POST', '/staff/api/waves/none/samples', { size: 10 }))).toEqual([
      404,
      'not-found',
    ])

    await ann.send('PUT', `${wave}/closing`)
    await ann.send('POST', `${wave}/assignments`)
    expect(await refusal(ann.send('PUT', `${wave}/release`))).toEqual([409, 'sample-open'])
    expect((await ann.send('PUT', `${again}/closing?unfinished=true`)).status).toBe(200)
    expect((await ann.send('PUT', `${wave}/release`)).status).toBe(200)
    expect(await refusal(draw())).toEqual([409, 'already-released'])
    expect((await result(again)).size).toBe(10)
    expect(await linesOf('sample drawn', waveId)).toHaveLength(2)
  })

  it('two draws at once leave one sample', async () => {
    const { draw, wave } = await answeredWave()
    const sent = await Promise.all([draw(), draw(), draw()])
    expect(sent.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    expect((await body<{ samples: unknown[] }>(ann.get(`${wave}/samples`))).samples).toHaveLength(1)
  })

  it('refuses a third coder, a theme that is not in the codebook, and what is in another sample', async () => {
    const first = await answeredWave()
    const other = await answeredWave()
    const [sample, another] = [await first.drawn(), await other.drawn()]
    const carl = await signedIn(world, 'officer')
    const { answer } = await next(ann, sample)
    const id = answer?.id ?? ''
    expect((await code(ann, sample, id, first.truth(answer?.text ?? ''))).status).toBe(200)
    expect((await code(ben, sample, id, { outcome: 'nothing', themeIds: [] })).status).toBe(200)
    expect(await refusal(code(carl, sample, id, { outcome: 'unfit', themeIds: [] }))).toEqual([
      409,
      'sample-full',
    ])
    expect(await refusal(carl.get(`${sample}/next`))).toEqual([409, 'sample-full'])

    const foreign: Found = { outcome: 'themes', themeIds: [other.pa] }
    const second = (await next(ann, sample)).answer?.id ?? ''
    expect(await refusal(code(ann, sample, second, foreign))).toEqual([404, 'not-found'])
    expect(await refusal(ann.send('PUT', `${sample}/settlements/${id}`, foreign))).toEqual([404, 'not-found'])
    const nothing: Found = { outcome: 'nothing', themeIds: [] }
    expect(await refusal(code(ann, another, id, nothing))).toEqual([404, 'not-found'])
    expect(await refusal(ann.send('PUT', `${another}/settlements/${id}`, nothing))).toEqual([
      404,
      'not-found',
    ])
    expect(await refusal(ann.send('PUT', `${sample}/settlements/${second}`, nothing))).toEqual([
      409,
      'sample-uncoded',
    ])
    expect(await refusal(ann.send('PUT', `${sample}/closing`))).toEqual([409, 'sample-unsettled'])
    for (const wrong of [
      { outcome: 'themes', themeIds: [] },
      { outcome: 'nothing', themeIds: [first.pa] },
      { outcome: 'other', themeIds: [] },
    ])
      expect((await refusal(ann.send('PUT', `${sample}/codings/${second}`, wrong)))[1]).toBe('input-refused')
    const leader = await signedIn(world, 'leader')
    expect((await leader.get(sample)).status).toBe(403)
    expect((await leader.get(`${first.wave}/samples`)).status).toBe(403)
    expect((await world.db.select().from(blindCodings).where(eq(blindCodings.answerId, second))).length).toBe(
      0,
    )
  })

  it('lets a coder change their mind until both have coded the answer; a repeat is no second act', async () => {
    const { drawn, pa, flat } = await answeredWave()
    const sample = await drawn()
    const id = (await next(ann, sample)).answer?.id ?? ''
    const choices: Found[] = [
      { outcome: 'unfit', themeIds: [] },
      { outcome: 'themes', themeIds: [pa, flat] },
    ]
    for (const choice of choices) expect((await code(ann, sample, id, choice)).status).toBe(200)
    expect((await code(ann, sample, id, { outcome: 'themes', themeIds: [flat, pa, flat] })).status).toBe(200)
    expect(await linesOf('answer coded blind', id)).toHaveLength(2)
    const second = (await next(ann, sample)).answer?.id
    const back = await next(ann, sample, `?beside=${second}&way=back`)
    expect(back).toMatchObject({ mine: 1, answer: { id, fixed: false, mine: { outcome: 'themes' } } })
    expect((await next(ann, sample, `?beside=${id}&way=on`)).answer?.id).toBe(second)
    expect((await next(ann, sample, `?beside=${id}&way=back`)).answer).toBe(null)

    const bens: Found = { outcome: 'themes', themeIds: [flat, pa] }
    expect((await code(ben, sample, id, bens)).status).toBe(200)
    expect((await code(ben, sample, id, bens)).status).toBe(200)
    for (const officer of [ann, ben])
      expect(await refusal(code(officer, sample, id, { outcome: 'unfit', themeIds: [] }))).toEqual([
        409,
        'sample-settled',
      ])
    expect((await next(ben, sample, `?beside=${second}&way=back`)).answer).toMatchObject({ id, fixed: true })
    // Whether they agree is told when both have finished.
    const settling = ann.send('PUT', `${sample}/settlements/${id}`, { outcome: 'unfit', themeIds: [] })
    expect(await refusal(settling)).toEqual([409, 'sample-uncoded'])
  })

  it('two officers coding the same answer at once are both kept, and a third at the same moment is refused', async () => {
    const { drawn, pa, flat } = await answeredWave()
    const sample = await drawn()
    const carl = await signedIn(world, 'officer')
    const id = (await next(ann, sample)).answer?.id ?? ''
    const sent = await Promise.all(
      [ann, ben, carl].map((officer, index) =>
        code(officer, sample, id, { outcome: 'themes', themeIds: [index ? pa : flat] }),
      ),
    )
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 200, 409])
    const stored = await world.db.select().from(blindCodings).where(eq(blindCodings.answerId, id))
    expect(stored).toHaveLength(2)
  })

  it('what is taken back or held between the draw and the closing drops out, and the rest closes', async () => {
    const { drawn, truth, receipts, answers, waveId, slug } = await answeredWave()
    const sample = await drawn()
    const anns = await codeAll(ann, sample, truth)
    const disagree = (text: string, index: number): Found =>
      index < 2 ? { outcome: 'unfit', themeIds: [] } : truth(text)
    await codeAll(ben, sample, disagree)
    const [takenBack, held] = (await result(sample)).disagreements
    await ann.send('PUT', `${sample}/settlements/${takenBack?.answerId}`, { outcome: 'unfit', themeIds: [] })
    const form = new FormData()
    form.set('code', receipts.get(takenBack?.text ?? '') ?? '')
    form.set('act', 'delete')
    expect((await post(world, `/s/${slug}/receipt`, form)).status).toBe(200)
    expect((await ben.send('PUT', `/staff/api/answers/${held?.answerId}/concern`)).status).toBe(200)
    expect(await result(sample)).toMatchObject({ size: 8, toSettle: 0, finished: true, disagreements: [] })
    const nothing: Found = { outcome: 'nothing', themeIds: [] }
    expect(await refusal(code(ann, sample, takenBack?.answerId ?? '', nothing))).toEqual([404, 'not-found'])
    expect(await refusal(code(ann, sample, held?.answerId ?? '', nothing))).toEqual([409, 'answer-held'])
    for (const gone of [takenBack, held])
      for (const table of [blindCodings, settlements, sampleAnswers])
        expect(
          await world.db
            .select()
            .from(table)
            .where(eq(table.answerId, gone?.answerId ?? '')),
        ).toEqual([])
    expect((await ann.send('PUT', `${sample}/closing`)).status).toBe(200)
    expect(await answers('read')).toHaveLength(8)
    expect(anns).toHaveLength(10)
    expect(await linesOf('sample closed', waveId)).toHaveLength(1)
  })

  it('closed unfinished, keeps what both found alike and gives the rest back to the queue', async () => {
    const { drawn, truth, answers } = await answeredWave()
    const sample = await drawn()
    await codeAll(ann, sample, truth)
    const ids: string[] = []
    for (let index = 0; index < 3; index++) {
      const { answer } = await next(ben, sample)
      ids.push(answer?.id ?? '')
      const found = index ? truth(answer?.text ?? '') : ({ outcome: 'unfit', themeIds: [] } satisfies Found)
      await code(ben, sample, answer?.id ?? '', found)
    }
    expect(await refusal(ann.send('PUT', `${sample}/closing`))).toEqual([409, 'sample-unsettled'])
    expect((await ann.send('PUT', `${sample}/closing?unfinished=true`)).status).toBe(200)
    expect((await answers('read')).map(({ id }) => id).sort()).toEqual(ids.slice(1).sort())
    expect(await answers('unread')).toHaveLength(10)
    expect(await result(sample)).toMatchObject({
      size: 10,
      finished: false,
      figures: { read: 3, settled: 2 },
    })
  })

  it('confirms a theme merged since the draw where it counts, and leaves one made since to a person', async () => {
    const { drawn, truth, pa, flat, surveyId, answers, wave } = await answeredWave(texts.slice(0, 10))
    await ann.send('POST', `${wave}/assignments`)
    const sample = await drawn(10)
    const at = `/staff/api/surveys/${surveyId}/codebook`
    const change = (version: number, act: unknown) => ann.send('POST', `${at}/changes`, { version, act })
    expect((await change(1, { do: 'merge', themeId: pa, into: flat })).status).toBe(201)
    const card = { name: 'Ferrets', definition: '', includes: '', excludes: '', quotes: [] }
    expect((await change(2, { do: 'accept', card })).status).toBe(201)
    expect((await next(ann, sample)).themes.map(({ id }) => id)).toEqual([pa, flat])
    const ids = await codeAll(ann, sample, truth)
    await codeAll(ben, sample, truth)
    const book = await body<{ themes: { id: string; name: string }[] }>(ann.get(at))
    const ferrets = book.themes.find(({ name }) => name === 'Ferrets')?.id ?? ''
    const [answerId = ''] = ids
    const proposal = { id: randomId(), answerId, themeId: ferrets, score: 0.5, evidence: [] }
    await world.db.insert(codings).values(proposal)
    expect((await ann.send('PUT', `${sample}/closing`)).status).toBe(200)
    const read = await answers('read')
    expect(read).toHaveLength(10)
    for (const { codings } of read)
      expect(codings).toContainEqual(expect.objectContaining({ themeId: flat, decision: 'confirmed' }))
    expect((await answers('recheck')).map(({ id }) => id)).toEqual([answerId])
    const kept = await world.db.select().from(codings).where(eq(codings.id, proposal.id))
    expect(kept).toMatchObject([{ decision: null }])
  })

  it('leaves no word of an answer in a table of the sample or in the audit log', async () => {
    const stored = [
      await world.db.select().from(blindCodings),
      await world.db.select().from(settlements),
      await world.db.select().from(audit),
    ]
    expect(JSON.stringify(stored)).not.toMatch(/damp|rings me/)
    const undecided = await world.db
      .select()
      .from(codings)
      .where(and(isNotNull(codings.decidedAt), isNull(codings.decision)))
    expect(undecided).toEqual([])
  })
})
