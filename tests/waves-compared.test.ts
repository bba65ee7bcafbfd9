import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReleaseDocument } from '../schema/release.ts'
import { type SurveyFile, surveySchema } from '../schema/survey.ts'
import { correctRelease } from '../worker/domain/correction.ts'
import { createSurvey, publishVersion } from '../worker/domain/survey.ts'
import { openWave } from '../worker/domain/wave.ts'
import { answerAs, closeAndRelease, type Person, times } from './support/population.ts'
import { doors, openSurvey, openWorld, signedIn, type World } from './support/world.ts'

const home = (title: string): SurveyFile['questions'][number] => ({
  kind: 'choice',
  key: 'home',
  title,
  hint: '',
  choices: [
    { id: 'flat', label: 'My own flat' },
    { id: 'none', label: 'Nowhere settled' },
  ],
})
const work: SurveyFile['questions'][number] = { kind: 'yes-no', key: 'work', title: 'Do you work?', hint: '' }
const words: SurveyFile['questions'][number] = { kind: 'long', key: 'words', title: 'What else?', hint: '' }
const person: Person = {
  answers: { home: 'flat', work: 'yes', words: 'invented' },
  channel: 'alone',
  raised: ['REL1'],
}
const crowd = [
  ...times(30, person),
  ...times(20, {
    answers: { home: 'none', work: 'no', words: 'invented' },
    channel: 'PA',
    raised: ['ACC2'],
    polarity: 'not-working',
  }),
  ...times(10, { answers: { home: 'none', work: 'unsure' }, channel: 'paper' }),
]

describe.each(doors)('what a leader reads beside a wave, through %s', (door) => {
  let world: World
  let officer: Awaited<ReturnType<typeof signedIn>>
  let leader: Awaited<ReturnType<typeof signedIn>>
  let survey: Awaited<ReturnType<typeof openSurvey>>
  const file = (title: string) => ({
    questions: [home(title), work, words],
    breakdowns: [{ by: 'channel', of: ['work'] }],
  })

  beforeAll(async () => {
    world = await openWorld(door, { demonstration: true })
    officer = await signedIn(world, 'officer')
    leader = await signedIn(world, 'leader')
    survey = await openSurvey(world, officer.member, file('Where do you live?'))
    await answeredAndReleased(survey)
  }, 60_000)
  afterAll(() => world.close())

  async function answeredAndReleased(wave: { waveId: string }, people = crowd) {
    await answerAs(world, wave, officer.member, people)
    await closeAndRelease(world, officer.member, wave)
  }
  async function nextWave(of: { surveyId: string } = survey) {
    const wave = await openWave(
      world.db,
      world.secrets,
      officer.member,
      { surveyId: of.surveyId },
      world.now(),
    )
    await answeredAndReleased(wave)
    return wave
  }
  const read = async ({ waveId }: { waveId: string }) =>
    (await (await leader.get(`/staff/api/releases/${waveId}`)).json()) as ReleaseDocument
  const trendOf = ({ questions }: ReleaseDocument, key: string) => {
    const question = questions.find((each) => each.key === key)
    if (!question || !('state' in question) || question.state !== 'shown')
      throw new Error(`${key} is not shown`)
    return { earlier: question.earlier.map(({ waveNumber }) => waveNumber), broken: question.broken }
  }
  const themeOf = ({ themes }: ReleaseDocument, code: string) =>
    themes
      .find((theme) => theme.code === code)
      ?.earlier.map(({ waveNumber, amounts }) => [waveNumber, amounts])

  it('a question is beside its earlier waves until its wording changed, and a theme until the written questions did', async () => {
    const version = surveySchema.parse({
      kind: 'survey',
      slug: 'your-say',
      title: 'Your say',
      introduction: '',
      ...file('Where do you stay?'),
    })
    await publishVersion(world.db, officer.member, { surveyId: survey.surveyId, file: version }, world.now())
    const second = await read(await nextWave())
    expect(trendOf(second, 'home')).toEqual({ earlier: [], broken: { waveNumber: 1, because: 'wording' } })
    expect(trendOf(second, 'work')).toEqual({ earlier: [1], broken: null })
    expect(themeOf(second, 'REL1')).toMatchObject([[1, [{ as: 'figure', number: 30, percent: 60 }]]])
    expect(second.breakdowns.map(({ by, of }) => [by.title, of.title])).toEqual([
      ['How was it answered?', 'Do you work?'],
    ])
    expect(second.ways.map(({ key }) => key)).toEqual(['channel', 'overseen'])
    expect(second.themes.find(({ code }) => code === 'ACC2')?.lean).toBe('not-working')
    expect(second.coding).toEqual({ coders: 1, agreement: null })

    const third = await read(await nextWave())
    expect(trendOf(third, 'home')).toEqual({ earlier: [2], broken: null })
    expect(trendOf(third, 'work')).toEqual({ earlier: [2, 1], broken: null })
    expect(themeOf(third, 'REL1')?.map(([wave]) => wave)).toEqual([2, 1])
  })

  it('what a correction took away from an earlier wave is not beside a later one', async () => {
    const place = { part: 'theme' as const, code: 'REL1' }
    const correction = {
      act: { do: 'take away' as const, place },
      reason: 'It counted a form that was a test.',
    }
    await correctRelease(
      world.db,
      officer.member,
      { waveId: survey.waveId, correction, seen: 0 },
      world.now(),
    )
    const fourth = await read(await nextWave())
    expect(
      themeOf(fourth, 'REL1')
        ?.map(([, amounts]) => amounts)
        .at(-1),
    ).toEqual([{ as: 'hidden' }])
    expect(trendOf(fourth, 'work').earlier).toEqual([3, 2, 1])
  })

  it('the other voice is its last release with the same codebook, and none before there is one', async () => {
    expect((await read(survey)).beside).toBeNull()
    const consultation = surveySchema.parse({
      kind: 'consultation',
      slug: 'local-offer',
      title: 'The local offer',
      introduction: '',
      questions: [{ kind: 'agency', key: 'agency', title: 'Which agency?' }, words],
    })
    const { codebookId } = survey
    const asked = await createSurvey(
      world.db,
      officer.member,
      { file: consultation, codebookId },
      world.now(),
    )
    const wave = await openWave(world.db, world.secrets, officer.member, asked, world.now())
    const agency: Person = { answers: { agency: 'Invented Housing', words: 'invented' }, raised: ['ACC2'] }
    await answeredAndReleased(wave, times(3, agency))
    const partners = await read(wave)
    expect(partners.beside).toMatchObject({ kind: 'survey', title: 'Your say', waveNumber: 4 })
    expect(partners.ways).toEqual([])
    const fifth = await read(await nextWave())
    expect(fifth.beside).toMatchObject({ kind: 'consultation', title: 'The local offer', waveNumber: 1 })
    expect(trendOf(fifth, 'work').earlier).toEqual([4, 3, 2])
  })
})
