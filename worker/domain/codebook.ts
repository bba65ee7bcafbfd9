import { asc, eq, sql } from 'drizzle-orm'
import type { CodebookFile } from '../../schema/codebook.ts'
import { codebooks, themes } from '../../schema/tables.ts'
import { type Actor, perform, type Write } from '../audit.ts'
import { randomId } from '../bytes.ts'
import type { Database } from '../database.ts'

const rowsPerInsert = 50

/** Imports a codebook as the next version of its name; surveys keep the version they were made with. */
export async function importCodebook(db: Database, actor: Actor, file: CodebookFile, now: Date) {
  const id = randomId()
  const book = {
    id,
    name: file.name,
    version: sql<number>`(select coalesce(max(version), 0) + 1 from codebooks where name = ${file.name})`,
    createdAt: now.toISOString(),
    createdBy: actor.id,
  }
  const rows = file.themes.map((theme, position) => ({ ...theme, id: randomId(), codebookId: id, position }))
  const writes: [Write, ...Write[]] = [db.insert(codebooks).values(book)]
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    writes.push(db.insert(themes).values(rows.slice(start, start + rowsPerInsert)))
  }
  const line = { act: 'codebook imported', subject: id, detail: { themes: rows.length } }
  await perform(db, actor, line, now, ...writes)
  return { codebookId: id }
}

export const themesOf = (db: Database, codebookId: string) =>
  db.select().from(themes).where(eq(themes.codebookId, codebookId)).orderBy(asc(themes.position))
