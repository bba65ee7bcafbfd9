import { eq } from 'drizzle-orm'
import type { Polarity } from '../../schema/coding.ts'
import { codings, readings } from '../../schema/coding-tables.ts'
import { quotes } from '../../schema/release-tables.ts'
import type { Channel, Overseen } from '../../schema/survey.ts'
import { answers, responses, surveys, waveKeys, waves } from '../../schema/tables.ts'
import type { Given } from '../../web/questions/kind.ts'
import { kinds } from '../../web/questions/kinds.ts'
import type { Actor } from '../../worker/audit.ts'
import { randomId } from '../../worker/bytes.ts'
import { themesOf } from '../../worker/domain/codebook.ts'
import { type SurveyInWave, waveById } from '../../worker/domain/page.ts'
import { proposeNext } from '../../worker/domain/proposal.ts'
import { releaseWave } from '../../worker/domain/release.ts'
import { answerRows, tellingOf } from '../../worker/domain/response.ts'
import { closeWave } from '../../worker/domain/wave.ts'
import { seal, unwrapWaveKey } from '../../worker/seal.ts'
import type { World } from './world.ts'

type Wave = { waveId: string }

/** Somebody who answers: question key → the id they chose, the ids, or what they wrote. */
export type Person = {
  answers: Record<string, string | string[]>
  channel?: Channel
  overseen?: Overseen
  quotable?: boolean
  /** Codes of the themes that an officer confirmed in all they wrote. Left out, their words are left to the engine. */
  raised?: string[]
  polarity?: Polarity
}

/** What was stored of one person. `answers`: question key → id of the answer. */
export type StoredPerson = { responseId: string; answers: Record<string, string> }

/** So many people who all say the same. */
export const times = (many: number, person: Person): Person[] => Array.from({ length: many }, () => person)

/**
 * Stores a response for each, sealed and shaped as one that was sent, without a page, its token and a receipt.
 * @returns in the order of `people`
 */
export async function answerAs(world: World, wave: Wave, officer: Actor, people: Person[]) {
  const { db, secrets, now } = world
  const page = await waveById(db, wave.waveId)
  if (!page) throw new Error('no such wave')
  const themeId = await themeIdsOf(world, wave)
  const [at, by] = [now().toISOString(), officer.id]
  const rows = await Promise.all(
    people.map(async ({ channel = 'alone', overseen = null, quotable = false, ...person }) => {
      const submission = { given: givenBy(page, person), channel: null, overseen, quotable }
      const id = randomId()
      const told = { ...tellingOf(submission, channel, now()), id, receiptHash: randomId() }
      const answered = (await answerRows(secrets, page, submission)).map((row) => ({
        ...row,
        responseId: id,
        assigned: Boolean(person.raised && row.sealed),
      }))
      return { told: { ...told, waveId: wave.waveId }, answered, person }
    }),
  )
  const read = rows.flatMap(({ answered, person }) =>
    answered.filter(({ assigned }) => assigned).map(({ id }) => ({ answerId: id, ...person })),
  )
  const coded = read.flatMap(({ answerId, raised = [], polarity = null }) =>
    raised.map((code) => ({ answerId, themeId: themeId(code), polarity })),
  )
  await inPieces(rows, (some) => db.insert(responses).values(some.map(({ told }) => told)))
  await inPieces(
    rows.flatMap(({ answered }) => answered),
    (some) => db.insert(answers).values(some),
  )
  await inPieces(read, (some) =>
    db.insert(readings).values(
      some.map(({ answerId, raised }) => ({
        answerId,
        outcome: raised?.length ? ('themes' as const) : ('unfit' as const),
        readAt: at,
        readBy: by,
      })),
    ),
  )
  await inPieces(coded, (some) =>
    db.insert(codings).values(
      some.map((coding) => ({
        ...coding,
        id: randomId(),
        evidence: [],
        decision: 'confirmed' as const,
        decidedAt: at,
        decidedBy: by,
      })),
    ),
  )
  const keyOf = new Map(page.questions.map(({ id, key }) => [id, key]))
  return rows.map(
    ({ told, answered }): StoredPerson => ({
      responseId: told.id,
      answers: Object.fromEntries(answered.map(({ id, questionId }) => [keyOf.get(questionId), id])),
    }),
  )
}

function givenBy({ questions }: SurveyInWave, { answers }: Person): Map<string, Given> {
  const given = new Map<string, Given>()
  for (const [key, answer] of Object.entries(answers)) {
    const question = questions.find((each) => each.key === key)
    if (!question) throw new Error(`the survey does not ask ${key}`)
    const written = kinds[question.kind].coded || question.kind === 'agency'
    given.set(question.id, written ? { text: String(answer) } : { chosen: [answer].flat() })
  }
  return given
}

async function themeIdsOf({ db }: World, { waveId }: Wave) {
  const [survey] = await db
    .select({ codebookId: surveys.codebookId })
    .from(waves)
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .where(eq(waves.id, waveId))
  const themes = await themesOf(db, survey?.codebookId ?? '')
  return (code: string) => {
    const theme = themes.find((each) => each.code === code)
    if (!theme) throw new Error(`the codebook has no ${code}`)
    return theme.id
  }
}

/** Few enough rows that a statement of them is no longer than SQLite takes. */
async function inPieces<T>(rows: T[], insert: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += 500) await insert(rows.slice(from, from + 500))
}

/** A quote as two officers leave it: approved by one and, unless `by` says otherwise, checked by the other. @returns its id */
export async function quoteAs(
  world: World,
  wave: Wave,
  passage: { answerId: string; code: string; text: string },
  by: { approved: Actor; checked: Actor | null },
): Promise<string> {
  const { db, secrets, now } = world
  const [stored] = await db.select().from(waveKeys).where(eq(waveKeys.waveId, wave.waveId))
  const key = await unwrapWaveKey(secrets, wave.waveId, stored?.wrapped ?? '')
  const themeId = await themeIdsOf(world, wave)
  const [id, at] = [randomId(), now().toISOString()]
  const sealed = await seal(key, id, passage.text)
  await db.insert(quotes).values({
    id,
    answerId: passage.answerId,
    themeId: themeId(passage.code),
    sealed,
    approvedAt: at,
    approvedBy: by.approved.id,
    checkedAt: by.checked && at,
    checkedBy: by.checked?.id ?? null,
  })
  return id
}

/** Closes the wave, lets the engine read what nobody has, and publishes its release: the seven days are not waited for. */
export async function closeAndRelease(world: World, officer: Actor, { waveId }: Wave): Promise<void> {
  const { db, secrets, now } = world
  await closeWave(db, officer, { waveId }, now())
  while ((await proposeNext(world, waveId)).left > 0);
  await releaseWave(db, secrets, officer, { waveId, demonstration: true }, now())
}
