import { eq, sql } from 'drizzle-orm'
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
  const { file, codebookId } = input
  const book = await latestOf(db, codebookId)
  await requireCouncil(db)
  const [taken] = await db.select({ id: surveys.id }).from(surveys).where(eq(surveys.slug, file.slug))
  if (taken) throw new Problem('slug-taken')
  const survey = {
    id: randomId(),
    kind: file.kind,
    slug: file.slug,
    codebookId,
    codebookVersion: book.version,
    createdAt: now.toISOString(),
    createdBy: actor.id,
  }
  const version = versionRows(db, actor, survey.id, file, now)
  const line = { act: 'survey created', subject: survey.id, detail: { version: version.id } }
  const themes = adoptionWrites(db, survey.id, book.version, book.codebook)
  await perform(db, actor, line, now, db.insert(surveys).values(survey), ...themes, ...version.writes)
  return { surveyId: survey.id, versionId: version.id }
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
  const version = versionRows(db, actor, input.surveyId, input.file, now)
  const line = { act: 'version published', subject: input.surveyId, detail: { version: version.id } }
  await perform(db, actor, line, now, ...version.writes)
  return { versionId: version.id }
}

function versionRows(db: Database, actor: Actor, surveyId: string, file: SurveyFile, now: Date) {
  const id = randomId()
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
    versionId: id,
    position,
    key,
    kind,
    title,
    hint,
    settings,
  }))
  const translated = Object.entries(file.translations).map(([language, texts]) => ({
    versionId: id,
    language,
    texts,
  }))
  const writes: [Write, ...Write[]] = [
    db.insert(versions).values(version),
    ...(translated.length ? [db.insert(translations).values(translated)] : []),
    // Last: what a `perform` counts.
    db.insert(questions).values(rows),
  ]
  return { id, writes }
}
