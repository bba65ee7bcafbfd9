import { inArray, type SQLWrapper } from 'drizzle-orm'
import {
  blindCodings,
  candidateAnswers,
  codings,
  quotes,
  readings,
  sampleAnswers,
  settlements,
} from '../../schema/tables.ts'
import type { Write } from '../audit.ts'
import type { Database } from '../database.ts'

const about = [quotes, codings, readings, blindCodings, settlements, sampleAnswers, candidateAnswers]

/** Everything that people and the engine made of these answers goes: they are taken back, or held as concerns. */
export const forgetCoding = (db: Database, answerIds: SQLWrapper | string[]): Write[] =>
  about.map((table) => db.delete(table).where(inArray(table.answerId, answerIds)))
