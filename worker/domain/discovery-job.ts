import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { answers, questions, responses } from '../../schema/tables.ts'
import type { Write } from '../audit.ts'
import { randomId } from '../bytes.ts'
import type { Database } from '../database.ts'
import type { Engine } from '../env.ts'
import { open, seal, unwrapWaveKey } from '../seal.ts'
import { gatherAlike } from '../themes/alike.ts'
import { type Candidate, discover } from '../themes/engine.ts'
import { countable } from './countable.ts'
import { modelOf } from './engine-model.ts'
import type { Job, Step, WaveRead } from './job.ts'

/** What a discovery ends with: how many answers were compared, and what was found among them. */
export type Found = { answers: number; candidates: number; campaigns: number }

/** What it keeps from step to step: ids, and suggested names under the wave's key. */
type Kept = {
  /** Each answer in reading order, with its campaign. */
  order: [answerId: string, campaign: string | null][]
  candidates: { id: string; sealed: string; answerIds: string[] }[]
}

/** A random part of a wave beyond it: more do not fit a Worker's memory beside the rest. */
const MOST_COMPARED = 10_000
/** Answers put in their place in one step. */
const PLACED = 1000
/** Answers fetched at once. */
const CHUNK = 1000

/**
 * Compares a wave's answers: first all at once, then step by step each gets its place, so that similar ones are read one
 * after the other, and last the candidates of this comparison replace those that nobody has decided.
 */
export async function discoverOn(engine: Engine, job: Job, wave: WaveRead, now: Date): Promise<Step> {
  const { db } = engine
  const kept = job.done === 0 ? await compare(engine, wave) : (job.state as Kept)
  const steps = Math.ceil(kept.order.length / PLACED)
  const step = { done: job.done + 1, total: steps + 2, finished: false, state: job.state }
  if (job.done === 0) return { ...step, state: kept, writes: () => [] }
  if (job.done <= steps) return { ...step, writes: (mine) => [placeAnswers(db, kept, job.done - 1, mine)] }
  const found: Found = {
    answers: kept.order.length,
    candidates: kept.candidates.length,
    campaigns: new Set(kept.order.flatMap(([, campaign]) => campaign ?? [])).size,
  }
  const writes = (mine: SQL) => replaceCandidates(db, wave.waveId, kept, mine, now)
  return { ...step, finished: true, state: found, writes }
}

async function compare(engine: Engine, wave: WaveRead): Promise<Kept> {
  const items = await readAnswers(engine, wave)
  const { order, campaigns } = gatherAlike(items)
  const campaignOf = new Map(
    campaigns.flatMap((ids) => {
      const campaign = randomId()
      return ids.map((id) => [id, campaign] as const)
    }),
  )
  const found = discover(items, { model: await modelOf(engine, wave), vectors: await engine.vectors() })
  const key = await unwrapWaveKey(engine.secrets, wave.waveId, wave.wrapped)
  return {
    order: order.map((id) => [id, campaignOf.get(id) ?? null]),
    candidates: await Promise.all(found.map((candidate) => sealed(key, candidate))),
  }
}

async function sealed(key: CryptoKey, { names, terms, itemIds }: Candidate) {
  const id = randomId()
  return { id, sealed: await seal(key, id, JSON.stringify({ names, terms })), answerIds: itemIds }
}

async function readAnswers({ db, secrets }: Engine, { waveId, wrapped }: WaveRead) {
  const key = await unwrapWaveKey(secrets, waveId, wrapped)
  const items: { id: string; text: string }[] = []
  for (let more = true; more && items.length < MOST_COMPARED; ) {
    // Ids are random, so the first ones are a fair draw.
    const chunk = await db
      .select({ id: answers.id, sealed: answers.sealed })
      .from(answers)
      .innerJoin(responses, eq(responses.id, answers.responseId))
      .innerJoin(questions, eq(questions.id, answers.questionId))
      .where(and(countable(db, waveId), sql`${answers.id} > ${items.at(-1)?.id ?? ''}`))
      .orderBy(asc(answers.id))
      .limit(CHUNK)
    const read = chunk.map(async ({ id, sealed }) => ({ id, text: await open(key, id, sealed ?? '') }))
    items.push(...(await Promise.all(read)))
    more = chunk.length === CHUNK
  }
  return items
}

/** An answer that was taken back or held since it was compared has no place, and is in no candidate. */
const stillThere = sql`answers.sealed is not null
  and not exists (select 1 from concerns where concerns.answer_id = answers.id)
  and exists (select 1 from responses where responses.id = answers.response_id and not responses.withdrawn)`

function placeAnswers(db: Database, { order }: Kept, part: number, mine: SQL): Write {
  const from = part * PLACED
  const rows = JSON.stringify(order.slice(from, from + PLACED))
  return db.run(sql`update answers set place = ${from} + placed.key, campaign = placed.value ->> 1
    from json_each(${rows}) as placed where answers.id = placed.value ->> 0 and ${stillThere} and ${mine}`)
}

function replaceCandidates(db: Database, waveId: string, kept: Kept, mine: SQL, now: Date): Write[] {
  const rows = JSON.stringify(kept.candidates)
  const undecided = sql`wave_id = ${waveId} and decision is null`
  return [
    db.run(sql`delete from candidate_answers
      where candidate_id in (select id from candidates where ${undecided}) and ${mine}`),
    db.run(sql`delete from candidates where ${undecided} and ${mine}`),
    db.run(sql`insert into candidates (id, wave_id, rank, sealed, found_at)
      select value ->> 'id', ${waveId}, key, value ->> 'sealed', ${now.toISOString()}
      from json_each(${rows}) where ${mine}`),
    db.run(sql`insert into candidate_answers (candidate_id, place, answer_id)
      select found.value ->> 'id', member.key, answers.id
      from json_each(${rows}) as found, json_each(found.value, '$.answerIds') as member
      join answers on answers.id = member.value where ${stillThere} and ${mine}`),
  ]
}
