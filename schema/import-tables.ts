import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { reference } from './columns.ts'
import { staff } from './staff-tables.ts'
import { surveys, versions } from './tables.ts'

// Old results on their way to becoming a wave. Times are ISO 8601 in UTC; ids are random.

/**
 * Answers of another tool on their way to become a wave of a survey. Until they have all come the wave is not there: its answers
 * wait in the two tables after the next, which nothing else reads.
 */
export const imports = sqliteTable(
  'imports',
  {
    id: text().primaryKey(),
    surveyId: reference(() => surveys.id),
    versionId: reference(() => versions.id),
    /** Of the file: the same one is known again. */
    fingerprint: text().notNull(),
    /** Of how its columns were read: another reading starts anew. */
    plan: text().notNull(),
    /** Days in London from which and until which it was asked. */
    openedOn: text().notNull(),
    closedOn: text().notNull(),
    /** Responses to come. */
    total: integer().notNull(),
    /** What the wave will be called by, and its key until the wave has it. */
    waveId: text().notNull().unique(),
    wrapped: text(),
    startedAt: text().notNull(),
    startedBy: reference(() => staff.id),
    finishedAt: text(),
  },
  (t) => [uniqueIndex('imports_survey_fingerprint').on(t.surveyId, t.fingerprint)],
)

/** Which parts of a file have come, so that a repeat of one stores nothing. Numbered from 0, none left out. */
export const importChunks = sqliteTable(
  'import_chunks',
  {
    importId: reference(() => imports.id),
    number: integer().notNull(),
    responses: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.number] })],
)

/** Responses of an import that is not finished. WITHOUT ROWID, random ids, nothing that says which row of the file. */
export const stagedResponses = sqliteTable(
  'staged_responses',
  {
    importId: reference(() => imports.id),
    id: text().notNull(),
    week: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.id] })],
)

/** Their answers, sealed as they will be kept. */
export const stagedAnswers = sqliteTable(
  'staged_answers',
  {
    importId: reference(() => imports.id),
    id: text().notNull(),
    responseId: text().notNull(),
    questionId: text().notNull(),
    chosen: text({ mode: 'json' }).$type<string[]>(),
    sealed: text(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.id] })],
)
