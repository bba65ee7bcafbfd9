import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { coverageSteps } from '../schema/reaching-tables.ts'
import { audit } from '../schema/staff-tables.ts'
import { responses } from '../schema/tables.ts'
import { areMixed, stepsAfter } from '../worker/domain/coverage-steps.ts'
import { waveOfPage } from '../worker/domain/page.ts'
import { submitResponse } from '../worker/domain/response.ts'
import { count } from '../worker/domain/wave-tally.ts'
import { isoWeek, sundayOf } from '../worker/domain/week.ts'
import { withdrawResponse } from '../worker/domain/withdrawal.ts'
import { pageTokenOf } from './support/sending.ts'
import { doors, openSurvey, openWorld, signedIn, type World } from './support/world.ts'

const week = 7 * 86_400_000

const cohort = {
  people: 160,
  dimensions: [
    {
      dimension: 'home',
      question: 'home',
      groups: [
        { label: 'Own flat', people: 60, choices: ['flat'] },
        { label: 'Nowhere settled', people: 100, choices: ['none'] },
      ],
    },
  ],
}

type Coverage = {
  rate: { until: string; share: unknown } | null
  dimensions: { asked: { title: string; until: string } | null; groups: { heard: string | null }[] }[] | null
  cards: { advisers: number; team: number }
}

describe.each(doors)('coverage of an open wave, through %s', (door) => {
  let world: World
  let officer: Awaited<ReturnType<typeof signedIn>>
  let survey: Awaited<ReturnType<typeof openSurvey>>
  let surveys = 0
  beforeAll(async () => {
    world = await openWorld(door)
    officer = await signedIn(world, 'officer')
  }, 60_000)
  afterAll(() => world.close())
  beforeEach(async () => {
    surveys += 1
    survey = await openSurvey(world, officer.member, { slug: `your-say-${surveys}` })
  })

  const ago = (weeks: number) => new Date(world.now().getTime() - weeks * week)
  const answer = async (weeksAgo: number, home: 'flat' | 'none') => {
    const page = await waveOfPage(world.db, survey)
    const question = page?.questions.find(({ key }) => key === 'home')
    if (!page || !question) throw new Error('no such page')
    const token = await pageTokenOf(world, survey, ago(weeksAgo))
    const submission = {
      given: new Map([[question.id, { chosen: [home] }]]),
      channel: null,
      overseen: null,
      quotable: false,
    }
    const outcome = await submitResponse(world.db, world.secrets, page, token, { submission }, ago(weeksAgo))
    return typeof outcome === 'string' ? outcome : outcome.receipt
  }
  const answerAll = async (weeksAgo: number, flats: number, none: number) => {
    for (let n = 0; n < flats; n++) await answer(weeksAgo, 'flat')
    for (let n = 0; n < none; n++) await answer(weeksAgo, 'none')
  }
  const look = async () => {
    const page = await officer.get(`/staff/api/waves/${survey.waveId}/coverage`)
    expect(page.status).toBe(200)
    return (await page.json()) as Coverage
  }
  const enter = () => officer.send('PUT', `/staff/api/waves/${survey.waveId}/cohort`, cohort)

  it('says nothing without a cohort, but the cards that were made', async () => {
    await officer.send('POST', `/staff/api/waves/${survey.waveId}/invitations`, { count: 6 })
    const adviser = await signedIn(world, 'pa')
    await adviser.send('POST', `/staff/api/waves/${survey.waveId}/handouts`, { cards: 3 })
    expect(await look()).toMatchObject({ rate: null, dimensions: null, cards: { advisers: 3, team: 6 } })
    expect(await world.db.select().from(coverageSteps)).toEqual([])
  })

  it('moves by whole weeks and eight people, its groups one step behind', async () => {
    await enter()
    await answerAll(3, 18, 8)
    await answerAll(2, 6, 4)
    await answerAll(1, 3, 4)
    await answerAll(0, 1, 0)
    const shown = await look()
    // 36 people two weeks ago; the seven of last week wait for one more.
    expect(shown.rate).toEqual({
      until: sundayOf(isoWeek(ago(2))),
      share: { as: 'figure', percent: 22 },
      larger: false,
    })
    const [home] = shown.dimensions ?? []
    expect(home?.asked).toEqual({ title: 'Where do you live now?', until: sundayOf(isoWeek(ago(3))) })
    expect(home?.groups.map(({ heard }) => heard)).toEqual(['more', 'less'])
    const lines = await world.db.select().from(audit).where(eq(audit.subject, survey.waveId))
    expect(lines.filter(({ act }) => act === 'coverage counted')).toHaveLength(1)
  }, 30_000)

  it('does not change with one answer, nor with one that is taken back', async () => {
    await enter()
    const taken = await answer(3, 'none')
    await answerAll(3, 18, 8)
    await answerAll(2, 6, 4)
    const before = await look()
    await answer(1, 'none')
    await answer(0, 'none')
    expect(await look()).toEqual(before)
    await withdrawResponse(world.db, world.secrets, taken)
    const gone = await world.db.select().from(responses).where(eq(responses.withdrawn, true))
    expect(gone.length).toBeGreaterThan(0)
    expect(await look()).toEqual(before)
  }, 30_000)

  it('waits where all newcomers but one said the same', async () => {
    await enter()
    await answerAll(4, 9, 9)
    await answerAll(3, 9, 1)
    await answerAll(2, 8, 2)
    const steps = async () =>
      (await world.db.select().from(coverageSteps).where(eq(coverageSteps.waveId, survey.waveId)))
        .filter(({ question }) => question === 'home')
        .map((step) => step.week)
    await look()
    expect(await steps()).toEqual([isoWeek(ago(4)), isoWeek(ago(2))])
  }, 30_000)

  it('keeps no true count', async () => {
    await enter()
    await answerAll(2, 17, 14)
    await look()
    const kept = await world.db.select().from(coverageSteps).where(eq(coverageSteps.waveId, survey.waveId))
    expect(kept.map(({ question }) => question).sort()).toEqual(['', 'home'])
    expect(JSON.stringify(kept.map(({ print }) => print))).not.toMatch(/:(17|14|31)\b/)
  }, 30_000)

  it('is for officers, and of no wave that is not there', async () => {
    for (const role of ['pa', 'leader', 'safeguarding', 'administrator'] as const) {
      const { get } = await signedIn(world, role)
      expect((await get(`/staff/api/waves/${survey.waveId}/coverage`)).status).toBe(403)
    }
    expect((await officer.get('/staff/api/waves/missing/coverage')).status).toBe(404)
  })
})

describe('the steps of a coverage', () => {
  const print = { received: { as: 'fewer' as const } }

  it('are at least eight people apart, whatever comes in which week, and however often somebody looks', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.nat(12), { maxLength: 20 }), fc.nat(20), async (people, looks) => {
        const weeks = people.map((n, at) => ({ week: `2026-W${String(at + 10)}`, people: n }))
        const between = (from: string | null, to: string) =>
          weeks
            .filter((each) => (from === null || each.week > from) && each.week <= to)
            .reduce((sum, each) => sum + each.people, 0)
        const once = await stepsAfter(weeks, null, async () => print)
        const early = await stepsAfter(weeks.slice(0, looks), null, async () => print)
        const late = await stepsAfter(weeks, early.at(-1)?.week ?? null, async () => print)
        expect([...early, ...late]).toEqual(once)
        let last: string | null = null
        for (const step of once) {
          expect(between(last, step.week)).toBeGreaterThanOrEqual(8)
          last = step.week
        }
      }),
    ))

  it.each([
    [8, [6, 2], true],
    [8, [7, 1], false],
    [8, [8, 0], false],
    [7, [4, 3], false],
    [9, [0, 3, 6], true],
  ])('of %i who said %j may be shown: %s', (answered, people, may) => {
    const cells = people.map((n, at) => ({ label: '', takes: [String(at)], people: count(n) }))
    expect(areMixed({ answered: count(answered), levels: [cells] })).toBe(may)
  })

  it.each([
    ['2026-W47', '2026-11-22'],
    ['2026-W01', '2026-01-04'],
    ['2020-W53', '2021-01-03'],
    ['2025-W01', '2025-01-05'],
  ])('%s ends on %s', (week, sunday) => {
    expect(sundayOf(week)).toBe(sunday)
    expect(isoWeek(new Date(`${sunday}T23:59:59Z`))).toBe(week)
  })
})
