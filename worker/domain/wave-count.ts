import { and, eq, exists, count as rows, sql } from 'drizzle-orm'
import { codebooks } from '../../schema/codebook-tables.ts'
import { cohorts } from '../../schema/release-tables.ts'
import { answers, questions, responses, surveys, versions, waveKeys, waves } from '../../schema/tables.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { unwrapWaveKey } from '../seal.ts'
import type { Secrets } from '../secrets.ts'
import { listAgencies } from './agency.ts'
import { tallyBreakdowns } from './breakdown-tally.ts'
import { tallyCoding } from './coding-tally.ts'
import { conservationOf, countRead, peopleByTheme } from './conservation.ts'
import { codable } from './countable.ts'
import { earlierReleases, otherVoice } from './earlier-release.ts'
import { readCouncil } from './page.ts'
import { tallyQuestions } from './question-tally.ts'
import { openQuotes } from './released-quotes.ts'
import { type AskedQuestion, type EarlierRelease, trendOfThemes } from './trend.ts'
import { questionsOf } from './version-questions.ts'
import { count, type WaveTally } from './wave-tally.ts'
import { tallyWays } from './way-tally.ts'
import { londonDay } from './week.ts'

/**
 * Counts a wave for its release. The database adds up: nothing is held here for each response. What was withdrawn, or held
 * as a concern, counts nowhere.
 * @throws Problem not-found
 */
export async function tallyWave(
  db: Database,
  secrets: Secrets,
  waveId: string,
  now: Date,
): Promise<WaveTally> {
  const wave = await findWave(db, waveId)
  const { title, kind, waveNumber, codebook } = wave
  const asked = await questionsOf(db, wave.versionId)
  const earlier = await earlierReleases(db, wave)
  const people = await countPeople(db, waveId)
  const { coders, sample, f1Of } = await tallyCoding(db, waveId)
  const key = await unwrapWaveKey(secrets, waveId, wave.wrapped)
  const themes = await tallyThemes(db, key, waveId, { codebook, asked, earlier, f1Of })
  return {
    council: (await readCouncil(db)).name,
    title,
    kind,
    waveNumber,
    codebook,
    openedOn: londonDay(new Date(wave.openedAt)),
    closedOn: londonDay(new Date(wave.closedAt ?? now)),
    received: count(people.received),
    wrote: count(people.wrote),
    conservation: counted(await conservationOf(db, waveId)),
    read: count(await countRead(db, waveId)),
    coding: { coders, sample },
    themes,
    questions: await tallyQuestions(db, waveId, asked, earlier),
    breakdowns: await tallyBreakdowns(db, waveId, asked, wave.breakdowns),
    ways: kind === 'survey' ? await tallyWays(db, waveId, earlier) : [],
    cohort: wave.cohort,
    other: await otherVoice(db, wave),
    agencies: kind === 'consultation' ? await namedAgencies(db, secrets, waveId) : [],
  }
}

async function findWave(db: Database, waveId: string) {
  const [wave] = await db
    .select({
      title: versions.title,
      kind: surveys.kind,
      surveyId: surveys.id,
      waveNumber: waves.number,
      versionId: waves.versionId,
      breakdowns: versions.breakdowns,
      openedAt: waves.openedAt,
      closedAt: waves.closedAt,
      codebookId: surveys.codebookId,
      codebook: { name: codebooks.name, version: surveys.codebookVersion },
      wrapped: waveKeys.wrapped,
      cohort: cohorts.counts,
    })
    .from(waves)
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .innerJoin(versions, eq(versions.id, waves.versionId))
    .innerJoin(codebooks, eq(codebooks.id, surveys.codebookId))
    .innerJoin(waveKeys, eq(waveKeys.waveId, waves.id))
    .leftJoin(cohorts, eq(cohorts.waveId, waves.id))
    .where(eq(waves.id, waveId))
  if (!wave) throw new Problem('not-found')
  return wave
}

async function countPeople(db: Database, waveId: string) {
  const writing = db
    .select({ id: answers.id })
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(and(eq(answers.responseId, responses.id), codable(db)))
  const [people] = await db
    .select({ received: rows(), wrote: sql<number>`total(${exists(writing)})` })
    .from(responses)
    .where(and(eq(responses.waveId, waveId), eq(responses.withdrawn, false)))
  return people ?? { received: 0, wrote: 0 }
}

async function tallyThemes(
  db: Database,
  key: CryptoKey,
  waveId: string,
  about: {
    codebook: WaveTally['codebook']
    asked: AskedQuestion[]
    earlier: EarlierRelease[]
    f1Of: (themeId: string) => number | null
  },
): Promise<WaveTally['themes']> {
  const quotes = Map.groupBy(await openQuotes(db, key, waveId), ({ themeId }) => themeId)
  const earlierOf = trendOfThemes(about, about.earlier)
  return (await peopleByTheme(db, waveId)).map(({ id, code, name, definition, ...raised }) => ({
    code,
    name,
    definition,
    people: count(raised.people),
    alike: count(raised.campaign),
    working: count(raised.confirmed.working),
    notWorking: count(raised.confirmed.notWorking),
    f1: about.f1Of(id),
    quotes: (quotes.get(id) ?? []).map(({ text, paraphrase }) => ({ text, paraphrase })),
    earlier: earlierOf(code),
  }))
}

const counted = (parts: Awaited<ReturnType<typeof conservationOf>>): WaveTally['conservation'] => ({
  received: count(parts.received),
  coded: count(parts.coded),
  unfit: count(parts.unfit),
  nothing: count(parts.nothing),
  unreviewed: count(parts.unreviewed),
  held: count(parts.held),
  withdrawn: count(parts.withdrawn),
})

/** Agencies that agreed to be named, and whose name an officer approved, in the alphabet's order. */
async function namedAgencies(db: Database, secrets: Secrets, waveId: string): Promise<string[]> {
  const agencies = await listAgencies(db, secrets, waveId)
  const names = agencies.filter(({ agreed, named }) => agreed && named).map(({ name }) => name)
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en-GB'))
}
