import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Polarity } from '../../schema/coding.ts'
import { codings, readings } from '../../schema/coding-tables.ts'
import { limits } from '../../schema/limits.ts'
import { quotes } from '../../schema/release-tables.ts'
import {
  answers,
  concerns,
  questions,
  responses,
  surveyThemes,
  versions,
  waveKeys,
  waves,
} from '../../schema/tables.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { open, unwrapWaveKey } from '../seal.ts'
import type { Secrets } from '../secrets.ts'
import { codedKinds, isRead } from './countable.ts'
import { inQueue, lastOf, position, type Queue } from './queue.ts'

/**
 * A page of a wave's written answers with what is proposed for them, similar ones one after the other once they have been
 * compared. Answers, never a person's whole response: nothing here says which answers belong together. Held and withdrawn
 * ones are not in it, nor those of a sample that is being coded blind.
 * @throws Problem not-found
 */
export async function listAnswers(db: Database, secrets: Secrets, queue: Queue) {
  const { waveId } = queue
  const [stored] = await db
    .select({ wrapped: waveKeys.wrapped, surveyId: waves.surveyId })
    .from(waveKeys)
    .innerJoin(waves, eq(waves.id, waveKeys.waveId))
    .where(eq(waveKeys.waveId, waveId))
  if (!stored) throw new Problem('not-found')
  const found = await db
    .select({
      id: answers.id,
      question: questions.title,
      sealed: answers.sealed,
      quotable: responses.quotable,
      campaign: answers.campaign,
      outcome: readings.outcome,
      read: sql<boolean>`${isRead(db, waveId)}`.mapWith(Boolean),
    })
    .from(answers)
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .leftJoin(readings, eq(readings.answerId, answers.id))
    .where(and(inQueue(db, queue), sql`(${position}, ${answers.id}) > ${lastOf(queue.after)}`))
    .orderBy(asc(position), asc(answers.id))
    .limit(limits.answersPerPage)
  const ids = found.map(({ id }) => id)
  const counted = and(eq(surveyThemes.surveyId, stored.surveyId), eq(surveyThemes.themeId, codings.themeId))
  const [proposed, approved] = await db.batch([
    db
      .select({
        answerId: codings.answerId,
        themeId: surveyThemes.countsAs,
        score: codings.score,
        clause: codings.clause,
        evidence: codings.evidence,
        polarity: codings.polarity,
        decision: codings.decision,
      })
      .from(codings)
      .innerJoin(surveyThemes, counted)
      .where(inArray(codings.answerId, ids))
      .orderBy(asc(codings.id)),
    db
      .select({
        id: quotes.id,
        answerId: quotes.answerId,
        themeId: quotes.themeId,
        sealed: quotes.sealed,
        paraphrase: quotes.paraphrase,
        checked: sql<boolean>`${quotes.checkedAt} is not null`.mapWith(Boolean),
      })
      .from(quotes)
      .where(inArray(quotes.answerId, ids)),
  ])
  const key = await unwrapWaveKey(secrets, waveId, stored.wrapped)
  const reveal = (row: string, sealed: string | null) => open(key, row, sealed ?? '')
  return Promise.all(
    found.map(async ({ sealed, read, outcome, ...answer }) => ({
      ...answer,
      outcome: read ? outcome : null,
      text: await reveal(answer.id, sealed),
      codings: together(proposed.filter(({ answerId }) => answerId === answer.id)),
      quotes: await Promise.all(
        approved
          .filter(({ answerId }) => answerId === answer.id)
          .map(async ({ answerId: _, sealed, ...quote }) => ({
            ...quote,
            text: await reveal(quote.id, sealed),
          })),
      ),
    })),
  )
}

/** The wave's questions whose answers are coded, in order. */
export const codedQuestions = (db: Database, waveId: string) =>
  db
    .select({ id: questions.id, title: questions.title })
    .from(questions)
    .innerJoin(waves, eq(waves.versionId, questions.versionId))
    .where(and(eq(waves.id, waveId), inArray(questions.kind, codedKinds)))
    .orderBy(asc(questions.position))

type Coded = {
  answerId: string
  themeId: string
  score: number | null
  clause: [number, number] | null
  evidence: [number, number][]
  polarity: Polarity | null
  decision: 'confirmed' | 'rejected' | null
}

/** One coding a theme: where themes were merged, confirmed counts over undecided, and undecided over rejected. */
function together(codings: Coded[]): Omit<Coded, 'answerId'>[] {
  const rank = ({ decision }: Coded) => (decision === 'confirmed' ? 2 : decision === null ? 1 : 0)
  const byTheme = Map.groupBy(codings, ({ themeId }) => themeId)
  return [...byTheme.values()].flatMap((same) => {
    const [first] = same.toSorted((a, b) => rank(b) - rank(a))
    if (!first) return []
    const { answerId: _, ...coding } = first
    const scores = same.flatMap(({ score }) => score ?? [])
    const spoken = same.find(({ clause }) => clause)
    return [
      {
        ...coding,
        score: scores.length ? Math.max(...scores) : null,
        clause: coding.clause ?? spoken?.clause ?? null,
        evidence: same.flatMap(({ evidence }) => evidence).sort(([a], [b]) => a - b),
        polarity: coding.polarity ?? same.find(({ polarity }) => polarity)?.polarity ?? null,
      },
    ]
  })
}

/** Every answer held as a concern, for the safeguarding lead alone. */
export async function listConcerns(db: Database, secrets: Secrets) {
  const held = await db
    .select({
      answerId: answers.id,
      question: questions.title,
      sealed: answers.sealed,
      heldAt: concerns.heldAt,
      survey: versions.title,
      wave: waves.number,
      week: responses.week,
      waveId: responses.waveId,
      wrapped: waveKeys.wrapped,
      ownKey: concerns.wrapped,
    })
    .from(concerns)
    .innerJoin(answers, and(eq(answers.id, concerns.answerId), isNotNull(answers.sealed)))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .innerJoin(waves, eq(waves.id, responses.waveId))
    .innerJoin(versions, eq(versions.id, waves.versionId))
    .leftJoin(waveKeys, eq(waveKeys.waveId, responses.waveId))
    .orderBy(asc(concerns.heldAt))
  return Promise.all(
    held.map(async ({ sealed, waveId, wrapped, ownKey, ...concern }) => {
      // One that cannot be read must not hide the others.
      if (!ownKey && !wrapped)
        return { ...concern, text: '[The words of this answer were deleted with its wave.]' }
      const key = ownKey
        ? await unwrapWaveKey(secrets, concern.answerId, ownKey)
        : await unwrapWaveKey(secrets, waveId, wrapped ?? '')
      return { ...concern, text: await open(key, concern.answerId, sealed ?? '') }
    }),
  )
}
