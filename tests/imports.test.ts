import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { imports, stagedAnswers } from '../schema/import-tables.ts'
import { limits } from '../schema/limits.ts'
import { audit } from '../schema/staff-tables.ts'
import { answers, responses, waveKeys, waves } from '../schema/tables.ts'
import { listAnswers } from '../worker/domain/answers.ts'
import { holdAnswer } from '../worker/domain/concern.ts'
import { removeExpired } from '../worker/domain/expiry.ts'
import { importsOf } from '../worker/domain/import-list.ts'
import { forgetStaged } from '../worker/domain/importing.ts'
import { newestWaveAt } from '../worker/domain/page.ts'
import { doors, openSurvey, openWorld, signedIn, type World } from './support/world.ts'

type Wave = { waveId: string; number: number }
type Progress = { importId: string; next: number; responses: number; total: number }

const day = 86_400_000
const row = (answers: Record<string, string[]>, day: string | null = null) => ({ day, answers })
const rows = [
  row(
    { home: ['flat'], money: ['rent', 'food'], safe: ['7'], pa: ['She rings me back.\r\nAlways.'] },
    '2024-05-13',
  ),
  row({ home: ['none'], pa: ['=SUM(A1)'] }, '2024-05-20'),
  row({ helped: ['My nan'] }),
]

describe.each(doors)('old results, through %s', (door) => {
  let world: World
  let officer: Awaited<ReturnType<typeof signedIn>>
  let survey: Awaited<ReturnType<typeof openSurvey>>
  let file = 0

  beforeAll(async () => {
    world = await openWorld(door)
    officer = await signedIn(world, 'officer')
    survey = await openSurvey(world, officer.member)
  })
  afterAll(() => world.close())

  /** A file of its own each time, unless it is told. */
  const planOf = (changes: Record<string, unknown> = {}) => ({
    versionId: survey.versionId,
    fingerprint: `file${++file}`.padEnd(43, '-'),
    plan: 'p'.repeat(43),
    openedOn: '2024-05-01',
    closedOn: '2024-05-31',
    total: rows.length,
    ...changes,
  })
  const send = async <T>(method: string, path: string, body?: unknown) => {
    const answer = await officer.send(method, `/staff/api${path}`, body)
    return { status: answer.status, body: (await answer.json()) as T & { code?: string; detail?: string } }
  }
  const start = async (plan = planOf()) =>
    (await send<Progress>('POST', `/surveys/${survey.surveyId}/imports`, plan)).body
  const bring = (importId: string, number: number, some: unknown[] = rows) =>
    send<Progress>('PUT', `/imports/${importId}/chunks/${number}`, { rows: some })
  const finish = (importId: string) => send<Wave>('PUT', `/imports/${importId}/completion`)
  const whole = async (plan = planOf()) => {
    const { importId } = await start(plan)
    await bring(importId, 0)
    return { importId, ...(await finish(importId)).body }
  }
  const rowsOf = async (waveId: string) => ({
    responses: await world.db.select().from(responses).where(eq(responses.waveId, waveId)),
    waiting: await world.db.$count(stagedAnswers),
  })

  it('become a closed wave of the past, by way of import, that nobody may be quoted from', async () => {
    const { waveId, number } = await whole()
    const [wave] = await world.db.select().from(waves).where(eq(waves.id, waveId))
    expect(wave).toMatchObject({ number, versionId: survey.versionId, closedBy: officer.member.id })
    expect([wave?.openedAt.slice(0, 10), wave?.closedAt?.slice(0, 10)]).toEqual(['2024-05-01', '2024-05-31'])
    const stored = await rowsOf(waveId)
    expect(stored.responses.map(({ week }) => week).sort()).toEqual(['2024-W20', '2024-W21', '2024-W22'])
    for (const response of stored.responses)
      expect(response).toMatchObject({ channel: 'import', quotable: false, invited: false, withdrawn: false })
    expect(stored.waiting).toBe(0)
    const read = await listAnswers(world.db, world.secrets, { waveId, show: 'unread', after: '' })
    expect(read.map(({ text }) => text).sort()).toEqual(['=SUM(A1)', 'My nan', 'She rings me back.\nAlways.'])
    const chosen = await world.db
      .select({ chosen: answers.chosen })
      .from(answers)
      .innerJoin(responses, eq(responses.id, answers.responseId))
      .where(sql`${responses.waveId} = ${waveId} and ${answers.chosen} is not null`)
    expect(chosen.map((each) => each.chosen?.join()).sort()).toEqual(['7', 'flat', 'none', 'rent,food'])
  })

  it('are not there before all of them have come', async () => {
    const { importId } = await start()
    await bring(importId, 0, rows.slice(0, 2))
    const early = await finish(importId)
    expect([early.status, early.body.code]).toEqual([409, 'import-unfinished'])
    const { waves: seen } = await importsOf(world.db, survey.surveyId)
    const listed = (await importsOf(world.db, survey.surveyId)).imports.find(({ id }) => id === importId)
    expect(listed).toMatchObject({ come: 2, finishedAt: null, waveNumber: null })
    expect((await bring(importId, 1, rows.slice(2))).body).toMatchObject({ next: 2, responses: 3 })
    const { number } = (await finish(importId)).body
    expect(seen.map((wave) => wave.number)).not.toContain(number)
  })

  it('can be sent again at any step, and are stored once', async () => {
    const plan = planOf()
    const { importId } = await start(plan)
    const both = await Promise.all([
      bring(importId, 0, rows.slice(0, 2)),
      bring(importId, 0, rows.slice(0, 2)),
    ])
    expect(both.map(({ status, body }) => [status, body.responses])).toEqual([
      [200, 2],
      [200, 2],
    ])
    expect(await start(plan)).toEqual({ importId, next: 1, responses: 2, total: 3 })
    await bring(importId, 1, rows.slice(2))
    const ends = await Promise.all([finish(importId), finish(importId)])
    expect(ends[0].body).toEqual(ends[1].body)
    expect((await rowsOf(ends[0].body.waveId)).responses).toHaveLength(3)
    const again = await send('POST', `/surveys/${survey.surveyId}/imports`, { ...plan, plan: 'q'.repeat(43) })
    expect([again.status, again.body.code]).toEqual([409, 'already-imported'])
    expect(again.body.detail).toMatch(/^\d+ \w+ \d{4}$/)
  })

  it('read in another way start anew, and leave nothing of the first reading', async () => {
    const plan = planOf()
    const first = await start(plan)
    await bring(first.importId, 0)
    const second = await start({ ...plan, plan: 'q'.repeat(43) })
    expect(second).toMatchObject({ next: 0, responses: 0 })
    expect((await bring(first.importId, 1)).status).toBe(404)
    expect(await world.db.$count(stagedAnswers)).toBe(0)
  })

  it.each<[string, unknown[], string]>([
    [
      'a question that the survey does not have',
      [row({ other: ['x'] })],
      'row 1, the survey has no question other',
    ],
    [
      'a choice that it does not offer',
      [rows[0], row({ home: ['castle'] })],
      'row 2, home: the survey does not offer this answer',
    ],
    ['two answers where one fits', [row({ home: ['flat', 'none'] })], 'row 1, home: only one answer fits'],
    [
      'words that are too long',
      [row({ helped: ['x'.repeat(201)] })],
      'row 1, helped: the answer is too long',
    ],
    ['nothing', [row({})], 'row 1, nothing is answered'],
    ['white space alone', [row({ pa: [' \n '] })], 'row 1, nothing is answered'],
    ['a day outside the wave', [row({ home: ['flat'] }, '2024-06-01')], 'row 1, day: not within the wave'],
    ['more rows than were told', [...rows, ...rows], 'rows: more than were told'],
  ])('with %s are refused whole', async (_, some, detail) => {
    const { importId } = await start()
    const { status, body } = await bring(importId, 0, some)
    expect([status, body.detail]).toEqual([422, detail])
    expect(await start(planOf({ fingerprint: `file${file}`.padEnd(43, '-') }))).toMatchObject({
      responses: 0,
    })
  })

  it.each<[string, Record<string, unknown>, number]>([
    ['a version of another survey', { versionId: 'missing' }, 404],
    ['a wave that is not over', { closedOn: '2999-01-01' }, 422],
    ['a wave that ended before it began', { openedOn: '2024-06-01' }, 422],
    ['more responses than an import holds', { total: limits.importRows + 1 }, 422],
    ['a day that is none', { openedOn: '2024-02-31' }, 422],
  ])('of %s do not start', async (_, changes, status) => {
    expect((await send('POST', `/surveys/${survey.surveyId}/imports`, planOf(changes))).status).toBe(status)
  })

  it('take a part whole that is as long as a body may be, and none that is out of turn', async () => {
    const { importId } = await start()
    const long = row({ pa: ['ሰ'.repeat(limits.longText)], helped: ['x'.repeat(200)] })
    expect((await bring(importId, 0, [long])).status).toBe(200)
    expect((await bring(importId, 2, [long])).body.detail).toBe('number: part 1 comes first')
  })

  it('can be undone, and then imported again; nothing of them stays but the line in the record', async () => {
    const plan = planOf()
    const { importId, waveId, number } = await whole(plan)
    expect((await send('DELETE', `/imports/${importId}`)).status).toBe(200)
    expect((await rowsOf(waveId)).responses).toEqual([])
    expect(await world.db.$count(waveKeys, eq(waveKeys.waveId, waveId))).toBe(0)
    expect((await send('DELETE', `/imports/${importId}`)).status).toBe(404)
    const lines = await world.db.select().from(audit).where(sql`${audit.detail} ->> '$.wave' = ${waveId}`)
    expect(lines.map(({ act }) => act)).toEqual(['import finished', 'import undone'])
    expect(JSON.stringify(await world.db.select().from(audit))).not.toContain('nan')
    expect((await whole(plan)).number).toBe(number)
  })

  it('that were finished while somebody took them for broken off stay, to be undone', async () => {
    const { importId } = await whole()
    await world.db.batch(forgetStaged(world.db, { id: importId, finishedAt: null }))
    expect(await world.db.$count(imports, eq(imports.id, importId))).toBe(1)
    expect((await send('DELETE', `/imports/${importId}`)).status).toBe(200)
  })

  it('are not undone once an answer is held as a concern', async () => {
    const { importId, waveId } = await whole()
    const [answer] = await listAnswers(world.db, world.secrets, { waveId, show: 'unread', after: '' })
    await holdAnswer(world.db, officer.member, { answerId: answer?.id ?? '' }, world.now())
    const { status, body } = await send('DELETE', `/imports/${importId}`)
    expect([status, body.code]).toEqual([409, 'import-held'])
    expect((await rowsOf(waveId)).responses).toHaveLength(3)
  })

  it('do not take the place of the wave that is open', async () => {
    const { waveId } = await whole()
    expect((await newestWaveAt(world.db, survey.slug))?.waveId).toBe(survey.waveId)
    await officer.send('PUT', `/staff/api/waves/${survey.waveId}/closing`)
    const newest = await newestWaveAt(world.db, survey.slug)
    expect([newest?.waveId === survey.waveId, newest?.waveId === waveId]).toEqual([true, false])
  })

  it('that broke off are removed after a week; those that came keep their words as long as others from then on', async () => {
    const { waveId } = await whole()
    const { importId } = await start()
    await bring(importId, 0)
    const later = (days: number) => new Date(world.now().getTime() + days * day)
    const stays = () => world.db.$count(imports, eq(imports.id, importId))
    const key = () => world.db.$count(waveKeys, eq(waveKeys.waveId, waveId))
    await removeExpired(world.db, world.secrets, later(limits.importDays - 0.01))
    expect([await stays(), await key()]).toEqual([1, 1])
    await removeExpired(world.db, world.secrets, later(limits.importDays + 0.01))
    expect([await stays(), await world.db.$count(stagedAnswers), await key()]).toEqual([0, 0, 1])
    await removeExpired(world.db, world.secrets, later(limits.daysOfWords - 0.01))
    expect(await key()).toBe(1)
    await removeExpired(world.db, world.secrets, later(limits.daysOfWords + 0.01))
    expect(await key()).toBe(0)
  })
})
