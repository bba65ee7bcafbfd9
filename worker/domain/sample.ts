import { and, eq, isNull, notExists } from 'drizzle-orm'
import { answers, sampleAnswers, samples } from '../../schema/tables.ts'
import type { Database } from '../database.ts'

/** The answer is not in a sample that is being coded blind: nobody may see the engine's proposals for it now. */
export const notInOpenSample = (db: Database) =>
  notExists(
    db
      .select({ answerId: sampleAnswers.answerId })
      .from(sampleAnswers)
      .innerJoin(samples, eq(samples.id, sampleAnswers.sampleId))
      .where(and(eq(sampleAnswers.answerId, answers.id), isNull(samples.closedAt))),
  )
