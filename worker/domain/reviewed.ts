import { and, asc, eq, exists, inArray, isNotNull, or, sql } from 'drizzle-orm'
import { accepted, countsAs } from '../../schema/codebook-act.ts'
import type { Outcome } from '../../schema/coding.ts'
import { codings, readings } from '../../schema/coding-tables.ts'
import { answers, questions, responses, surveys, waveKeys, waves } from '../../schema/tables.ts'
import type { Database } from '../database.ts'
import type { Engine } from '../env.ts'
import { open, unwrapWaveKey } from '../seal.ts'
import type { Correction } from '../themes/engine.ts'
import { byUnits, hash } from '../themes/order.ts'
import { codebookAt } from './codebook.ts'
import { codable } from './countable.ts'
import type { SurveyRead } from './engine-model.ts'
import { notInOpenSample } from './sample.ts'

/** What the engine learns from at most: beyond it a step would be too long. */
const MOST_REVIEWED = 2000
/** Answers fetched at once. */
const CHUNK = 500

/**
 * What people have found in answers, of every survey of this one's codebook whose words can still be read, as the
 * themes that count in this survey now. Held and withdrawn answers teach nothing, nor do those that are being coded blind. Of a
 * theme that its reader did not have before them, or left undecided, an answer says nothing.
 */
export async function gatherReviewed({ db, secrets }: Engine, survey: SurveyRead): Promise<Correction[]> {
  const ids = await reviewedIds(db, survey.codebookId)
  const keys = new Map<string, CryptoKey>()
  const tell = await teller(db, survey)
  const corrections: Correction[] = []
  for (let from = 0; from < ids.length; from += CHUNK) {
    const chunk = await fetchReviewed(db, ids.slice(from, from + CHUNK))
    for (const answer of chunk) {
      const key = keys.get(answer.waveId) ?? (await unwrapWaveKey(secrets, answer.waveId, answer.wrapped))
      keys.set(answer.waveId, key)
      corrections.push({ text: await open(key, answer.id, answer.sealed), ...(await tell(answer)) })
    }
  }
  return corrections
}

/** Drawn by a hash of their ids where they are too many, so that one more changes few of them. */
async function reviewedIds(db: Database, codebookId: string): Promise<string[]> {
  const decided = db
    .select({ id: codings.id })
    .from(codings)
    .where(and(eq(codings.answerId, answers.id), isNotNull(codings.decision)))
  const found = await db
    .select({ id: answers.id })
    .from(surveys)
    .innerJoin(waves, eq(waves.surveyId, surveys.id))
    .innerJoin(waveKeys, eq(waveKeys.waveId, waves.id))
    .innerJoin(responses, eq(responses.waveId, waves.id))
    .innerJoin(answers, eq(answers.responseId, responses.id))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .leftJoin(readings, eq(readings.answerId, answers.id))
    .where(
      and(
        eq(surveys.codebookId, codebookId),
        codable(db),
        notInOpenSample(db),
        or(isNotNull(readings.answerId), exists(decided)),
      ),
    )
  return found
    .map(({ id }) => ({ id, lot: hash(id) }))
    .sort((a, b) => a.lot - b.lot || byUnits(a.id, b.id))
    .slice(0, MOST_REVIEWED)
    .map(({ id }) => id)
}

type Decided = { themeId: string; decision: 'confirmed' | 'rejected' | null }
type Reviewed = { outcome: Outcome | null; version: number | null; codings: Decided[] }

async function fetchReviewed(db: Database, ids: string[]) {
  const asked = sql`(select value from json_each(${JSON.stringify(ids)}))`
  const [found, decided] = await db.batch([
    db
      .select({
        id: answers.id,
        sealed: answers.sealed,
        waveId: responses.waveId,
        wrapped: waveKeys.wrapped,
        outcome: readings.outcome,
        version: readings.codebookVersion,
      })
      .from(answers)
      .innerJoin(responses, eq(responses.id, answers.responseId))
      .innerJoin(waveKeys, eq(waveKeys.waveId, responses.waveId))
      .innerJoin(questions, eq(questions.id, answers.questionId))
      .leftJoin(readings, eq(readings.answerId, answers.id))
      // Some may have been taken back, or held, since they were listed.
      .where(and(inArray(answers.id, asked), codable(db)))
      .orderBy(asc(answers.id)),
    db
      .select({ answerId: codings.answerId, themeId: codings.themeId, decision: codings.decision })
      .from(codings)
      .where(inArray(codings.answerId, asked)),
  ])
  const byAnswer = Map.groupBy(decided, ({ answerId }) => answerId)
  return found.map(({ sealed, ...answer }) => ({
    ...answer,
    sealed: sealed ?? '',
    codings: byAnswer.get(answer.id) ?? [],
  }))
}

/** What an answer that a person has looked at says of each theme that counts in the survey now. */
async function teller(db: Database, survey: SurveyRead) {
  const now = await codebookAt(db, survey.codebookId, survey.codebookVersion)
  const targets = countsAs(now)
  const standing = accepted(now).map(({ id }) => id)
  const knownThen = new Map<number, Set<string>>()
  const knownAt = async (version: number) => {
    const known = knownThen.get(version) ?? new Set(standing)
    if (!knownThen.has(version)) {
      const then = countsAs(await codebookAt(db, survey.codebookId, version))
      // A theme that took in one which did not stand then is not the theme that its reader had before them.
      for (const [id, target] of targets) if (!then.has(id)) known.delete(target)
      knownThen.set(version, known)
    }
    return known
  }
  return async ({ outcome, version, codings }: Reviewed): Promise<Omit<Correction, 'text'>> => {
    const as = (decision: Decided['decision']) =>
      new Set(
        codings.flatMap((coding) =>
          coding.decision === decision ? (targets.get(coding.themeId) ?? []) : [],
        ),
      )
    const confirmed = as('confirmed')
    if (outcome === null || version === null)
      return { yes: [...confirmed], no: [...as('rejected')].filter((id) => !confirmed.has(id)) }
    const yes = outcome === 'themes' ? [...confirmed] : []
    const undecided = outcome === 'themes' ? as(null) : new Set<string>()
    const known = await knownAt(version)
    const told = standing.filter((id) => yes.includes(id) || (known.has(id) && !undecided.has(id)))
    return { yes, no: told.length === standing.length ? 'others' : told.filter((id) => !yes.includes(id)) }
  }
}
