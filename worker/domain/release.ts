import { and, asc, countDistinct, eq, count as rows, sql } from 'drizzle-orm'
import { releaseDue } from '../../schema/deadline.ts'
import {
  answers,
  codebooks,
  questions,
  quotes,
  releases,
  responses,
  surveys,
  surveyThemes,
  versions,
  waveKeys,
  waves,
} from '../../schema/tables.ts'
import { kinds } from '../../web/questions/kinds.ts'
import { type Actor, perform } from '../audit.ts'
import { encodeText, toBase64url } from '../bytes.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { open, unwrapWaveKey } from '../seal.ts'
import type { Secrets } from '../secrets.ts'
import { listAgencies } from './agency.ts'
import { conservationOf, countRead, peopleByTheme } from './conservation.ts'
import { confirmedAs, countable, notHeld } from './countable.ts'
import { hasUnfinishedJob } from './job.ts'
import { readCouncil } from './page.ts'
import { countUnassigned } from './proposal.ts'
import { hasOpenSample } from './sample.ts'
import { publish } from './suppression.ts'
import { count, type WaveTally } from './wave-tally.ts'
import { londonDay } from './week.ts'

/**
 * Publishes the one release of a closed wave: computed once, through the disclosure door, then frozen (R5).
 * @throws Problem not-found, wave-open, too-early (seven days, the demonstration excepted), already-released,
 * answers-unassigned, job-unfinished, sample-open
 */
export async function releaseWave(
  db: Database,
  secrets: Secrets,
  actor: Actor,
  input: { waveId: string; demonstration: boolean },
  now: Date,
) {
  const { waveId } = input
  const [wave] = await db
    .select({ closedAt: waves.closedAt, released: releases.waveId, working: hasUnfinishedJob(waveId) })
    .from(waves)
    .leftJoin(releases, eq(releases.waveId, waves.id))
    .where(eq(waves.id, waveId))
  if (!wave) throw new Problem('not-found')
  if (wave.released) throw new Problem('already-released')
  if (!wave.closedAt) throw new Problem('wave-open')
  if (now < releaseDue(wave.closedAt) && !input.demonstration) throw new Problem('too-early')
  if ((await countUnassigned(db, waveId)) > 0) throw new Problem('answers-unassigned')
  if (wave.working) throw new Problem('job-unfinished')
  if (await hasOpenSample(db, waveId)) throw new Problem('sample-open')

  // Somebody may take their answers back while they are being counted: then they are counted again.
  for (let attempt = 0; attempt < 3; attempt++) {
    const before = await fingerprint(db, waveId)
    const document = JSON.stringify(await previewRelease(db, secrets, waveId, now))
    const digest = await crypto.subtle.digest('SHA-256', encodeText(document))
    const hash = toBase64url(new Uint8Array(digest))
    const insert = db.run(sql`insert into releases (wave_id, document, hash, published_at, published_by)
      select ${waveId}, ${document}, ${hash}, ${now.toISOString()}, ${actor.id}
      where ${stateOf(waveId)} = ${before} on conflict do nothing`)
    const line = { act: 'release published', subject: waveId, detail: { hash } }
    if ((await perform(db, actor, line, now, insert)) > 0) return
  }
  throw new Problem('conflict')
}

async function fingerprint(db: Database, waveId: string): Promise<string> {
  const [row] = await db.all<{ state: string }>(sql`select ${stateOf(waveId)} as state`)
  return row?.state ?? ''
}

/** Everything that a release of the wave is counted from, as one text that changes with it. */
function stateOf(waveId: string) {
  const ofWave = sql`in (select answers.id from answers join responses on responses.id = answers.response_id
    where responses.wave_id = ${waveId})`
  return sql`(select json_array(
    (select json_array(count(*), total(withdrawn)) from responses where wave_id = ${waveId}),
    (select count(*) from concerns where answer_id ${ofWave}),
    (select group_concat(campaign) from answers where id ${ofWave}),
    (select json_array(count(*), total(outcome = 'themes'), total(outcome = 'unfit')) from readings where answer_id ${ofWave}),
    (select json_array(count(*), total(decision = 'confirmed'), total(decision = 'rejected')) from codings
      where answer_id ${ofWave}),
    (select codebook_version from surveys join waves on waves.survey_id = surveys.id where waves.id = ${waveId}),
    (select group_concat(id) from quotes where answer_id ${ofWave}),
    (select group_concat(answer_id) from namings where answer_id ${ofWave})))`
}

/** What a release of the wave would say now: for the officer, who has read the answers anyway. @throws Problem not-found */
export async function previewRelease(db: Database, secrets: Secrets, waveId: string, now: Date) {
  return publish(await tallyWave(db, secrets, waveId, now), londonDay(now))
}

async function tallyWave(db: Database, secrets: Secrets, waveId: string, now: Date): Promise<WaveTally> {
  const [wave] = await db
    .select({
      title: versions.title,
      kind: surveys.kind,
      waveNumber: waves.number,
      versionId: waves.versionId,
      openedAt: waves.openedAt,
      closedAt: waves.closedAt,
      codebook: { name: codebooks.name, version: surveys.codebookVersion },
      wrapped: waveKeys.wrapped,
    })
    .from(waves)
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .innerJoin(versions, eq(versions.id, waves.versionId))
    .innerJoin(codebooks, eq(codebooks.id, surveys.codebookId))
    .innerJoin(waveKeys, eq(waveKeys.waveId, waves.id))
    .where(eq(waves.id, waveId))
  if (!wave) throw new Problem('not-found')
  const { title, kind, waveNumber, codebook } = wave
  const key = await unwrapWaveKey(secrets, waveId, wave.wrapped)
  const conservation = await conservationOf(db, waveId)
  const quotesOf = await openQuotes(db, key, waveId)
  const [people] = await peopleOf(db, waveId)
  const raised = await peopleByTheme(db, waveId)
  return {
    council: (await readCouncil(db)).name,
    title,
    kind,
    waveNumber,
    codebook,
    openedOn: londonDay(new Date(wave.openedAt)),
    closedOn: londonDay(new Date(wave.closedAt ?? now)),
    received: count(people?.received ?? 0),
    wrote: count(people?.wrote ?? 0),
    conservation: {
      received: count(conservation.received),
      coded: count(conservation.coded),
      unfit: count(conservation.unfit),
      nothing: count(conservation.nothing),
      unreviewed: count(conservation.unreviewed),
      held: count(conservation.held),
      withdrawn: count(conservation.withdrawn),
    },
    read: count(await countRead(db, waveId)),
    coding: { coders: 0, sample: null },
    themes: raised.map(({ id, people: raisers, campaign, polarity: _, ...theme }) => ({
      ...theme,
      people: count(raisers),
      alike: count(campaign),
      working: count(0),
      notWorking: count(0),
      f1: null,
      quotes: quotesOf
        .filter(({ themeId }) => themeId === id)
        .map(({ text }) => ({ text, paraphrase: false })),
      earlier: [],
    })),
    breakdowns: [],
    ways: [],
    cohort: null,
    other: null,
    questions: await tallyQuestions(db, waveId, wave.versionId),
    agencies: kind === 'consultation' ? await namedAgencies(db, secrets, waveId) : [],
  }
}

const peopleOf = (db: Database, waveId: string) =>
  db
    .select({
      received: countDistinct(responses.id),
      wrote: countDistinct(sql`case when ${countable(db, waveId)} then ${responses.id} end`),
    })
    .from(responses)
    .leftJoin(answers, eq(answers.responseId, responses.id))
    .leftJoin(questions, eq(questions.id, answers.questionId))
    .where(and(eq(responses.waveId, waveId), eq(responses.withdrawn, false)))

/** In the questionnaire's order, a scale in its declared bands (R3). A held answer counts nowhere. */
async function tallyQuestions(
  db: Database,
  waveId: string,
  versionId: string,
): Promise<WaveTally['questions']> {
  const inWave = and(eq(responses.waveId, waveId), eq(responses.withdrawn, false), notHeld(db))
  const [asked, answered, chosen] = await db.batch([
    db.select().from(questions).where(eq(questions.versionId, versionId)).orderBy(asc(questions.position)),
    db
      .select({ questionId: answers.questionId, people: rows() })
      .from(answers)
      .innerJoin(responses, eq(responses.id, answers.responseId))
      .where(inWave)
      .groupBy(answers.questionId),
    db
      .select({
        questionId: answers.questionId,
        value: sql<string>`choice.value`.as('value'),
        people: rows(),
      })
      .from(answers)
      .innerJoin(responses, eq(responses.id, answers.responseId))
      .innerJoin(sql`json_each(${answers.chosen}) as choice`, sql`true`)
      .where(inWave)
      .groupBy(answers.questionId, sql`choice.value`),
  ])
  return asked.flatMap(({ id, key, title, kind, settings }): WaveTally['questions'] => {
    const base = count(answered.find(({ questionId }) => questionId === id)?.people ?? 0)
    const peopleWho = (takes: (value: string) => boolean) =>
      count(
        chosen
          .filter(({ questionId, value }) => questionId === id && takes(value))
          .reduce((sum, { people }) => sum + people, 0),
      )
    const { coded, counted } = kinds[kind]
    if (coded) return [{ key, title, kind: coded, answered: base, followsFrom: null }]
    if (!counted) return []
    const levels = counted.levels({ settings }).map((cells) =>
      cells.map(({ label, takes }) => ({
        label,
        takes,
        people: peopleWho((value) => takes.includes(value)),
      })),
    )
    const nothing = { followsFrom: null, earlier: [], reworded: null }
    return [{ key, title, kind: counted.as, answered: base, levels, ...nothing }]
  })
}

/** Approved quotes of answers that still count, under themes that still stand. */
async function openQuotes(db: Database, key: CryptoKey, waveId: string) {
  const approved = await db
    .select({ id: quotes.id, themeId: surveyThemes.countsAs, sealed: quotes.sealed })
    .from(quotes)
    .innerJoin(answers, eq(answers.id, quotes.answerId))
    .innerJoin(responses, and(eq(responses.id, answers.responseId), eq(responses.quotable, true)))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .innerJoin(waves, eq(waves.id, responses.waveId))
    .innerJoin(
      surveyThemes,
      and(eq(surveyThemes.surveyId, waves.surveyId), eq(surveyThemes.themeId, quotes.themeId)),
    )
    .where(and(countable(db, waveId), confirmedAs(quotes.answerId, waves.surveyId, surveyThemes.countsAs)))
    .orderBy(asc(quotes.id))
  return Promise.all(
    approved.map(async ({ id, themeId, sealed }) => ({ themeId, text: await open(key, id, sealed) })),
  )
}

/** Agencies that agreed to be named, and whose name an officer approved, in the alphabet's order. */
async function namedAgencies(db: Database, secrets: Secrets, waveId: string): Promise<string[]> {
  const agencies = await listAgencies(db, secrets, waveId)
  const names = agencies.filter(({ agreed, named }) => agreed && named).map(({ name }) => name)
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en-GB'))
}
