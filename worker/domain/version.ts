import { and, asc, desc, eq } from 'drizzle-orm'
import { draftFromFile } from '../../schema/draft-file.ts'
import { staff } from '../../schema/staff-tables.ts'
import type { SurveyDraft } from '../../schema/survey-draft.ts'
import { questions, surveys, translations, versions, waves } from '../../schema/tables.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { wording } from './version-questions.ts'

/** The versions of a survey, newest first, each with the numbers of the waves that asked it. @throws Problem not-found */
export async function listVersions(db: Database, surveyId: string) {
  const [published, asked] = await db.batch([
    db
      .select({
        id: versions.id,
        number: versions.number,
        title: versions.title,
        publishedAt: versions.publishedAt,
        publishedBy: staff.name,
      })
      .from(versions)
      .innerJoin(staff, eq(staff.id, versions.publishedBy))
      .where(eq(versions.surveyId, surveyId))
      .orderBy(desc(versions.number)),
    db
      .select({ versionId: waves.versionId, number: waves.number })
      .from(waves)
      .where(eq(waves.surveyId, surveyId))
      .orderBy(asc(waves.number)),
  ])
  if (published.length === 0) throw new Problem('not-found')
  const wavesOf = (versionId: string) =>
    asked.filter((wave) => wave.versionId === versionId).map(({ number }) => number)
  return published.map((version) => ({ ...version, waves: wavesOf(version.id) }))
}

/** A version of the survey as a draft that could be published as it is. @throws Problem not-found */
export async function readVersion(
  db: Database,
  { surveyId, versionId }: { surveyId: string; versionId: string },
): Promise<SurveyDraft> {
  const [[version], asked, translated] = await db.batch([
    db
      .select({
        kind: surveys.kind,
        slug: surveys.slug,
        title: versions.title,
        introduction: versions.introduction,
        whoReads: versions.whoReads,
        whatNext: versions.whatNext,
        leave: versions.leave,
        breakdowns: versions.breakdowns,
      })
      .from(versions)
      .innerJoin(surveys, eq(surveys.id, versions.surveyId))
      .where(and(eq(versions.id, versionId), eq(versions.surveyId, surveyId))),
    db
      .select(wording)
      .from(questions)
      .where(eq(questions.versionId, versionId))
      .orderBy(asc(questions.position)),
    db
      .select({ language: translations.language, texts: translations.texts })
      .from(translations)
      .where(eq(translations.versionId, versionId))
      .orderBy(asc(translations.language)),
  ])
  if (!version) throw new Problem('not-found')
  return draftFromFile({
    ...version,
    questions: asked.map(({ settings, ...question }) => ({ ...question, ...settings })),
    translations: Object.fromEntries(translated.map(({ language, texts }) => [language, texts])),
  })
}

/** The version that a wave opened today would ask; null where there is no such survey. */
export async function newestVersion(db: Database, surveyId: string) {
  const [newest] = await db
    .select({ versionId: versions.id, number: versions.number })
    .from(versions)
    .where(eq(versions.surveyId, surveyId))
    .orderBy(desc(versions.number))
    .limit(1)
  return newest ?? null
}

/** @throws Problem not-found */
export async function surveyOfVersion(db: Database, versionId: string): Promise<string> {
  const [version] = await db
    .select({ surveyId: versions.surveyId })
    .from(versions)
    .where(eq(versions.id, versionId))
  if (!version) throw new Problem('not-found')
  return version.surveyId
}
