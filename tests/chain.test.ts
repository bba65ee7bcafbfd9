import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit } from '../schema/staff-tables.ts'
import { passageIn, takeOut } from './support/quoting.ts'
import {
  doors,
  formOf,
  openPage,
  openSurvey,
  openWorld,
  post,
  signedIn,
  type World,
} from './support/world.ts'

type Answer = {
  id: string
  text: string
  quotable: boolean
  outcome: string | null
  codings: {
    themeId: string
    decision: string | null
    evidence: [number, number][]
    clause: [number, number] | null
  }[]
}

describe.each(doors)('from an answer to what a leader reads, through %s', (door) => {
  let world: World
  let officer: Awaited<ReturnType<typeof signedIn>>
  let second: Awaited<ReturnType<typeof signedIn>>
  let leader: Awaited<ReturnType<typeof signedIn>>
  let safeguarding: Awaited<ReturnType<typeof signedIn>>
  let survey: Awaited<ReturnType<typeof openSurvey>>
  let pa: string

  beforeAll(async () => {
    world = await openWorld(door, { demonstration: true })
    officer = await signedIn(world, 'officer')
    second = await signedIn(world, 'officer')
    leader = await signedIn(world, 'leader')
    safeguarding = await signedIn(world, 'safeguarding')
    survey = await openSurvey(world, officer.member)
    const book = await (await officer.get(`/staff/api/codebooks/${survey.codebookId}`)).json()
    pa = book.themes.find((theme: { code: string }) => theme.code === 'REL1').id
    for (const words of people) {
      const page = await openPage(world)
      const fields = { 1: 'flat', 3: '8', 5: words, quotable: words.includes('rings me back') ? 'yes' : 'no' }
      expect((await post(world, '/s/your-say/responses', formOf(page, fields))).status).toBe(200)
    }
  })
  afterAll(() => world.close())

  const people = [
    ...Array.from(
      { length: 12 },
      (_, n) =>
        `my PA always rings me back when I call number ${'abcdefghijkl'[n]}${n ? '' : ' on 07700 900123'}`,
    ),
    ...Array.from({ length: 3 }, (_, n) => `there is mould and damp in my flat ${'abc'[n]}`),
    'idk',
    'somebody at home takes my money and I am scared',
  ]
  const waves = () => `/staff/api/waves/${survey.waveId}`
  const list = async (show = 'all'): Promise<Answer[]> =>
    (await (await officer.get(`${waves()}/answers?show=${show}`)).json()).answers
  const tally = async () => (await officer.get(`${waves()}/tally`)).json()
  const find = async (part: string) => {
    const found = (await list()).find(({ text }) => text.includes(part))
    if (!found) throw new Error(`no answer with ${part}`)
    return found
  }

  it('the engine proposes themes, with the words that put them there', async () => {
    expect((await (await officer.send('POST', `${waves()}/assignments`)).json()).left).toBe(0)
    const answer = await find('rings me back')
    const coding = answer.codings.find(({ themeId }) => themeId === pa)
    expect(coding?.decision).toBeNull()
    for (const [start, end] of coding?.evidence ?? []) expect(answer.text.slice(start, end)).toMatch(/\w/)
    expect(coding?.evidence.length).toBeGreaterThan(0)
    expect(Object.keys(answer).sort()).toEqual([
      'campaign',
      'codings',
      'id',
      'outcome',
      'question',
      'quotable',
      'quotes',
      'text',
    ])
  })

  it('a held answer leaves the officer at once and only the safeguarding lead sees it', async () => {
    const { id } = await find('takes my money')
    expect((await officer.send('PUT', `/staff/api/answers/${id}/concern`)).status).toBe(200)
    expect((await list()).map((answer) => answer.id)).not.toContain(id)
    expect((await tally()).answers).toMatchObject({ received: 17, held: 1 })
    expect((await officer.get('/staff/api/concerns')).status).toBe(403)
    const { concerns } = await (await safeguarding.get('/staff/api/concerns')).json()
    expect(concerns).toMatchObject([{ answerId: id, text: expect.stringContaining('takes my money') }])
    const late = await officer.send('PUT', `/staff/api/answers/${id}/codings/${pa}`, {
      decision: 'confirmed',
    })
    expect(late.status).toBe(409)
  })

  it('the officer confirms, rejects, adds and undoes', async () => {
    const { id } = await find('mould')
    const coding = async () => (await find('mould')).codings.find(({ themeId }) => themeId === pa)
    const at = `/staff/api/answers/${id}/codings/${pa}`
    expect(await coding()).toBeUndefined()
    await officer.send('PUT', at, { decision: 'confirmed' })
    expect(await coding()).toMatchObject({ decision: 'confirmed', score: null })
    await officer.send('PUT', at, { decision: 'rejected' })
    expect(await coding()).toMatchObject({ decision: 'rejected' })
    await officer.send('DELETE', at)
    expect(await coding()).toBeUndefined()
  })

  it('a reading that contradicts the codings is refused', async () => {
    const { id } = await find('idk')
    const read = (outcome: string) => officer.send('PUT', `/staff/api/answers/${id}/reading`, { outcome })
    expect((await read('themes')).status).toBe(409)
    expect((await read('nothing')).status).toBe(200)
    const { answers } = await tally()
    expect(answers.nothing).toBe(1)
    const { coded, unfit, nothing, unreviewed, held, withdrawn } = answers
    expect(coded + unfit + nothing + unreviewed + held + withdrawn).toBe(answers.received)
  })

  it('a quote needs consent, its author’s own words, and nothing that finds them', async () => {
    const willing = await find('number a')
    const quote = ({ id, text }: Answer, words: string, taken: ReturnType<typeof takeOut>[] = []) => {
      const passage = passageIn(text, words)
      const quoted = { passage, taken, kept: [] }
      return officer.send('POST', `/staff/api/answers/${id}/quotes`, { themeId: pa, quoted })
    }
    const code = async (response: Promise<Response>) => (await (await response).json()).code
    expect((await quote(willing, 'my PA always rings me back')).status).toBe(404)
    await officer.send('PUT', `/staff/api/answers/${willing.id}/codings/${pa}`, { decision: 'confirmed' })
    expect(await code(quote(willing, 'y PA always'))).toBe('quote-altered')
    const whole = 'rings me back when I call number a on 07700 900123'
    expect(await code(quote(willing, whole))).toBe('quote-identifies')
    const taken = [takeOut(willing.text, 'when I call', '[time]')]
    expect((await quote(willing, 'my PA always rings me back when I call', taken)).status).toBe(201)
    expect(await code(quote(willing, 'my PA always rings me'))).toBe('conflict')
    expect(await code(quote(await find('mould'), 'there is mould'))).toBe('not-quotable')
    const { quotes } = await (await second.get(`${waves()}/quotes`)).json()
    expect((await second.send('PUT', `/staff/api/quotes/${quotes[0].id}/check`)).status).toBe(200)
  })

  it('a wave is released once, closed and wholly read by the engine; the leader reads it without a script', async () => {
    for (const answer of await list('unread')) {
      const kept = answer.codings.some(({ decision }) => decision !== 'rejected')
      await officer.send('PUT', `/staff/api/answers/${answer.id}/reading`, {
        outcome: kept ? 'themes' : 'unfit',
      })
    }
    const release = () => officer.send('PUT', `${waves()}/release`)
    expect((await (await release()).json()).code).toBe('wave-open')
    await officer.send('PUT', `${waves()}/closing`)
    expect((await release()).status).toBe(200)
    expect((await (await release()).json()).code).toBe('already-released')

    const response = await leader.get(`/staff/releases/${survey.waveId}`)
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).not.toContain('<script')
    expect(html).toContain('My PA')
    expect(html).toContain('my PA always rings me back [time]')
    expect(html).toMatch(/hidden to protect people/i)
    expect(html).not.toContain('takes my money')
    expect(html).not.toContain('mould')
    const frozen = await leader.get(`/staff/api/releases/${survey.waveId}`)
    const digest = createHash('sha256')
      .update(await frozen.text())
      .digest('base64url')
    expect(frozen.headers.get('etag')).toBe(`"${digest}"`)
    expect(await (await leader.get('/staff/releases')).text()).toContain(`/staff/releases/${survey.waveId}`)
  })

  it('a released wave takes no more answers and no more coding', async () => {
    const { id } = await find('mould')
    const late = await officer.send('PUT', `/staff/api/answers/${id}/codings/${pa}`, {
      decision: 'confirmed',
    })
    expect((await late.json()).code).toBe('already-released')
  })

  it('a leader asking for a response is refused, and the refusal is on record', async () => {
    for (const path of [
      `${waves()}/answers`,
      `${waves()}/tally`,
      '/staff/api/surveys',
      '/staff/api/concerns',
    ]) {
      const response = await leader.get(path)
      expect([path, response.status]).toEqual([path, 403])
      expect(response.headers.get('content-type')).toContain('application/problem+json')
    }
    const denied = (await world.db.select().from(audit)).filter(({ act }) => act === 'denied')
    expect(denied.filter(({ staffId }) => staffId === leader.member.id)).toHaveLength(4)
  })

  it('every act of staff is on record, without a word of an answer', async () => {
    const lines = await world.db.select().from(audit)
    const acts = new Set(lines.map(({ act }) => act))
    for (const act of [
      'answer held',
      'answer read',
      'answers viewed',
      'themes proposed',
      'coding confirmed',
      'coding rejected',
      'coding undone',
      'concern viewed',
      'quote approved',
      'quote checked',
      'quotes viewed',
      'release published',
      'wave closed',
      'wave opened',
    ]) {
      expect(acts).toContain(act)
    }
    expect(JSON.stringify(lines)).not.toMatch(/mould|rings me/)
  })
})
