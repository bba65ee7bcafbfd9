import { eq } from 'drizzle-orm'
import careLeavers from '../schema/codebook/care-leavers.json' with { type: 'json' }
import { codebookImportSchema } from '../schema/codebook.ts'
import { codings } from '../schema/coding-tables.ts'
import { cohortSchema } from '../schema/cohort.ts'
import cohortFile from '../schema/demonstration/cohort.json' with { type: 'json' }
import consultationFile from '../schema/demonstration/consultation.json' with { type: 'json' }
import pulseFile from '../schema/demonstration/pulse.json' with { type: 'json' }
import written from '../schema/demonstration/responses.json' with { type: 'json' }
import surveyFile from '../schema/demonstration/survey.json' with { type: 'json' }
import type { Role } from '../schema/role.ts'
import { type Channel, surveySchema } from '../schema/survey.ts'
import { answers, questions, responses } from '../schema/tables.ts'
import type { Given } from '../web/questions/kind.ts'
import type { Actor } from './audit.ts'
import { listAgencies, nameAgency } from './domain/agency.ts'
import { importCodebook, themesOf } from './domain/codebook.ts'
import { decideCoding, recordReading } from './domain/coding.ts'
import { enterCohort } from './domain/cohort.ts'
import { holdAnswer } from './domain/concern.ts'
import { nameCouncil } from './domain/council.ts'
import { waveOfPage } from './domain/page.ts'
import { proposeNext } from './domain/proposal.ts'
import { approveQuote, redactionsFor } from './domain/quote.ts'
import { checkQuote } from './domain/quote-check.ts'
import type { Span } from './domain/redacting.ts'
import { releaseWave } from './domain/release.ts'
import { submitResponse } from './domain/response.ts'
import { addStaff } from './domain/staff.ts'
import { createSurvey } from './domain/survey.ts'
import { closeWave, openWave } from './domain/wave.ts'
import type { Env } from './env.ts'
import { makePageToken, readPageToken } from './page-token.ts'
import { lookupHash } from './secrets.ts'

const day = 86_400_000
const week = 7 * day
const invented = {
  officer: 'Sam Okafor',
  pa: 'Robin Castle',
  leader: 'Director Priya Raman',
  safeguarding: 'Jo Whitlock',
  administrator: 'Alex Field',
} satisfies Record<Role, string>
const secondOfficer = 'Dana Malik'

type Authored = {
  wave: number
  weeksAgo: number
  channel: string
  quotable: boolean
  answers: Record<string, string | string[]>
  themes: Record<string, string[]>
  concern?: string[]
  quote?: Record<string, string>
}

/** Fills an empty database with the demonstration council, by the same verbs that real use goes through. */
export async function seed(env: Env): Promise<void> {
  const { db, secrets } = env
  const ago = (weeks: number) => new Date(env.now().getTime() - weeks * week)
  const staff = {} as Record<Role, Actor>
  for (const [role, name] of Object.entries(invented) as [Role, string][]) {
    staff[role] = (await addStaff(db, secrets, null, { name, role }, ago(40))).member
  }
  await nameCouncil(
    db,
    staff.administrator,
    {
      name: 'Fairmere Council',
      helpLine: 'leaving care team, 01632 960 100, Monday to Friday 9 to 5',
      helpAtNight: 'emergency duty team, 01632 960 199',
      colour: '',
    },
    ago(39),
  )
  const { codebookId } = await importCodebook(
    db,
    staff.officer,
    codebookImportSchema.parse(careLeavers),
    ago(38),
  )

  const added = await addStaff(db, secrets, null, { name: secondOfficer, role: 'officer' }, ago(38))
  const desk = { env, officer: staff.officer, second: added.member, codebookId }
  const survey = await createSurvey(
    db,
    staff.officer,
    { file: surveySchema.parse(surveyFile), codebookId },
    ago(34),
  )
  const first = await openWave(db, secrets, staff.officer, survey, ago(32))
  const responsesOf = (wave: number) => (written.survey as Authored[]).filter((each) => each.wave === wave)
  const read = await answerAll(desk, surveyFile.slug, first.waveId, responsesOf(1))
  await closeWave(db, staff.officer, first, ago(25))
  await readAll(desk, first.waveId, read, ago(24))
  await enterCohort(db, staff.officer, { ...first, cohort: cohortSchema.parse(cohortFile) }, ago(24))
  await releaseWave(db, secrets, staff.officer, { ...first, demonstration: true }, ago(23))

  const second = await openWave(db, secrets, staff.officer, survey, ago(4))
  const open = await answerAll(desk, surveyFile.slug, second.waveId, responsesOf(2))
  await holdAll(desk, open, env.now())

  const pulse = await createSurvey(
    db,
    staff.officer,
    { file: surveySchema.parse(pulseFile), codebookId },
    ago(3),
  )
  await openWave(db, secrets, staff.officer, pulse, ago(2))

  const file = surveySchema.parse(consultationFile)
  const consultation = await createSurvey(db, staff.officer, { file, codebookId }, ago(6))
  const asked = await openWave(db, secrets, staff.officer, consultation, ago(5))
  await answerAll(desk, file.slug, asked.waveId, written.consultation as Authored[])
  for (const agency of await listAgencies(db, secrets, asked.waveId)) {
    if (agency.agreed) await nameAgency(db, staff.officer, agency, env.now())
  }
}

type Desk = { env: Env; officer: Actor; second: Actor; codebookId: string }
/** A stored answer beside what its author meant by it. */
type Stored = { answerId: string; themes: string[]; concern: boolean; quote: Span | undefined }

async function answerAll(desk: Desk, slug: string, waveId: string, authored: Authored[]) {
  const { db, secrets, now } = desk.env
  const page = await waveOfPage(db, { waveId, slug })
  if (!page) throw new Error(`the demonstration has no survey ${slug}`)
  const stored: Stored[] = []
  for (const response of authored) {
    const at = new Date(now().getTime() - response.weeksAgo * week - day / 2)
    const token = await readPageToken(secrets, await makePageToken(secrets, page, at))
    if (!token) throw new Error('a token of our own was not read')
    const given = new Map<string, Given>()
    for (const { id, key } of page.questions) {
      const answer = response.answers[key]
      if (answer !== undefined)
        given.set(id, typeof answer === 'string' ? { text: answer } : { chosen: answer })
    }
    const { quotable } = response
    const submission = { given, channel: response.channel as Channel, overseen: null, quotable }
    const outcome = await submitResponse(db, secrets, page, token, { submission }, at)
    if (typeof outcome === 'string') throw new Error(`the demonstration was not stored: ${outcome}`)
    const rows = await db
      .select({ answerId: answers.id, key: questions.key })
      .from(answers)
      .innerJoin(responses, eq(responses.id, answers.responseId))
      .innerJoin(questions, eq(questions.id, answers.questionId))
      .where(eq(responses.receiptHash, await lookupHash(secrets, 'receipt', outcome.receipt)))
    for (const { answerId, key } of rows) {
      const themes = response.themes[key]
      const concern = response.concern?.includes(key) ?? false
      const quote = spanOf(response.quote?.[key], response.answers[key])
      if (themes) stored.push({ answerId, themes, concern, quote })
    }
  }
  return stored
}

function spanOf(quote: string | undefined, answer: string | string[] | undefined): Span | undefined {
  const start = quote && typeof answer === 'string' ? answer.indexOf(quote) : -1
  return quote && start >= 0 ? { start, end: start + quote.length } : undefined
}

async function holdAll({ env, officer }: Desk, stored: Stored[], at: Date): Promise<void> {
  for (const { answerId, concern } of stored) {
    if (concern) await holdAnswer(env.db, officer, { answerId }, at)
  }
}

/** The engine proposes; the officer holds the disclosure, reads four answers in five, and approves quotes that a second one checks. */
async function readAll(desk: Desk, waveId: string, stored: Stored[], at: Date): Promise<void> {
  const { env, officer, codebookId } = desk
  const { db } = env
  await holdAll(desk, stored, at)
  while ((await proposeNext(env, waveId)).left > 0);
  const book = await themesOf(db, codebookId)
  const idOf = (code: string) => book.find((theme) => theme.code === code)?.id ?? ''
  const proposed = await db.select({ answerId: codings.answerId, themeId: codings.themeId }).from(codings)
  for (const [index, { answerId, themes, concern, quote }] of stored.entries()) {
    if (concern || (index % 5 === 4 && !quote)) continue
    const [only] = themes
    if (only === 'XXX0' || only === 'XXX1') {
      await recordReading(db, officer, { answerId, outcome: only === 'XXX0' ? 'nothing' : 'unfit' }, at)
      continue
    }
    const meant = themes.map(idOf)
    const wrong = proposed.filter((coding) => coding.answerId === answerId && !meant.includes(coding.themeId))
    for (const themeId of meant) {
      await decideCoding(db, officer, { answerId, themeId, decision: 'confirmed' }, at)
    }
    for (const { themeId } of wrong) {
      await decideCoding(db, officer, { answerId, themeId, decision: 'rejected' }, at)
    }
    await recordReading(db, officer, { answerId, outcome: 'themes' }, at)
    const [themeId] = meant
    if (quote && themeId) await quoteAll(desk, { answerId, themeId, passage: quote }, at)
  }
}

/** Takes out whatever is proposed: one officer approves the rest, the other checks it. */
async function quoteAll(
  { env, officer, second }: Desk,
  { answerId, themeId, passage }: { answerId: string; themeId: string; passage: Span },
  at: Date,
): Promise<void> {
  const proposals = await redactionsFor(env, { answerId, passage })
  const taken = proposals.map(({ start, end, kind }) => ({ start, end, mark: `[${kind}]` as const }))
  const input = { answerId, themeId, quoted: { passage, taken, kept: [] } }
  await checkQuote(env.db, second, await approveQuote(env, officer, input, at), at)
}
