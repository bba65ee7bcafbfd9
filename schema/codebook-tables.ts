import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CodebookAct } from './codebook-act.ts'
import { at, by, id, reference } from './columns.ts'

// Codebooks and their themes. Times are ISO 8601 in UTC; ids are random.

/** A codebook. What it says is the replay of its events; its version is the number of the last. */
export const codebooks = sqliteTable('codebooks', {
  id: id(),
  name: text().notNull().unique(),
  createdAt: at(),
  createdBy: by(),
})

/** Append-only by trigger: who changed the codebook, when and how. Holds no words of an answer. */
export const codebookEvents = sqliteTable(
  'codebook_events',
  {
    codebookId: reference(() => codebooks.id),
    number: integer().notNull(),
    at: at(),
    staffId: by(),
    act: text({ mode: 'json' }).$type<CodebookAct>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.codebookId, t.number] })],
)

/** A theme's identity: never reused, whatever becomes of the theme. */
export const themes = sqliteTable('themes', {
  id: id(),
  codebookId: reference(() => codebooks.id),
})
