import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { surveyDrafts } from '../schema/tables.ts'
import { proposeNext } from '../worker/domain/proposal.ts'
import { countQueue } from '../worker/domain/queue.ts'
import { closeWave, openWave } from '../worker/domain/wave.ts'
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

describe.each(doors)('this week, through %s', (door) => {
  let world: World
  let officer: Awaited<ReturnType<typeof signedIn>>
  beforeAll(async () => {
    world = await openWorld(door)
    officer = await signedIn(world, 'officer')
  }, 60_000)
  afterAll(() => world.close())

  const read = async (as = officer) => (await as.get('/staff/api/this-week')).json()

  it('has nothing where there is nothing to do', async () => {
    expect(await read()).toEqual({ drafts: [], waves: [], sending: [], released: [] })
  })

  it('has drafts, and waves with what is unread in each as the queue counts it', async () => {
    const survey = await openSurvey(world, officer.member)
    for (const words of ['my PA rings me back', 'my flat is damp and cold']) {
      await post(world, '/s/your-say/responses', formOf(await openPage(world), { 4: words, 5: words }))
    }
    while ((await proposeNext(world, survey.waveId)).left > 0);
    const at = new Date().toISOString()
    await world.db.insert(surveyDrafts).values({
      id: 'draft-1',
      content: { title: 'Next survey' } as never,
      createdAt: at,
      createdBy: officer.member.id,
      savedAt: at,
      savedBy: officer.member.id,
    })
    const open = await read()
    expect(open.drafts).toEqual([
      { id: 'draft-1', title: 'Next survey', savedAt: at, savedBy: officer.member.name },
    ])
    const unread = await countQueue(world.db, { waveId: survey.waveId, show: 'unread' })
    expect(unread).toBe(4)
    expect(open.waves).toMatchObject([
      { id: survey.waveId, number: 1, title: 'Your say', unread, toCheck: 0, cohort: false, dueAt: null },
    ])

    const closed = new Date('2026-11-02T10:00:00.000Z')
    await closeWave(world.db, officer.member, survey, closed)
    await openWave(world.db, world.secrets, officer.member, { surveyId: survey.surveyId }, new Date())
    const later = await read()
    expect(later.waves).toMatchObject([
      { number: 2, closedAt: null, unread: 0 },
      { number: 1, unread: 4, dueAt: '2026-11-09T10:00:00.000Z' },
    ])
  })
})
