import { and, asc, desc, eq, gt, isNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { releaseDue } from '../../schema/deadline.ts'
import { limits } from '../../schema/limits.ts'
import { batches, handouts } from '../../schema/reaching-tables.ts'
import { cohorts, quotes, releases } from '../../schema/release-tables.ts'
import { staff } from '../../schema/staff-tables.ts'
import { answers, questions, responses, surveyDrafts, surveys, versions, waves } from '../../schema/tables.ts'
import type { Actor } from '../audit.ts'
import type { Database } from '../database.ts'
import { codable } from './countable.ts'
import { queueLength } from './queue.ts'

/** By another name than the queue's own queries use for it. */
const wave = alias(waves, 'wave')

/**
 * What an officer's week holds, newest first where nothing else is said: drafts being written; waves that are not released, open
 * ones first and then those that closed longest ago; batches that have messages left; releases of the last four weeks. Of each at most `limits.thisWeek`.
 * `unread` counts as the queue of the coding page does; `toCheck`: quotes that somebody else approved and nobody has checked;
 * `handedOut`: cards given to PAs for it, whoever took them; `dueAt`: when it may be released at the earliest, null while it is open. Times are ISO 8601.
 */
export async function thisWeek(db: Database, actor: Actor, now: Date) {
  const toCheck = db
    .select({ quotes: sql`count(*)` })
    .from(quotes)
    .innerJoin(answers, eq(answers.id, quotes.answerId))
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(
      and(
        eq(responses.waveId, wave.id),
        isNull(quotes.checkedAt),
        ne(quotes.approvedBy, actor.id),
        eq(responses.quotable, true),
        codable(db),
      ),
    )
  const lately = new Date(now.getTime() - fourWeeks).toISOString()
  const [drafts, waiting, sending, released] = await db.batch([
    db
      .select({
        id: surveyDrafts.id,
        title: sql<string>`coalesce(json_extract(${surveyDrafts.content}, '$.title'), '')`,
        savedAt: surveyDrafts.savedAt,
        savedBy: staff.name,
      })
      .from(surveyDrafts)
      .innerJoin(staff, eq(staff.id, surveyDrafts.savedBy))
      .orderBy(desc(surveyDrafts.savedAt))
      .limit(limits.thisWeek),
    db
      .select({
        id: wave.id,
        surveyId: wave.surveyId,
        number: wave.number,
        title: versions.title,
        kind: surveys.kind,
        openedAt: wave.openedAt,
        closedAt: wave.closedAt,
        cohort: sql`${cohorts.waveId} is not null`.mapWith(Boolean),
        handedOut: sql<number>`(select coalesce(sum(${handouts.cards}), 0) from ${handouts} where ${handouts.waveId} = ${wave.id})`,
        unread: sql<number>`(${queueLength(db, { waveId: sql`${wave.id}`, show: 'unread' })})`,
        toCheck: sql<number>`(${toCheck})`,
      })
      .from(wave)
      .innerJoin(versions, eq(versions.id, wave.versionId))
      .innerJoin(surveys, eq(surveys.id, wave.surveyId))
      .leftJoin(cohorts, eq(cohorts.waveId, wave.id))
      .leftJoin(releases, eq(releases.waveId, wave.id))
      .where(isNull(releases.waveId))
      .orderBy(sql`${wave.closedAt} is not null`, asc(wave.closedAt), desc(wave.openedAt))
      .limit(limits.thisWeek),
    db
      .select({
        id: batches.id,
        name: batches.name,
        people: batches.people,
        number: waves.number,
        title: versions.title,
        paused: sql`${batches.pausedAt} is not null`.mapWith(Boolean),
      })
      .from(batches)
      .innerJoin(waves, eq(waves.id, batches.waveId))
      .innerJoin(versions, eq(versions.id, waves.versionId))
      .where(isNull(batches.endedAt))
      .orderBy(desc(batches.startedAt))
      .limit(limits.thisWeek),
    db
      .select({
        waveId: releases.waveId,
        number: waves.number,
        title: versions.title,
        publishedAt: releases.publishedAt,
      })
      .from(releases)
      .innerJoin(waves, eq(waves.id, releases.waveId))
      .innerJoin(versions, eq(versions.id, waves.versionId))
      .where(gt(releases.publishedAt, lately))
      .orderBy(desc(releases.publishedAt))
      .limit(limits.thisWeek),
  ])
  const dueAt = (closedAt: string | null) => closedAt && releaseDue(closedAt).toISOString()
  const unreleased = waiting.map((each) => ({ ...each, dueAt: dueAt(each.closedAt) }))
  return { drafts, waves: unreleased, sending, released }
}

const fourWeeks = 28 * 86_400_000
