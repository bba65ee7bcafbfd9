import { eq, inArray, type SQL, sql } from 'drizzle-orm'
import { imports } from '../../schema/import-tables.ts'
import { releases } from '../../schema/release-tables.ts'
import { type Actor, perform, type Write } from '../audit.ts'
import { type Database, isConstraint } from '../database.ts'
import { Problem } from '../problem.ts'
import { forgetStaged } from './importing.ts'

/**
 * Takes an import back: one that broke off with what has come of it, one that is finished with its wave, its answers, their key
 * and all that was read in them. The same file may be imported again afterwards. A repeat finds nothing.
 * @throws Problem not-found, already-released (what was published stays), import-held: the safeguarding lead has an answer of it,
 * conflict: it was finished or taken away at this moment
 */
export async function removeImport(db: Database, actor: Actor, input: { importId: string }, now: Date) {
  const { importId } = input
  const [found] = await db
    .select({ import: imports, released: releases.waveId, held: isHeld })
    .from(imports)
    .leftJoin(releases, eq(releases.waveId, imports.waveId))
    .where(eq(imports.id, importId))
  if (!found) throw new Problem('not-found')
  if (found.released) throw new Problem('already-released')
  if (found.held) throw new Problem('import-held')
  const { surveyId, waveId, finishedAt } = found.import
  const line = {
    act: finishedAt ? 'import undone' : 'import removed',
    subject: surveyId,
    detail: { import: importId, ...(finishedAt && { wave: waveId }) },
  }
  try {
    const writes = [...(finishedAt ? forgetWave(waveId, db) : []), ...forgetStaged(db, found.import)]
    const gone = await perform(db, actor, line, now, ...(writes as [Write, ...Write[]]))
    if (!gone) throw new Problem('conflict')
  } catch (error) {
    // It was released, or one of its answers held, at this moment: a reference to it kept the whole batch from being done.
    if (isConstraint(error)) throw new Problem('conflict')
    throw error
  }
}

const isHeld = sql<number>`exists (select 1 from concerns join answers on answers.id = concerns.answer_id
  join responses on responses.id = answers.response_id where responses.wave_id = ${imports.waveId})`

/** Imports that broke off and that nobody went on with. */
export function removeAbandoned(db: Database, before: Date): [Write, ...Write[]] {
  const abandoned = db
    .select({ id: imports.id })
    .from(imports)
    .where(sql`${imports.finishedAt} is null and ${imports.startedAt} < ${before.toISOString()}`)
  const theirs = (table: string) => db.run(sql`delete from ${sql.raw(table)} where import_id in ${abandoned}`)
  return [
    theirs('staged_answers'),
    theirs('staged_responses'),
    theirs('import_chunks'),
    db.delete(imports).where(inArray(imports.id, abandoned)),
  ]
}

/** Children first, so that every reference holds. */
function forgetWave(waveId: string, db: Database): Write[] {
  const answers = sql`(select answers.id from answers join responses on responses.id = answers.response_id
    where responses.wave_id = ${waveId})`
  const without = (table: string, condition: SQL) =>
    db.run(sql`delete from ${sql.raw(table)} where ${condition}`)
  const ofWave = sql`wave_id = ${waveId}`
  const ofAnswers = sql`answer_id in ${answers}`
  return [
    ...['quotes', 'codings', 'readings', 'namings'].map((table) => without(table, ofAnswers)),
    ...['settlements', 'blind_codings', 'sample_answers'].map((table) =>
      without(table, sql`sample_id in (select id from samples where ${ofWave})`),
    ),
    without('candidate_answers', sql`candidate_id in (select id from candidates where ${ofWave})`),
    without('answers', sql`response_id in (select id from responses where ${ofWave})`),
    ...['responses', 'samples', 'candidates', 'jobs', 'cohorts', 'coverage_steps', 'wave_keys'].map((table) =>
      without(table, ofWave),
    ),
    without('waves', sql`id = ${waveId}`),
  ]
}
