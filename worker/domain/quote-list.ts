import { and, asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { quotes } from '../../schema/release-tables.ts'
import { staff } from '../../schema/staff-tables.ts'
import { answers, questions, responses, surveys, surveyThemes, waveKeys, waves } from '../../schema/tables.ts'
import type { Actor } from '../audit.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { open, unwrapWaveKey } from '../seal.ts'
import type { Secrets } from '../secrets.ts'
import { themesOf } from './codebook.ts'
import { findAnswer } from './coding.ts'
import { codable } from './countable.ts'

const approver = alias(staff, 'approver')
const checker = alias(staff, 'checker')

/**
 * The approved quotes of a wave as a second person reads them: alone, without their answer or anything of its author.
 * Those of answers that were taken back or held are gone. `own`: approved by
 * whoever asks; `theme`: null once it no longer counts. Oldest first.
 * @throws Problem not-found
 */
export async function listQuotes(db: Database, secrets: Secrets, actor: Actor, waveId: string) {
  const key = await keyOf(db, secrets, waveId)
  const found = await db
    .select({
      id: quotes.id,
      sealed: quotes.sealed,
      themeId: surveyThemes.countsAs,
      codebookId: surveys.codebookId,
      paraphrase: quotes.paraphrase,
      redactions: quotes.redactions,
      approvedAt: quotes.approvedAt,
      approvedBy: approver.name,
      approverId: quotes.approvedBy,
      checkedAt: quotes.checkedAt,
      checkedBy: checker.name,
    })
    .from(quotes)
    .innerJoin(answers, eq(answers.id, quotes.answerId))
    .innerJoin(responses, and(eq(responses.id, answers.responseId), eq(responses.waveId, waveId)))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .innerJoin(waves, eq(waves.id, responses.waveId))
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .innerJoin(approver, eq(approver.id, quotes.approvedBy))
    .leftJoin(checker, eq(checker.id, quotes.checkedBy))
    .leftJoin(
      surveyThemes,
      and(eq(surveyThemes.surveyId, waves.surveyId), eq(surveyThemes.themeId, quotes.themeId)),
    )
    .where(and(codable(db), eq(responses.quotable, true)))
    .orderBy(asc(quotes.approvedAt), asc(quotes.id))
  const [first] = found
  const names = new Map((first ? await themesOf(db, first.codebookId) : []).map(({ id, name }) => [id, name]))
  return Promise.all(
    found.map(async ({ sealed, approverId, themeId, codebookId: _, ...quote }) => ({
      ...quote,
      theme: names.get(themeId ?? '') ?? null,
      own: approverId === actor.id,
      text: await open(key, quote.id, sealed),
    })),
  )
}

/** The whole answer behind a quote, and its question. @throws Problem not-found, answer-held */
export async function answerBehind(db: Database, secrets: Secrets, quoteId: string) {
  const [quote] = await db
    .select({ answerId: quotes.answerId, question: questions.title })
    .from(quotes)
    .innerJoin(answers, eq(answers.id, quotes.answerId))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(eq(quotes.id, quoteId))
  if (!quote) throw new Problem('not-found')
  const answer = await findAnswer(db, quote.answerId)
  if (answer.held) throw new Problem('answer-held')
  const key = await keyOf(db, secrets, answer.waveId)
  return { answerId: answer.id, question: quote.question, text: await open(key, answer.id, answer.sealed) }
}

async function keyOf(db: Database, secrets: Secrets, waveId: string): Promise<CryptoKey> {
  const [stored] = await db.select().from(waveKeys).where(eq(waveKeys.waveId, waveId))
  if (!stored) throw new Problem('not-found')
  return unwrapWaveKey(secrets, waveId, stored.wrapped)
}
