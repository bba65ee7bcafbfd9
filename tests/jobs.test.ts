import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accepted } from '../schema/codebook-act.ts'
import { candidateAnswers, candidates, codings, jobs, models } from '../schema/coding-tables.ts'
import { audit } from '../schema/staff-tables.ts'
import { answers } from '../schema/tables.ts'
import { latestOf } from '../worker/domain/codebook.ts'
import { changeCodebook } from '../worker/domain/codebook-change.ts'
import { holdAnswer } from '../worker/domain/concern.ts'
import { peopleByTheme } from '../worker/domain/conservation.ts'
import { modelOf } from '../worker/domain/engine-model.ts'
import { advanceJobs, stepJob } from '../worker/domain/job.ts'
import { proposeNext } from '../worker/domain/proposal.ts'
import { releaseWave } from '../worker/domain/release.ts'
import { gatherReviewed } from '../worker/domain/reviewed.ts'
import { closeWave } from '../worker/domain/wave.ts'
import { withdrawResponse } from '../worker/domain/withdrawal.ts'
import { assign } from '../worker/themes/engine.ts'
import { sendText } from './support/sending.ts'
import { doors, openSurvey, openWorld, signedIn, type World } from './support/world.ts'

type Job = {
  id: string
  kind: string
  done: number
  total: number
  finishedAt: string | null
  stopped: boolean
  found: { answers: number; candidates: number; campaigns: number } | null
  learnt: {
    answers: number
    effect: Record<string, [number, number]>
    model: { id: string; reviewed: number; appliedAt: string | null } | null
  } | null
}
type Shown = {
  id: string
  text: string
  codings: { themeId: string; decision: string | null; evidence: unknown[] }[]
}

const campaign = 'Keep the evening bus to the college running because without it we cannot get to our courses'
/** Words on four matters: two of the codebook's, and two that it does not know. */
const texts = [
  'my flat is damp and the mould comes back every winter',
  'there is mould on the wall of my flat and it is cold',
  'the heating in my flat is broken again',
  'my PA never rings me back',
  'my PA is always there when I call',
  'I like my PA because she turns up',
  'the bus fare to college costs too much',
  'I cannot pay the bus fare every week',
  'bus fare is more than my food',
  'the bus fare went up and I missed college',
  campaign,
  `Dear council. ${campaign}`,
  `${campaign}. Thank you`,
]

const card = (id: string, code: string, name: string, quotes: string[]) => ({
  ...{ id, code, name, definition: name, quotes },
  ...{ includes: '', excludes: '', crosswalk: {} },
})

const kitOf = async (world: World, officer: Awaited<ReturnType<typeof signedIn>>, slug: string) => {
  const survey = await openSurvey(world, officer.member, { slug })
  const wave = `/staff/api/waves/${survey.waveId}`
  const receipts: string[] = []
  for (const text of texts) receipts.push(await sendText(world, survey, text, world.now()))
  const start = async (kind: string) => {
    const response = await officer.send('POST', `${wave}/jobs`, { kind })
    return { status: response.status, job: ((await response.json()) as { job: Job }).job }
  }
  const step = async (id: string): Promise<Job> => {
    const response = await officer.send('POST', `/staff/api/jobs/${id}/steps`)
    expect(response.status).toBe(200)
    return ((await response.json()) as { job: Job }).job
  }
  const finish = async (id: string): Promise<Job> => {
    for (let steps = 0; steps < 50; steps++) {
      const job = await step(id)
      if (job.finishedAt) return job
    }
    throw new Error('a job without end')
  }
  const run = async (kind: string) => finish((await start(kind)).job.id)
  const list = async () => ((await (await officer.get(`${wave}/jobs`)).json()) as { jobs: Job[] }).jobs
  const shown = async () =>
    ((await (await officer.get(`${wave}/answers?show=all`)).json()) as { answers: Shown[] }).answers
  const assignAll = async () => {
    const left = async () =>
      ((await (await officer.send('POST', `${wave}/assignments`)).json()) as { left: number }).left
    while ((await left()) > 0);
  }
  const confirm = async (text: string, themeId: string, decision = 'confirmed') => {
    const id = (await shown()).find((answer) => answer.text === text)?.id ?? ''
    await officer.send('PUT', `/staff/api/answers/${id}/codings/${themeId}`, { decision })
    return id
  }
  const themes = async () => accepted((await latestOf(world.db, survey.codebookId)).codebook)
  return { ...survey, receipts, start, step, finish, run, list, shown, assignAll, confirm, themes }
}

describe.each(doors)('jobs through %s', (door) => {
  let world: World
  let officer: Awaited<ReturnType<typeof signedIn>>
  let made = 0
  beforeAll(async () => {
    world = await openWorld(door, { demonstration: true })
    officer = await signedIn(world, 'officer')
  }, 60_000)
  afterAll(() => world.close())
  const kit = () => {
    made += 1
    return kitOf(world, officer, `jobs-${made}`)
  }
  const places = async () => (await world.db.select().from(answers)).filter(({ sealed }) => sealed)

  it('start once: a second start of a kind gives the one under way', async () => {
    const { start, list, step } = await kit()
    const [first, second] = await Promise.all([start('discovery'), start('discovery')])
    expect([first.status, second.status]).toEqual([200, 200])
    expect(second.job.id).toBe(first.job.id)
    const training = await start('training')
    expect(training.job.id).not.toBe(first.job.id)
    await step(first.job.id)
    expect((await start('discovery')).job).toMatchObject({ id: first.job.id, done: 1 })
    expect((await list()).map(({ kind }) => kind).sort()).toEqual(['discovery', 'training'])
    expect((await start('splitting')).status).toBe(422)
  })

  it('are nobody’s but the officer’s, and refuse what is not there', async () => {
    const { waveId } = await kit()
    const leader = await signedIn(world, 'leader')
    expect((await leader.send('POST', `/staff/api/waves/${waveId}/jobs`, { kind: 'discovery' })).status).toBe(
      403,
    )
    expect((await leader.get(`/staff/api/waves/${waveId}/candidates`)).status).toBe(403)
    expect((await officer.send('POST', '/staff/api/waves/none/jobs', { kind: 'discovery' })).status).toBe(404)
    expect((await officer.send('POST', '/staff/api/jobs/none/steps')).status).toBe(404)
    expect((await officer.send('PUT', '/staff/api/models/none/application')).status).toBe(404)
  })

  it('discovery places every answer, finds what was sent alike, and keeps no word in the clear', async () => {
    const { run, waveId, shown } = await kit()
    const job = await run('discovery')
    expect(job.found).toMatchObject({ answers: texts.length, campaigns: 1 })
    expect(job.found?.candidates).toBeGreaterThan(0)
    const order = (await shown()).map(({ text }) => text)
    const alike = order.flatMap((text, at) => (text.includes(campaign) ? [at] : []))
    expect(alike).toHaveLength(3)
    expect(Math.max(...alike) - Math.min(...alike)).toBe(2)
    const fares = order.flatMap((text, at) => (text.includes('bus fare') ? [at] : []))
    expect(Math.max(...fares) - Math.min(...fares)).toBe(3)
    const rows = await world.db.select().from(candidates).where(eq(candidates.waveId, waveId))
    expect(rows.map(({ rank }) => rank).sort((a, b) => a - b)).toEqual(rows.map((_, rank) => rank))
    const kept = JSON.stringify([
      rows,
      await world.db.select().from(jobs),
      await world.db.select().from(audit),
      await world.db.select().from(candidateAnswers),
    ])
    expect(kept).not.toMatch(/fare|mould|college/)
  })

  it('go on where they were after a crash in the middle, and no step is done twice', async () => {
    const { start, step, list, waveId } = await kit()
    const { job } = await start('discovery')
    await step(job.id)
    const { db } = world
    const dying = Object.assign(Object.create(db), {
      batch: () => Promise.reject(new Error('the power went')),
    })
    await expect(stepJob({ ...world, db: dying }, job.id, world.now())).rejects.toThrow('the power went')
    expect((await list())[0]).toMatchObject({ id: job.id, done: 1, finishedAt: null })
    expect(await db.select().from(candidates).where(eq(candidates.waveId, waveId))).toEqual([])
    // Another process, by the clock of its door.
    await advanceJobs(world, world.now(), 50)
    const [after] = await list()
    expect(after).toMatchObject({ id: job.id, done: after?.total, stopped: false })
    expect(after?.finishedAt).not.toBeNull()
    const lines = (await db.select().from(audit)).filter(({ detail }) => detail?.job === job.id)
    expect(lines.map(({ detail }) => detail?.done)).toEqual([1, 2, 3])
    expect(
      lines.every(({ staffId, act }) => staffId === officer.member.id && act === 'discovery advanced'),
    ).toBe(true)
  })

  it('are advanced by two at once as by one', async () => {
    const { start, step, waveId, list } = await kit()
    const { job } = await start('discovery')
    for (let round = 0; round < 6; round++) await Promise.all([step(job.id), step(job.id), step(job.id)])
    const [after] = await list()
    expect(after?.finishedAt).not.toBeNull()
    const lines = (await world.db.select().from(audit)).filter(({ detail }) => detail?.job === job.id)
    expect(lines.map(({ detail }) => detail?.done)).toEqual([1, 2, 3])
    const rows = await world.db.select().from(candidates).where(eq(candidates.waveId, waveId))
    expect(rows).toHaveLength(after?.found?.candidates ?? -1)
    // A finished job's step is a repeat: it changes nothing.
    expect(await step(job.id)).toEqual(after)
  })

  it('change nothing for whoever was overtaken between reading and writing', async () => {
    const { start, waveId, list } = await kit()
    const { job } = await start('discovery')
    const { db } = world
    const overtaken: World['db'] = Object.assign(Object.create(db), {
      batch: async (writes: Parameters<World['db']['batch']>[0]) => {
        await stepJob(world, job.id, world.now())
        return db.batch(writes)
      },
    })
    for (let step = 1; step <= 3; step++) {
      expect((await stepJob({ ...world, db: overtaken }, job.id, world.now())).done).toBe(step)
    }
    const [after] = await list()
    expect(after?.finishedAt).not.toBeNull()
    const rows = await db.select().from(candidates).where(eq(candidates.waveId, waveId))
    expect(rows).toHaveLength(after?.found?.candidates ?? -1)
  })

  it('leave out what was taken back or held while they compared', async () => {
    const { start, step, finish, receipts, shown } = await kit()
    const held = (await shown()).find(({ text }) => text === texts[6])?.id ?? ''
    const { job } = await start('discovery')
    await step(job.id)
    const gone = (await shown()).find(({ text }) => text === texts[7])?.id ?? ''
    await withdrawResponse(world.db, world.secrets, receipts[7] ?? '')
    await holdAnswer(world.db, officer.member, { answerId: held }, world.now())
    await finish(job.id)
    const members = (await world.db.select().from(candidateAnswers)).map(({ answerId }) => answerId)
    for (const id of [gone, held]) {
      expect(members).not.toContain(id)
      const [row] = await world.db.select().from(answers).where(eq(answers.id, id))
      expect([row?.place, row?.campaign]).toEqual([null, null])
    }
    expect((await places()).length).toBeGreaterThan(0)
  })

  it('end at once where the wave has no answers, and are refused once it is released', async () => {
    const { survey, wave } = await emptyWave()
    const start = await officer.send('POST', `${wave}/jobs`, { kind: 'discovery' })
    const { job } = (await start.json()) as { job: Job }
    await advanceJobs(world, world.now(), 50)
    const [after] = ((await (await officer.get(`${wave}/jobs`)).json()) as { jobs: Job[] }).jobs
    expect(after).toMatchObject({ id: job.id, found: { answers: 0, candidates: 0, campaigns: 0 } })
    const waiting = await officer.send('POST', `${wave}/jobs`, { kind: 'training' })
    const { id } = ((await waiting.json()) as { job: Job }).job
    await closeWave(world.db, officer.member, survey, world.now())
    const release = { waveId: survey.waveId, demonstration: true }
    await releaseWave(world.db, world.secrets, officer.member, release, world.now())
    const stopped = await officer.send('POST', `/staff/api/jobs/${id}/steps`)
    expect(((await stopped.json()) as { job: Job }).job).toMatchObject({ stopped: true, learnt: null })
    const refused = await officer.send('POST', `${wave}/jobs`, { kind: 'discovery' })
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
      409,
      'already-released',
    ])
  })
  const emptyWave = async () => {
    made += 1
    const survey = await openSurvey(world, officer.member, { slug: `jobs-${made}` })
    return { survey, wave: `/staff/api/waves/${survey.waveId}` }
  }

  it('training shows what would change before anything does, and applying it does that', async () => {
    const { run, assignAll, confirm, shown, themes, waveId, surveyId, codebookId } = await kit()
    const [pa, flat] = await themes()
    await assignAll()
    // Whoever speaks of bus fares is read as speaking of their PA: a thing only a person can say.
    for (const text of texts.slice(6, 9)) {
      await confirm(text, flat?.id ?? '', 'rejected')
      const id = await confirm(text, pa?.id ?? '')
      await officer.send('PUT', `/staff/api/answers/${id}/reading`, { outcome: 'themes' })
    }
    const before = await shown()
    const job = await run('training')
    const { learnt } = job
    expect(learnt?.model).toMatchObject({ reviewed: 3, appliedAt: null })
    expect(learnt?.answers).toBe(texts.length - 3)
    expect(await shown()).toEqual(before)
    const modelId = learnt?.model?.id ?? ''
    const [row] = await world.db.select().from(models).where(eq(models.id, modelId))
    expect(Buffer.from(row?.content ?? '', 'base64').toString('latin1')).not.toMatch(/fare/)
    const apply = () => officer.send('PUT', `/staff/api/models/${modelId}/application`)
    expect([(await apply()).status, (await apply()).status]).toEqual([200, 200])
    await assignAll()
    const after = await shown()
    const standing = (list: Shown[], themeId = '') =>
      new Set(
        list.flatMap(({ id, codings }) =>
          codings.some((each) => each.themeId === themeId && each.decision !== 'rejected') ? [id] : [],
        ),
      )
    for (const theme of [pa, flat]) {
      const [was, is] = [standing(before, theme?.id), standing(after, theme?.id)]
      const [gained, lost] = learnt?.effect[theme?.id ?? ''] ?? [0, 0]
      expect([...is].filter((id) => !was.has(id))).toHaveLength(gained)
      expect([...was].filter((id) => !is.has(id))).toHaveLength(lost)
    }
    const last = after.find(({ text }) => text === texts[9])?.id ?? ''
    expect([standing(before, pa?.id).has(last), standing(after, pa?.id).has(last)]).toEqual([false, true])
    const lines = (await world.db.select().from(audit)).filter(
      ({ subject, act }) => subject === surveyId && act === 'model applied',
    )
    expect(lines).toHaveLength(1)
    expect((await officer.send('DELETE', `/staff/api/models/${modelId}`)).status).toBe(409)
    // A theme made since is known by its card, and what was learnt stays.
    const version = (await latestOf(world.db, codebookId)).version
    const dogs = card(`dogs-${waveId}`, 'NEW1', 'Dogs', ['my dog may not live in the hostel'])
    const change = { surveyId, version, act: { do: 'accept' as const, theme: dogs } }
    await changeCodebook(world.db, officer.member, change, world.now())
    const model = await modelOf(world, { id: surveyId, codebookId, codebookVersion: version + 1 })
    expect(assign(model, texts[9] ?? '')[0]?.themeId).toBe(pa?.id)
    expect(assign(model, 'the hostel took my dog').map(({ themeId }) => themeId)).toContain(dogs.id)
  })

  it('a model that was not applied can be discarded, and a newer one takes its place', async () => {
    const { run, list, assignAll, start, step } = await kit()
    await assignAll()
    const first = (await run('training')).learnt?.model?.id ?? ''
    const second = (await run('training')).learnt?.model?.id ?? ''
    const apply = (id: string) => officer.send('PUT', `/staff/api/models/${id}/application`)
    expect((await apply(first)).status).toBe(404)
    expect((await officer.send('DELETE', `/staff/api/models/${second}`)).status).toBe(200)
    expect((await apply(second)).status).toBe(404)
    expect((await list()).map(({ learnt }) => learnt?.model)).toEqual([null, null])
    // One that has not been tried to the end cannot be applied.
    const { job } = await start('training')
    await step(job.id)
    const [row] = await world.db.select().from(jobs).where(eq(jobs.id, job.id))
    expect((await apply(String(row?.state.modelId))).status).toBe(404)
  })
})

describe('what the engine learns from', () => {
  it('is what people decided, of themes that they had before them', async () => {
    const world = await openWorld('node')
    const officer = await signedIn(world, 'officer')
    const { surveyId, codebookId, shown, confirm, themes, receipts } = await kitOf(
      world,
      officer,
      'learning-survey',
    )
    const [pa, flat] = await themes()
    const read = (id: string, outcome: string) =>
      officer.send('PUT', `/staff/api/answers/${id}/reading`, { outcome })
    const idOf = async (text = '') => (await shown()).find((answer) => answer.text === text)?.id ?? ''
    const survey = async () => ({
      id: surveyId,
      codebookId,
      codebookVersion: (await latestOf(world.db, codebookId)).version,
    })
    await read(await confirm(texts[0] ?? '', flat?.id ?? ''), 'themes')
    await confirm(texts[3] ?? '', pa?.id ?? '', 'rejected')
    await read(await idOf(texts[10]), 'unfit')
    await read(await idOf(texts[6]), 'nothing')
    await read(await idOf(texts[7]), 'nothing')
    await withdrawResponse(world.db, world.secrets, receipts[6] ?? '')
    await holdAnswer(world.db, officer.member, { answerId: await idOf(texts[7]) }, world.now())
    const told = async () => {
      const found = await gatherReviewed(world, await survey())
      return new Map(found.map(({ text, yes, no }) => [text, { yes, no }]))
    }
    expect(await told()).toEqual(
      new Map([
        [texts[0], { yes: [flat?.id], no: 'others' }],
        [texts[3], { yes: [], no: [pa?.id] }],
        [texts[10], { yes: [], no: 'others' }],
      ]),
    )
    const bus = card('bus', 'NEW1', 'Buses', [])
    await changeCodebook(
      world.db,
      officer.member,
      { surveyId, version: 1, act: { do: 'accept', theme: bus } },
      world.now(),
    )
    expect((await told()).get(texts[0] ?? '')).toEqual({ yes: [flat?.id], no: [pa?.id] })
    expect((await told()).get(texts[10] ?? '')?.no).toEqual([pa?.id, flat?.id])
    // Merged, a theme's confirmed answers are the other's; of the whole, its old readers had seen only a part.
    const merge = { do: 'merge' as const, themeId: 'bus', into: pa?.id ?? '' }
    await changeCodebook(world.db, officer.member, { surveyId, version: 2, act: merge }, world.now())
    expect((await told()).get(texts[10] ?? '')?.no).toEqual([flat?.id])
    await world.close()
  })
})

describe('a theme that people add', () => {
  it('is looked for in what nobody has read and no theme stands on', async () => {
    const world = await openWorld('node', { demonstration: true })
    const officer = await signedIn(world, 'officer')
    const survey = await openSurvey(world, officer.member)
    await sendText(world, survey, 'ferrets ferrets ferrets', world.now())
    while ((await proposeNext(world, survey.waveId)).left > 0);
    const peopleOf = async (name: string) =>
      (await peopleByTheme(world.db, survey.waveId)).find((theme) => theme.name === name)?.people
    const theme = card('pets', 'NEW1', 'Pets', ['ferrets', 'my ferrets are ferrets'])
    const change = { surveyId: survey.surveyId, version: 1, act: { do: 'accept' as const, theme } }
    await changeCodebook(world.db, officer.member, change, world.now())
    expect(await peopleOf('Pets')).toBe(0)
    expect((await proposeNext(world, survey.waveId)).read).toBe(1)
    expect(await peopleOf('Pets')).toBe(1)
    await world.close()
  })
})

describe('splitting a theme', () => {
  it('gives each of its answers a part, whatever the engine thinks, and holds the release back until then', async () => {
    const world = await openWorld('node', { demonstration: true })
    const officer = await signedIn(world, 'officer')
    const survey = await kitOf(world, officer, 'splitting-survey')
    const { surveyId, waveId, shown, confirm, themes, list } = survey
    const { db } = world
    const [, flat] = await themes()
    const themeId = flat?.id ?? ''
    const wordless = '🙂 🙂'
    await sendText(world, survey, wordless, world.now())
    for (const text of [texts[0], texts[2], wordless]) await confirm(text ?? '', themeId)
    await confirm(texts[6] ?? '', themeId, 'rejected')
    while ((await proposeNext(world, waveId)).left > 0);
    const into = [
      card('mould', 'NEW1', 'Damp and mould', ['there is mould on the wall', 'it is damp']),
      card('heat', 'NEW2', 'Heating', ['the heating is broken', 'the boiler does not work']),
    ]
    await changeCodebook(
      db,
      officer.member,
      { surveyId, version: 1, act: { do: 'split', themeId, into } },
      world.now(),
    )
    while ((await proposeNext(world, waveId)).left > 0);
    await closeWave(db, officer.member, { waveId }, world.now())
    const release = () =>
      releaseWave(db, world.secrets, officer.member, { waveId, demonstration: true }, world.now())
    await expect(release()).rejects.toMatchObject({ code: 'job-unfinished' })
    await advanceJobs(world, world.now(), 10)
    expect(await list()).toMatchObject([{ kind: 'splitting', stopped: false, done: 1, total: 1 }])
    const partsOf = new Map(
      (await shown()).map(({ text, codings }) => [
        text,
        codings.filter((each) => ['mould', 'heat'].includes(each.themeId) && each.decision === null),
      ]),
    )
    expect(partsOf.get(texts[0] ?? '')?.map((each) => each.themeId)).toEqual(['mould'])
    expect(partsOf.get(texts[2] ?? '')?.map((each) => each.themeId)).toEqual(['heat'])
    // Nothing in it speaks of either: it is for a person to say.
    expect(partsOf.get(wordless)).toHaveLength(1)
    expect(partsOf.get(texts[6] ?? '')).toEqual([])
    const stored = await db.select().from(codings).where(eq(codings.themeId, themeId))
    expect(stored.filter(({ decision }) => decision === 'confirmed')).toHaveLength(3)
    await changeCodebook(db, officer.member, { surveyId, version: 2, act: { do: 'undo' } }, world.now())
    const back = new Map((await shown()).map(({ text, codings }) => [text, codings]))
    const own = back.get(wordless)?.map((each) => [each.themeId, each.decision])
    expect(own).toContainEqual([themeId, 'confirmed'])
    expect(own?.map(([id]) => id)).not.toContain('mould')
    await world.close()
  })
})
