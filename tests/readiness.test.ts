import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit } from '../schema/staff-tables.ts'
import { answerAs, times } from './support/population.ts'
import { doors, openSurvey, openWorld, signedIn, type World } from './support/world.ts'

describe.each(doors)('what stands between a wave and its release, through %s', (door) => {
  let world: World
  let officer: Awaited<ReturnType<typeof signedIn>>
  let survey: Awaited<ReturnType<typeof openSurvey>>
  beforeAll(async () => {
    world = await openWorld(door, { demonstration: true })
    officer = await signedIn(world, 'officer')
    survey = await openSurvey(world, officer.member, {
      breakdowns: [{ by: 'channel', of: ['home', 'safe'] }],
    })
    await answerAs(world, survey, officer.member, [
      ...times(20, { answers: { home: 'flat', safe: '8', helped: 'My PA', pa: 'My PA rings me back.' } }),
      ...times(5, { answers: { home: 'none', safe: '2' } }),
    ])
  }, 60_000)
  afterAll(() => world.close())

  const path = (what: string) => `/staff/api/waves/${survey.waveId}/${what}`
  const read = async (what: string) => (await officer.get(path(what))).json()

  it('is told step by step, with what a release will be split by', async () => {
    expect(await read('readiness')).toEqual({
      surveyId: survey.surveyId,
      title: 'Your say',
      kind: 'survey',
      waveNumber: 1,
      closedAt: null,
      dueAt: null,
      releasedAt: null,
      cohort: false,
      working: false,
      unassigned: 40,
      sampleOpen: false,
      quotes: { approved: 0, unchecked: 0 },
      breakdowns: [{ by: null, of: ['Where do you live now?', 'How safe do you feel?'] }],
    })
    await officer.send('PUT', path('closing'))
    await officer.send('POST', path('assignments'))
    await officer.send('PUT', path('cohort'), { people: 40, dimensions: [] })
    const later = (await read('readiness')) as { closedAt: string; dueAt: string }
    expect(later).toMatchObject({ cohort: true, unassigned: 0 })
    expect(Date.parse(later.dueAt) - Date.parse(later.closedAt)).toBe(7 * 86_400_000)
  })

  it('has what will be hidden and why, for the officer alone, and leaves a line', async () => {
    const check = (await read('release-check')) as {
      reasons: { where: string; why: string }[]
      faults: unknown[]
    }
    expect(check.faults).toEqual([])
    expect(check.reasons.map(({ where }) => where)).toContain(
      '“Where do you live now?” by “How was it answered?”',
    )
    const lines = await world.db.select().from(audit).where(eq(audit.subject, survey.waveId))
    expect(lines.map(({ act }) => act)).toContain('release checked')
    for (const role of ['leader', 'safeguarding', 'administrator'] as const) {
      const { get } = await signedIn(world, role)
      expect((await get(path('readiness'))).status).toBe(403)
      expect((await get(path('release-check'))).status).toBe(403)
    }
  })

  it('is of no wave that is not there', async () => {
    for (const what of ['readiness', 'release-check'])
      expect((await officer.get(`/staff/api/waves/missing/${what}`)).status).toBe(404)
  })
})
