import {
  and,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  ne,
  not,
  notExists,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm'
import { codings, readings } from '../../schema/coding-tables.ts'
import { limits } from '../../schema/limits.ts'
import type { QuestionKind } from '../../schema/survey.ts'
import { answers, concerns, questions, responses } from '../../schema/tables.ts'
import { kinds } from '../../web/questions/kinds.ts'
import type { Database } from '../database.ts'

// The conditions that decide what is counted, coded and seen: written once, since a figure that forgets one of them
// gives somebody away. They speak of the joined rows of `answers`, `responses` and `questions`.

/** Kinds of question whose words are coded. */
export const codedKinds = (Object.keys(kinds) as (keyof typeof kinds)[]).filter((kind) => kinds[kind].coded)

export const notHeld = (db: Database) =>
  notExists(db.select({ id: concerns.answerId }).from(concerns).where(eq(concerns.answerId, answers.id)))

/** Answers in words that may be counted: neither withdrawn nor held. */
export const codable = (db: Database) =>
  and(
    eq(responses.withdrawn, false),
    inArray(questions.kind, codedKinds),
    isNotNull(answers.sealed),
    notHeld(db),
  )

/** The same, of this wave. Its questions are named so that the index finds written answers without reading the others. */
export const countable = (db: Database, waveId: SQL | string) =>
  and(eq(responses.waveId, waveId), inArray(answers.questionId, questionsIn(waveId, codedKinds)), codable(db))

/** Ids of the wave's questions of these kinds. */
export const questionsIn = (waveId: SQL | string, kinds: QuestionKind[]) =>
  sql`(select id from questions where version_id = (select version_id from waves where id = ${waveId}) and kind in ${kinds})`

/** A theme stands on an answer while it is confirmed, or proposed and not rejected. */
export const standing = or(isNull(codings.decision), ne(codings.decision, 'rejected'))

/** A coding counts while it stands and its theme counts in the wave's survey: not one that was retired or split. */
export const counting = (waveId: SQL | string) => and(standing, ofSurvey(waveId))

/** The theme of a coding counts in the wave's survey. */
export const ofSurvey = (waveId: SQL | string) =>
  sql`${codings.themeId} in (select theme_id from survey_themes
    where survey_id = (select survey_id from waves where id = ${waveId}))`

/** Nobody has read the answer as having nothing to code or fitting nothing. */
export const notReadAsNone = (db: Database) =>
  notExists(
    db
      .select({ id: readings.answerId })
      .from(readings)
      .where(and(eq(readings.answerId, answers.id), ne(readings.outcome, 'themes'))),
  )

/** A person has read the answer, and what they found still counts: a reading of themes that are gone is none. */
export const isRead = (db: Database, waveId: SQL | string) => {
  const themed = db
    .select({ id: codings.id })
    .from(codings)
    .where(and(eq(codings.answerId, answers.id), counting(waveId)))
  const reading = db
    .select({ id: readings.answerId })
    .from(readings)
    .where(and(eq(readings.answerId, answers.id), or(ne(readings.outcome, 'themes'), exists(themed))))
  return exists(reading)
}

export const unread = (db: Database, waveId: SQL | string) => not(isRead(db, waveId))

/** A person has confirmed, on this answer, a theme that counts as this one in the survey. */
export const confirmedAs = (
  answerId: SQLWrapper | string,
  surveyId: SQLWrapper | string,
  themeId: SQLWrapper | string,
) =>
  sql`exists (select 1 from codings as own join survey_themes as counted on counted.theme_id = own.theme_id
    where own.answer_id = ${answerId} and own.decision = 'confirmed'
    and counted.survey_id = ${surveyId} and counted.counts_as = ${themeId})`

/** Three or more countable answers of the wave say nearly the same, this one among them. */
export const inCampaign = (db: Database, waveId: SQL | string) => {
  const alike = db
    .select({ campaign: answers.campaign })
    .from(answers)
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(and(isNotNull(answers.campaign), countable(db, waveId)))
    .groupBy(answers.campaign)
    .having(sql`count(*) >= ${limits.smallestCampaign}`)
  return inArray(answers.campaign, alike)
}
