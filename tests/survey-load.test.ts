import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { limits } from '../schema/limits.ts'
import { loadBefore, surveyLoad } from '../worker/domain/survey-load.ts'
import { day, openSending, type Sending } from './support/batching.ts'
import { openSurvey } from './support/world.ts'

describe('how often a group is asked', () => {
  let sending: Sending
  const waves: string[] = []
  const from = new Date('2026-11-30T10:00:00Z')
  const inDays = (days: number) => new Date(from.getTime() + days * day)
  beforeAll(async () => {
    sending = await openSending()
    for (const slug of ['first-one', 'second-one', 'third-one', 'fourth-one'])
      waves.push((await openSurvey(sending.world, sending.officer, { slug })).waveId)
    for (const [index, name] of ['The House', 'the house', 'THE HOUSE'].entries())
      await sending.start({ waveId: waves[index] ?? '', name })
  })
  afterAll(() => sending.close())

  it('is told beside its batch, however the name is written, where it is more than the rule', async () => {
    expect(limits.surveysPerGroup).toBe(2)
    const load = await surveyLoad(sending.world.db, waves[0] ?? '', inDays(1))
    expect(load).toMatchObject([{ surveys: 3, many: true }])
  })

  it('is told before anything is sent, with the wave that would come', async () => {
    const { db } = sending.world
    const loadOf = (place: number, name: string, days = 1) =>
      loadBefore(db, { waveId: waves[place] ?? '', name }, inDays(days))
    expect(await loadOf(3, 'The house')).toEqual({ surveys: 4, many: true })
    // A second batch of a wave is no other survey.
    expect(await loadOf(0, 'The house')).toEqual({ surveys: 3, many: true })
    expect(await loadOf(3, 'Leaving custody')).toEqual({ surveys: 1, many: false })
    expect(await loadOf(3, 'The house', limits.surveyLoadDays + 1)).toEqual({ surveys: 1, many: false })
  })
})
