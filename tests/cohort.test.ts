import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cohorts, releases } from '../schema/release-tables.ts'
import { audit } from '../schema/staff-tables.ts'
import { doors, openSurvey, openWorld, signedIn, type World } from './support/world.ts'

const cohort = {
  people: 160,
  dimensions: [
    {
      dimension: 'home',
      question: 'home',
      groups: [
        { label: 'Own flat', people: 90, choices: ['flat'] },
        { label: 'Nowhere settled', people: 70, choices: ['none'] },
      ],
    },
    {
      dimension: 'age',
      question: null,
      groups: [
        { label: '18 to 20', people: 100, choices: [] },
        { label: '21 to 25', people: 55, choices: [] },
      ],
    },
  ],
}
const [home, age] = cohort.dimensions as [(typeof cohort.dimensions)[0], (typeof cohort.dimensions)[0]]
const [flat, none] = home.groups as [(typeof home.groups)[0], (typeof home.groups)[0]]

describe.each(doors)('a cohort, through %s', (door) => {
  let world: World
  let officer: Awaited<ReturnType<typeof signedIn>>
  let survey: Awaited<ReturnType<typeof openSurvey>>
  let path: string
  let surveys = 0
  beforeAll(async () => {
    world = await openWorld(door)
    officer = await signedIn(world, 'officer')
  }, 60_000)
  afterAll(() => world.close())
  beforeEach(async () => {
    surveys += 1
    survey = await openSurvey(world, officer.member, { slug: `your-say-${surveys}` })
    path = `/staff/api/waves/${survey.waveId}/cohort`
  })

  const put = (table: unknown) => officer.send('PUT', path, table)
  const stored = () => world.db.select().from(cohorts).where(eq(cohorts.waveId, survey.waveId))
  const refusal = async (answer: Promise<Response>) => {
    const response = await answer
    const { code, detail } = (await response.json()) as { code: string; detail?: string }
    return [response.status, code, detail]
  }
  const release = () =>
    world.db.insert(releases).values({
      waveId: survey.waveId,
      document: '{"format":2}',
      hash: 'x',
      publishedAt: world.now().toISOString(),
      publishedBy: officer.member.id,
    })

  it('is entered, read by who entered it, put in place of the one before, and taken back', async () => {
    expect((await put(cohort)).status).toBe(200)
    expect(await (await officer.get(path)).json()).toMatchObject({
      cohort,
      enteredBy: 'A officer',
      kind: 'survey',
    })
    expect((await put({ ...cohort, people: 170 })).status).toBe(200)
    expect((await stored()).map(({ counts }) => counts.people)).toEqual([170])
    expect((await officer.send('DELETE', path)).status).toBe(200)
    expect(await (await officer.get(path)).json()).toMatchObject({ cohort: null, enteredAt: null })
    const lines = await world.db.select().from(audit).where(eq(audit.subject, survey.waveId))
    const acts = lines.filter(({ act }) => act.startsWith('cohort'))
    expect(acts.map(({ act, detail }) => [act, detail])).toEqual([
      ['cohort entered', { dimensions: 2 }],
      ['cohort entered', { dimensions: 2 }],
      ['cohort removed', null],
    ])
  })

  it('comes with the questions that could have asked the same, and their answers as a release prints them', async () => {
    const { questions } = (await (await officer.get(path)).json()) as {
      questions: { key: string; levels: { label: string; takes: string[] }[][] }[]
    }
    expect(questions.map(({ key }) => key)).toEqual(['home', 'safe'])
    expect(questions[0]?.levels).toEqual([
      [
        { label: 'My own flat', takes: ['flat'] },
        { label: 'Nowhere settled', takes: ['none'] },
      ],
    ])
    expect(questions[1]?.levels.map((cells) => cells.length)).toEqual([3, 2])
  })

  it.each([
    [
      'a question that was not asked',
      { ...home, question: 'nowhere' },
      'nowhere is no question of one answer',
    ],
    ['a question of several answers', { ...home, question: 'money' }, 'money is no question of one answer'],
    ['a question in words', { ...home, question: 'pa' }, 'pa is no question of one answer'],
    ['another answer', { ...home, groups: [{ ...flat, choices: ['tent'] }, none] }, 'not an answer of'],
    ['answers of no question', { ...home, question: null }, 'answers of no question'],
    ['one group', { ...home, groups: [flat] }, 'too short, or too few'],
    [
      'one answer in two groups',
      { ...home, groups: [flat, { ...none, choices: ['flat'] }] },
      'stands in one group',
    ],
    ['two groups of one name', { ...home, groups: [flat, { ...none, label: 'Own flat' }] }, 'one name'],
    ['more people than it has', { ...home, groups: [flat, { ...none, people: 71 }] }, 'more than the 160'],
    ['half a person', { ...home, groups: [{ ...flat, people: 1.5 }, none] }, 'dimensions'],
    ['fewer than nobody', { ...home, groups: [{ ...flat, people: -1 }, none] }, 'dimensions'],
  ])('is refused with %s', async (_, dimension, why) => {
    const [status, code, detail] = await refusal(put({ ...cohort, dimensions: [dimension] }))
    expect([status, code]).toEqual([422, 'input-refused'])
    expect(detail).toContain(why)
    expect(await stored()).toEqual([])
  })

  it('has each dimension once, and nothing that is not asked for', async () => {
    expect((await refusal(put({ ...cohort, dimensions: [age, age] })))[2]).toContain('stands once')
    expect((await put({ ...cohort, names: ['Kay'] })).status).toBe(422)
  })

  it('takes nobody for a follow-up, which not everybody was asked', async () => {
    const choices = [
      { id: 'yes', label: 'Yes' },
      { id: 'no', label: 'No' },
    ]
    survey = await openSurvey(world, officer.member, {
      slug: `follow-up-${surveys}`,
      questions: [
        { kind: 'choice', key: 'home', title: 'Settled?', hint: '', choices },
        {
          kind: 'choice',
          key: 'why',
          title: 'Since long?',
          hint: '',
          choices,
          followUp: { of: 'home', is: ['no'] },
        },
      ],
    })
    path = `/staff/api/waves/${survey.waveId}/cohort`
    const groups = [
      { ...flat, choices: ['yes'] },
      { ...none, choices: ['no'] },
    ]
    const asking = (question: string) => put({ ...cohort, dimensions: [{ ...home, question, groups }] })
    expect((await refusal(asking('why')))[0]).toBe(422)
    expect((await asking('home')).status).toBe(200)
  })

  it('may have fewer people than have answered, or nobody at all: the release says that one of the two is wrong', async () => {
    expect((await put({ people: 0, dimensions: [] })).status).toBe(200)
  })

  it('does not change once the wave is released', async () => {
    await put(cohort)
    await release()
    expect(await refusal(put({ ...cohort, people: 170 }))).toEqual([409, 'already-released', undefined])
    expect(await refusal(officer.send('DELETE', path))).toEqual([409, 'already-released', undefined])
    expect((await stored()).map(({ counts }) => counts.people)).toEqual([160])
  })

  it('is none in a consultation, and none of a wave that is not there', async () => {
    const agency = { kind: 'agency' as const, key: 'agency', title: 'Who?', hint: '' }
    survey = await openSurvey(world, officer.member, {
      kind: 'consultation',
      slug: `local-offer-${surveys}`,
      questions: [agency],
    })
    path = `/staff/api/waves/${survey.waveId}/cohort`
    expect(await refusal(put(cohort))).toMatchObject([422, 'input-refused', 'a consultation has no cohort'])
    path = '/staff/api/waves/missing/cohort'
    expect((await put(cohort)).status).toBe(404)
    expect((await officer.get(path)).status).toBe(404)
  })

  it.each(['leader', 'safeguarding', 'administrator'] as const)('is not for a %s', async (role) => {
    const { get } = await signedIn(world, role)
    expect((await get(path)).status).toBe(403)
  })
})
