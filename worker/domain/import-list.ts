import { asc, desc, eq, sql } from 'drizzle-orm'
import { imports } from '../../schema/import-tables.ts'
import { limits } from '../../schema/limits.ts'
import { releases } from '../../schema/release-tables.ts'
import { staff } from '../../schema/staff-tables.ts'
import { questions, surveys, versions, waves } from '../../schema/tables.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { inForm, wording } from './version-questions.ts'

/**
 * What an import into a survey needs to know: its versions, newest first, each with its form; when its waves were asked; and
 * what was imported before. `read`: answers of the imported wave that somebody has read, which an undoing loses.
 * @throws Problem not-found
 */
export async function importsOf(db: Database, surveyId: string) {
  const [[survey], found, asked, rounds, before] = await db.batch([
    db.select({ kind: surveys.kind }).from(surveys).where(eq(surveys.id, surveyId)),
    db
      .select({ id: versions.id, number: versions.number, title: versions.title })
      .from(versions)
      .where(eq(versions.surveyId, surveyId))
      .orderBy(desc(versions.number)),
    db
      .select({ id: questions.id, versionId: questions.versionId, ...wording })
      .from(questions)
      .innerJoin(versions, eq(versions.id, questions.versionId))
      .where(eq(versions.surveyId, surveyId))
      .orderBy(asc(questions.position)),
    db
      .select({ number: waves.number, openedAt: waves.openedAt, closedAt: waves.closedAt })
      .from(waves)
      .where(eq(waves.surveyId, surveyId))
      .orderBy(desc(waves.number)),
    db
      .select({
        id: imports.id,
        total: imports.total,
        come: sql<number>`(select total(responses) from import_chunks where import_id = ${imports.id})`,
        openedOn: imports.openedOn,
        closedOn: imports.closedOn,
        startedAt: imports.startedAt,
        startedBy: staff.name,
        finishedAt: imports.finishedAt,
        waveId: imports.waveId,
        waveNumber: waves.number,
        releasedAt: releases.publishedAt,
        read: sql<number>`(select count(*) from readings join answers on answers.id = readings.answer_id
          join responses on responses.id = answers.response_id where responses.wave_id = ${imports.waveId})`,
      })
      .from(imports)
      .innerJoin(staff, eq(staff.id, imports.startedBy))
      .leftJoin(waves, eq(waves.id, imports.waveId))
      .leftJoin(releases, eq(releases.waveId, imports.waveId))
      .where(eq(imports.surveyId, surveyId))
      .orderBy(desc(imports.startedAt)),
  ])
  const [newest] = found
  if (!survey || !newest) throw new Problem('not-found')
  const byVersion = Map.groupBy(asked, ({ versionId }) => versionId)
  return {
    kind: survey.kind,
    title: newest.title,
    versions: found.map((version) => ({
      ...version,
      questions: inForm(byVersion.get(version.id) ?? []).map(({ versionId: _, ...question }) => question),
    })),
    waves: rounds,
    imports: before,
    daysToWait: limits.importDays,
  }
}
