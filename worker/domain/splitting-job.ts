import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Codebook } from '../../schema/codebook-act.ts'
import type { Polarity } from '../../schema/coding.ts'
import { codings } from '../../schema/coding-tables.ts'
import { answers, questions, responses } from '../../schema/tables.ts'
import type { Actor, Write } from '../audit.ts'
import { randomId } from '../bytes.ts'
import type { Database } from '../database.ts'
import type { Engine } from '../env.ts'
import { open, unwrapWaveKey } from '../seal.ts'
import { type Assignment, assign, type Model, type Span, train } from '../themes/engine.ts'
import { polarityOf } from '../themes/polarity.ts'
import { readAnswer, scoreOf } from '../themes/reading.ts'
import { codebookAt } from './codebook.ts'
import { countable, notReadAsNone, standing } from './countable.ts'
import type { Job, Step, WaveRead } from './job.ts'

/** Answers that are shared out in one step. */
const SHARED_OUT = 100

/**
 * One job for each of the survey's waves that are not released and have answers with the theme that is being split. It belongs
 * in the batch that takes the survey along to the split, before the writes that do so: then the theme counts no more.
 */
export function startSplitting(
  db: Database,
  actor: Actor,
  input: { surveyId: string; themeId: string; version: number },
  now: Date,
): Write {
  const { surveyId, themeId, version } = input
  return db.run(sql`insert into jobs (id, kind, wave_id, state, total, started_at, started_by)
    select lower(hex(randomblob(16))), 'splitting', waves.id, ${JSON.stringify({ themeId, version, after: '', answers: 0 })},
      1 + cast(count(distinct answers.id) / ${SHARED_OUT} as integer), ${now.toISOString()}, ${actor.id}
    from waves join wave_keys on wave_keys.wave_id = waves.id
    join responses on responses.wave_id = waves.id and not responses.withdrawn
    join answers on answers.response_id = responses.id and answers.sealed is not null
    join codings on codings.answer_id = answers.id and codings.decision is not 'rejected'
    where waves.survey_id = ${surveyId} and waves.id not in (select wave_id from releases)
      and codings.theme_id in (select theme_id from survey_themes where survey_id = ${surveyId} and counts_as = ${themeId})
    group by waves.id`)
}

/** `version` is the codebook's that has the split: what is changed after it makes no difference to who gets which part. */
type Kept = { themeId: string; version: number; after: string; answers: number }

/**
 * Gives every answer that the theme stood on the parts of it that the engine proposes, and always the likeliest one, for a
 * person to decide: none is dropped. The old coding stays, so that taking the split back brings all of it back.
 */
export async function splitOn(engine: Engine, job: Job, wave: WaveRead): Promise<Step> {
  const { db } = engine
  const kept = job.state as Kept
  const codebook = await codebookAt(db, wave.codebookId, kept.version)
  const { chunk, shares } = await shareNext(engine, wave, { codebook, ...kept })
  const rows = JSON.stringify(shares)
  const finished = chunk.length < SHARED_OUT
  const done = job.done + 1
  const told = kept.answers + chunk.length
  return {
    done,
    total: finished ? done : Math.max(job.total, done + 1),
    finished,
    state: finished ? { answers: told } : { ...kept, answers: told, after: chunk.at(-1)?.id ?? kept.after },
    writes: (mine) => [
      db.run(sql`insert into codings (id, answer_id, theme_id, score, clause, evidence, polarity)
        select part.value ->> 'id', answers.id, part.value ->> 'themeId', part.value ->> 'score', part.value -> 'clause',
          part.value -> 'evidence', part.value ->> 'polarity'
        from json_each(${rows}) as part join answers on answers.id = part.value ->> 'answerId'
        join responses on responses.id = answers.response_id and not responses.withdrawn
        where answers.sealed is not null and answers.id not in (select answer_id from concerns) and ${mine}
        on conflict do nothing`),
    ],
  }
}

/** What each of the next answers of a split theme gets, without writing it: what a split would do can be shown first. */
export async function shareNext(
  engine: Engine,
  wave: Pick<WaveRead, 'waveId' | 'wrapped'>,
  { codebook, themeId, after }: { codebook: Codebook; themeId: string; after: string },
) {
  const parts = partsOf(codebook, themeId)
  const chunk = parts.length
    ? await themed(engine.db, wave.waveId, themesCounted(codebook, themeId), after)
    : []
  const model = train(parts, [], { vectors: await engine.vectors() })
  const key = await unwrapWaveKey(engine.secrets, wave.waveId, wave.wrapped)
  const shares = await Promise.all(
    chunk.map(async ({ id, sealed, ...old }) => {
      const text = await open(key, id, sealed ?? '')
      return share(model, text, old).map((part) => ({ id: randomId(), answerId: id, ...part }))
    }),
  )
  return { chunk, shares: shares.flat() }
}

/** The cards that a theme was split into, those that stand; none where the split was taken back. */
function partsOf({ themes }: Codebook, themeId: string) {
  const split = themes.find(({ id }) => id === themeId)
  const into = split?.status === 'split' ? split.into : []
  return themes.filter(({ id, status }) => into.includes(id) && status === 'accepted')
}

/** The theme, and every theme that had been merged into it. */
function themesCounted({ themes }: Codebook, themeId: string): string[] {
  const merged = themes.filter((theme) => theme.status === 'merged' && theme.into === themeId)
  return [themeId, ...merged.flatMap(({ id }) => themesCounted({ themes }, id))]
}

/** The next answers on which the split theme stood, with the coding that says most. */
async function themed(db: Database, waveId: string, themeIds: string[], after: string) {
  const ids = await db
    .selectDistinct({ id: answers.id })
    .from(answers)
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .innerJoin(codings, and(eq(codings.answerId, answers.id), standing, inArray(codings.themeId, themeIds)))
    .where(and(countable(db, waveId), notReadAsNone(db), sql`${answers.id} > ${after}`))
    .orderBy(asc(answers.id))
    .limit(SHARED_OUT)
  const asked = sql`(select value from json_each(${JSON.stringify(ids.map(({ id }) => id))}))`
  const found = await db
    .select({
      id: answers.id,
      sealed: answers.sealed,
      clause: codings.clause,
      evidence: codings.evidence,
      polarity: codings.polarity,
    })
    .from(answers)
    .innerJoin(codings, and(eq(codings.answerId, answers.id), standing, inArray(codings.themeId, themeIds)))
    .where(inArray(answers.id, asked))
    .orderBy(asc(answers.id), sql`${codings.clause} is null`, asc(codings.id))
  return [...Map.groupBy(found, ({ id }) => id).values()].flatMap(([first]) => first ?? [])
}

type Said = { clause: Span | null; evidence: Span[]; polarity: Polarity | null }
type Part = { themeId: string; score: number } & Said

/** What the engine proposes of the parts; where it proposes none, the likeliest, where the theme was found before. */
function share(model: Model, text: string, old: Said): Part[] {
  const proposed = assign(model, text)
  if (proposed.length)
    return proposed.map((part: Assignment) => ({ ...part, polarity: polarityOf(text.slice(...part.clause)) }))
  const reading = readAnswer(model, text)
  const scores = model.themeIds.map((_, theme) => scoreOf(reading, theme))
  const best = model.themeIds[scores.indexOf(Math.max(...scores))]
  // It is as unsure as can be.
  return best ? [{ themeId: best, score: 0, ...old }] : []
}
