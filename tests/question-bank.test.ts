import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bankQuestionOf } from '../schema/bank/question-bank.ts'
import { type SurveyFile, surveySchema } from '../schema/survey.ts'
import { surveyDraftSchema } from '../schema/survey-draft.ts'
import { templates } from '../schema/templates/templates.ts'
import { importCodebook } from '../worker/domain/codebook.ts'
import { nameCouncil } from '../worker/domain/council.ts'
import { createSurvey, publishVersion } from '../worker/domain/survey.ts'
import { openWave } from '../worker/domain/wave.ts'
import { codebook, doors, fairmere, openWorld, signedIn, type World } from './support/world.ts'

type Listed = {
  id: string
  heading: string | null
  own: boolean
  question: { key: string; title: string }
  wordings: { from: string; title: string }[]
  used: {
    surveyId: string
    surveyTitle: string
    wave: number | null
    version: number
    title: string
    same: boolean
  }[]
}

const bank = (id: string) => {
  const found = bankQuestionOf(id)
  if (!found) throw new Error(id)
  return found.question
}
const own = { kind: 'short', key: 'wifi', title: 'How is the Wi-Fi?', hint: '' } as const
const file = (slug: string, title: string, questions: unknown[]): SurveyFile =>
  surveySchema.parse({ kind: 'survey', slug, title, introduction: '', questions })

describe.each(doors)('templates and the question bank, at the door of %s', (door) => {
  let world: World
  let officer: Awaited<ReturnType<typeof signedIn>>
  let listed: Listed[]
  const find = (id: string) => listed.filter(({ question }) => question.key === id)

  beforeAll(async () => {
    world = await openWorld(door)
    officer = await signedIn(world, 'officer')
    const { db, secrets } = world
    const { member } = officer
    const day = (number: number) => new Date(`2026-0${number}-01T09:00:00Z`)
    await nameCouncil(db, member, fairmere, day(1))
    const { codebookId } = await importCodebook(db, member, codebook, day(1))
    const make = (made: SurveyFile, month: number) =>
      createSurvey(db, member, { file: made, codebookId }, day(month))
    const first = await make(
      file('our-survey', 'Spring', [
        { ...bank('safe'), title: 'Are you safe?' },
        bank('somebody'),
        { ...bank('who-helps'), followUp: { of: 'somebody', is: ['yes'] } },
        own,
      ]),
      1,
    )
    await openWave(db, secrets, member, { surveyId: first.surveyId }, day(2))
    await publishVersion(
      db,
      member,
      {
        surveyId: first.surveyId,
        file: file('our-survey', 'Autumn', [bank('safe'), { ...own, title: 'How good is the Wi-Fi?' }]),
      },
      day(3),
    )
    await make(file('other-survey', 'Another', [{ ...own, title: 'How good is the Wi-Fi?' }]), 4)
    await make(file('third-survey', 'A third', [{ ...own, title: 'Which Wi-Fi do you use?' }]), 5)
    const answer = await officer.get('/staff/api/question-bank')
    listed = ((await answer.json()) as { questions: Listed[] }).questions
  })
  afterAll(() => world.close())

  it('lists the templates', async () => {
    const answer = await officer.get('/staff/api/templates')
    expect([answer.status, await answer.json()]).toEqual([200, { templates }])
  })

  it('names the headings of the local offer', async () => {
    const { headings } = (await (await officer.get('/staff/api/question-bank')).json()) as {
      headings: { id: string; name: string }[]
    }
    expect(headings).toContainEqual({ id: 'accommodation', name: 'Accommodation' })
    expect(listed.filter(({ heading }) => heading && !headings.some(({ id }) => id === heading))).toEqual([])
  })

  it('tells where a question was asked, newest first, and whether its trend would go on', () => {
    const [safe] = find('safe')
    expect(safe?.used.map(({ surveyId: _, ...use }) => use)).toEqual([
      { surveyTitle: 'Autumn', wave: null, version: 2, title: bank('safe').title, same: true },
      { surveyTitle: 'Autumn', wave: 1, version: 1, title: 'Are you safe?', same: false },
    ])
    expect(find('home')[0]?.used).toEqual([])
  })

  it('knows that a follow-up is asked of others', () => {
    expect(find('somebody')[0]?.used.map(({ same }) => same)).toEqual([true])
    expect(find('who-helps')[0]?.used.map(({ same }) => same)).toEqual([false])
  })

  it('gives the council’s own questions once for each wording of today, with what they said before', () => {
    const mine = find('wifi')
    expect(mine.map((each) => [each.own, each.heading, each.question.title])).toEqual([
      [true, null, 'Which Wi-Fi do you use?'],
      [true, null, 'How good is the Wi-Fi?'],
    ])
    const [, good] = mine
    expect(good?.wordings.map(({ from, title }) => [from, title])).toEqual([
      ['2026-03-01', 'How good is the Wi-Fi?'],
      ['2026-01-01', 'How is the Wi-Fi?'],
    ])
    expect(good?.used.map(({ surveyTitle, version, same }) => [surveyTitle, version, same])).toEqual([
      ['Another', 1, true],
      ['Autumn', 2, true],
      ['Autumn', 1, false],
    ])
    expect(new Set(mine.map(({ id }) => id)).size).toBe(2)
  })

  it('gives each question as a survey takes it', () => {
    const taken = surveyDraftSchema.shape.questions.element
    for (const { question } of listed) expect(taken.parse(question)).toEqual(question)
    expect(listed.filter(({ question }) => 'followUp' in question)).toEqual([])
  })

  it('answers to officers alone', async () => {
    for (const role of ['leader', 'administrator', 'safeguarding'] as const) {
      const other = await signedIn(world, role)
      expect((await other.get('/staff/api/question-bank')).status).toBe(403)
      expect((await other.get('/staff/api/templates')).status).toBe(403)
    }
  })
})
