import { and, inArray, isNotNull, isNull, type SQLWrapper, sql } from 'drizzle-orm'
import {
  blindCodings,
  candidateAnswers,
  candidates,
  codings,
  jobs,
  readings,
  sampleAnswers,
  settlements,
} from '../../schema/coding-tables.ts'
import { quotes } from '../../schema/release-tables.ts'
import { answers, responses } from '../../schema/tables.ts'
import type { Write } from '../audit.ts'
import type { Database } from '../database.ts'

const about = [quotes, codings, readings, blindCodings, settlements, sampleAnswers, candidateAnswers]

/**
 * Everything that people and the engine made of these answers goes: they are taken back, or held as concerns. A candidate
 * that held one of them may be named by its words: undecided it goes whole, decided it keeps no name. A comparison under way ends.
 */
export function forgetCoding(db: Database, answerIds: SQLWrapper | string[]): Write[] {
  const holding = db
    .select({ id: candidateAnswers.candidateId })
    .from(candidateAnswers)
    .where(inArray(candidateAnswers.answerId, answerIds))
  const named = and(inArray(candidates.id, holding), isNull(candidates.decision))
  const undecided = db.select({ id: candidates.id }).from(candidates).where(named)
  const ofWave = db
    .select({ id: responses.waveId })
    .from(answers)
    .innerJoin(responses, sql`${responses.id} = ${answers.responseId}`)
    .where(inArray(answers.id, answerIds))
  return [
    db
      .update(jobs)
      .set({ state: { stopped: true }, finishedAt: sql`${jobs.startedAt}` })
      .where(and(sql`${jobs.kind} = 'discovery'`, isNull(jobs.finishedAt), inArray(jobs.waveId, ofWave))),
    db
      .update(candidates)
      .set({ sealed: '' })
      .where(and(inArray(candidates.id, holding), isNotNull(candidates.decision))),
    db.update(candidates).set({ sealed: GONE }).where(named),
    db.delete(candidateAnswers).where(inArray(candidateAnswers.candidateId, undecided)),
    db.delete(candidates).where(sql`${candidates.sealed} = ${GONE}`),
    db.update(answers).set({ place: null, campaign: null }).where(inArray(answers.id, answerIds)),
    ...about.map((table) => db.delete(table).where(inArray(table.answerId, answerIds))),
  ]
}

/** Marks a candidate within the batch that deletes it, once its answers no longer tell which it is. */
const GONE = 'gone'
