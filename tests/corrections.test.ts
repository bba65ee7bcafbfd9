import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ReleaseDocument } from '../schema/release.ts'
import { releases } from '../schema/release-tables.ts'
import { audit } from '../schema/staff-tables.ts'
import { arbitraryRelease } from './support/arbitrary-release.ts'
import { doors, openSurvey, openWorld, signedIn, type World } from './support/world.ts'

const [drawn] = fc.sample(
  arbitraryRelease.filter(
    ({ themes, coverage, beside, questions }) =>
      themes.every(({ quotes, amount }) => quotes.length === 2 && amount.as === 'figure') &&
      questions.every((each) => !('state' in each) || each.state === 'shown') &&
      coverage !== null &&
      beside !== null,
  ),
  { numRuns: 1, seed: 11 },
)
if (!drawn) throw new Error('no release was drawn')
const release: ReleaseDocument = {
  ...drawn,
  questions: [
    ...drawn.questions.filter(({ key }) => key !== 'pa'),
    { key: 'pa', title: 'About pa', kind: 'long', base: { as: 'fewer' } },
    { key: 'why', title: 'Why is that?', kind: 'short', base: { as: 'fewer' } },
  ],
}
const reason = 'Somebody could be known from it.'

describe.each(doors)('a correction, through %s', (door) => {
  let world: World
  let officer: Awaited<ReturnType<typeof signedIn>>
  let leader: Awaited<ReturnType<typeof signedIn>>
  let waveId: string
  let surveys = 0
  beforeAll(async () => {
    world = await openWorld(door)
    officer = await signedIn(world, 'officer')
    leader = await signedIn(world, 'leader')
  }, 60_000)
  afterAll(() => world.close())
  beforeEach(async () => {
    surveys += 1
    waveId = await released(`your-say-${surveys}`)
  })

  const released = async (slug: string) => {
    const choices = [
      { id: 'yes', label: 'Yes' },
      { id: 'no', label: 'No' },
    ]
    const questions = [
      { kind: 'choice' as const, key: 'home', title: 'About home', hint: '', choices },
      {
        kind: 'short' as const,
        key: 'why',
        title: 'Why is that?',
        hint: '',
        followUp: { of: 'home', is: ['no'] },
      },
      { kind: 'choice' as const, key: 'safe', title: 'About safe', hint: '', choices },
      { kind: 'long' as const, key: 'pa', title: 'About pa', hint: '' },
    ]
    const survey = await openSurvey(world, officer.member, { slug, questions })
    await world.db.insert(releases).values({
      waveId: survey.waveId,
      document: JSON.stringify(release),
      hash: 'hash-of-it',
      publishedAt: world.now().toISOString(),
      publishedBy: officer.member.id,
    })
    return survey.waveId
  }
  const correct = (act: unknown, seen = 0, because = reason) =>
    officer.send('POST', `/staff/api/releases/${waveId}/corrections`, { act, reason: because, seen })
  const refusal = async (answer: Promise<Response>) => {
    const response = await answer
    return [response.status, ((await response.json()) as { code?: string }).code]
  }
  const api = () => leader.get(`/staff/api/releases/${waveId}`)
  const read = async () => (await (await api()).json()) as ReleaseDocument
  const takeQuote = { do: 'take away', place: { part: 'quote', code: 'ACC1', index: 0 } }

  it('tells nobody the hash of what was frozen: every figure could be tried against it', async () => {
    await correct({ do: 'take away', place: { part: 'theme', code: 'ACC1' } })
    for (const path of ['', '/summary.csv', '/summary.csv-metadata.json', '/summary.docx']) {
      const answer = await leader.get(`/staff/releases/${waveId}${path}`)
      const told = JSON.stringify([...answer.headers]) + (await answer.text())
      expect([path, answer.status, told.includes('hash-of-it')]).toEqual([path, 200, false])
    }
    const answer = await api()
    expect(JSON.stringify([...answer.headers]) + (await answer.text())).not.toContain('hash-of-it')
  })

  it('reaches the page, the list and the API, with another ETag, and leaves the frozen document', async () => {
    const before = await api()
    expect(before.headers.get('etag')).toBe('"hash-of-it"')
    expect(await before.text()).toBe(JSON.stringify(release))

    expect((await correct(takeQuote)).status).toBe(201)
    const title = { do: 'reword', sentence: { part: 'title' }, text: 'How life is going' }
    expect((await correct(title, 1)).status).toBe(201)

    const after = await api()
    const body = await after.text()
    const etag = createHash('sha256').update(body).digest('base64url')
    expect(after.headers.get('etag')).toBe(`"${etag}"`)
    const document = JSON.parse(body) as ReleaseDocument
    expect(document.themes.find(({ code }) => code === 'ACC1')?.quotes).toHaveLength(1)
    expect(document.corrections.map(({ what, act, reason: why }) => [what, act, why])).toEqual([
      ['A quote under “Theme ACC1”', 'taken away', reason],
      ['The title', 'reworded', reason],
    ])
    const page = await (await leader.get(`/staff/releases/${waveId}`)).text()
    expect(page).toContain('How life is going')
    expect(await (await leader.get('/staff/releases')).text()).toContain('How life is going')
    const [stored] = await world.db.select().from(releases).where(eq(releases.waveId, waveId))
    expect(stored?.document).toBe(JSON.stringify(release))
  })

  it('is in the list with who made it, and in the audit without a word of it', async () => {
    await correct(takeQuote)
    const listed = (await (await officer.get(`/staff/api/releases/${waveId}/corrections`)).json()) as {
      document: ReleaseDocument
      corrections: Record<string, unknown>[]
    }
    expect(listed.document).toEqual(await read())
    expect(listed.corrections).toMatchObject([
      { number: 1, by: 'A officer', what: 'A quote under “Theme ACC1”', act: 'taken away', reason },
    ])
    const lines = await world.db.select().from(audit).where(eq(audit.subject, waveId))
    const line = lines.filter(({ act }) => act === 'release corrected')
    expect(line.map(({ detail }) => detail)).toEqual([{ number: 1, do: 'take away' }])
    expect(JSON.stringify(line)).not.toContain(reason)
  })

  it('takes with a question the one that follows from it', async () => {
    await correct({ do: 'take away', place: { part: 'question', key: 'home' } })
    const { questions, corrections } = await read()
    expect(questions.find(({ key }) => key === 'home')).toMatchObject({ state: 'hidden' })
    expect(questions.find(({ key }) => key === 'why')).toMatchObject({ base: { as: 'hidden' } })
    expect(corrections.map(({ what }) => what)).toEqual(['Question “About home”', 'Question “Why is that?”'])
  })

  it.each([
    ['a theme that is not there', { do: 'take away', place: { part: 'theme', code: 'ZZZ9' } }],
    ['a quote that is not there', { do: 'take away', place: { part: 'quote', code: 'ACC1', index: 2 } }],
    ['a question that is not there', { do: 'take away', place: { part: 'question', key: 'nowhere' } }],
    ['a split nobody declared', { do: 'take away', place: { part: 'breakdown', by: 'safe', of: 'home' } }],
    ['the same words', { do: 'reword', sentence: { part: 'title' }, text: 'Your say' }],
    [
      'words of a theme that is not there',
      { do: 'reword', sentence: { part: 'theme', code: 'ZZZ9', field: 'name' }, text: 'Homes' },
    ],
  ])('is refused for %s', async (_, act) => {
    expect(await refusal(correct(act))).toEqual([409, 'nothing-to-correct'])
    expect((await read()).corrections).toEqual([])
  })

  it('is refused for what has gone already', async () => {
    for (const [seen, place] of [
      { part: 'theme', code: 'ACC1' },
      { part: 'question', key: 'pa' },
      { part: 'breakdown', by: 'channel', of: 'safe' },
      { part: 'coverage' },
    ].entries()) {
      expect((await correct({ do: 'take away', place }, seen)).status).toBe(201)
      expect(await refusal(correct({ do: 'take away', place }, seen + 1))).toEqual([
        409,
        'nothing-to-correct',
      ])
    }
  })

  it('is refused to whoever looked at an older state: the place may be another one by now', async () => {
    await correct(takeQuote)
    expect(await refusal(correct(takeQuote))).toEqual([409, 'conflict'])
    expect((await read()).themes.find(({ code }) => code === 'ACC1')?.quotes).toHaveLength(1)
    expect(await refusal(correct(takeQuote, 2))).toEqual([409, 'conflict'])
    const both = await Promise.all([correct(takeQuote, 1), correct(takeQuote, 1)])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  it.each([
    ['a digit in the reason', takeQuote, 'It was 7 people.'],
    ['a digit of another script', takeQuote, 'It was ٧ people.'],
    ['a number word', takeQuote, 'Only seven people said so.'],
    [
      'a count in the new words',
      { do: 'reword', sentence: { part: 'title' }, text: 'What twelve of you said' },
      reason,
    ],
  ])('is refused with %s', async (_, act, because) => {
    expect(await refusal(correct(act, 0, because))).toEqual([422, 'correction-counts'])
  })

  it('keeps the numbers that a sentence had', async () => {
    const reword = (text: string, seen: number) =>
      correct({ do: 'reword', sentence: { part: 'theme', code: 'ACC1', field: 'name' }, text }, seen)
    expect(await refusal(reword('Homes from 18', 0))).toEqual([422, 'correction-counts'])
    expect((await reword('Homes, theme ACC1', 0)).status).toBe(201)
  })

  it('never repeats what was taken away', async () => {
    const quote = release.themes[0]?.quotes[0]?.text ?? ''
    const alsoIn = release.themes.slice(1).filter(({ quotes }) => quotes.some(({ text }) => text === quote))
    const holders = ['ACC1', ...alsoIn.map(({ code }) => code)]
    for (const [seen, code] of holders.entries()) {
      const index = release.themes
        .find((theme) => theme.code === code)
        ?.quotes.findIndex(({ text }) => text === quote)
      const last = seen === holders.length - 1
      const act = { do: 'take away', place: { part: 'quote', code, index } }
      if (last)
        expect(await refusal(correct(act, seen, `“${quote.slice(0, 24)}” named somebody`))).toEqual([
          422,
          'correction-repeats',
        ])
      expect((await correct(act, seen)).status).toBe(201)
    }
    const title = { do: 'reword', sentence: { part: 'title' }, text: `${quote.toUpperCase()}!` }
    expect(await refusal(correct(title, holders.length))).toEqual([422, 'correction-repeats'])
  })

  it('of a shape that is not asked for is refused, as is one of a wave that has no release', async () => {
    expect((await correct({ do: 'take away', place: { part: 'received' } })).status).toBe(422)
    expect((await correct(takeQuote, 0, 'x'.repeat(301))).status).toBe(422)
    expect((await correct({ ...takeQuote, number: 40 })).status).toBe(422)
    const path = '/staff/api/releases/missing/corrections'
    expect((await officer.send('POST', path, { act: takeQuote, reason, seen: 0 })).status).toBe(404)
    expect((await officer.get(path)).status).toBe(404)
  })

  it('is an officer’s', async () => {
    const path = `/staff/api/releases/${waveId}/corrections`
    expect((await leader.get(path)).status).toBe(403)
    expect((await leader.send('POST', path, { act: takeQuote, reason, seen: 0 })).status).toBe(403)
  })
})
