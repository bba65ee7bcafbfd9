import { and, desc, eq, getTableColumns } from 'drizzle-orm'
import { codebooks } from '../../schema/codebook-tables.ts'
import { blankDraft } from '../../schema/draft-file.ts'
import { staff } from '../../schema/staff-tables.ts'
import type { SurveyKind } from '../../schema/survey.ts'
import type { SurveyDraft } from '../../schema/survey-draft.ts'
import { surveyDrafts, surveys } from '../../schema/tables.ts'
import { templateNamed } from '../../schema/templates/templates.ts'
import { type Actor, perform } from '../audit.ts'
import { randomId } from '../bytes.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { newestVersion, readVersion, surveyOfVersion } from './version.ts'
import { londonDay, londonTime } from './week.ts'

/** What a draft is begun from: one of these, or a file and the survey whose next version it will be. */
export type Beginning = {
  template?: string | undefined
  survey?: string | undefined
  version?: string | undefined
  file?: SurveyDraft | undefined
  blank?: SurveyKind | undefined
}

/**
 * Begins a draft: from a survey or one of its versions its next version, else a survey of its own. From a survey alone it is the
 * draft already being written of it, where there is one: two people who press "Edit" find each other.
 * @throws Problem not-found, input-refused
 */
export async function startDraft(db: Database, actor: Actor, from: Beginning, now: Date) {
  const surveyId = from.version ? await surveyOfVersion(db, from.version) : (from.survey ?? null)
  if (from.survey && !from.file) {
    const [written] = await db
      .select({ draftId: surveyDrafts.id })
      .from(surveyDrafts)
      .where(eq(surveyDrafts.surveyId, from.survey))
      .orderBy(desc(surveyDrafts.savedAt))
      .limit(1)
    if (written) return written
  }
  const content = await contentFrom(db, from, surveyId)
  await requireOwn(db, surveyId, content)
  const draft = {
    id: randomId(),
    surveyId,
    content,
    createdAt: now.toISOString(),
    createdBy: actor.id,
    savedAt: now.toISOString(),
    savedBy: actor.id,
  }
  const line = {
    act: 'survey draft started',
    subject: draft.id,
    ...(surveyId && { detail: { survey: surveyId } }),
  }
  await perform(db, actor, line, now, db.insert(surveyDrafts).values(draft))
  return { draftId: draft.id }
}

/**
 * Saves the whole draft over the revision that its writer has seen; a repeat of the same saving is the same revision.
 * @param input `codebookId`: what a new survey will be read with; a survey's next version keeps its survey's
 * @returns the revision to save over next
 * @throws Problem not-found, input-refused, draft-changed (with who saved it since, and when)
 */
export async function saveDraft(
  db: Database,
  actor: Actor,
  input: { draftId: string; content: SurveyDraft; codebookId: string | null; revision: number },
  now: Date,
): Promise<{ revision: number }> {
  const { draftId, content, revision } = input
  const stored = await draftOf(db, draftId)
  const codebookId = stored.surveyId ? null : input.codebookId
  const next = { revision: revision + 1 }
  if (
    stored.revision === next.revision &&
    stored.savedBy === actor.id &&
    stored.codebookId === codebookId &&
    JSON.stringify(stored.content) === JSON.stringify(content)
  )
    return next
  requireRevision(stored, revision)
  await requireOwn(db, stored.surveyId, content)
  if (codebookId) await requireCodebook(db, codebookId)
  const saving = db
    .update(surveyDrafts)
    .set({ content, codebookId, ...next, savedAt: now.toISOString(), savedBy: actor.id })
    .where(and(eq(surveyDrafts.id, draftId), eq(surveyDrafts.revision, revision)))
  // Saved every few seconds: a line a day for each hand that writes (decision 20).
  const goesOn = stored.savedBy === actor.id && londonDay(new Date(stored.savedAt)) === londonDay(now)
  const line = { act: 'survey draft saved', subject: draftId, detail: next }
  const saved = goesOn
    ? (await db.batch([saving]))[0].rowsAffected
    : await perform(db, actor, line, now, saving)
  if (!saved) requireRevision(await draftOf(db, draftId), revision)
  return next
}

/** Deletes a draft and what only it said; a repeat changes nothing. */
export async function discardDraft(db: Database, actor: Actor, input: { draftId: string }, now: Date) {
  const line = { act: 'survey draft discarded', subject: input.draftId }
  await perform(db, actor, line, now, db.delete(surveyDrafts).where(eq(surveyDrafts.id, input.draftId)))
}

/** @throws Problem not-found */
export async function draftOf(db: Database, draftId: string) {
  const draft = await findDraft(db, draftId)
  if (!draft) throw new Problem('not-found')
  return draft
}

export async function findDraft(db: Database, draftId: string) {
  const [draft] = await db
    .select({ ...getTableColumns(surveyDrafts), savedByName: staff.name })
    .from(surveyDrafts)
    .innerJoin(staff, eq(staff.id, surveyDrafts.savedBy))
    .where(eq(surveyDrafts.id, draftId))
  return draft ?? null
}

/** @throws Problem draft-changed, with who saved it since and when */
export function requireRevision(
  draft: { revision: number; savedByName: string; savedAt: string },
  revision: number,
): void {
  if (draft.revision === revision) return
  throw new Problem('draft-changed', `saved by ${draft.savedByName}, ${londonTime(new Date(draft.savedAt))}`)
}

/** A survey keeps its kind and its address. */
async function requireOwn(db: Database, surveyId: string | null, { kind, slug }: SurveyDraft): Promise<void> {
  if (!surveyId) return
  const [survey] = await db.select().from(surveys).where(eq(surveys.id, surveyId))
  if (!survey) throw new Problem('not-found')
  if (kind !== survey.kind || slug !== survey.slug)
    throw new Problem('input-refused', 'kind, slug: a version keeps those of its survey')
}

async function requireCodebook(db: Database, codebookId: string): Promise<void> {
  const [book] = await db.select().from(codebooks).where(eq(codebooks.id, codebookId))
  if (!book) throw new Problem('input-refused', 'codebookId: no such codebook')
}

async function contentFrom(db: Database, from: Beginning, surveyId: string | null): Promise<SurveyDraft> {
  const { file, blank, template, version } = from
  if (file) return file
  if (blank) return blankDraft(blank)
  if (surveyId) {
    const versionId = version ?? (await newestVersion(db, surveyId))?.versionId ?? ''
    return readVersion(db, { surveyId, versionId })
  }
  const draft = templateNamed(template ?? '')
  if (!draft) throw new Problem('input-refused', 'template: there is none of this name')
  return draft
}
