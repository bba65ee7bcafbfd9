import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CodebookAct } from '../schema/codebook-act.ts'
import { codings, jobs, models, readings } from '../schema/coding-tables.ts'
import { releases } from '../schema/release-tables.ts'
import { answers } from '../schema/tables.ts'
import { themesOf } from '../worker/domain/codebook.ts'
import { changeCodebook, previewChange, surveyOf } from '../worker/domain/codebook-change.ts'
import { holdAnswer } from '../worker/domain/concern.ts'
import { peopleByTheme } from '../worker/domain/conservation.ts'
import { applyModel } from '../worker/domain/engine-model.ts'
import { advanceJobs, startJob, stepJob } from '../worker/domain/job.ts'
import { proposeNext } from '../worker/domain/proposal.ts'
import { sendText } from './support/sending.ts'
import { openSurvey, openWorld, signedIn, type World } from './support/world.ts'

const part = (id: string, code: string, name: string, quotes: string[]) => ({
  ...{ id, code, name, definition: name, quotes },
  ...{ includes: '', excludes: '', crosswalk: {} },
})
const parts = [
  part('mould', 'NEW1', 'Damp and mould', ['there is mould in my flat', 'my flat is damp']),
  part('heat', 'NEW2', 'Heating', ['the heating in my flat is broken', 'my flat has no heating']),
]

describe('changes of a codebook while others go on', () => {
  let world: World
  let officer: Awaited<ReturnType<typeof signedIn>>['member']
  let survey: Awaited<ReturnType<typeof openSurvey>>
  let pa: string
  let flat: string
  beforeEach(async () => {
    world = await openWorld('node', { demonstration: true })
    officer = (await signedIn(world, 'officer')).member
    survey = await openSurvey(world, officer)
    const [first, second] = await themesOf(world.db, survey.codebookId)
    pa = first?.id ?? ''
    flat = second?.id ?? ''
  })
  afterEach(() => world.close())

  const say = async (texts: string[]) => {
    for (const text of texts) await sendText(world, survey, text, world.now())
    while ((await proposeNext(world, survey.waveId)).left > 0);
  }
  const change = async (act: CodebookAct) => {
    const { codebookVersion: version } = await surveyOf(world.db, survey.surveyId)
    return changeCodebook(world.db, officer, { surveyId: survey.surveyId, version, act }, world.now())
  }
  const preview = async (act: CodebookAct) => {
    const { codebookVersion: version } = await surveyOf(world.db, survey.surveyId)
    return previewChange(world, { surveyId: survey.surveyId, version, act })
  }
  const people = async () =>
    Object.fromEntries(
      (await peopleByTheme(world.db, survey.waveId)).map((theme) => [theme.name, theme.people]),
    )
  const rooms = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      at % 3 ? `there is mould in my flat, ${at}` : `the heating in my flat is broken, ${at}`,
    )
  const split: CodebookAct = { do: 'split', themeId: '', into: parts }

  it.each<[string, CodebookAct | null, (undisturbed: Record<string, number>) => Record<string, number>]>([
    ['nothing', null, (they) => they],
    [
      'a merge of the parts',
      { do: 'merge', themeId: 'heat', into: 'mould' },
      (they) => ({ 'My PA': they['My PA'] ?? 0, 'Damp and mould': 130 }),
    ],
    [
      'the end of one part',
      { do: 'retire', themeId: 'heat' },
      (they) => ({ 'My PA': they['My PA'] ?? 0, 'Damp and mould': they['Damp and mould'] ?? 0 }),
    ],
  ])(
    'a split of more than one step ends the same whatever is changed in between: %s',
    async (_, between, expected) => {
      await say(rooms(130))
      const whole = await preview({ ...split, themeId: flat })
      // The preview tries every answer, over more than one step.
      expect(whole).toMatchObject({ unthemed: 0, tried: null })
      const lost = whole.themes.find(({ name }) => name === 'Where I live')?.lost
      expect(lost).toBe(130)
      const undisturbed = Object.fromEntries(whole.themes.map(({ name, gained }) => [name, gained]))
      const before = await people()
      await change({ ...split, themeId: flat })
      const [job] = await world.db.select().from(jobs)
      await stepJob(world, job?.id ?? '', world.now())
      if (between) await change(between)
      await advanceJobs(world, world.now(), 50)
      const they = {
        'My PA': before['My PA'] ?? 0,
        'Damp and mould': undisturbed['Damp and mould'] ?? 0,
        Heating: undisturbed.Heating ?? 0,
      }
      expect(they['Damp and mould'] + they.Heating).toBeGreaterThanOrEqual(130)
      expect(await people()).toEqual(expected(they))
    },
    60_000,
  )

  it('a preview counts neither what was read as fitting nothing nor what is released', async () => {
    await say(['my flat is damp and cold', 'there is mould in my flat'])
    const retire: CodebookAct = { do: 'retire', themeId: flat }
    expect(await preview(retire)).toMatchObject({ themes: [{ lost: 2 }], unthemed: 2 })
    const [one] = await world.db.select().from(codings)
    await world.db
      .insert(readings)
      .values({ answerId: one?.answerId ?? '', outcome: 'unfit', readAt: 'x', readBy: officer.id })
    expect(await preview(retire)).toMatchObject({ themes: [{ lost: 1 }], unthemed: 1 })
    const release = {
      waveId: survey.waveId,
      document: '{}',
      hash: 'h',
      publishedAt: 'x',
      publishedBy: officer.id,
    }
    await world.db.insert(releases).values(release)
    expect(await preview(retire)).toMatchObject({ themes: [], unthemed: 0 })
  })

  it('a job that fails keeps none of the others waiting', async () => {
    await say(['my flat is damp and cold'])
    const other = await openSurvey(world, officer, { slug: 'other-survey' })
    await startJob(world.db, officer, { waveId: survey.waveId, kind: 'discovery' }, world.now())
    await startJob(
      world.db,
      officer,
      { waveId: other.waveId, kind: 'discovery' },
      new Date(Date.now() + 1000),
    )
    await world.db.update(answers).set({ sealed: 'damaged' })
    await expect(advanceJobs(world, world.now(), 20)).rejects.toThrow()
    const ended = await world.db.select({ waveId: jobs.waveId, finishedAt: jobs.finishedAt }).from(jobs)
    expect(ended.filter(({ finishedAt }) => finishedAt).map(({ waveId }) => waveId)).toEqual([other.waveId])
  })

  it('what somebody changes while the engine reads is read again', async () => {
    await sendText(world, survey, 'there is mould in my flat', world.now())
    const slow = vi.fn(async () => {
      await change({ do: 'merge', themeId: flat, into: pa })
      return world.vectors()
    })
    expect((await proposeNext({ ...world, vectors: slow }, survey.waveId)).left).toBe(1)
    expect(slow).toHaveBeenCalledOnce()
    expect((await proposeNext(world, survey.waveId)).left).toBe(0)
  })

  it('what came between a split and its undo is found by the theme that stands again', async () => {
    await change({ ...split, themeId: flat })
    await say(['there is mould in my flat'])
    await change({ do: 'undo' })
    while ((await proposeNext(world, survey.waveId)).left > 0);
    expect(await people()).toMatchObject({ 'Where I live': 1 })
  })

  it('a campaign of which one answer is held is none, so that nobody can tell that it is missing', async () => {
    await say([
      'my flat is damp and cold, one',
      'my flat is damp and cold, two',
      'my flat is damp and cold, three',
    ])
    await world.db.update(answers).set({ campaign: 'letter' })
    const alike = async () =>
      (await peopleByTheme(world.db, survey.waveId)).find(({ id }) => id === flat)?.campaign
    expect(await alike()).toBe(3)
    const [one] = await world.db.select().from(codings)
    await holdAnswer(world.db, officer, { answerId: one?.answerId ?? '' }, world.now())
    expect(await alike()).toBe(0)
    const held = (await world.db.select().from(answers)).find(({ id }) => id === one?.answerId)
    expect(held).toMatchObject({ campaign: null, place: null })
  })

  it('a model that is applied leaves none beside it', async () => {
    await say(['my flat is damp and cold', 'my PA rings me back'])
    for (let round = 0; round < 2; round++) {
      await startJob(world.db, officer, { waveId: survey.waveId, kind: 'training' }, world.now())
      await advanceJobs(world, world.now(), 20)
      const waiting = (await world.db.select().from(models)).find(({ appliedAt }) => !appliedAt)
      await applyModel(world.db, officer, { modelId: waiting?.id ?? '' }, world.now())
      expect((await world.db.select().from(models)).map(({ id }) => id)).toEqual([waiting?.id])
    }
  })
})
