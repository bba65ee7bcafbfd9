import { and, desc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outcomes, polarities } from '../../schema/coding.ts'
import { blindCodings, codings, sampleAnswers, samples } from '../../schema/coding-tables.ts'
import { channels, overseens, type SurveyFile } from '../../schema/survey.ts'
import { answers, responses } from '../../schema/tables.ts'
import type { Actor } from '../../worker/audit.ts'
import { randomId } from '../../worker/bytes.ts'
import { themesOf } from '../../worker/domain/codebook.ts'
import { changeCodebook, surveyOf } from '../../worker/domain/codebook-change.ts'
import { closeWave, openWave } from '../../worker/domain/wave.ts'
import { tallyWave } from '../../worker/domain/wave-count.ts'
import { isClosed } from '../../worker/domain/wave-tally.ts'
import { insertCrowd, type Person, type Said } from '../support/crowd.ts'
import { openSurvey, openWorld, signedIn, type World } from '../support/world.ts'

const choice = (id: string, group?: string) => ({ id, label: id, ...(group ? { group } : {}) })
const questions: SurveyFile['questions'] = [
  {
    kind: 'choice',
    key: 'home',
    title: 'Home?',
    hint: '',
    choices: [choice('flat'), choice('hostel', 'Elsewhere'), choice('none', 'Elsewhere')],
  },
  { kind: 'scale', key: 'safe', title: 'Safe?', hint: '', lowest: 'No', highest: 'Yes' },
  {
    kind: 'choices',
    key: 'help',
    title: 'Help?',
    hint: '',
    choices: [
      choice('rent', 'Money'),
      choice('food', 'Money'),
      choice('bus', 'Travel'),
      choice('bike', 'Travel'),
    ],
  },
  { kind: 'yes-no', key: 'work', title: 'Work?', hint: '' },
  { kind: 'feeling', key: 'mood', title: 'Mood?', hint: '', followUp: { of: 'work', is: ['no', 'unsure'] } },
  { kind: 'short', key: 'job', title: 'Job?', hint: '', followUp: { of: 'work', is: ['yes'] } },
  { kind: 'long', key: 'more', title: 'More?', hint: '' },
]
const breakdowns = [
  { by: 'home', of: ['safe', 'work'] },
  { by: 'channel', of: ['home', 'safe'] },
]
const offered = {
  home: ['flat', 'hostel', 'none'],
  safe: Array.from({ length: 11 }, (_, point) => `${point}`),
  work: ['yes', 'no', 'unsure'],
  mood: ['1', '2', '3', '4', '5'],
}

// One in eight.
const rarely = fc.nat(7).map((lot) => lot === 0)
const closed = (chosen: fc.Arbitrary<string[]>) =>
  fc.option(fc.record({ chosen, held: rarely }), { nil: undefined })
const one = (ids: string[]) => closed(fc.constantFrom(...ids).map((id) => [id]))
const coding = fc.record({
  theme: fc.nat(2),
  decision: fc.constantFrom('confirmed' as const, 'rejected' as const, null),
  polarity: fc.constantFrom(...polarities, null),
})
const inWords = fc.option(
  fc.record({
    held: rarely,
    campaign: fc.constantFrom('one', 'other', undefined),
    reading: fc.option(fc.record({ outcome: fc.constantFrom(...outcomes), by: fc.nat(2) }), {
      nil: undefined,
    }),
    codings: fc.uniqueArray(coding, { selector: ({ theme }) => theme, maxLength: 3 }),
  }),
  { nil: undefined },
)
const person = fc.record({
  channel: fc.constantFrom(...channels, null),
  overseen: fc.constantFrom(...overseens, null),
  withdrawn: rarely,
  quotable: fc.boolean(),
  home: one(offered.home),
  safe: one(offered.safe),
  help: closed(fc.subarray(['rent', 'food', 'bus', 'bike'], { minLength: 1 })),
  work: one(offered.work),
  mood: one(offered.mood),
  job: inWords,
  more: inWords,
})

describe('what the database counts of a wave', () => {
  let world: World
  let officer: Actor
  let readers: string[]
  let survey: Awaited<ReturnType<typeof openSurvey>>
  /** The third was merged into the first. */
  let themes: string[]
  const at = new Date('2026-11-02T09:00:00Z')

  beforeAll(async () => {
    world = await openWorld('node', { now: () => at })
    officer = (await signedIn(world, 'officer')).member
    const others = [await signedIn(world, 'officer'), await signedIn(world, 'officer')]
    readers = [officer, ...others.map(({ member }) => member)].map(({ id }) => id)
    survey = await openSurvey(world, officer, { questions, breakdowns })
    const [first, second] = await themesOf(world.db, survey.codebookId)
    if (!first || !second) throw new Error('no themes')
    const third = { ...first, id: randomId(), code: 'NEW1', name: 'My PA again' }
    themes = [first.id, second.id, third.id]
    const change = async (act: Parameters<typeof changeCodebook>[2]['act']) => {
      const { codebookVersion: version } = await surveyOf(world.db, survey.surveyId)
      await changeCodebook(world.db, officer, { surveyId: survey.surveyId, version, act }, at)
    }
    await change({ do: 'accept', theme: third })
    await change({ do: 'merge', themeId: third.id, into: first.id })
    await closeWave(world.db, officer, survey, at)
  })
  afterAll(() => world.close())

  /** A closed wave of these people. */
  async function waveOf(people: Person[]): Promise<string> {
    const { waveId } = await openWave(world.db, world.secrets, officer, { surveyId: survey.surveyId }, at)
    await closeWave(world.db, officer, { waveId }, at)
    await insertCrowd(world, waveId, people)
    return waveId
  }

  const tally = (waveId: string) => tallyWave(world.db, world.secrets, waveId, at)
  const tallied = async (people: Person[]) => tally(await waveOf(people))

  it(
    'is what anybody counts by hand: nothing withdrawn or held, each person once in a line',
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(person, { maxLength: 40 }), async (drawn) => {
          const people = drawn.map((each) => personOf(each, { readers, themes }))
          const tally = await tallied(people)
          const here = people.filter(({ withdrawn }) => !withdrawn)
          const gave = (each: Person, key: string): Said | undefined =>
            each.said[key]?.held ? undefined : each.said[key]
          const chose = (each: Person, key: string) => {
            const said = gave(each, key)
            return said && 'chosen' in said ? said.chosen : []
          }
          const howMany = (so: (each: Person) => boolean) => here.filter(so).length

          expect(tally.received).toBe(here.length)
          const wrote = (each: Person) => ['job', 'more'].some((key) => gave(each, key))
          expect(tally.wrote).toBe(howMany(wrote))
          for (const question of tally.questions) {
            expect(question.answered).toBe(howMany((each) => gave(each, question.key) !== undefined))
            for (const { takes, people: counted } of isClosed(question) ? question.levels.flat() : [])
              expect(counted).toBe(
                howMany((each) => chose(each, question.key).some((value) => takes.includes(value))),
              )
          }
          for (const { key, answered, levels } of tally.ways) {
            const way = (each: Person) => each[key as 'channel' | 'overseen']
            expect(answered).toBe(howMany((each) => way(each) !== null))
            for (const { takes, people: counted } of levels.flat())
              expect(counted).toBe(howMany((each) => takes.includes(way(each) ?? '')))
          }
          for (const { by, of, values } of tally.breakdowns) {
            const group = (each: Person) => (by.key === 'channel' ? each.channel : chose(each, by.key)[0])
            const groups = new Set(here.filter((each) => chose(each, of.key).length).map(group))
            expect(new Set(values.map((value) => value.by))).toEqual(
              new Set([...groups].filter((value) => value !== undefined && value !== null)),
            )
            for (const value of values) {
              const both = here.filter((each) => group(each) === value.by && chose(each, of.key).length)
              expect(value.answered).toBe(both.length)
              const given = Map.groupBy(both, (each) => chose(each, of.key)[0] ?? '')
              expect(value.people).toEqual(
                Object.fromEntries([...given].map(([answer, { length }]) => [answer, length])),
              )
            }
          }
          const texts = here.flatMap((each) => ['job', 'more'].flatMap((key) => gave(each, key) ?? []))
          expect(tally.coding.coders).toBe(new Set(texts.flatMap(({ reading }) => reading?.by ?? [])).size)
          const campaigns = Map.groupBy(texts, ({ campaign }) => campaign)
          for (const [index, theme] of tally.themes.entries()) {
            const ids = index === 0 ? [themes[0], themes[2]] : [themes[1]]
            const codingsOf = (said: Said | undefined) =>
              said?.reading && said.reading.outcome !== 'themes'
                ? []
                : (said?.codings ?? []).filter(
                    ({ themeId, decision }) => ids.includes(themeId) && decision !== 'rejected',
                  )
            const raised = (so: (coding: NonNullable<Said['codings']>[number], said: Said) => boolean) =>
              howMany((each) =>
                ['job', 'more'].some((key) => {
                  const said = gave(each, key)
                  return said && codingsOf(said).some((coding) => so(coding, said))
                }),
              )
            const saying = (which: string) =>
              raised(
                ({ decision, polarity }) =>
                  decision === 'confirmed' && (polarity === which || polarity === 'mixed'),
              )
            expect(theme.people).toBe(raised(() => true))
            expect(theme.working).toBe(saying('working'))
            expect(theme.notWorking).toBe(saying('not-working'))
            expect(theme.alike).toBe(
              raised(
                (_, { campaign }) => campaign !== undefined && (campaigns.get(campaign)?.length ?? 0) >= 3,
              ),
            )
          }
        }),
        { numRuns: 25 },
      ),
    60_000,
  )

  it('tells how the themes were made from the last blind sample that was closed', async () => {
    const [first = ''] = themes
    const [by = '', ...coders] = readers
    const waveId = await waveOf(
      Array.from({ length: 24 }, (_, n): Person => {
        const reading = n ? undefined : { outcome: 'themes' as const, by }
        const codings = n < 12 ? [{ themeId: first, decision: null, polarity: null }] : []
        const said = { more: { text: `invented ${n}`, reading, codings } }
        return { channel: null, overseen: null, withdrawn: false, quotable: false, said }
      }),
    )
    const drawn = await world.db
      .select({ answerId: answers.id, proposed: codings.id })
      .from(answers)
      .innerJoin(responses, and(eq(responses.id, answers.responseId), eq(responses.waveId, waveId)))
      .leftJoin(codings, eq(codings.answerId, answers.id))
      .orderBy(desc(codings.id))
    /** Both coders find the first theme in the first 15, of which the engine had proposed 12. */
    const sample = async (size: number, closedAt: string | null) => {
      const id = randomId()
      const { db } = world
      const about = { id, waveId, seed: 1, codebookVersion: 3, drawnAt: at.toISOString(), drawnBy: by }
      await db.insert(samples).values({ ...about, closedAt })
      const some = drawn.slice(0, size).map(({ answerId }, place) => ({ sampleId: id, answerId, place }))
      await db.insert(sampleAnswers).values(some.map((each) => ({ ...each, seen: false })))
      await db.insert(blindCodings).values(
        some.flatMap(({ sampleId, answerId, place }) =>
          coders.map((coder) => ({
            sampleId,
            answerId,
            coder,
            outcome: place < 15 ? ('themes' as const) : ('nothing' as const),
            themeIds: place < 15 ? [first] : [],
            codedAt: at.toISOString(),
          })),
        ),
      )
    }
    const made = async () => {
      const { coding, themes } = await tally(waveId)
      return { ...coding, f1: themes.map(({ f1 }) => f1) }
    }
    await sample(12, null)
    expect(await made()).toEqual({ coders: 1, sample: null, f1: [null, null] })
    await sample(24, '2026-11-11T09:00:00.000Z')
    const told = { coders: 3, sample: { alpha: 1, answers: 24 }, f1: [(2 * 12) / (12 + 15), null] }
    expect(await made()).toEqual(told)
    await sample(9, '2026-11-12T09:00:00.000Z')
    expect(await made()).toEqual({ coders: 3, sample: null, f1: [null, null] })
  })

  it('has each line of a question in the declared levels, and says what a follow-up follows from', async () => {
    const { questions, breakdowns, ways } = await tallied([])
    const linesOf = (key: string) =>
      [...questions, ...ways]
        .filter(isClosed)
        .find((question) => question.key === key)
        ?.levels.map((cells) => cells.map(({ label, takes }) => `${label}: ${takes.join(' ')}`))
    expect(linesOf('help')).toEqual([
      ['rent: rent', 'food: food', 'bus: bus', 'bike: bike'],
      ['Money: rent food', 'Travel: bus bike'],
    ])
    expect(linesOf('channel')).toEqual([
      [
        'On their own: alone',
        'With somebody’s help: trusted adult PA peer',
        'On paper or typed in for them: paper import',
      ],
      ['On their own: alone', 'Any other way: trusted adult PA peer paper import'],
    ])
    expect(linesOf('overseen')?.map(({ length }) => length)).toEqual([3, 2])
    expect(questions.map(({ key, followsFrom }) => [key, followsFrom?.key, followsFrom?.takes])).toEqual([
      ['home', undefined, undefined],
      ['safe', undefined, undefined],
      ['help', undefined, undefined],
      ['work', undefined, undefined],
      ['mood', 'work', ['no', 'unsure']],
      ['job', 'work', ['yes']],
      ['more', undefined, undefined],
    ])
    expect(breakdowns.map(({ by, of, values }) => [by.title, of.title, values])).toEqual([
      ['Home?', 'Safe?', []],
      ['Home?', 'Work?', []],
      ['How was it answered?', 'Home?', []],
      ['How was it answered?', 'Safe?', []],
    ])
  })
})

type Drawn = typeof person extends fc.Arbitrary<infer T> ? T : never

function personOf({ job, more, ...drawn }: Drawn, ids: { readers: string[]; themes: string[] }): Person {
  const { channel, overseen, withdrawn, quotable, ...chosen } = drawn
  const [holder = ''] = ids.readers
  const said: Person['said'] = {}
  for (const [key, answer] of Object.entries(chosen))
    if (answer) said[key] = { chosen: answer.chosen, held: answer.held ? holder : undefined }
  for (const [key, answer] of Object.entries({ job, more }))
    if (answer)
      said[key] = {
        text: 'invented',
        held: answer.held ? holder : undefined,
        campaign: answer.campaign,
        reading: answer.reading && { ...answer.reading, by: ids.readers[answer.reading.by] ?? '' },
        codings: answer.codings.map(({ theme, ...coding }) => ({
          ...coding,
          themeId: ids.themes[theme] ?? '',
        })),
      }
  return { channel, overseen, withdrawn, quotable, said }
}
