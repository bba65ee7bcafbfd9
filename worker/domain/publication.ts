import { eq, sql } from 'drizzle-orm'
import { surveyDrafts, versions } from '../../schema/tables.ts'
import { type Actor, perform, type Write } from '../audit.ts'
import { randomId } from '../bytes.ts'
import { type Database, isConstraint } from '../database.ts'
import { Problem } from '../problem.ts'
import { requireCouncil } from './council.ts'
import { finish } from './draft-fault.ts'
import { isSlugTaken, openWaveOf } from './opened-draft.ts'
import { readCouncil } from './page.ts'
import { surveyRows, versionRows } from './survey.ts'
import { draftOf, findDraft, requireRevision } from './survey-draft.ts'

export type Publication = {
  surveyId: string
  versionId: string
  /** The open wave of the survey: it goes on with the version it was opened with. */
  openWave: number | null
}

/**
 * Publishes a draft: a new survey with its first version, or the next version of its survey; the draft is gone with it. The
 * version keeps the id of its draft, so that a repeat finds what was published and publishes nothing.
 * @param input `leaveOut`: languages that this version does without
 * @throws Problem not-found, draft-changed, council-unnamed, slug-taken, draft-unfinished (with what is to be done)
 */
export async function publishDraft(
  db: Database,
  actor: Actor,
  input: { draftId: string; revision: number; leaveOut: string[] },
  now: Date,
): Promise<Publication> {
  const { draftId, revision, leaveOut } = input
  const draft = await findDraft(db, draftId)
  if (!draft) return publishedFrom(db, draftId)
  requireRevision(draft, revision)
  await requireCouncil(db)
  if (!draft.surveyId && (await isSlugTaken(db, draft.content.slug))) throw new Problem('slug-taken')
  const { file, faults } = finish(draft, leaveOut)
  if (!file) throw new Problem('draft-unfinished', faults.map(({ text }) => text).join(' '))
  const surveyId = draft.surveyId ?? randomId()
  // No longer at this revision, it has no id to give: the version is refused, and the whole batch with it.
  const id = sql<string>`(select id from survey_drafts where id = ${draftId} and revision = ${revision})`
  const version = versionRows(db, actor, { id, versionId: draftId, surveyId, file }, now)
  const survey = { id: surveyId, file, codebookId: draft.codebookId ?? '' }
  const writes: [Write, ...Write[]] = draft.surveyId
    ? version
    : [...(await surveyRows(db, actor, survey, now)), ...version]
  const line = {
    act: draft.surveyId ? 'version published' : 'survey created',
    subject: surveyId,
    detail: { version: draftId },
  }
  const spent = db.delete(surveyDrafts).where(eq(surveyDrafts.id, draftId))
  try {
    await perform(db, actor, line, now, ...writes, spent)
  } catch (error) {
    if (!isConstraint(error)) throw error
    const changed = await findDraft(db, draftId)
    if (!changed) return publishedFrom(db, draftId)
    requireRevision(changed, revision)
    if (await isSlugTaken(db, file.slug)) throw new Problem('slug-taken')
    throw error
  }
  return { surveyId, versionId: draftId, openWave: await openWaveOf(db, surveyId) }
}

/**
 * What stands in the way of publishing a draft, so that it is told before it is tried.
 * @throws Problem not-found
 */
export async function checkPublication(db: Database, input: { draftId: string; leaveOut: string[] }) {
  const draft = await draftOf(db, input.draftId)
  const { name, helpLine, helpAtNight } = await readCouncil(db)
  return {
    faults: finish(draft, input.leaveOut).faults,
    slugTaken: !draft.surveyId && (await isSlugTaken(db, draft.content.slug)),
    councilNamed: Boolean(name && helpLine && helpAtNight),
  }
}

/** What a draft that is gone was published as. */
async function publishedFrom(db: Database, draftId: string): Promise<Publication> {
  const [version] = await db
    .select({ surveyId: versions.surveyId })
    .from(versions)
    .where(eq(versions.id, draftId))
  if (!version) throw new Problem('not-found')
  return { ...version, versionId: draftId, openWave: await openWaveOf(db, version.surveyId) }
}
