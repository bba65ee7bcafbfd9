import { and, asc, countDistinct, desc, eq, isNull, sql } from 'drizzle-orm'
import { candidateAnswers, candidates } from '../../schema/coding-tables.ts'
import { limits } from '../../schema/limits.ts'
import { releases } from '../../schema/release-tables.ts'
import { answers, questions, responses, surveys, waveKeys, waves } from '../../schema/tables.ts'
import { type Actor, perform } from '../audit.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { open, unwrapWaveKey } from '../seal.ts'
import type { Secrets } from '../secrets.ts'
import { countable } from './countable.ts'
import { notInOpenSample } from './sample.ts'

/** What a person reads of a candidate before they decide. */
const QUOTES = 10

/**
 * A wave's candidates, those the codebook explains worst first: suggested names, how many answers and people, up to ten
 * typical answers and the least typical one (null where there are only two). Withdrawn, held and blindly coded answers are in
 * none, and a candidate with no answer left is not told.
 * @throws Problem not-found
 */
export async function listCandidates(db: Database, secrets: Secrets, waveId: string) {
  const [stored] = await db.select().from(waveKeys).where(eq(waveKeys.waveId, waveId))
  if (!stored) throw new Problem('not-found')
  const [found, sizes, shown] = await db.batch([
    db
      .select()
      .from(candidates)
      .where(eq(candidates.waveId, waveId))
      .orderBy(asc(candidates.rank), desc(candidates.foundAt), asc(candidates.id)),
    db
      .select({ id: candidates.id, answers: countDistinct(answers.id), people: countDistinct(responses.id) })
      .from(candidates)
      .innerJoin(candidateAnswers, eq(candidateAnswers.candidateId, candidates.id))
      .innerJoin(answers, eq(answers.id, candidateAnswers.answerId))
      .innerJoin(responses, eq(responses.id, answers.responseId))
      .innerJoin(questions, eq(questions.id, answers.questionId))
      .where(and(eq(candidates.waveId, waveId), countable(db, waveId), notInOpenSample(db)))
      .groupBy(candidates.id),
    mostTelling(db, waveId),
  ])
  const key = await unwrapWaveKey(secrets, waveId, stored.wrapped)
  const sizeOf = new Map(sizes.map(({ id, ...size }) => [id, size]))
  const quotesOf = Map.groupBy(shown, ({ candidateId }) => candidateId)
  const told = found.flatMap((candidate) => {
    const size = sizeOf.get(candidate.id)
    return size ? [{ candidate, size, quotes: quotesOf.get(candidate.id) ?? [] }] : []
  })
  return Promise.all(
    told.map(async ({ candidate, size, quotes }) => {
      const { id, decision, themeId } = candidate
      const { names, terms }: Suggested = candidate.sealed
        ? JSON.parse(await open(key, id, candidate.sealed))
        : { names: [], terms: [] }
      const texts = await Promise.all(
        quotes.map(async ({ answerId, question, sealed }) => ({
          answerId,
          question,
          text: await open(key, answerId, sealed ?? ''),
        })),
      )
      const boundary = texts.length > 2 ? (texts.at(-1) ?? null) : null
      return {
        id,
        names,
        terms,
        answers: size.answers,
        // Fewer would tell which of the answers are one person's.
        people: size.people >= limits.smallestCell ? size.people : null,
        decision,
        themeId,
        quotes: boundary ? texts.slice(0, -1) : texts,
        boundary,
      }
    }),
  )
}

type Suggested = { names: string[]; terms: string[] }

/** The first answers of each candidate and its last, in order. */
function mostTelling(db: Database, waveId: string) {
  const ranked = db
    .select({
      candidateId: candidateAnswers.candidateId,
      answerId: sql<string>`${answers.id}`.as('answer'),
      question: questions.title,
      sealed: answers.sealed,
      nth: sql<number>`row_number() over (partition by ${candidateAnswers.candidateId} order by ${candidateAnswers.place})`.as(
        'nth',
      ),
      size: sql<number>`count(*) over (partition by ${candidateAnswers.candidateId})`.as('size'),
    })
    .from(candidates)
    .innerJoin(candidateAnswers, eq(candidateAnswers.candidateId, candidates.id))
    .innerJoin(answers, eq(answers.id, candidateAnswers.answerId))
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(and(eq(candidates.waveId, waveId), countable(db, waveId), notInOpenSample(db)))
    .as('ranked')
  return db
    .select()
    .from(ranked)
    .where(sql`${ranked.nth} <= ${QUOTES} or ${ranked.nth} = ${ranked.size}`)
    .orderBy(asc(ranked.candidateId), asc(ranked.nth))
}

/** Dismisses a candidate; a repeat changes nothing. @throws Problem not-found, candidate-decided */
export async function dismissCandidate(
  db: Database,
  actor: Actor,
  input: { candidateId: string },
  now: Date,
) {
  const { candidateId } = input
  const { decision } = await findCandidate(db, candidateId)
  if (decision === 'dismissed') return
  const line = { act: 'candidate dismissed', subject: candidateId }
  const write = db
    .update(candidates)
    .set({ decision: 'dismissed', decidedAt: now.toISOString(), decidedBy: actor.id })
    .where(and(eq(candidates.id, candidateId), isNull(candidates.decision)))
  if ((await perform(db, actor, line, now, write)) === 0) throw new Problem('candidate-decided')
}

/**
 * Takes a dismissal back; a repeat changes nothing.
 * @throws Problem not-found, candidate-decided (it became a theme, or was merged: the codebook has its own undo)
 */
export async function undoDismissal(db: Database, actor: Actor, input: { candidateId: string }, now: Date) {
  const { candidateId } = input
  const { decision } = await findCandidate(db, candidateId)
  if (decision === null) return
  const line = { act: 'candidate dismissal undone', subject: candidateId }
  const write = db
    .update(candidates)
    .set({ decision: null, decidedAt: null, decidedBy: null })
    .where(and(eq(candidates.id, candidateId), eq(candidates.decision, 'dismissed')))
  if ((await perform(db, actor, line, now, write)) === 0) throw new Problem('candidate-decided')
}

/** A candidate with its wave and survey. @throws Problem not-found */
export async function findCandidate(db: Database, candidateId: string) {
  const [candidate] = await db
    .select({
      id: candidates.id,
      decision: candidates.decision,
      waveId: candidates.waveId,
      surveyId: surveys.id,
      codebookId: surveys.codebookId,
      version: surveys.codebookVersion,
      released: releases.waveId,
    })
    .from(candidates)
    .innerJoin(waves, eq(waves.id, candidates.waveId))
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .leftJoin(releases, eq(releases.waveId, candidates.waveId))
    .where(eq(candidates.id, candidateId))
  if (!candidate) throw new Problem('not-found')
  return candidate
}
