import { eq, sql } from 'drizzle-orm'
import { importChunks, imports } from '../../schema/import-tables.ts'
import { limits } from '../../schema/limits.ts'
import { waves } from '../../schema/tables.ts'
import { type Actor, perform } from '../audit.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'

/**
 * Makes the wave of an import once all of it has come: closed, dated as the officer said, with a new number. One batch makes
 * the wave and moves all its answers, so that nobody ever sees a part; a repeat gives the same wave. Nobody there was asked
 * whether they may be quoted, and nobody holds a receipt.
 * @returns the wave. Its words are kept from this day on as long as those of a wave that closes today.
 * @throws Problem not-found, import-unfinished
 */
export async function finishImport(db: Database, actor: Actor, input: { importId: string }, now: Date) {
  const { importId } = input
  const [running] = await db
    .select({ import: imports, come: sql<number>`total(${importChunks.responses})` })
    .from(imports)
    .leftJoin(importChunks, eq(importChunks.importId, imports.id))
    .where(eq(imports.id, importId))
    .groupBy(imports.id)
  if (!running) throw new Problem('not-found')
  const { total, waveId, surveyId, finishedAt } = running.import
  if (!finishedAt) {
    if (running.come < total) throw new Problem('import-unfinished')
    const line = { act: 'import finished', subject: surveyId, detail: { wave: waveId, responses: total } }
    const mine = sql`imports.id = ${importId} and imports.finished_at is null`
    await perform(
      db,
      actor,
      line,
      now,
      db.run(sql`insert into waves
        (id, survey_id, version_id, number, opened_at, opened_by, closed_at, closed_by)
        select wave_id, survey_id, version_id,
          (select coalesce(max(number), 0) + 1 from waves where survey_id = imports.survey_id),
          opened_on || ${noon}, ${actor.id}, closed_on || ${noon}, ${actor.id} from imports where ${mine}`),
      db.run(sql`insert into wave_keys (wave_id, wrapped, days_of_words)
        select wave_id, wrapped, coalesce((select days_of_words from council), ${limits.daysOfWords})
        from imports where ${mine}`),
      db.run(sql`insert into responses (id, wave_id, receipt_hash, week, channel, quotable)
        select staged_responses.id, wave_id, lower(hex(randomblob(32))), week, 'import', 0
        from imports join staged_responses on import_id = imports.id where ${mine}`),
      db.run(sql`insert into answers (id, response_id, question_id, chosen, sealed)
        select staged_answers.id, response_id, question_id, chosen, sealed
        from imports join staged_answers on import_id = imports.id where ${mine}`),
      db.run(sql`delete from staged_answers where import_id = ${importId}`),
      db.run(sql`delete from staged_responses where import_id = ${importId}`),
      db.run(sql`delete from import_chunks where import_id = ${importId}`),
      db.run(sql`update imports set finished_at = ${now.toISOString()}, wrapped = null where ${mine}`),
    )
  }
  const [wave] = await db
    .select({ waveId: waves.id, number: waves.number })
    .from(waves)
    .where(eq(waves.id, waveId))
  if (!wave) throw new Problem('conflict')
  return wave
}

/** A day of London, winter and summer. */
const noon = 'T12:00:00.000Z'
