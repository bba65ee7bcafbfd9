import { and, desc, eq, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { accepted, type Codebook, countsAs } from '../../schema/codebook-act.ts'
import { jobs, models } from '../../schema/coding-tables.ts'
import { releases } from '../../schema/release-tables.ts'
import { answers, questions, responses, waves } from '../../schema/tables.ts'
import { type Actor, perform, type Write } from '../audit.ts'
import type { Database } from '../database.ts'
import type { Engine } from '../env.ts'
import { Problem } from '../problem.ts'
import { type Model, train } from '../themes/engine.ts'
import { fingerprintOf, gatherExamples } from '../themes/examples.ts'
import { widened, widthOf } from '../themes/features.ts'
import { readModel } from '../themes/stored-model.ts'
import { tokenise } from '../themes/tokens.ts'
import type { Vectors } from '../themes/vectors.ts'
import { codebookAt } from './codebook.ts'
import { codable, unread } from './countable.ts'
import { hasOpenSample } from './sample.ts'

export type SurveyRead = { id: string; codebookId: string; codebookVersion: number }

/**
 * What the engine reads a survey's answers with: the newest model that somebody applied, or where there is none what the
 * cards alone teach. A theme made since is learnt from its card; what was learnt of the others stays.
 */
export async function modelOf(engine: Engine, survey: SurveyRead): Promise<Model> {
  return modelWith(engine, survey, await appliedIdOf(engine.db, survey.id))
}

/** The same with one model, applied or not; null for the cards alone. */
export async function modelWith(engine: Engine, survey: SurveyRead, modelId: string | null): Promise<Model> {
  const { codebookId, codebookVersion: version } = survey
  const key = `${codebookId} ${version} ${modelId}`
  const known = kept.get(key)
  if (known) return known
  const vectors = await engine.vectors()
  const codebook = await codebookAt(engine.db, codebookId, version)
  const stored = modelId === null ? null : await storedModel(engine, modelId)
  const model = stored ? upToDate(stored, codebook, vectors) : train(accepted(codebook), [], { vectors })
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, model)
  return model
}

/**
 * Applies what was learnt: the engine reads with it from now on, and again whatever no person has read in the survey's waves
 * that are not released. A repeat changes nothing.
 * @throws Problem sample-open, not-found (discarded, or a newer one took its place, or it was not tried to the end)
 */
export async function applyModel(db: Database, actor: Actor, input: { modelId: string }, now: Date) {
  const { modelId } = input
  const model = await findModel(db, modelId)
  const waiting = sql`exists (select 1 from models where id = ${modelId} and applied_at is null)`
  const open = await db
    .select({ id: waves.id })
    .from(waves)
    .leftJoin(releases, eq(releases.waveId, waves.id))
    .where(and(eq(waves.surveyId, model.surveyId), isNull(releases.waveId)))
  const waveIds = open.map(({ id }) => id)
  if (await hasOpenSample(db, ...waveIds)) throw new Problem('sample-open')
  const again = readAgain(db, waveIds, waiting)
  const apply = db
    .update(models)
    .set({ appliedAt: now.toISOString(), appliedBy: actor.id })
    .where(and(eq(models.id, modelId), isNull(models.appliedAt)))
  const line = { act: 'model applied', subject: model.surveyId, detail: { model: modelId } }
  // Two models of one survey, side by side, would tell what the later one learnt from.
  const superseded = db
    .delete(models)
    .where(and(eq(models.surveyId, model.surveyId), ne(models.id, modelId), waiting))
  await perform(db, actor, line, now, again, superseded, apply)
}

/**
 * Throws away what was learnt and not applied.
 * @throws Problem not-found, conflict (it has been applied)
 */
export async function discardModel(db: Database, actor: Actor, input: { modelId: string }, now: Date) {
  const { surveyId } = await findModel(db, input.modelId)
  const line = { act: 'model discarded', subject: surveyId, detail: { model: input.modelId } }
  const write = db.delete(models).where(and(eq(models.id, input.modelId), isNull(models.appliedAt)))
  if ((await perform(db, actor, line, now, write)) === 0) throw new Problem('conflict')
}

export async function appliedIdOf(db: Database, surveyId: string): Promise<string | null> {
  const [applied] = await db
    .select({ id: models.id })
    .from(models)
    .where(and(eq(models.surveyId, surveyId), isNotNull(models.appliedAt)))
    .orderBy(desc(models.appliedAt), desc(models.id))
    .limit(1)
  return applied?.id ?? null
}

/** A model as it was stored; null where it is gone, or was written by an engine of another make. */
export async function storedModel({ db, vectors }: Engine, modelId: string): Promise<Model | null> {
  const [row] = await db.select({ content: models.content }).from(models).where(eq(models.id, modelId))
  if (!row) return null
  try {
    return readModel(
      Uint8Array.from(atob(row.content), (c) => c.charCodeAt(0)),
      await vectors(),
    )
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/**
 * Neither a version of a codebook nor a stored model ever changes. Models are kept, not their promises: on Workers a
 * promise belongs to the request that made it.
 */
const kept = new Map<string, Model>()
const MOST_KEPT = 4

/**
 * A stored model for a codebook that may have changed since: themes that are gone are left out, those that were merged
 * still find what now counts as another, and new ones are learnt from their cards.
 */
function upToDate(stored: Model, codebook: Codebook, vectors: Vectors): Model {
  const targets = countsAs(codebook)
  const cards = codebook.themes.filter(
    ({ id, status }) => status === 'accepted' || (targets.has(id) && stored.themeIds.includes(id)),
  )
  if (cards.length === stored.themeIds.length && cards.every(({ id }) => stored.themeIds.includes(id)))
    return stored
  // Nothing is to be learnt anew of a theme that the model knows, whatever it was learnt from.
  const examples = gatherExamples(cards, [])
  const fingerprints = stored.themeIds.map((id) => fingerprintOf(examples, id))
  const previous = { ...knowing(stored, examples), fingerprints }
  return train(cards, [], { vectors, previous })
}

/** The model as it decides, knowing the words of these cards too: too many strange ones, and all would be learnt anew. */
function knowing(model: Model, cards: { text: string }[]): Model {
  const { space: narrow, themeIds } = model
  const sources = cards.map(({ text }) => ({ tokens: tokenise(text), reviewed: false }))
  const space = widened(narrow, sources)
  const weights = new Float32Array(widthOf(space) * themeIds.length)
  const copy = (from: number, to: number, features: number) =>
    weights.set(
      model.weights.subarray(from * themeIds.length, (from + features) * themeIds.length),
      to * themeIds.length,
    )
  copy(0, 0, narrow.words.size)
  copy(narrow.words.size, space.words.size, narrow.pairs.size)
  copy(narrow.firstGram, space.firstGram, narrow.grams.size)
  copy(narrow.idf.length, space.idf.length, space.vectors?.dimensions ?? 0)
  return { ...model, space, weights }
}

/** A model that was tried to the end. @throws Problem not-found */
async function findModel(db: Database, modelId: string) {
  const [model] = await db
    .select({ surveyId: models.surveyId })
    .from(models)
    .innerJoin(jobs, and(isNotNull(jobs.finishedAt), sql`${jobs.state} ->> '$.modelId' = ${models.id}`))
    .where(eq(models.id, modelId))
  if (!model) throw new Problem('not-found')
  return model
}

/** The engine has not read what no person has, in these waves. */
function readAgain(db: Database, waveIds: string[], condition: SQL): Write {
  const again = db
    .select({ id: answers.id })
    .from(answers)
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(
      and(codable(db), or(...waveIds.map((id) => and(eq(responses.waveId, id), unread(db, id))), sql`false`)),
    )
  return db
    .update(answers)
    .set({ assigned: false })
    .where(and(inArray(answers.id, again), condition))
}
