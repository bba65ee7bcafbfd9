import { eq } from 'drizzle-orm'
import { candidateAnswers, candidates, jobs, models } from '../../schema/coding-tables.ts'
import { cohorts } from '../../schema/release-tables.ts'
import { type SurveyFile, surveySchema } from '../../schema/survey.ts'
import { drafts, responses, waveKeys } from '../../schema/tables.ts'
import type { Actor } from '../../worker/audit.ts'
import { randomId } from '../../worker/bytes.ts'
import { nameAgency } from '../../worker/domain/agency.ts'
import { importCodebook } from '../../worker/domain/codebook.ts'
import { holdAnswer } from '../../worker/domain/concern.ts'
import { correctRelease } from '../../worker/domain/correction.ts'
import { inviteTo } from '../../worker/domain/invitation.ts'
import { openSample } from '../../worker/domain/sample.ts'
import { createSurvey, publishVersion } from '../../worker/domain/survey.ts'
import { closeWave, openWave } from '../../worker/domain/wave.ts'
import { withdrawal } from '../../worker/domain/withdrawal.ts'
import { seal, unwrapWaveKey } from '../../worker/seal.ts'
import { tablesOf } from './dump.ts'
import { answerAs, closeAndRelease, type Person, quoteAs, type StoredPerson, times } from './population.ts'
import { codebook, openSurvey, signedIn, type World } from './world.ts'

/**
 * Invented words that stand in one place only, with who may read it. `published`: a leader reads it in a release;
 * `concern`: the safeguarding lead does; `staff`: those who work with it, and no answer is in it; `answers`: the officer alone;
 * `nobody`: its author took it, or their consent, back.
 */
const canaries = {
  zamberlot: 'answers',
  dolvane: 'concern',
  velmora: 'published',
  sarnoble: 'answers',
  quellant: 'answers',
  torvine: 'nobody',
  hesperil: 'concern',
  caldrun: 'nobody',
  brimsol: 'answers',
  fennick: 'answers',
  garrowle: 'answers',
  ostrivane: 'answers',
  krondel: 'answers',
  nimbrel: 'published',
  quorlax: 'answers',
  sabrith: 'answers',
  pellogrin: 'answers',
  marwick: 'answers',
  wexmarl: 'staff',
  yandolf: 'staff',
  ulvering: 'staff',
} as const
export type Canary = keyof typeof canaries
/** True counts: of responses, of one answer, of a cohort. None of them is a multiple of five. */
export const trueCounts = [243, 126, 117, 259, 137, 122, 131, 1313, 709, 604, 1409, 803, 606]

/** The words that may not be told to whoever reads these kinds only. */
export const canariesBut = (...read: (typeof canaries)[Canary][]) =>
  (Object.keys(canaries) as Canary[]).filter((word) => !read.includes(canaries[word]))

/**
 * One of everything that Heard holds: a released survey and consultation, a closed survey that waits for its release (with
 * quotes, a sample, candidates, a model, a job, a cohort), an open wave of each.
 * @returns `released`, `unreleased` and, of these, `waiting` (closed, with everything): ids of waves; `ids`: of each parameter of a route, what can be put for it; `secret`: every id that no leader may see
 */
export async function tellingWorld(world: World) {
  const { db, now } = world
  const [officer, second] = [await member(world), await member(world)]
  const { codebookId, ...first } = await openSurvey(world, officer, fileOf('first'))
  await importCodebook(db, officer, secretive, now())
  const open = async (name: string, changes: Partial<SurveyFile> = {}) => {
    const file = surveySchema.parse({ ...fileOf(name), ...changes })
    const survey = await createSurvey(db, officer, { file, codebookId }, now())
    return { ...survey, ...(await openWave(db, world.secrets, officer, survey, now())) }
  }
  const by = { approved: officer, checked: second }

  const people = [
    ...['velmora', 'sarnoble', 'quellant', 'torvine', 'hesperil', 'caldrun'].map((word) => inFlat(word)),
    ...times(122, inFlat('zamberlot')),
    ...times(117, elsewhere('zamberlot')),
  ]
  await db.insert(cohorts).values({ waveId: first.waveId, ...entered(officer, world, 1313, [709, 604]) })
  const told = await answerAs(world, first, officer, people)
  const [velmora, sarnoble, quellant, torvine, hesperil, caldrun] = told
  for (const [person, text] of [
    [velmora, 'velmora'],
    [sarnoble, 'sarnoble'],
    [torvine, 'torvine'],
    [hesperil, 'hesperil'],
    [caldrun, 'caldrun'],
  ] as const)
    await quoteAs(world, first, { answerId: pa(person), code: 'REL1', text }, by)
  await quoteAs(
    world,
    first,
    { answerId: pa(quellant), code: 'REL1', text: 'quellant' },
    { ...by, checked: null },
  )
  await db
    .update(responses)
    .set({ quotable: false })
    .where(eq(responses.id, torvine?.responseId ?? ''))
  await holdAnswer(db, officer, { answerId: pa(hesperil) }, now())
  await db.batch(withdrawal(db, eq(responses.id, caldrun?.responseId ?? ''), randomId()))
  const [concerned] = await answerAs(world, first, officer, [{ answers: { pa: 'dolvane' } }])
  await holdAnswer(db, officer, { answerId: pa(concerned) }, now())
  await closeAndRelease(world, officer, first)
  const act = {
    do: 'take away' as const,
    place: { part: 'quote' as const, code: 'REL1', index: 0 },
  }
  await correctRelease(
    db,
    officer,
    { waveId: first.waveId, correction: { act, reason: 'It said too much.' }, seen: 0 },
    now(),
  )
  await openWave(db, world.secrets, officer, first, now())

  const waiting = await open('second')
  const waited = await answerAs(world, waiting, officer, [
    ...times(137, inFlat('brimsol')),
    ...times(122, elsewhere('brimsol')),
  ])
  const quoteIds = [
    await quoteAs(world, waiting, { answerId: pa(waited[0]), code: 'REL1', text: 'fennick' }, by),
    await quoteAs(
      world,
      waiting,
      { answerId: pa(waited[1]), code: 'REL1', text: 'garrowle' },
      { ...by, checked: null },
    ),
  ]
  await db.insert(cohorts).values({ waveId: waiting.waveId, ...entered(officer, world, 1409, [803, 606]) })
  await closeWave(db, officer, waiting, now())
  const sample = await openSample(db, officer, { waveId: waiting.waveId, size: 20 }, now())
  const work = await leftAtWork(world, officer, waiting, waited.slice(30, 60))

  const third = await open('third')
  await answerAs(world, third, officer, times(131, inFlat('ostrivane')))
  await inviteTo(db, world.secrets, officer, { waveId: third.waveId, count: 3, days: 20 }, now())
  await db
    .insert(drafts)
    .values({ hash: randomId(), tokenHash: randomId(), sealed: 'x', expiresOn: '2099-01-01' })
  const later = surveySchema.parse({ ...fileOf('third'), title: 'Ulvering' })
  await publishVersion(db, officer, { surveyId: third.surveyId, file: later }, now())

  const consulted = await open('agency', consultation('agency'))
  const [nimbrel] = await answerAs(world, consulted, officer, [
    agency('Nimbrel Trust', true),
    agency('Quorlax Trust', true),
    agency('Sabrith Trust', false),
  ])
  await nameAgency(db, officer, { answerId: nimbrel?.answers.who ?? '' }, now())
  await closeAndRelease(world, officer, consulted)
  const asked = await open('other-agency', consultation('other-agency'))
  await answerAs(world, asked, officer, [agency('Pellogrin Trust', true)])

  const rows = await tablesOf(db)
  const column = (table: string, name: string) => (rows[table] ?? []).map((row) => String(row[name]))
  const releasedIds = [first.waveId, consulted.waveId]
  return {
    released: releasedIds,
    waiting: waiting.waveId,
    unreleased: column('waves', 'id').filter((id) => !releasedIds.includes(id)),
    ids: {
      waveId: column('waves', 'id'),
      surveyId: column('surveys', 'id'),
      answerId: [told[0], concerned, waited[0], waited[40]].map(pa),
      themeId: column('themes', 'id').slice(0, 1),
      quoteId: quoteIds,
      sampleId: [sample.sampleId],
      candidateId: [work.candidateId],
      modelId: [work.modelId],
      jobId: [work.jobId],
      codebookId: [codebookId],
      staffId: [officer.id, second.id],
      responseId: told.slice(0, 2).map(({ responseId }) => responseId),
    } as Record<string, string[]>,
    secret: Object.entries(rows)
      .flatMap(([table, all]) =>
        all.flatMap((row) =>
          Object.entries(row)
            .filter(([name]) => /(^|_)(id|hash)$/.test(name) && `${table}.${name}` !== 'releases.hash')
            .map(([, value]) => String(value)),
        ),
      )
      .filter((id) => id.length > 7 && !releasedIds.includes(id)),
  }
}

/** A candidate, a model and a job of the wave, as the engine leaves them. */
async function leftAtWork(
  { db, secrets, now }: World,
  officer: Actor,
  { waveId, surveyId }: { waveId: string; surveyId: string },
  found: StoredPerson[],
) {
  const [candidateId, modelId, jobId, at] = [randomId(), randomId(), randomId(), now().toISOString()]
  const [stored] = await db.select().from(waveKeys).where(eq(waveKeys.waveId, waveId))
  const key = await unwrapWaveKey(secrets, waveId, stored?.wrapped ?? '')
  const sealed = await seal(key, candidateId, JSON.stringify({ names: ['krondel'], terms: ['krondel'] }))
  await db.insert(candidates).values({ id: candidateId, waveId, rank: 0, sealed, foundAt: at })
  await db
    .insert(candidateAnswers)
    .values(found.map((person, place) => ({ candidateId, place, answerId: pa(person) })))
  const model = { surveyId, codebookVersion: 1, reviewed: 259, content: '{}', madeAt: at, madeBy: officer.id }
  await db.insert(models).values({ ...model, id: modelId })
  const job = {
    waveId,
    kind: 'discovery' as const,
    state: {},
    total: 259,
    startedAt: at,
    startedBy: officer.id,
  }
  await db.insert(jobs).values({ ...job, id: jobId, finishedAt: at })
  return { candidateId, modelId, jobId }
}

const member = async (world: World): Promise<Actor> => (await signedIn(world, 'officer')).member
const pa = (person: StoredPerson | undefined): string => person?.answers.pa ?? ''

const inFlat = (word: string): Person => ({
  answers: { home: 'flat', safe: '8', money: ['rent'], pa: `my PA is ${word} and rings me back` },
  quotable: true,
  raised: ['REL1'],
})
const elsewhere = (word: string): Person => ({
  answers: { home: 'none', safe: '2', money: ['food'], pa: `the mould is ${word} in here` },
  channel: 'PA',
  raised: ['ACC2'],
})
const agency = (who: string, quotable: boolean): Person => ({
  answers: { who, case: 'marwick is what we say of it' },
  quotable,
  raised: ['REL1'],
})

const entered = (officer: Actor, { now }: World, people: number, homes: [number, number]) => ({
  counts: {
    people,
    dimensions: [
      {
        dimension: 'home' as const,
        question: 'home',
        groups: [
          { label: 'My own flat', people: homes[0], choices: ['flat'] },
          { label: 'Nowhere settled', people: homes[1], choices: ['none'] },
        ],
      },
    ],
  },
  enteredAt: now().toISOString(),
  enteredBy: officer.id,
})

/** The codebook's next version, with what only those who code read of it. */
const secretive = {
  ...codebook,
  themes: codebook.themes.map((theme) => ({
    ...theme,
    includes: 'wexmarl',
    quotes: [...theme.quotes, 'yandolf is how it is'],
  })),
}

const fileOf = (name: string): SurveyFile =>
  surveySchema.parse({
    kind: 'survey',
    slug: `${name}-say`,
    title: `Your ${name} say`,
    introduction: 'How is it going?',
    questions: [
      {
        kind: 'choice',
        key: 'home',
        title: 'Where do you live now?',
        choices: [
          { id: 'flat', label: 'My own flat' },
          { id: 'none', label: 'Nowhere settled' },
        ],
      },
      {
        kind: 'choices',
        key: 'money',
        title: 'What have you had help with?',
        choices: [
          { id: 'rent', label: 'Rent' },
          { id: 'food', label: 'Food' },
        ],
      },
      { kind: 'scale', key: 'safe', title: 'How safe do you feel?', lowest: 'Not at all', highest: 'Very' },
      { kind: 'long', key: 'pa', title: 'How is it with your PA?' },
    ],
    breakdowns: [{ by: 'home', of: ['safe'] }],
  })

const consultation = (name: string): Partial<SurveyFile> => ({
  kind: 'consultation',
  slug: `${name}-say`,
  questions: [
    { kind: 'agency', key: 'who', title: 'Who are you?', hint: '' },
    { kind: 'long', key: 'case', title: 'What do you think?', hint: '' },
  ],
  breakdowns: [],
})
