import { and, asc, eq, inArray, isNull, count as rows, sql } from 'drizzle-orm'
import { accepted, countsAs } from '../../schema/codebook-act.ts'
import { codings, models } from '../../schema/coding-tables.ts'
import { answers, questions, responses } from '../../schema/tables.ts'
import { randomId } from '../bytes.ts'
import type { Database } from '../database.ts'
import type { Engine } from '../env.ts'
import { open, unwrapWaveKey } from '../seal.ts'
import { assign, train } from '../themes/engine.ts'
import { writeModel } from '../themes/stored-model.ts'
import { codebookAt } from './codebook.ts'
import { countable, unread } from './countable.ts'
import { appliedIdOf, modelWith, storedModel } from './engine-model.ts'
import type { Job, Step, WaveRead } from './job.ts'
import { gatherReviewed } from './reviewed.ts'

/**
 * What a training ends with: its model, how many answers it was tried on (those the engine has read and no person has),
 * and how many of them each theme would gain and lose.
 */
export type Learnt = {
  modelId: string
  answers: number
  effect: Record<string, [gained: number, lost: number]>
}

type Kept = Learnt & { after: string }

/** Answers that a new model is tried on in one step. */
const TRIED = 500

/** Learns a model of the survey anew, then tries it step by step on the wave's unread answers. Nothing changes by it. */
export async function trainOn(engine: Engine, job: Job, wave: WaveRead, now: Date): Promise<Step> {
  return job.done === 0 ? learn(engine, job, wave, now) : tryOn(engine, job, wave)
}

async function learn(engine: Engine, job: Job, wave: WaveRead, now: Date): Promise<Step> {
  const { db } = engine
  const corrections = await gatherReviewed(engine, wave)
  const codebook = await codebookAt(db, wave.codebookId, wave.codebookVersion)
  const appliedId = await appliedIdOf(db, wave.id)
  const [applied] = await db
    .select({ reviewed: models.reviewed })
    .from(models)
    .where(eq(models.id, appliedId ?? ''))
  // Where answers that it learnt from are gone, all is learnt anew: what it knew of their words goes with them.
  const previous =
    appliedId && applied && applied.reviewed <= corrections.length
      ? await storedModel(engine, appliedId)
      : null
  const vectors = await engine.vectors()
  const model = train(accepted(codebook), corrections, {
    vectors,
    storable: true,
    ...(previous ? { previous } : {}),
  })
  const modelId = randomId()
  const content = btoa(Array.from(writeModel(model), (byte) => String.fromCharCode(byte)).join(''))
  const state: Kept = { modelId, answers: 0, effect: {}, after: '' }
  const [waiting] = await unreadAnswers(db, wave.waveId, '')
  return {
    done: 1,
    total: 1 + Math.max(1, Math.ceil((waiting?.answers ?? 0) / TRIED)),
    finished: false,
    state,
    writes: (mine) => [
      // One that was never applied is of no use once there is a newer one.
      db.delete(models).where(and(eq(models.surveyId, wave.id), isNull(models.appliedAt), mine)),
      db.run(sql`insert into models (id, survey_id, codebook_version, reviewed, content, made_at, made_by)
        select ${modelId}, ${wave.id}, ${wave.codebookVersion}, ${corrections.length}, ${content},
        ${now.toISOString()}, ${job.startedBy} where ${mine}`),
    ],
  }
}

async function tryOn(engine: Engine, job: Job, wave: WaveRead): Promise<Step> {
  const { db } = engine
  const kept = job.state as Kept
  const chunk = await db
    .select({ id: answers.id, sealed: answers.sealed })
    .from(answers)
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(tried(db, wave.waveId, kept.after))
    .orderBy(asc(answers.id))
    .limit(TRIED)
  const effect = { ...kept.effect }
  const add = (themeId: string, gained: number, lost: number) => {
    const [more, less] = effect[themeId] ?? [0, 0]
    effect[themeId] = [more + gained, less + lost]
  }
  for (const { before, after } of await compareThemes(engine, wave, kept.modelId, chunk)) {
    for (const id of after) if (!before.has(id)) add(id, 1, 0)
    for (const id of before) if (!after.has(id)) add(id, 0, 1)
  }
  const learnt: Learnt = { modelId: kept.modelId, answers: kept.answers + chunk.length, effect }
  const finished = chunk.length < TRIED
  const done = job.done + 1
  const state = finished ? learnt : { ...learnt, after: chunk.at(-1)?.id ?? kept.after }
  return { done, total: finished ? done : Math.max(job.total, done + 1), finished, state, writes: () => [] }
}

/** The themes that stand on each answer now, and those that would once the model is applied. */
async function compareThemes(
  engine: Engine,
  wave: WaveRead,
  modelId: string,
  chunk: { id: string; sealed: string | null }[],
) {
  const { db, secrets } = engine
  const model = await modelWith(engine, wave, modelId)
  const targets = countsAs(await codebookAt(db, wave.codebookId, wave.codebookVersion))
  const key = await unwrapWaveKey(secrets, wave.waveId, wave.wrapped)
  const ids = JSON.stringify(chunk.map(({ id }) => id))
  const held = await db
    .select({
      answerId: codings.answerId,
      themeId: codings.themeId,
      score: codings.score,
      decision: codings.decision,
    })
    .from(codings)
    .where(inArray(codings.answerId, sql`(select value from json_each(${ids}))`))
  const byAnswer = Map.groupBy(held, ({ answerId }) => answerId)
  return Promise.all(
    chunk.map(async ({ id, sealed }) => {
      const own = byAnswer.get(id) ?? []
      const counted = (themes: { themeId: string }[]) =>
        new Set(themes.flatMap((each) => targets.get(each.themeId) ?? []))
      const proposed = assign(model, await open(key, id, sealed ?? ''))
      // What a person decided or added stays, and what they rejected is not proposed again.
      const stays = own.filter(
        ({ score, decision }) => decision === 'confirmed' || (!decision && score === null),
      )
      const fresh = proposed.filter(
        ({ themeId }) => !own.some((one) => one.themeId === themeId && one.decision),
      )
      return {
        before: counted(own.filter(({ decision }) => decision !== 'rejected')),
        after: counted([...stays, ...fresh]),
      }
    }),
  )
}

const tried = (db: Database, waveId: string, after: string) =>
  and(countable(db, waveId), eq(answers.assigned, true), unread(db, waveId), sql`${answers.id} > ${after}`)

const unreadAnswers = (db: Database, waveId: string, after: string) =>
  db
    .select({ answers: rows() })
    .from(answers)
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(tried(db, waveId, after))
