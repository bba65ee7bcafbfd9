import { and, asc, desc, eq, inArray, isNull, notExists, type SQL, sql } from 'drizzle-orm'
import { countsAs } from '../../schema/codebook-act.ts'
import { blindCodings, codings, readings, sampleAnswers, samples } from '../../schema/coding-tables.ts'
import { limits } from '../../schema/limits.ts'
import { releases } from '../../schema/release-tables.ts'
import { answers, questions, responses, surveys, waveKeys, waves } from '../../schema/tables.ts'
import { type Actor, perform } from '../audit.ts'
import { randomBytes, randomId } from '../bytes.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { drawSample } from './agreement.ts'
import { codebookAt } from './codebook.ts'
import { countable } from './countable.ts'

/**
 * Draws a random sample of everything in words that a wave counts, read or not, for two people to code. Until it is closed
 * its answers are in no queue. A seed draws the same again while the wave is the same.
 * @throws Problem not-found, already-released, too-few-answers, sample-open
 */
export async function openSample(
  db: Database,
  actor: Actor,
  input: { waveId: string; size: number; seed?: number | undefined },
  now: Date,
) {
  const { waveId, size, seed = new DataView(randomBytes(4).buffer).getUint32(0) } = input
  await unreleasedWave(db, waveId)
  const found = await db
    .select({ id: answers.id })
    .from(answers)
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(countable(db, waveId))
  if (found.length < limits.smallestSample) throw new Problem('too-few-answers')
  const drawn = drawSample(
    found.map(({ id }) => id),
    size,
    String(seed),
  )
  const id = randomId()
  const open = db.run(sql`insert into samples (id, wave_id, seed, codebook_version, drawn_at, drawn_by)
    select ${id}, waves.id, ${seed}, surveys.codebook_version, ${now.toISOString()}, ${actor.id}
    from waves join surveys on surveys.id = waves.survey_id where waves.id = ${waveId}
    and not exists (select 1 from samples where wave_id = waves.id and closed_at is null) and ${unreleased(waveId)}`)
  // Somebody may have held an answer or taken it back since it was found.
  const fill = db.run(sql`insert into sample_answers (sample_id, place, answer_id, seen)
    select ${id}, drawn.key, ${answers.id}, ${seen} from json_each(${JSON.stringify(drawn)}) as drawn
    join ${answers} on ${answers.id} = drawn.value
    join ${responses} on ${responses.id} = ${answers.responseId}
    join ${questions} on ${questions.id} = ${answers.questionId}
    where ${countable(db, waveId)} and exists (select 1 from samples where id = ${id})`)
  const line = { act: 'sample drawn', subject: waveId, detail: { sample: id, answers: drawn.length, seed } }
  if ((await perform(db, actor, line, now, open, fill)) > 0) return { sampleId: id }
  await unreleasedWave(db, waveId)
  throw new Problem('sample-open')
}

/**
 * Closes a sample: what both coders found alike, or what was settled, becomes the reading of each answer that nobody has
 * read since the draw, with its themes confirmed and all others rejected. A repeat changes nothing.
 * @param input.unfinished closes it as it is: what was neither found alike nor settled goes back to the queue
 * @throws Problem not-found, already-released, sample-unsettled
 */
export async function closeSample(
  db: Database,
  actor: Actor,
  input: { sampleId: string; unfinished?: boolean | undefined },
  now: Date,
) {
  const { sampleId, unfinished = false } = input
  const sample = await findSample(db, sampleId)
  if (sample.closedAt) return
  const targets = countsAs(await codebookAt(db, sample.codebookId, sample.codebookVersion))
  const at = now.toISOString()
  const settled = sql`not exists (select 1 from (${reference(sampleId)}) where outcome is null)`
  const ready = sql`${stillOpen(sample)} and (${unfinished ? sql`true` : settled})`
  const read = db.run(sql`insert into readings (answer_id, outcome, read_at, read_by, codebook_version)
    select answer_id, outcome, ${at}, ${actor.id}, ${sample.codebookVersion} from (${reference(sampleId)}) as found
    where outcome is not null and ${unreadSince(sample.drawnAt)} and ${ready}
    on conflict (answer_id) do update set outcome = excluded.outcome, read_at = excluded.read_at,
    read_by = excluded.read_by, codebook_version = excluded.codebook_version`)
  const readNow = sql`(select found.* from (${reference(sampleId)}) as found
    join readings on readings.answer_id = found.answer_id and read_at = ${at} and read_by = ${actor.id}) as found`
  const add = db.run(sql`insert into codings (id, answer_id, theme_id, evidence)
    select lower(hex(randomblob(16))), found.answer_id, theme.value, '[]'
    from ${readNow}, json_each(found.theme_ids) as theme where ${ready} on conflict do nothing`)
  // Themes made since the draw were not asked about: they stay as they are.
  const decide =
    db.run(sql`update codings set decision = found.decision, decided_at = ${at}, decided_by = ${actor.id}
    from (select codings.id, iif(target.value in (select value from json_each(found.theme_ids)), 'confirmed', 'rejected')
      as decision from ${readNow} join codings on codings.answer_id = found.answer_id
      join json_each(${JSON.stringify(Object.fromEntries(targets))}) as target on target.key = codings.theme_id) as found
    where codings.id = found.id and codings.decision is not found.decision and ${ready}`)
  const close = db.run(sql`update samples set closed_at = ${at}, closed_by = ${actor.id}
    where id = ${sampleId} and ${ready}`)
  const line = {
    act: 'sample closed',
    subject: sample.waveId,
    detail: { sample: sampleId, unfinished },
  }
  if ((await perform(db, actor, line, now, read, add, decide, close)) > 0) return
  const since = await findSample(db, sampleId)
  if (since.closedAt) return
  throw new Problem(since.released ? 'already-released' : 'sample-unsettled')
}

/** The samples of a wave, the newest first. @throws Problem not-found */
export async function listSamples(db: Database, waveId: string) {
  const [wave] = await db.select({ id: waves.id }).from(waves).where(eq(waves.id, waveId))
  if (!wave) throw new Problem('not-found')
  return db
    .select({
      id: samples.id,
      drawnAt: samples.drawnAt,
      closedAt: samples.closedAt,
      size: sizeOf(samples.id),
    })
    .from(samples)
    .where(eq(samples.waveId, waveId))
    .orderBy(desc(samples.drawnAt), asc(samples.id))
}

/** The answer is not in a sample that is being coded blind: nobody may see the engine's proposals for it now. */
export const notInOpenSample = (db: Database) =>
  notExists(
    db
      .select({ answerId: sampleAnswers.answerId })
      .from(sampleAnswers)
      .innerJoin(samples, eq(samples.id, sampleAnswers.sampleId))
      .where(and(eq(sampleAnswers.answerId, answers.id), isNull(samples.closedAt))),
  )

/** A sample of one of these waves is being coded: what the engine proposes, and what is released, must wait for it. */
export async function hasOpenSample(db: Database, ...waveIds: string[]): Promise<boolean> {
  const [open] = await db
    .select({ id: samples.id })
    .from(samples)
    .where(and(inArray(samples.waveId, waveIds), isNull(samples.closedAt)))
    .limit(1)
  return open !== undefined
}

export type Drawn = Awaited<ReturnType<typeof findSample>>

/** @throws Problem not-found */
export async function findSample(db: Database, sampleId: string) {
  const [sample] = await db
    .select({
      id: samples.id,
      waveId: samples.waveId,
      seed: samples.seed,
      codebookId: surveys.codebookId,
      codebookVersion: samples.codebookVersion,
      drawnAt: samples.drawnAt,
      closedAt: samples.closedAt,
      released: releases.waveId,
      /** Null once the words of the wave are gone. */
      wrapped: waveKeys.wrapped,
    })
    .from(samples)
    .innerJoin(waves, eq(waves.id, samples.waveId))
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .leftJoin(releases, eq(releases.waveId, waves.id))
    .leftJoin(waveKeys, eq(waveKeys.waveId, waves.id))
    .where(eq(samples.id, sampleId))
  if (!sample) throw new Problem('not-found')
  return sample
}

/** True while nothing has ended the sample's coding: a condition for the batch that writes. */
export const stillOpen = ({ id, waveId }: Pick<Drawn, 'id' | 'waveId'>) =>
  sql`exists (select 1 from samples where id = ${id} and closed_at is null) and ${unreleased(waveId)}`

const unreleased = (waveId: string) => sql`not exists (select 1 from releases where wave_id = ${waveId})`

/** Somebody has read it, or decided on a proposal. */
const seen = sql`exists (select 1 from ${readings} where ${readings.answerId} = ${answers.id})
  or exists (select 1 from ${codings} where ${codings.answerId} = ${answers.id} and ${codings.decision} is not null)
  or exists (select 1 from sample_answers as earlier where earlier.answer_id = ${answers.id})`

async function unreleasedWave(db: Database, waveId: string) {
  const [wave] = await db
    .select({ released: releases.waveId })
    .from(waves)
    .leftJoin(releases, eq(releases.waveId, waves.id))
    .where(eq(waves.id, waveId))
  if (!wave) throw new Problem('not-found')
  if (wave.released) throw new Problem('already-released')
}

/** Each answer of a sample with what was settled, else what both coders found; without an outcome where neither is there. */
const reference = (sampleId: string): SQL => sql`select drawn.answer_id,
    coalesce(settled.outcome, alike.outcome) as outcome, coalesce(settled.theme_ids, alike.theme_ids) as theme_ids
  from sample_answers as drawn
  left join settlements as settled on settled.sample_id = drawn.sample_id and settled.answer_id = drawn.answer_id
  left join (select answer_id, min(outcome) as outcome, min(theme_ids) as theme_ids from ${blindCodings}
    where sample_id = ${sampleId} group by answer_id
    having count(*) = 2 and min(outcome) = max(outcome) and min(theme_ids) = max(theme_ids)) as alike
    on alike.answer_id = drawn.answer_id
  where drawn.sample_id = ${sampleId}`

/** Since the draw nobody has read the answer `found`, nor decided on one of its themes. */
const unreadSince = (drawnAt: string) => sql`not exists (select 1 from readings
    where readings.answer_id = found.answer_id and read_at > ${drawnAt})
  and not exists (select 1 from codings where codings.answer_id = found.answer_id and decided_at > ${drawnAt})`

const sizeOf = (sampleId: typeof samples.id) =>
  sql<number>`(select count(*) from sample_answers where sample_id = ${sampleId})`
