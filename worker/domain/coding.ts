import { and, eq, inArray, isNotNull, isNull, ne, not, notExists, or, sql } from 'drizzle-orm'
import { themes } from '../../schema/codebook-tables.ts'
import type { Outcome, Polarity } from '../../schema/coding.ts'
import { codings, readings } from '../../schema/coding-tables.ts'
import { releases } from '../../schema/release-tables.ts'
import { answers, concerns, questions, responses, surveys, surveyThemes, waves } from '../../schema/tables.ts'
import { type Actor, perform, type Write } from '../audit.ts'
import { randomId } from '../bytes.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { codedKinds, counting } from './countable.ts'
import { notInOpenSample } from './sample.ts'

export type Decision = 'confirmed' | 'rejected'

/** What a person says of one theme on one answer; `clause` where they marked the part of it that speaks of the theme. */
export type Decided = {
  decision: Decision
  clause?: Span | undefined
  polarity?: Polarity | null | undefined
}
type Span = [start: number, end: number]

/**
 * What a person decided of one theme on one answer; confirming a theme the engine had not proposed adds it. An answer that
 * was read as having none has one then. Rejecting a theme rejects those that were merged into it.
 * @throws Problem not-found, answer-held, already-released, codebook-changed
 */
export async function decideCoding(
  db: Database,
  actor: Actor,
  input: { answerId: string; themeId: string } & Decided,
  now: Date,
) {
  const { answerId, themeId, decision, clause, polarity } = input
  const { waveId, surveyId } = await codableAnswer(db, answerId, themeId)
  const add = db
    .insert(codings)
    .values({ id: randomId(), answerId, themeId, evidence: [] })
    .onConflictDoNothing()
  const named = decision === 'confirmed' ? eq(codings.themeId, themeId) : countsAs(surveyId, themeId)
  const changed = or(
    sql`${codings.decision} is not ${decision}`,
    clause && sql`${codings.clause} is not ${JSON.stringify(clause)}`,
    polarity === undefined ? undefined : sql`${codings.polarity} is not ${polarity}`,
  )
  const decide = db
    .update(codings)
    .set({
      decision,
      decidedAt: now.toISOString(),
      decidedBy: actor.id,
      ...(clause ? { clause } : {}),
      ...(polarity === undefined ? {} : { polarity }),
    })
    .where(and(eq(codings.answerId, answerId), named, changed))
  const readAnew = db.update(readings).set({ outcome: 'themes' }).where(readWithoutThemes(answerId))
  const line = { act: `coding ${decision}`, subject: answerId, detail: { theme: themeId } }
  const before =
    decision === 'confirmed' ? readAnew : reopenWithout(db, { answerId, themeId, waveId, surveyId })
  await perform(db, actor, line, now, before, add, decide)
}

/**
 * Takes a decision back: a proposal is undecided again, a theme that a person had added is gone, and a reading that had
 * found none is open again.
 * @throws Problem not-found, answer-held, already-released, codebook-changed
 */
export async function undoCoding(
  db: Database,
  actor: Actor,
  input: { answerId: string; themeId: string },
  now: Date,
) {
  const { answerId, themeId } = input
  const { waveId, surveyId } = await codableAnswer(db, answerId, themeId)
  const mine = and(eq(codings.answerId, answerId), countsAs(surveyId, themeId), isNotNull(codings.decision))
  const decided = await db.select({ score: codings.score }).from(codings).where(mine)
  if (!decided.length) return
  const line = { act: 'coding undone', subject: answerId, detail: { theme: themeId } }
  const proposed = decided.some(({ score }) => score !== null)
  const reopen = proposed
    ? db.delete(readings).where(readWithoutThemes(answerId))
    : reopenWithout(db, { answerId, themeId, waveId, surveyId })
  const added = db.delete(codings).where(and(mine, isNull(codings.score)))
  const undecided = db.update(codings).set({ decision: null, decidedAt: null, decidedBy: null }).where(mine)
  // Last what `perform` counts.
  await perform(
    db,
    actor,
    line,
    now,
    reopen,
    ...((proposed ? [added, undecided] : [added]) as [Write, ...Write[]]),
  )
}

/** The codings of a theme and of those that were merged into it. */
const countsAs = (surveyId: string, themeId: string) =>
  inArray(
    codings.themeId,
    sql`(select theme_id from survey_themes where survey_id = ${surveyId} and counts_as = ${themeId})`,
  )

/** A reading that found themes is open again once its last one goes. */
const reopenWithout = (
  db: Database,
  {
    answerId,
    themeId,
    waveId,
    surveyId,
  }: { answerId: string; themeId: string; waveId: string; surveyId: string },
) =>
  db.delete(readings).where(
    and(
      eq(readings.answerId, answerId),
      eq(readings.outcome, 'themes'),
      notExists(
        db
          .select({ id: codings.id })
          .from(codings)
          .where(and(eq(codings.answerId, answerId), not(countsAs(surveyId, themeId)), counting(waveId))),
      ),
    ),
  )

const readWithoutThemes = (answerId: string) =>
  and(eq(readings.answerId, answerId), ne(readings.outcome, 'themes'))

/**
 * Records that a person has read an answer and what they found. "Nothing to code" and "does not fit" reject what is
 * proposed and undecided; with a confirmed theme they would contradict it.
 * @throws Problem not-found, answer-held, already-released, reading-contradicts
 */
export async function recordReading(
  db: Database,
  actor: Actor,
  input: { answerId: string; outcome: Outcome },
  now: Date,
) {
  const { answerId, outcome } = input
  const { surveyId } = await codableAnswer(db, answerId)
  const stands = sql`select 1 from codings where answer_id = ${answerId}
    and theme_id in (select theme_id from survey_themes where survey_id = ${surveyId})`
  // One condition for both writes of the batch: what a colleague decides at the same moment counts.
  const fits =
    outcome === 'themes'
      ? sql`exists (${stands} and decision is not 'rejected')`
      : sql`not exists (${stands} and decision = 'confirmed')`
  const at = now.toISOString()
  const reject =
    db.run(sql`update codings set decision = 'rejected', decided_at = ${at}, decided_by = ${actor.id}
    where answer_id = ${answerId} and decision is null and ${outcome} <> 'themes' and ${fits}`)
  const read = db.run(sql`insert into readings (answer_id, outcome, read_at, read_by, codebook_version)
    select ${answerId}, ${outcome}, ${at}, ${actor.id}, codebook_version from surveys where id = ${surveyId} and ${fits}
    on conflict (answer_id) do update set outcome = excluded.outcome, read_at = excluded.read_at,
    read_by = excluded.read_by, codebook_version = excluded.codebook_version`)
  const line = { act: 'answer read', subject: answerId, detail: { outcome } }
  if ((await perform(db, actor, line, now, reject, read)) === 0) throw new Problem('reading-contradicts')
}

export async function undoReading(db: Database, actor: Actor, input: { answerId: string }, now: Date) {
  await codableAnswer(db, input.answerId)
  const line = { act: 'reading undone', subject: input.answerId }
  await perform(db, actor, line, now, db.delete(readings).where(eq(readings.answerId, input.answerId)))
}

/**
 * An answer that may be coded now: its wave is not released, and a theme, where one is named, stands in its codebook.
 * An answer of a sample that is being coded blind may not: what it refuses would tell what the engine proposed.
 * @throws Problem not-found, answer-held, sample-open, already-released, codebook-changed (the theme was merged, split or retired)
 */
export async function codableAnswer(db: Database, answerId: string, themeId?: string) {
  const answer = await findAnswer(db, answerId)
  if (answer.held) throw new Problem('answer-held')
  if (answer.blind) throw new Problem('sample-open')
  if (answer.released) throw new Problem('already-released')
  if (themeId) {
    const [theme] = await db
      .select({ codebookId: themes.codebookId, countsAs: surveyThemes.countsAs })
      .from(themes)
      .leftJoin(
        surveyThemes,
        and(eq(surveyThemes.themeId, themes.id), eq(surveyThemes.surveyId, answer.surveyId)),
      )
      .where(eq(themes.id, themeId))
    if (theme?.codebookId !== answer.codebookId) throw new Problem('not-found')
    if (theme.countsAs !== themeId) throw new Problem('codebook-changed')
  }
  return answer
}

/** An answer in words that has not been withdrawn. @throws Problem not-found */
export async function findAnswer(db: Database, answerId: string) {
  const [answer] = await db
    .select({
      id: answers.id,
      sealed: answers.sealed,
      waveId: responses.waveId,
      quotable: responses.quotable,
      surveyId: surveys.id,
      codebookId: surveys.codebookId,
      held: concerns.answerId,
      blind: sql<number>`${not(notInOpenSample(db))}`,
      released: releases.waveId,
    })
    .from(answers)
    .innerJoin(questions, and(eq(questions.id, answers.questionId), inArray(questions.kind, codedKinds)))
    .innerJoin(responses, and(eq(responses.id, answers.responseId), eq(responses.withdrawn, false)))
    .innerJoin(waves, eq(waves.id, responses.waveId))
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .leftJoin(concerns, eq(concerns.answerId, answers.id))
    .leftJoin(releases, eq(releases.waveId, waves.id))
    .where(eq(answers.id, answerId))
  if (!answer?.sealed) throw new Problem('not-found')
  return { ...answer, sealed: answer.sealed }
}
