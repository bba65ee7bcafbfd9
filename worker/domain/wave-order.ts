import { desc, type SQL, sql } from 'drizzle-orm'
import { waves } from '../../schema/tables.ts'

/**
 * Waves are numbered as they come to Heard and ordered as they were asked: old results of another tool are a wave with a new
 * number that closed long ago (docs/decisions/0026).
 */
export const newestFirst = [desc(sql`coalesce(${waves.closedAt}, '9')`), desc(waves.number)] as const

/** Asked before the wave of this closing and number, in the same survey. `closedAt` null: it is still open. */
export const askedBefore = (wave: { closedAt: string | null; waveNumber: number }): SQL =>
  sql`(coalesce(${waves.closedAt}, '9'), ${waves.number}) < (${wave.closedAt ?? '9'}, ${wave.waveNumber})`
