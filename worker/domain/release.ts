import { and, asc, countDistinct, eq, isNull, count as rows, sql } from 'drizzle-orm'
import { limits } from '../../schema/limits.ts'
import {
  answers,
  codebooks,
  codings,
  concerns,
  questions,
  quotes,
  releases,
  responses,
  surveys,
  versions,
  waveKeys,
  waves,
} from '../../schema/tables.ts'
import { scaleBands } from '../../web/questions/scale.tsx'
import { type Actor, perform } from '../audit.ts'
import { encodeText, toBase64url } from '../bytes.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { open, unwrapWaveKey } from '../seal.ts'
import type { Secrets } from '../secrets.ts'
import { conservationOf, countable, countRead, peopleByTheme } from './conservation.ts'
import { readCouncil } from './page.ts'
import { countUnassigned } from './proposal.ts'
import { count, publish, type WaveTally } from './suppression.ts'
import { londonDay } from './week.ts'

const day = 86_400_000

/**
 * Publishes the one release of a closed wave: computed once, through the disclosure door, then frozen (R5).
 * @throws Problem not-found, wave-open, too-early (seven days, the demonstration excepted), already-released,
 * answers-unassigned
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
    .select({ closedAt: waves.closedAt, released: releases.waveId })
    .from(waves)
    .leftJoin(releases, eq(releases.waveId, waves.id))
    .where(eq(waves.id, waveId))
  if (!wave) throw new Problem('not-found')
  if (wave.released) throw new Problem('already-released')
  if (!wave.closedAt) throw new Problem('wave-open')
  const due = Date.parse(wave.closedAt) + limits.daysToRelease * day
  if (now.getTime() < due && !input.demonstration) throw new Problem('too-early')
  if ((await countUnassigned(db, waveId)) > 0) throw new Problem('answers-unassigned')

  const document = JSON.stringify(await previewRelease(db, secrets, waveId, now))
  const digest = await crypto.subtle.digest('SHA-256', encodeText(document))
  const hash = toBase64url(new Uint8Array(digest))
  const release = { waveId, document, hash, publishedAt: now.toISOString(), publishedBy: actor.id }
  const line = { act: 'release published', subject: waveId, detail: { hash } }
  const published = await perform(
    db,
    actor,
    line,
    now,
    db.insert(releases).values(release).onConflictDoNothing(),
  )
  if (published === 0) throw new Problem('already-released')
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
      codebook: { name: codebooks.name, version: codebooks.version },
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
    themes: raised.map(({ id, people: raisers, ...theme }) => ({
      ...theme,
      people: count(raisers),
      quotes: quotesOf.filter(({ themeId }) => themeId === id).map(({ text }) => text),
    })),
    questions: await tallyQuestions(db, waveId, wave.versionId),
    agencies: kind === 'consultation' ? await namedAgencies(db, key, waveId) : [],
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
  const inWave = and(
    eq(responses.waveId, waveId),
    eq(responses.withdrawn, false),
    isNull(db.select({ held: concerns.answerId }).from(concerns).where(eq(concerns.answerId, answers.id))),
  )
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
    if (kind === 'agency') return []
    if (kind === 'short' || kind === 'long') return [{ key, title, kind, answered: base }]
    const cells =
      kind === 'scale'
        ? scaleBands.map(({ label, from, to }) => ({
            label,
            people: peopleWho((value) => Number(value) >= from && Number(value) <= to),
          }))
        : (settings.choices ?? []).map((choice) => ({
            label: choice.label,
            people: peopleWho((value) => value === choice.id),
          }))
    return [{ key, title, kind, answered: base, cells }]
  })
}

/** Approved quotes of answers that still count, under themes that still stand. */
async function openQuotes(db: Database, key: CryptoKey, waveId: string) {
  const approved = await db
    .select({ id: quotes.id, themeId: quotes.themeId, sealed: quotes.sealed })
    .from(quotes)
    .innerJoin(answers, eq(answers.id, quotes.answerId))
    .innerJoin(responses, and(eq(responses.id, answers.responseId), eq(responses.quotable, true)))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .innerJoin(
      codings,
      and(
        eq(codings.answerId, quotes.answerId),
        eq(codings.themeId, quotes.themeId),
        eq(codings.decision, 'confirmed'),
      ),
    )
    .where(countable(db, waveId))
    .orderBy(asc(quotes.id))
  return Promise.all(
    approved.map(async ({ id, themeId, sealed }) => ({ themeId, text: await open(key, id, sealed) })),
  )
}

/** Agencies that agreed to be named, in the alphabet's order. */
async function namedAgencies(db: Database, key: CryptoKey, waveId: string): Promise<string[]> {
  const found = await db
    .select({ id: answers.id, sealed: answers.sealed })
    .from(answers)
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .innerJoin(questions, and(eq(questions.id, answers.questionId), eq(questions.kind, 'agency')))
    .where(and(eq(responses.waveId, waveId), eq(responses.withdrawn, false), eq(responses.quotable, true)))
  const names = await Promise.all(found.map(({ id, sealed }) => open(key, id, sealed ?? '')))
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en-GB'))
}
