import { and, eq, exists, isNull, lt, count as rows, type SQL, sql } from 'drizzle-orm'
import { codings, readings } from '../../schema/coding-tables.ts'
import { limits } from '../../schema/limits.ts'
import { answers, questions, responses } from '../../schema/tables.ts'
import type { Database } from '../database.ts'
import { countable, inCampaign, isRead, ofSurvey, unread } from './countable.ts'
import { notInOpenSample } from './sample.ts'

export const shows = ['unread', 'unsure', 'recheck', 'read', 'unfit', 'all'] as const

export type Queue = {
  waveId: string
  show: (typeof shows)[number]
  questionId?: string | undefined
  /** Only answers that this theme stands on. */
  themeId?: string | undefined
  /** Only answers that three or more sent in nearly the same words. */
  campaign?: boolean | undefined
  /** The last answer of the page before; empty for the first page. */
  after: string
}

/** How many answers a queue holds. */
export async function countQueue(db: Database, queue: Omit<Queue, 'after'>): Promise<number> {
  const [row] = await queueLength(db, queue)
  return row?.answers ?? 0
}

/** Of one wave, or of the wave that a query around it is at: there by another name than `waves`. */
type Queued = Omit<Queue, 'after' | 'waveId'> & { waveId: SQL | string }

/** The same as a query, to stand in another. */
export const queueLength = (db: Database, queue: Queued) =>
  db
    .select({ answers: rows() })
    .from(answers)
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .leftJoin(readings, eq(readings.answerId, answers.id))
    .where(inQueue(db, queue))

/** Answers that have not been compared yet come last. */
export const position = sql<number>`coalesce(${answers.place}, ${Number.MAX_SAFE_INTEGER})`

/** Place and id of the last answer of the page before. */
export const lastOf = (after: string) =>
  after
    ? sql`(select coalesce(place, ${Number.MAX_SAFE_INTEGER}), id from answers where id = ${after})`
    : sql`(-1, '')`

/** The answers of a queue. Held and withdrawn ones are in none, nor those of a sample that is being coded blind. */
export function inQueue(db: Database, { waveId, show, questionId, themeId, campaign }: Queued) {
  const undecided = db
    .select({ id: codings.id })
    .from(codings)
    .where(and(eq(codings.answerId, answers.id), isNull(codings.decision), ofSurvey(waveId)))
  const doubted = db
    .select({ id: codings.id })
    .from(codings)
    .where(
      and(
        eq(codings.answerId, answers.id),
        isNull(codings.decision),
        ofSurvey(waveId),
        lt(codings.score, limits.sureScore),
      ),
    )
  const filters: Record<Queue['show'], SQL | undefined> = {
    unread: unread(db, waveId),
    unsure: and(unread(db, waveId), exists(doubted)),
    recheck: and(isRead(db, waveId), eq(readings.outcome, 'themes'), exists(undecided)),
    read: isRead(db, waveId),
    unfit: eq(readings.outcome, 'unfit'),
    all: undefined,
  }
  return and(
    countable(db, waveId),
    notInOpenSample(db),
    filters[show],
    questionId ? eq(questions.id, questionId) : undefined,
    campaign ? inCampaign(db, waveId) : undefined,
    themeId
      ? sql`exists (select 1 from codings as own join survey_themes as counted on counted.theme_id = own.theme_id
          where own.answer_id = ${answers.id} and own.decision is not 'rejected' and counted.counts_as = ${themeId}
          and counted.survey_id = (select survey_id from waves where id = ${waveId}))`
      : undefined,
  )
}
