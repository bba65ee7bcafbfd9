import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReleaseDocument } from '../schema/release.ts'
import { type SurveyFile, surveySchema } from '../schema/survey.ts'
import { takeChunk } from '../worker/domain/import-chunk.ts'
import { finishImport } from '../worker/domain/import-finish.ts'
import { startImport } from '../worker/domain/importing.ts'
import { readPublished } from '../worker/domain/published.ts'
import { publishVersion } from '../worker/domain/survey.ts'
import { openWave } from '../worker/domain/wave.ts'
import { answerAs, closeAndRelease, times } from './support/population.ts'
import { doors, openSurvey, openWorld, signedIn, type World } from './support/world.ts'

const file = (title: string): Pick<SurveyFile, 'questions'> => ({
  questions: [
    {
      kind: 'choice',
      key: 'home',
      title,
      hint: '',
      choices: [
        { id: 'flat', label: 'My own flat' },
        { id: 'none', label: 'Nowhere settled' },
      ],
    },
    { kind: 'yes-no', key: 'work', title: 'Do you work?', hint: '' },
  ],
})
const crowd = [
  ...times(40, { answers: { home: 'flat', work: 'yes' } }),
  ...times(20, { answers: { home: 'none', work: 'no' } }),
]

describe.each(doors)(
  'the results of 2024, imported after the wave of this year was opened, through %s',
  (door) => {
    let world: World
    let officer: Awaited<ReturnType<typeof signedIn>>
    let survey: Awaited<ReturnType<typeof openSurvey>>
    let imported: { waveId: string; number: number }

    beforeAll(async () => {
      world = await openWorld(door, { demonstration: true })
      officer = await signedIn(world, 'officer')
      survey = await openSurvey(world, officer.member, file('Where do you live?'))
      await answerAs(world, survey, officer.member, crowd)
      const { db, secrets } = world
      const plan = {
        surveyId: survey.surveyId,
        versionId: survey.versionId,
        fingerprint: 'f'.repeat(43),
        plan: 'p'.repeat(43),
        openedOn: '2024-05-01',
        closedOn: '2024-05-31',
        total: 50,
      }
      const { importId } = await startImport(db, secrets, officer.member, plan, world.now())
      const rows = Array.from({ length: 50 }, (_, at) => ({
        day: null,
        answers: { home: [at < 30 ? 'none' : 'flat'], work: [at < 20 ? 'no' : 'yes'] },
      }))
      await takeChunk(db, secrets, officer.member, { importId, number: 0, rows }, world.now())
      imported = await finishImport(db, officer.member, { importId }, world.now())
      await closeAndRelease(world, officer.member, imported)
      await closeAndRelease(world, officer.member, survey)
    }, 60_000)
    afterAll(() => world.close())

    const trendOf = async ({ waveId }: { waveId: string }, key: string) => {
      const { document }: { document: ReleaseDocument } = await readPublished(world.db, waveId)
      const question = document.questions.find((each) => each.key === key)
      if (!question || !('state' in question) || question.state !== 'shown')
        throw new Error(`${key} is not shown`)
      return {
        earlier: question.earlier.map(({ waveNumber, closedOn }) => [waveNumber, closedOn]),
        broken: question.broken,
      }
    }

    it('have a number of their own, and stand before the wave that was asked after them', async () => {
      expect(imported.number).toBe(2)
      expect(await trendOf(imported, 'home')).toEqual({ earlier: [], broken: null })
      expect(await trendOf(survey, 'home')).toEqual({ earlier: [[2, '2024-05-31']], broken: null })
    })

    it('are the last of a trend that goes on, and are not compared once the wording changed', async () => {
      const reworded = surveySchema.parse({
        kind: 'survey',
        slug: survey.slug,
        title: 'Your say',
        introduction: '',
        ...file('Where do you stay?'),
      })
      const { surveyId } = survey
      await publishVersion(world.db, officer.member, { surveyId, file: reworded }, world.now())
      const third = await openWave(world.db, world.secrets, officer.member, { surveyId }, world.now())
      await answerAs(world, third, officer.member, crowd)
      await closeAndRelease(world, officer.member, third)
      expect((await trendOf(third, 'work')).earlier.map(([number]) => number)).toEqual([1, 2])
      expect(await trendOf(third, 'home')).toEqual({
        earlier: [],
        broken: { waveNumber: 1, because: 'wording' },
      })
    })
  },
)
