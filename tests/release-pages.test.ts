import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CohortTable } from '../schema/cohort.ts'
import type { ReleaseDocument } from '../schema/release.ts'
import { type SurveyFile, surveySchema } from '../schema/survey.ts'
import { enterCohort } from '../worker/domain/cohort.ts'
import { publishVersion } from '../worker/domain/survey.ts'
import { openWave } from '../worker/domain/wave.ts'
import { readCsv } from './support/facts-csv.ts'
import { answerAs, closeAndRelease, type Person, times } from './support/population.ts'
import { openSurvey, openWorld, signedIn, type World } from './support/world.ts'

/** Each wave is answered, closed, counted and published, and read over HTTP as a leader reads it. */
describe('a release of awkward answers', () => {
  let world: World
  let officer: Awaited<ReturnType<typeof signedIn>>
  let leader: Awaited<ReturnType<typeof signedIn>>
  beforeAll(async () => {
    world = await openWorld('node', { demonstration: true, now: () => new Date('2026-05-20T09:00:00Z') })
    officer = await signedIn(world, 'officer')
    leader = await signedIn(world, 'leader')
  })
  afterAll(() => world.close())

  let surveys = 0
  const open = () =>
    openSurvey(world, officer.member, { questions, breakdowns, slug: `wave-${'abcdefghijkl'[surveys++]}` })
  /** Answers, closes and publishes; what every awkward release is held to is checked on the way. */
  const release = async (wave: { waveId: string }, people: Person[], cohort?: CohortTable) => {
    if (cohort) await enterCohort(world.db, officer.member, { ...wave, cohort }, world.now())
    await answerAs(world, wave, officer.member, people)
    await closeAndRelease(world, officer.member, wave)
    const read = await readAsLeader(leader.get, wave.waveId)
    expectSensible(read, people.length)
    return read
  }

  it.each([0, 3, 9])('%i responses: nothing is told but that too few answered', async (many) => {
    const { page, document } = await release(await open(), mixed(many))
    expect(page).toContain('Too few people answered to say anything without pointing at somebody')
    expect(document.received).toEqual({ as: 'hidden' })
    expect(document.themes).toEqual([])
    expect(statesOf(document)).toEqual(['hidden', 'hidden', 'hidden', 'hidden'])
    expect(page.match(/hidden to protect people/gi)?.length).toBeGreaterThan(4)
  })

  it.each([10, 11])('%i responses: what nearly everybody said is told in words', async (many) => {
    const agreed: Person = { ...flat, answers: { ...flat.answers, safe: '8' } }
    const { page, document } = await release(await open(), times(many, agreed))
    expect(document.received).toEqual({ as: 'fewer' })
    expect(page).toMatch(/fewer than 30/i)
    expect(page).toMatch(/nearly everybody/i)
    expect(page).not.toContain('Too few people answered to say anything')
  })

  it.each([10, 11])(
    '%i responses that differ: the questions are hidden, and the page says why',
    async (many) => {
      const { page, document } = await release(await open(), mixed(many))
      expect(document.received).toEqual({ as: 'fewer' })
      expect(statesOf(document)).toContain('hidden')
      expect(page).toMatch(/hidden to protect people/i)
    },
  )

  it('everybody says the same: the page says so in words, and gives no figure of it', async () => {
    const { page, document } = await release(await open(), times(41, flat))
    expect(statesOf(document)).toEqual(Array(4).fill('nearly everybody'))
    expect(page).toMatch(/nearly everybody/i)
    expect(document.breakdowns.map(({ state }) => state)).toEqual(['hidden', 'hidden', 'hidden'])
    expect(page).not.toMatch(/(?<!up to )100\s?%/)
  })

  it('a cohort smaller than its respondents: the page says that one of the two is wrong', async () => {
    const wave = await open()
    const { page, document } = await release(wave, mixed(43), {
      people: 33,
      dimensions: [
        {
          dimension: 'home',
          question: 'home',
          groups: [
            { label: 'A home of my own', people: 22, choices: ['own', 'shared'] },
            {
              label: 'Anywhere else',
              people: 11,
              choices: ['supported', 'lodgings', 'unsettled', 'custody'],
            },
          ],
        },
      ],
    })
    expect(document.coverage).toMatchObject({ larger: true, rate: null })
    expect(page).toMatch(/more people answered than the cohort/i)
    expect(page).not.toMatch(/(?<!up to )\b[1-9]\d{2}\s?%/)
  })

  it('a breakdown with an empty group puts it together with others, and says nothing of it', async () => {
    const scored = (person: Person, safe: string) => ({ ...person, answers: { ...person.answers, safe } })
    const { page, document } = await release(await open(), [
      ...times(16, scored(flat, '8')),
      ...times(11, scored(flat, '2')),
      ...times(9, scored(supported, '8')),
      ...times(12, scored(supported, '2')),
    ])
    const split = document.breakdowns.find(({ by, of }) => by.key === 'home' && of.key === 'safe')
    expect(split?.groups.map(({ label }) => label)).toEqual(['A home of my own', 'Any other answer'])
    expect(split?.groups.flatMap(({ amounts }) => amounts.map(({ as }) => as))).toEqual(
      Array(4).fill('words'),
    )
    expect(page).not.toMatch(/\bnobody\b[^.]*nowhere settled/i)
  })

  it('a question asked in other words has no comparison, nor one put together otherwise, and the page says which', async () => {
    const survey = await open()
    await release(survey, mixed(49))
    const reworded = questions.map((each) =>
      each.key === 'listened' ? { ...each, title: 'How often does somebody listen to you?' } : each,
    )
    const file = surveySchema.parse({ ...shape, slug: survey.slug, questions: reworded, breakdowns })
    await publishVersion(world.db, officer.member, { surveyId: survey.surveyId, file }, world.now())
    const next = () =>
      openWave(world.db, world.secrets, officer.member, { surveyId: survey.surveyId }, world.now())
    const of = ({ questions }: ReleaseDocument, key: string) => questions.find((each) => each.key === key)

    const second = await release(await next(), mixed(47))
    expect(of(second.document, 'listened')).toMatchObject({
      broken: { waveNumber: 1, because: 'wording' },
      earlier: [],
    })
    expect(second.page).toMatch(/asked in other words|wording (was )?changed/i)
    expect(of(second.document, 'home')).toMatchObject({ broken: null, earlier: [{ waveNumber: 1 }] })

    const third = await release(await next(), mixed(43))
    expect(of(third.document, 'home')).toMatchObject({
      broken: { waveNumber: 2, because: 'grouping' },
      earlier: [],
    })
    expect(third.page).toMatch(/put together|grouped/i)
    expect(of(third.document, 'listened')).toMatchObject({ title: 'How often does somebody listen to you?' })
  })
})

const shape = { kind: 'survey' as const, title: 'Your say', introduction: 'How is it going?' }
const choice = (id: string, label: string, group?: string) => ({ id, label, ...(group ? { group } : {}) })
const questions: SurveyFile['questions'] = [
  {
    kind: 'choice',
    key: 'home',
    title: 'Where do you live now?',
    hint: '',
    choices: [
      choice('own', 'In my own flat', 'A home of my own'),
      choice('shared', 'In a shared house', 'A home of my own'),
      choice('supported', 'In supported housing', 'With support'),
      choice('lodgings', 'In lodgings', 'With support'),
      choice('unsettled', 'No settled place', 'Nowhere settled'),
      choice('custody', 'In custody', 'Nowhere settled'),
    ],
  },
  {
    kind: 'scale',
    key: 'safe',
    title: 'How safe do you feel?',
    hint: '',
    lowest: 'Not at all',
    highest: 'Very',
  },
  {
    kind: 'choice',
    key: 'listened',
    title: 'How often do you feel listened to?',
    hint: '',
    choices: [
      choice('most', 'Most of the time'),
      choice('some', 'Some of the time'),
      choice('hardly', 'Hardly ever'),
    ],
  },
  {
    kind: 'choices',
    key: 'money',
    title: 'What have you had help with?',
    hint: '',
    choices: [choice('rent', 'Rent'), choice('food', 'Food'), choice('none', 'None of these')],
    none: 'none',
  },
  { kind: 'long', key: 'pa', title: 'How is it with your PA?', hint: '' },
]
const breakdowns: SurveyFile['breakdowns'] = [
  { by: 'home', of: ['safe', 'listened'] },
  { by: 'channel', of: ['safe'] },
]

const flat: Person = {
  answers: {
    home: 'own',
    safe: '8',
    listened: 'most',
    money: ['rent'],
    pa: 'my PA rings me back when I call',
  },
  raised: ['REL1'],
}
const supported: Person = {
  answers: {
    home: 'supported',
    safe: '5',
    listened: 'some',
    money: ['food'],
    pa: 'there is mould in my flat',
  },
  channel: 'PA',
  raised: ['ACC2'],
}
const unsettled: Person = {
  answers: { home: 'unsettled', safe: '1', listened: 'hardly', money: ['none'] },
  channel: 'paper',
}
/** Half in a flat, a third supported, a sixth nowhere settled. */
const mixed = (many: number) =>
  Array.from({ length: many }, (_, n) => [flat, supported, flat, unsettled, flat, supported][n % 6] as Person)

const statesOf = ({ questions }: ReleaseDocument) =>
  questions.flatMap((question) => ('state' in question ? [question.state] : []))

type Read = { html: string; page: string; csv: string; word: string; document: ReleaseDocument }

async function readAsLeader(get: (path: string) => Promise<Response>, waveId: string): Promise<Read> {
  const at = `/staff/releases/${waveId}`
  const [html, csv, docx, api] = await Promise.all(
    [at, `${at}/summary.csv`, `${at}/summary.docx`, `/staff/api/releases/${waveId}`].map(async (path) => {
      const response = await get(path)
      expect([path, response.status]).toEqual([path, 200])
      return Buffer.from(await response.arrayBuffer())
    }),
  )
  const word = await mammoth.convertToHtml({ buffer: docx as Buffer })
  const source = String(html)
  return {
    html: source,
    page: textOf(source),
    csv: String(csv),
    word: word.value,
    document: JSON.parse(String(api)) as ReleaseDocument,
  }
}

/** What a release may never show, whatever was answered. */
function expectSensible({ html, page, csv, word, document }: Read, people: number): void {
  for (const said of [page, csv, textOf(word)])
    expect(said).not.toMatch(/\b(NaN|undefined|null|Infinity)\b|\[object/)
  for (const table of [html, word]) expect(table).not.toMatch(/<(t[dh])\b[^>]*>\s*(<p>\s*<\/p>)?\s*<\/\1>/)
  expect(page).not.toMatch(/<|>/)
  const told = [
    ...figuresIn(document),
    ...countsIn(csv),
    ...[page, textOf(word)].flatMap((said) => countsSaid(said)),
  ]
  expect(told.filter((count) => count % 5 !== 0 || count < 10)).toEqual([])
  if (people > 11)
    for (const said of [page, textOf(word)])
      expect(said).not.toMatch(new RegExp(`(?<![\\d.])${people}(?![\\d.]|\\s?%)`))
}

/** Every `number` of a document: counts of people. */
function figuresIn(value: unknown): number[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'number' && typeof inner === 'number' ? [inner] : figuresIn(inner),
  )
}

/** What a CSV tells as people. */
const countsIn = (csv: string) =>
  readCsv(csv).flatMap((row) =>
    [row.people, row.base].flatMap((cell) => (/^\d+$/.test(cell ?? '') ? [Number(cell)] : [])),
  )

/** "about 25 people": what a sentence tells as a count, the rules' own numbers left out. */
const countsSaid = (said: string) =>
  [...said.matchAll(/about (\d+)\b(?!\s?%)/g)].map(([, count]) => Number(count))

/** As it is read: no style, no tags. */
const textOf = (html: string) =>
  html
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;|&rsquo;/g, '’')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
