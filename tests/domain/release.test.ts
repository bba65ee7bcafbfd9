import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { samples } from '../../schema/coding-tables.ts'
import { releases } from '../../schema/release-tables.ts'
import { answers, concerns, responses } from '../../schema/tables.ts'
import { holdAnswer } from '../../worker/domain/concern.ts'
import { proposeNext } from '../../worker/domain/proposal.ts'
import { releaseWave } from '../../worker/domain/release.ts'
import { closeWave } from '../../worker/domain/wave.ts'
import { withdrawResponse } from '../../worker/domain/withdrawal.ts'
import type { PageToken } from '../../worker/page-token.ts'
import { pageTokenOf, sendText } from '../support/sending.ts'
import { formOf, openPage, openSurvey, openWorld, post, signedIn, type World } from '../support/world.ts'

const opened = new Date('2026-11-02T09:00:00Z')
const closed = new Date('2026-11-10T09:00:00Z')
const due = new Date('2026-11-17T09:00:00Z')
const justBefore = new Date(due.getTime() - 1000)

describe('the last days of a wave', () => {
  let world: World
  let officer: Awaited<ReturnType<typeof signedIn>>['member']
  let survey: Awaited<ReturnType<typeof openSurvey>>
  beforeEach(async () => {
    world = await openWorld('node', { now: () => opened })
    officer = (await signedIn(world, 'officer')).member
    survey = await openSurvey(world, officer)
  })
  afterEach(() => world.close())

  const pageAt = (at: Date) => pageTokenOf(world, survey, at)
  const send = (token: PageToken, text: string, at: Date) => sendText(world, survey, text, at, { token })
  const release = (at: Date) =>
    releaseWave(world.db, world.secrets, officer, { waveId: survey.waveId, demonstration: false }, at)
  const close = () => closeWave(world.db, officer, survey, closed)

  it('a page opened in time is taken until the release is due, and not a second longer', async () => {
    const [first, second] = [await pageAt(opened), await pageAt(closed)]
    await close()
    await send(first, 'in time', justBefore)
    await expect(send(second, 'too late', due)).rejects.toThrow('survey-closed')
    await expect(
      send(await pageAt(new Date(closed.getTime() + 1000)), 'opened late', justBefore),
    ).rejects.toThrow('survey-closed')
  })

  it('a release waits seven days, and for the engine to have read everything', async () => {
    await send(await pageAt(opened), 'my PA rings me back', opened)
    await close()
    await expect(release(justBefore)).rejects.toThrow('too-early')
    await expect(release(due)).rejects.toThrow('answers-unassigned')
    await proposeNext(world, survey.waveId)
    await release(due)
    await expect(release(due)).rejects.toThrow('already-released')
  })

  it('a release waits for a blind sample to be closed', async () => {
    await send(await pageAt(opened), 'my PA rings me back', opened)
    await close()
    await proposeNext(world, survey.waveId)
    const sample = { id: 'sample', waveId: survey.waveId, seed: 1, codebookVersion: 1 }
    await world.db.insert(samples).values({ ...sample, drawnAt: due.toISOString(), drawnBy: officer.id })
    await expect(release(due)).rejects.toThrow('sample-open')
    await world.db.update(samples).set({ closedAt: due.toISOString() })
    await release(due)
  })

  it('a released wave takes nothing more, but a repeat of what it took still is known and needs no other', async () => {
    const [token, unsent] = [await pageAt(opened), await pageAt(opened)]
    await send(token, 'my PA rings me back', opened)
    await close()
    await proposeNext(world, survey.waveId)
    await release(due)
    // Its receipt was shown for a day.
    await expect(send(token, 'my PA rings me back', due)).rejects.toThrow('kept')
    await expect(send(unsent, 'new', due)).rejects.toThrow('survey-closed')
    expect(await world.db.select().from(responses)).toHaveLength(1)
  })

  it('taking answers back after the release changes nothing in it', async () => {
    const receipt = await send(await pageAt(opened), 'my PA rings me back', opened)
    await close()
    await proposeNext(world, survey.waveId)
    await release(due)
    const before = await world.db.select().from(releases)
    await withdrawResponse(world.db, world.secrets, receipt)
    expect(await world.db.select().from(releases)).toEqual(before)
    expect((await world.db.select().from(answers)).map(({ sealed }) => sealed)).toEqual([null])
  })

  it('an answer held as a concern stays with the safeguarding lead when its author takes the rest back', async () => {
    const receipt = await send(await pageAt(opened), 'somebody takes my money', opened)
    const [answer] = await world.db.select().from(answers)
    const answerId = answer?.id ?? ''
    await holdAnswer(world.db, officer, { answerId }, opened)
    await withdrawResponse(world.db, world.secrets, receipt)
    expect((await world.db.select().from(answers).where(eq(answers.id, answerId)))[0]?.sealed).toBe(
      answer?.sealed,
    )
    expect(await world.db.select().from(concerns)).toHaveLength(1)
  })

  it('a fault is logged by its class alone, never with what somebody sent', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const page = await openPage(world)
    await world.db.run('create trigger broken before insert on answers begin select no_such_function(); end')
    const response = await post(
      world,
      '/s/your-say/responses',
      formOf(page, { 1: 'flat', 5: 'words of mine' }),
    )
    expect(response.status).toBeGreaterThanOrEqual(500)
    expect(logged.mock.calls.flat().join()).toMatch(/^unexpected \w+( \w+)?$/)
    logged.mockRestore()
  })
})
