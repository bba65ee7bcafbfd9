import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { blindCodings, readings, samples } from '../../schema/coding-tables.ts'
import { answers, questions, responses } from '../../schema/tables.ts'
import type { Database } from '../database.ts'
import { countable } from './countable.ts'
import { measureSample } from './sample-result.ts'
import type { TalliedTheme, WaveTally } from './wave-tally.ts'

/** How the themes of a wave were made. `f1Of`: by the id of a theme, from the last closed blind sample. */
export async function tallyCoding(
  db: Database,
  waveId: string,
): Promise<WaveTally['coding'] & { f1Of: (themeId: string) => TalliedTheme['f1'] }> {
  const figures = await lastSample(db, waveId)
  const alpha = figures?.overall ?? 'not enough reviewed'
  return {
    coders: await countCoders(db, waveId),
    sample: alpha === 'not enough reviewed' ? null : { alpha: alpha.value, answers: figures?.read ?? 0 },
    f1Of(themeId) {
      const f1 = figures?.themes.find((theme) => theme.themeId === themeId)?.f1
      return typeof f1 === 'number' ? f1 : null
    },
  }
}

async function lastSample(db: Database, waveId: string) {
  const [last] = await db
    .select({ id: samples.id })
    .from(samples)
    .where(and(eq(samples.waveId, waveId), isNotNull(samples.closedAt)))
    .orderBy(desc(samples.closedAt), desc(samples.id))
    .limit(1)
  return last ? measureSample(db, last.id) : null
}

/** Members of staff who have read an answer that counts, blind or not. */
async function countCoders(db: Database, waveId: string): Promise<number> {
  const reading = db
    .select({ by: readings.readBy })
    .from(responses)
    .innerJoin(answers, eq(answers.responseId, responses.id))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .innerJoin(readings, eq(readings.answerId, answers.id))
    .where(countable(db, waveId))
  const blind = db
    .select({ by: blindCodings.coder })
    .from(blindCodings)
    .innerJoin(samples, and(eq(samples.id, blindCodings.sampleId), isNotNull(samples.closedAt)))
    .where(eq(samples.waveId, waveId))
  const coders = reading.union(blind).as('coders')
  const [found] = await db.select({ coders: sql<number>`count(*)` }).from(coders)
  return found?.coders ?? 0
}
