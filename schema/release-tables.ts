import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { themes } from './codebook-tables.ts'
import type { CohortTable } from './cohort.ts'
import { at, by, id, reference } from './columns.ts'
import type { CorrectionAct } from './correction.ts'
import type { Handled } from './redaction.ts'
import { staff } from './staff-tables.ts'
import { answers, waves } from './tables.ts'

// What may be said of a wave. Times are ISO 8601 in UTC; ids are random.

/**
 * A passage for publication, sealed like the answer it is from; one an answer. It leaves once a second person has checked
 * it: `checkedBy` is never `approvedBy`.
 */
export const quotes = sqliteTable('quotes', {
  id: id(),
  answerId: text()
    .notNull()
    .unique()
    .references(() => answers.id),
  themeId: reference(() => themes.id),
  sealed: text().notNull(),
  /** Said again by staff, and marked so wherever it is read. */
  paraphrase: integer({ mode: 'boolean' }).notNull().default(false),
  /** What became of each redaction that was proposed: kinds and reasons, never the words. */
  redactions: text({ mode: 'json' }).$type<Handled[]>().notNull().default([]),
  approvedAt: at(),
  approvedBy: by(),
  checkedAt: text(),
  checkedBy: text().references(() => staff.id),
})

/** A person has read the name an agency gave for itself, and it may be published. */
export const namings = sqliteTable('namings', {
  answerId: text()
    .primaryKey()
    .references(() => answers.id),
  namedAt: at(),
  namedBy: by(),
})

/** The only thing a leader can read: frozen, hashed, one a wave. Immutable by trigger. */
export const releases = sqliteTable('releases', {
  waveId: text()
    .primaryKey()
    .references(() => waves.id),
  document: text().notNull(),
  hash: text().notNull(),
  publishedAt: at(),
  publishedBy: by(),
})

/** Taken away or reworded after publication; it can hold no new count. Append-only by trigger. */
export const corrections = sqliteTable(
  'corrections',
  {
    waveId: reference(() => releases.waveId),
    number: integer().notNull(),
    act: text({ mode: 'json' }).$type<CorrectionAct>().notNull(),
    reason: text().notNull(),
    at: at(),
    staffId: by(),
  },
  (t) => [primaryKey({ columns: [t.waveId, t.number] })],
)

/** Everybody who could have answered a wave, as the council counts them: typed in or imported, until the release. */
export const cohorts = sqliteTable('cohorts', {
  waveId: text()
    .primaryKey()
    .references(() => waves.id),
  counts: text({ mode: 'json' }).$type<CohortTable>().notNull(),
  enteredAt: at(),
  enteredBy: by(),
})
