import { eq, type SQL, sql } from 'drizzle-orm'
import type { SurveyFile } from '../../schema/survey.ts'
import { questions, surveys, translations, versions } from '../../schema/tables.ts'
import { type Actor, perform, type Write } from '../audit.ts'
import { randomId } from '../bytes.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { latestOf } from './codebook.ts'
import { adoptionWrites } from './codebook-change.ts'
import { requireCouncil } from './council.ts'

/**
 * Makes a survey from a file, with its first version. It takes answers once a wave of it is opened.
 * @throws Problem slug-taken, council-unnamed
 */
export async function createSurvey(
  db: Database,
  actor: Actor,
  input: { file: SurveyFile; codebookId: string },
  now: Date,
) {
  const { file } = input
  const [id, versionId] = [randomId(), randomId()]
  const survey = await surveyRows(db, actor, { id, ...input }, now)
  await requireCouncil(db)
  const [taken] = await db.select({ id: surveys.id }).from(surveys).where(eq(surveys.slug, file.slug))
  if (taken) throw new Problem('slug-taken')
  const version = versionRows(db, actor, { id: versionId, versionId, surveyId: id, file }, now)
  const line = { act: 'survey created', subject: id, detail: { version: versionId } }
  await perform(db, actor, line, now, ...survey, ...version)
  return { surveyId: id, versionId }
}

/**
 * Publishes the next version of a survey. Earlier ones, and the waves that asked them, stay as they are.
 * @throws Problem council-unnamed
 */
export async function publishVersion(
  db: Database,
  actor: Actor,
  input: { surveyId: string; file: SurveyFile },
  now: Date,
) {
  await requireCouncil(db)
  const versionId = randomId()
  const version = versionRows(db, actor, { id: versionId, versionId, ...input }, now)
  const line = { act: 'version published', subject: input.surveyId, detail: { version: versionId } }
  await perform(db, actor, line, now, ...version)
  return { versionId }
}

/** The writes of a survey without a version: it is read with its codebook as that is today. @throws Problem not-found */
export async function surveyRows(
  db: Database,
  actor: Actor,
  { id, file, codebookId }: { id: string; file: SurveyFile; codebookId: string },
  now: Date,
): Promise<[Write, ...Write[]]> {
  const book = await latestOf(db, codebookId)
  const survey = {
    id,
    kind: file.kind,
    slug: file.slug,
    codebookId,
    codebookVersion: book.version,
    createdAt: now.toISOString(),
    createdBy: actor.id,
  }
  return [db.insert(surveys).values(survey), ...adoptionWrites(db, id, book.version, book.codebook)]
}

type VersionInput = {
  /** `versionId`, or a query of it that finds none where the version may not be made. */
  id: string | SQL<string>
  versionId: string
  surveyId: string
  file: SurveyFile
}

/** The writes of a survey's next version. */
export function versionRows(
  db: Database,
  actor: Actor,
  { id, versionId, surveyId, file }: VersionInput,
  now: Date,
): [Write, ...Write[]] {
  const next = sql<number>`(select coalesce(max(number), 0) + 1 from versions where survey_id = ${surveyId})`
  const version = {
    id,
    surveyId,
    number: next,
    title: file.title,
    introduction: file.introduction,
    whoReads: file.whoReads,
    whatNext: file.whatNext,
    leave: file.leave,
    breakdowns: file.breakdowns,
    publishedAt: now.toISOString(),
    publishedBy: actor.id,
  }
  const rows = file.questions.map(({ key, kind, title, hint, ...settings }, position) => ({
    // Short, since a page repeats it: 48 bits, and a clash is refused by the primary key.
    id: randomId(6),
    versionId,
    position,
    key,
    kind,
    title,
    hint,
    settings,
  }))
  const translated = Object.entries(file.translations).map(([language, texts]) => ({
    versionId,
    language,
    texts,
  }))
  return [
    db.insert(versions).values(version),
    ...(translated.length ? [db.insert(translations).values(translated)] : []),
    // Last: what a `perform` counts.
    db.insert(questions).values(rows),
  ]
}
