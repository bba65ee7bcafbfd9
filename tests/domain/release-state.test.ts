import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codings, samples } from '../../schema/coding-tables.ts'
import { cohorts, corrections, namings, quotes, releases } from '../../schema/release-tables.ts'
import { answers } from '../../schema/tables.ts'
import { themesOf } from '../../worker/domain/codebook.ts'
import { fingerprint } from '../../worker/domain/release-state.ts'
import { closeWave, openWave } from '../../worker/domain/wave.ts'
import { insertCrowd, type Person } from '../support/crowd.ts'
import { openSurvey, openWorld, signedIn, type World } from '../support/world.ts'

describe('what a release is counted from', () => {
  let world: World
  let officer: string
  let waveId: string
  let themeId: string
  let other: string
  let neighbour: string
  let people: Person[]
  const at = new Date('2026-11-02T09:00:00Z')
  const day = at.toISOString()

  beforeAll(async () => {
    world = await openWorld('node', { now: () => at })
    const { member } = await signedIn(world, 'officer')
    officer = member.id
    const survey = await openSurvey(world, member)
    waveId = survey.waveId
    await closeWave(world.db, member, survey, at)
    neighbour = (await openSurvey(world, member, { slug: 'other-say' })).waveId
    other = (await openWave(world.db, world.secrets, member, survey, at)).waveId
    themeId = (await themesOf(world.db, survey.codebookId))[0]?.id ?? ''
    const person = (outcome: 'themes' | 'unfit', decision: 'confirmed' | 'rejected'): Person => ({
      channel: 'alone',
      overseen: null,
      withdrawn: false,
      quotable: true,
      said: {
        home: { chosen: ['flat'] },
        pa: {
          text: 'invented',
          reading: { outcome, by: officer },
          codings: [{ themeId, decision, polarity: decision === 'confirmed' ? 'working' : 'idea' }],
        },
      },
    })
    people = [person('themes', 'confirmed'), person('unfit', 'rejected')]
    await insertCrowd(world, waveId, people)
  })
  afterAll(() => world.close())

  const run = (statement: string) => () => world.db.run(sql.raw(statement))
  const written = async () => (await world.db.select().from(answers)).filter(({ sealed }) => sealed)
  const swapped = (table: string, column: string, one: string, two: string) =>
    run(`update ${table} set ${column} = case ${column} when '${one}' then '${two}' else '${one}' end
      where ${column} in ('${one}', '${two}')`)

  /** In this order, each on what the one before left. */
  const changes: Record<string, () => Promise<unknown>> = {
    'somebody answered': () => insertCrowd(world, waveId, people.slice(0, 1)),
    'somebody took their answers back': run(
      'update responses set withdrawn = 1 where id = (select min(id) from responses)',
    ),
    'one took theirs back and another is not taken back any more': run(
      'update responses set withdrawn = 1 - withdrawn',
    ),
    'other answers stand in the place of some, and leave as many': async () => {
      await run(
        'delete from answers where chosen is not null and response_id = (select max(id) from responses)',
      )()
      await run(`insert into answers (id, response_id, question_id, chosen)
        select 'another one', (select max(id) from responses), question_id, chosen from answers
        where chosen is not null limit 1`)()
    },
    'two readings found what the other had': swapped('readings', 'outcome', 'themes', 'unfit'),
    'somebody else read it': run(`update readings set read_at = '2026-11-03T09:00:00.000Z'`),
    'two decisions are the other one': swapped('codings', 'decision', 'confirmed', 'rejected'),
    'two speak as the other did': swapped('codings', 'polarity', 'working', 'idea'),
    'a decision was taken back': run(
      'update codings set decision = null where id = (select min(id) from codings)',
    ),
    'a theme was added': async () => {
      const [answer] = await written()
      const second = { id: 'another', answerId: answer?.id ?? '', evidence: [] }
      const [{ id } = { id: '' }] = await world.db.all<{ id: string }>(
        sql`select id from themes where id <> ${themeId}`,
      )
      await world.db.insert(codings).values({ ...second, themeId: id })
    },
    'an answer waits for the engine': run(
      'update answers set assigned = 0 where id = (select min(id) from answers where sealed is not null)',
    ),
    'answers were found alike': run(`update answers set campaign = 'alike' where sealed is not null`),
    'others were found alike': run(`update answers set campaign = 'other' where sealed is not null`),
    'a quote was approved': async () => {
      const [answer] = await written()
      const quote = { id: 'quote', answerId: answer?.id ?? '', themeId, sealed: 'sealed' }
      await world.db.insert(quotes).values({ ...quote, approvedAt: day, approvedBy: officer })
    },
    'a quote was checked': run(`update quotes set checked_at = '${day}'`),
    'an agency was named': async () => {
      const [answer] = await written()
      await world.db.insert(namings).values({ answerId: answer?.id ?? '', namedAt: day, namedBy: officer })
    },
    'a sample was drawn and closed': async () => {
      const sample = { id: 'sample', waveId, seed: 1, codebookVersion: 1, drawnAt: day, drawnBy: officer }
      await world.db.insert(samples).values({ ...sample, closedAt: day, closedBy: officer })
    },
    'a cohort was entered': async () => {
      const counts = { people: 100, dimensions: [] }
      await world.db.insert(cohorts).values({ waveId, counts, enteredAt: day, enteredBy: officer })
    },
    'another cohort was entered': run(`update cohorts set counts = '{"people":101,"dimensions":[]}'`),
    'an answer was held': run(
      `insert into concerns (answer_id, held_at, held_by) select min(id), '${day}', (select min(id) from staff) from answers
      where sealed is not null`,
    ),
    'the codebook changed': run('update surveys set codebook_version = 2'),
    'a release that stands beside it was corrected': async () => {
      const published = { document: '{}', hash: 'hash', publishedAt: day, publishedBy: officer }
      await world.db.insert(releases).values({ waveId: neighbour, ...published })
      const act = { do: 'take away' as const, place: { part: 'coverage' as const } }
      const correction = { number: 1, act, reason: 'It was wrong.', at: day, staffId: officer }
      await world.db.insert(corrections).values({ waveId: neighbour, ...correction })
    },
  }

  it('is another once anything of it changed, even where the sums are the same', async () => {
    let before = await fingerprint(world.db, waveId)
    for (const [name, change] of Object.entries(changes)) {
      await change()
      const state = await fingerprint(world.db, waveId)
      expect(state, name).not.toBe(before)
      before = state
    }
  })

  it('is the same, whatever happens to another wave or who looks', async () => {
    const before = await fingerprint(world.db, waveId)
    await insertCrowd(world, other, people)
    await signedIn(world, 'leader')
    expect(await fingerprint(world.db, waveId)).toBe(before)
  })
})
