import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { accepted } from '../../schema/codebook-act.ts'
import type { Outcome } from '../../schema/coding.ts'
import { blindCodings, sampleAnswers, settlements } from '../../schema/coding-tables.ts'
import { answers, questions } from '../../schema/tables.ts'
import { type Actor, perform } from '../audit.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { open, unwrapWaveKey } from '../seal.ts'
import type { Secrets } from '../secrets.ts'
import { codebookAt } from './codebook.ts'
import { findAnswer } from './coding.ts'
import { type Drawn, findSample, stillOpen } from './sample.ts'

/** What a person found in an answer; themes exactly where the outcome says so. */
export type Found = { outcome: Outcome; themeIds: string[] }

/**
 * Which answer: the first that the coder has not coded; the one before or after one they have in front of them; or, back
 * from none, the last that they have coded.
 */
export type Place = { beside?: string | undefined; way?: 'back' | 'on' | undefined }

/**
 * An answer of a sample as its coder may see it: no proposal, nobody else's coding. `answer` is null where there is none;
 * `fixed` says that both have coded it, so that it can no longer be changed.
 * @throws Problem not-found, sample-closed, already-released, sample-full
 */
export async function nextToCode(
  db: Database,
  secrets: Secrets,
  actor: Actor,
  input: { sampleId: string } & Place,
) {
  const sample = await openedSample(db, input.sampleId)
  const mine = and(
    eq(blindCodings.sampleId, sampleAnswers.sampleId),
    eq(blindCodings.answerId, sampleAnswers.answerId),
    eq(blindCodings.coder, actor.id),
  )
  const [counted, found] = await db.batch([
    db
      .select({
        size: sql<number>`count(*)`,
        mine: sql<number>`count(${blindCodings.coder})`,
        others: othersIn(sample.id, actor).mapWith(Number),
      })
      .from(sampleAnswers)
      .leftJoin(blindCodings, mine)
      .where(eq(sampleAnswers.sampleId, sample.id)),
    db
      .select({
        id: answers.id,
        sealed: answers.sealed,
        question: questions.title,
        outcome: blindCodings.outcome,
        themeIds: blindCodings.themeIds,
        fixed:
          sql<boolean>`${blindCodings.coder} is not null and ${bothCoded(sample.id, answers.id)}`.mapWith(
            Boolean,
          ),
      })
      .from(sampleAnswers)
      .innerJoin(answers, eq(answers.id, sampleAnswers.answerId))
      .innerJoin(questions, eq(questions.id, answers.questionId))
      .leftJoin(blindCodings, mine)
      .where(and(eq(sampleAnswers.sampleId, sample.id), placeOf(sample.id, input)))
      .orderBy(input.way === 'back' ? desc(sampleAnswers.place) : asc(sampleAnswers.place))
      .limit(1),
  ])
  const progress = counted[0] ?? { size: 0, mine: 0, others: 0 }
  if (progress.others >= 2) throw new Problem('sample-full')
  const themes = await themesOfSample(db, sample)
  const about = { size: progress.size, mine: progress.mine, themes }
  const [answer] = found
  if (!answer) return { ...about, answer: null }
  const { sealed, outcome, themeIds, ...shown } = answer
  const key = await unwrapWaveKey(secrets, sample.waveId, sample.wrapped ?? '')
  const text = await open(key, answer.id, sealed ?? '')
  return {
    ...about,
    answer: { ...shown, text, mine: outcome ? { outcome, themeIds: themeIds ?? [] } : null },
  }
}

/**
 * Records what one of the two coders found in an answer. They may change it until both have coded it; a repeat changes
 * nothing. Whoever codes first is a coder: a third person is refused.
 * @throws Problem not-found, answer-held, sample-closed, already-released, sample-full, sample-settled
 */
export async function codeBlind(
  db: Database,
  actor: Actor,
  input: { sampleId: string; answerId: string } & Found,
  now: Date,
) {
  const { sampleId, answerId, outcome } = input
  const sample = await openedSample(db, sampleId)
  const themeIds = JSON.stringify(await knownThemes(db, sample, input.themeIds))
  const write =
    db.run(sql`insert into blind_codings (sample_id, answer_id, coder, outcome, theme_ids, coded_at)
    select ${sampleId}, ${answerId}, ${actor.id}, ${outcome}, ${themeIds}, ${now.toISOString()}
    where ${stillOpen(sample)} and ${inSample(sampleId, answerId)} and ${othersIn(sampleId, actor)} < 2
    and not (${bothCoded(sampleId, answerId)} and ${codedBy(sampleId, answerId, actor)})
    on conflict (sample_id, answer_id, coder) do update set outcome = excluded.outcome,
    theme_ids = excluded.theme_ids, coded_at = excluded.coded_at where ${changed('blind_codings')}`)
  const line = { act: 'answer coded blind', subject: answerId, detail: { sample: sampleId } }
  if ((await perform(db, actor, line, now, write)) > 0) return
  const [own] = await db
    .select()
    .from(blindCodings)
    .where(
      and(
        eq(blindCodings.sampleId, sampleId),
        eq(blindCodings.answerId, answerId),
        eq(blindCodings.coder, actor.id),
      ),
    )
  if (own && same(own, { outcome, themeIds })) return
  await refuseOutside(db, sampleId, answerId)
  await openedSample(db, sampleId)
  throw new Problem(own ? 'sample-settled' : 'sample-full')
}

/**
 * Records what was agreed of an answer that the two coders found different things in. It may be changed until the sample
 * is closed; a repeat changes nothing.
 * @throws Problem not-found, answer-held, sample-closed, already-released, sample-uncoded, sample-settled (they agreed)
 */
export async function settle(
  db: Database,
  actor: Actor,
  input: { sampleId: string; answerId: string } & Found,
  now: Date,
) {
  const { sampleId, answerId, outcome } = input
  const sample = await openedSample(db, sampleId)
  const themeIds = JSON.stringify(await knownThemes(db, sample, input.themeIds))
  const write =
    db.run(sql`insert into settlements (sample_id, answer_id, outcome, theme_ids, settled_at, settled_by)
    select ${sampleId}, ${answerId}, ${outcome}, ${themeIds}, ${now.toISOString()}, ${actor.id}
    where ${stillOpen(sample)} and ${inSample(sampleId, answerId)} and ${wholeSampleCoded(sampleId)}
    and (select min(outcome || theme_ids) <> max(outcome || theme_ids) from blind_codings
      where sample_id = ${sampleId} and answer_id = ${answerId})
    on conflict (sample_id, answer_id) do update set outcome = excluded.outcome, theme_ids = excluded.theme_ids,
    settled_at = excluded.settled_at, settled_by = excluded.settled_by where ${changed('settlements')}`)
  const line = { act: 'disagreement settled', subject: answerId, detail: { sample: sampleId } }
  if ((await perform(db, actor, line, now, write)) > 0) return
  const [before] = await db
    .select()
    .from(settlements)
    .where(and(eq(settlements.sampleId, sampleId), eq(settlements.answerId, answerId)))
  if (before && same(before, { outcome, themeIds })) return
  await refuseOutside(db, sampleId, answerId)
  await openedSample(db, sampleId)
  const [coded] = await db.all<{ both: number }>(sql`select ${wholeSampleCoded(sampleId)} as both`)
  throw new Problem(coded?.both ? 'sample-settled' : 'sample-uncoded')
}

/** The themes that a sample's coders choose from: those of the version it was drawn with, whatever became of them. */
export async function themesOfSample(db: Database, sample: Drawn) {
  const book = await codebookAt(db, sample.codebookId, sample.codebookVersion)
  return accepted(book).map(({ id, code, name, definition, includes, excludes }) => ({
    id,
    code,
    name,
    definition,
    includes,
    excludes,
  }))
}

async function openedSample(db: Database, sampleId: string) {
  const sample = await findSample(db, sampleId)
  if (sample.closedAt) throw new Problem('sample-closed')
  if (sample.released) throw new Problem('already-released')
  return sample
}

/** How many other people have coded any answer of the sample. */
const othersIn = (
  sampleId: string,
  actor: Actor,
) => sql<number>`(select count(distinct coder) from blind_codings
  where sample_id = ${sampleId} and coder <> ${actor.id})`

/** Both have coded every answer: settling one before would tell the other how the first had found it. */
const wholeSampleCoded = (sampleId: string) =>
  sql`not exists (select 1 from sample_answers as drawn where drawn.sample_id = ${sampleId} and 2 >
    (select count(*) from blind_codings as own where own.sample_id = drawn.sample_id and own.answer_id = drawn.answer_id))`

const bothCoded = (sampleId: string, answerId: string | typeof answers.id) =>
  sql`(select count(*) from blind_codings as every where every.sample_id = ${sampleId}
    and every.answer_id = ${answerId}) = 2`

/** The coders' answers are one row; back and on go by the order in which they were drawn. */
function placeOf(sampleId: string, { beside, way }: Place): SQL {
  if (!beside) return way === 'back' ? isNotNull(blindCodings.coder) : isNull(blindCodings.coder)
  const there = sql`(select place from sample_answers as here where here.sample_id = ${sampleId}
    and here.answer_id = ${beside})`
  return way === 'back' ? sql`${sampleAnswers.place} < ${there}` : sql`${sampleAnswers.place} > ${there}`
}

/** In one order, so that the same themes are the same text. */
async function knownThemes(db: Database, sample: Drawn, themeIds: string[]): Promise<string[]> {
  const known = new Set((await themesOfSample(db, sample)).map(({ id }) => id))
  if (!themeIds.every((id) => known.has(id))) throw new Problem('not-found')
  return [...new Set(themeIds)].sort()
}

const inSample = (sampleId: string, answerId: string) =>
  sql`exists (select 1 from sample_answers where sample_id = ${sampleId} and answer_id = ${answerId})`

const codedBy = (sampleId: string, answerId: string, actor: Actor) =>
  sql`exists (select 1 from blind_codings where sample_id = ${sampleId} and answer_id = ${answerId}
    and coder = ${actor.id})`

const changed = (table: 'blind_codings' | 'settlements') => {
  const stored = sql.raw(table)
  return sql`(${stored}.outcome <> excluded.outcome or ${stored}.theme_ids <> excluded.theme_ids)`
}

const same = (stored: Found, sent: { outcome: Outcome; themeIds: string }) =>
  stored.outcome === sent.outcome && JSON.stringify(stored.themeIds) === sent.themeIds

/** @throws Problem where the answer is not, or no longer, in the sample */
async function refuseOutside(db: Database, sampleId: string, answerId: string) {
  const [row] = await db
    .select({ answerId: sampleAnswers.answerId })
    .from(sampleAnswers)
    .where(and(eq(sampleAnswers.sampleId, sampleId), eq(sampleAnswers.answerId, answerId)))
  if (row) return
  if ((await findAnswer(db, answerId)).held) throw new Problem('answer-held')
  throw new Problem('not-found')
}
