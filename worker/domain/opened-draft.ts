import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Worded } from '../../schema/question-wording.ts'
import { staff } from '../../schema/staff-tables.ts'
import { questions, surveyDrafts, surveys, waves } from '../../schema/tables.ts'
import type { Database } from '../database.ts'
import { draftOf } from './survey-draft.ts'
import { newestVersion, readVersion } from './version.ts'
import { wording } from './version-questions.ts'

/** Far more than a team has under its hands. */
const mostListed = 100

/** What is being written, last saved first. */
export const listDrafts = (db: Database) =>
  db
    .select({
      id: surveyDrafts.id,
      surveyId: surveyDrafts.surveyId,
      title: sql<string>`${surveyDrafts.content} ->> '$.title'`,
      kind: sql<'survey' | 'consultation'>`${surveyDrafts.content} ->> '$.kind'`,
      slug: sql<string>`${surveyDrafts.content} ->> '$.slug'`,
      savedAt: surveyDrafts.savedAt,
      savedBy: staff.name,
    })
    .from(surveyDrafts)
    .innerJoin(staff, eq(staff.id, surveyDrafts.savedBy))
    .orderBy(desc(surveyDrafts.savedAt))
    .limit(mostListed)

/**
 * A draft with what it is set against: the newest version of its survey, and the last wave with what it asked. Of a new survey
 * both are null; `slugTaken`: another survey has its address.
 * @throws Problem not-found
 */
export async function openDraft(db: Database, draftId: string) {
  const { id, surveyId, codebookId, content, revision, savedAt, savedByName } = await draftOf(db, draftId)
  const draft = { id, surveyId, codebookId, content, revision, savedAt, savedBy: savedByName }
  if (!surveyId) return { draft, base: null, wave: null, slugTaken: await isSlugTaken(db, content.slug) }
  const [newest, wave] = await Promise.all([newestVersion(db, surveyId), lastWave(db, surveyId)])
  const base = newest && {
    ...newest,
    content: await readVersion(db, { surveyId, versionId: newest.versionId }),
  }
  return { draft, base, wave, slugTaken: false }
}

export async function isSlugTaken(db: Database, slug: string): Promise<boolean> {
  const [survey] = await db.select({ id: surveys.id }).from(surveys).where(eq(surveys.slug, slug))
  return survey !== undefined
}

/** The number of the survey's open wave: it goes on asking its own version, whatever is published. */
export async function openWaveOf(db: Database, surveyId: string): Promise<number | null> {
  const [wave] = await db
    .select({ number: waves.number })
    .from(waves)
    .where(and(eq(waves.surveyId, surveyId), isNull(waves.closedAt)))
  return wave?.number ?? null
}

async function lastWave(db: Database, surveyId: string) {
  const [wave] = await db
    .select({ number: waves.number, versionId: waves.versionId, closedAt: waves.closedAt })
    .from(waves)
    .where(eq(waves.surveyId, surveyId))
    .orderBy(desc(waves.number))
    .limit(1)
  if (!wave) return null
  const asked: Worded[] = await db
    .select(wording)
    .from(questions)
    .where(eq(questions.versionId, wave.versionId))
    .orderBy(asc(questions.position))
  return { ...wave, questions: asked }
}
