import { and, asc, eq, ne } from 'drizzle-orm'
import { quotes } from '../../schema/release-tables.ts'
import { answers, questions, responses, surveyThemes, waves } from '../../schema/tables.ts'
import type { Database } from '../database.ts'
import { open } from '../seal.ts'
import { confirmedAs, countable } from './countable.ts'

/** Quotes that one person approved and another checked, of answers that still count, under themes that still stand. */
export async function openQuotes(db: Database, key: CryptoKey, waveId: string) {
  const approved = await db
    .select({
      id: quotes.id,
      themeId: surveyThemes.countsAs,
      sealed: quotes.sealed,
      paraphrase: quotes.paraphrase,
    })
    .from(quotes)
    .innerJoin(answers, eq(answers.id, quotes.answerId))
    .innerJoin(responses, and(eq(responses.id, answers.responseId), eq(responses.quotable, true)))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .innerJoin(waves, eq(waves.id, responses.waveId))
    .innerJoin(
      surveyThemes,
      and(eq(surveyThemes.surveyId, waves.surveyId), eq(surveyThemes.themeId, quotes.themeId)),
    )
    .where(
      and(
        countable(db, waveId),
        confirmedAs(quotes.answerId, waves.surveyId, surveyThemes.countsAs),
        ne(quotes.checkedBy, quotes.approvedBy),
      ),
    )
    .orderBy(asc(quotes.id))
  return Promise.all(
    approved.map(async ({ id, sealed, ...quote }) => ({ ...quote, text: await open(key, id, sealed) })),
  )
}
