import { and, asc, eq, lte, sql } from 'drizzle-orm'
import type { CodebookFile } from '../../schema/codebook.ts'
import { accepted, type Codebook, type CodebookAct, replay, type Theme } from '../../schema/codebook-act.ts'
import { codebookEvents, codebooks, themes } from '../../schema/codebook-tables.ts'
import { type Actor, perform, type Write } from '../audit.ts'
import { randomId } from '../bytes.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'

/**
 * Imports a codebook; one of a known name becomes its next version, and themes keep their identity by their code.
 * Surveys keep the version they were made with.
 * @throws Problem conflict (somebody changed it at the same moment)
 */
export async function importCodebook(db: Database, actor: Actor, file: CodebookFile, now: Date) {
  const [known] = await db.select().from(codebooks).where(eq(codebooks.name, file.name))
  const before = known ? await latestOf(db, known.id) : { version: 0, codebook: { themes: [] } }
  const codebookId = known?.id ?? randomId()
  const idOf = (code: string) => before.codebook.themes.find((theme) => theme.code === code)?.id ?? randomId()
  const act: CodebookAct = {
    do: 'import',
    themes: file.themes.map((theme) => ({ ...theme, id: idOf(theme.code) })),
  }
  const book = { id: codebookId, name: file.name, createdAt: now.toISOString(), createdBy: actor.id }
  const writes = eventWrites(db, actor, { codebookId, number: before.version + 1, act }, now)
  const line = { act: 'codebook imported', subject: codebookId, detail: { themes: file.themes.length } }
  await perform(db, actor, line, now, db.insert(codebooks).values(book).onConflictDoNothing(), ...writes)
  return { codebookId, version: before.version + 1 }
}

/** The writes of one event: the identity of its new themes, then the event. A number that is taken is refused. */
export function eventWrites(
  db: Database,
  actor: Actor,
  event: { codebookId: string; number: number; act: CodebookAct },
  now: Date,
): [Write, ...Write[]] {
  const { codebookId, act } = event
  const made = newThemes(act).map(({ id }) => ({ id, codebookId }))
  const write = db.insert(codebookEvents).values({ ...event, at: now.toISOString(), staffId: actor.id })
  return made.length ? [db.insert(themes).values(made).onConflictDoNothing(), write] : [write]
}

/** A codebook as it is at one version. */
export async function codebookAt(db: Database, codebookId: string, version: number): Promise<Codebook> {
  const key = `${codebookId} ${version}`
  const known = read.get(key)
  if (known) return known
  const events = await db
    .select({ act: codebookEvents.act })
    .from(codebookEvents)
    .where(and(eq(codebookEvents.codebookId, codebookId), lte(codebookEvents.number, version)))
    .orderBy(asc(codebookEvents.number))
  if (events.length < version) throw new Problem('not-found')
  const codebook = replay(events.map(({ act }) => act))
  if (read.size >= MOST_READ) read.clear()
  read.set(key, codebook)
  return codebook
}

/** A codebook now, with its version. @throws Problem not-found */
export async function latestOf(db: Database, codebookId: string) {
  const version = await latestVersion(db, codebookId)
  if (!version) throw new Problem('not-found')
  return { version, codebook: await codebookAt(db, codebookId, version) }
}

export async function latestVersion(db: Database, codebookId: string): Promise<number> {
  const [row] = await db
    .select({ version: sql<number>`coalesce(max(${codebookEvents.number}), 0)` })
    .from(codebookEvents)
    .where(eq(codebookEvents.codebookId, codebookId))
  return row?.version ?? 0
}

/** The themes that stand in a codebook now. */
export const themesOf = async (db: Database, codebookId: string): Promise<Theme[]> =>
  accepted((await latestOf(db, codebookId)).codebook)

/** A version never changes, so what was read of it stays true. */
const read = new Map<string, Codebook>()
const MOST_READ = 20

function newThemes(act: CodebookAct): Theme[] {
  if (act.do === 'import') return act.themes
  if (act.do === 'accept') return [act.theme]
  return act.do === 'split' ? act.into : []
}
