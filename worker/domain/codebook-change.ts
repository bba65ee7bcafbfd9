import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import {
  accepted,
  type Codebook,
  type CodebookAct,
  countsAs,
  faultOf,
  lastStanding,
  replay,
} from '../../schema/codebook-act.ts'
import { codebookEvents } from '../../schema/codebook-tables.ts'
import { codings, readings } from '../../schema/coding-tables.ts'
import { limits } from '../../schema/limits.ts'
import { releases } from '../../schema/release-tables.ts'
import { answers, questions, responses, surveys, surveyThemes, waveKeys, waves } from '../../schema/tables.ts'
import { type Actor, perform, type Write } from '../audit.ts'
import { type Database, isConstraint } from '../database.ts'
import type { Engine } from '../env.ts'
import { Problem } from '../problem.ts'
import { codebookAt, eventWrites, latestVersion } from './codebook.ts'
import { codable, standing } from './countable.ts'
import { shareNext, startSplitting } from './splitting-job.ts'

/** A change asked for in a survey, which must still be read with `version`: what a person saw is what they change. */
export type Change = { surveyId: string; version: number; act: CodebookAct }

/**
 * Changes the codebook and takes the survey along to the new version. Codings stay where they are: what they count as
 * follows from the version, so that undoing a change brings back exactly what was. A split starts the job that shares its
 * answers out.
 * @throws Problem not-found, codebook-changed (by somebody else, or for another survey), theme-name-taken, nothing-to-undo
 */
export async function changeCodebook(db: Database, actor: Actor, change: Change, now: Date) {
  const { survey, before, after } = await checkChange(db, change)
  const number = change.version + 1
  const event = { codebookId: survey.codebookId, number, act: change.act }
  const writes = [
    ...newlySplit(before, after).map((themeId) =>
      startSplitting(db, actor, { surveyId: survey.id, themeId, version: number }, now),
    ),
    ...eventWrites(db, actor, event, now),
    ...adoptionWrites(db, survey.id, number, after),
  ] as [Write, ...Write[]]
  const line = { act: `codebook ${change.act.do}`, subject: survey.codebookId, detail: { version: number } }
  try {
    await perform(db, actor, line, now, ...writes)
  } catch (error) {
    throw isConstraint(error) ? new Problem('codebook-changed') : error
  }
  return { version: number, before, after }
}

/** Takes a survey along to the newest version of its codebook. @throws Problem not-found, codebook-changed */
export async function adoptCodebook(
  db: Database,
  actor: Actor,
  input: { surveyId: string; version: number },
  now: Date,
) {
  const survey = await surveyOf(db, input.surveyId)
  const newest = await latestVersion(db, survey.codebookId)
  if (input.version !== newest) throw new Problem('codebook-changed')
  if (survey.codebookVersion === newest) return
  const [before, after] = await Promise.all(
    [survey.codebookVersion, newest].map((version) => codebookAt(db, survey.codebookId, version)),
  )
  if (!before || !after) throw new Problem('not-found')
  const line = { act: 'codebook adopted', subject: survey.id, detail: { version: newest } }
  const writes = [
    ...newlySplit(before, after).map((themeId) =>
      startSplitting(db, actor, { surveyId: survey.id, themeId, version: newest }, now),
    ),
    ...adoptionWrites(db, survey.id, newest, after),
  ] as [Write, ...Write[]]
  await perform(db, actor, line, now, ...writes)
}

/** What a change would do: for each theme the answers it gains and loses, and the answers left with no theme. */
export type Effect = {
  themes: { name: string; gained: number; lost: number }[]
  unthemed: number
  newest: number
  /** A split was tried on so many of its answers; null where on all, or nothing is split. */
  tried: { answers: number; of: number } | null
}

/**
 * Counts the effect of a change, or of adopting the newest version (`act` null), on the survey's unreleased waves. A split is
 * tried on the first hundreds of a wave's answers.
 */
export async function previewChange(
  engine: Engine,
  input: { surveyId: string; version: number; act: CodebookAct | null },
): Promise<Effect> {
  const { db } = engine
  const { surveyId, version, act } = input
  const { survey, before, after } = act
    ? await checkChange(db, { surveyId, version, act })
    : await checkAdoption(db, surveyId)
  const held = await standingThemes(db, surveyId)
  const split = newlySplit(before, after)
  const shares = (
    await Promise.all(split.map((themeId) => trySplit(engine, surveyId, after, themeId)))
  ).flat()
  const [was, will] = [groupBy(held, countsAs(before)), groupBy([...held, ...shares], countsAs(after))]
  const names = new Map([...before.themes, ...after.themes].map(({ id, name }) => [id, name]))
  const rows = [...new Set([...was.keys(), ...will.keys()])].map((id) => {
    const [old, now] = [was.get(id) ?? new Set<string>(), will.get(id) ?? new Set<string>()]
    return { name: names.get(id) ?? '', gained: missing(now, old), lost: missing(old, now) }
  })
  const themed = (groups: Map<string, Set<string>>) =>
    new Set([...groups.values()].flatMap((set) => [...set]))
  // Every answer of a split gets a part, tried or not.
  const parted = new Set(split.flatMap((id) => [...(was.get(id) ?? [])]))
  const tried = new Set(shares.map(({ answerId }) => answerId)).size
  return {
    themes: rows.filter(({ gained, lost }) => gained + lost > 0),
    unthemed: missing(themed(was), new Set([...themed(will), ...parted])),
    tried: tried < parted.size ? { answers: tried, of: parted.size } : null,
    newest: await latestVersion(db, survey.codebookId),
  }
}

/**
 * Every survey theme, so that counting needs no replay. What nobody has decided and no theme stands on is read by the engine again,
 * since a theme may stand now that it could not find before. Last the survey's version, which a `perform` counts.
 */
export function adoptionWrites(
  db: Database,
  surveyId: string,
  version: number,
  codebook: Codebook,
): [Write, ...Write[]] {
  const rows = [...countsAs(codebook)].map(([themeId, target]) => ({ surveyId, themeId, countsAs: target }))
  // A split theme's answers get their parts.
  const split = JSON.stringify(codebook.themes.flatMap(({ id, status }) => (status === 'split' ? [id] : [])))
  return [
    db.delete(surveyThemes).where(eq(surveyThemes.surveyId, surveyId)),
    ...(rows.length ? [db.insert(surveyThemes).values(rows)] : []),
    db.run(sql`update answers set assigned = 0 where assigned and sealed is not null
      and response_id in (select responses.id from responses join waves on waves.id = responses.wave_id
        where waves.survey_id = ${surveyId} and waves.id not in (select wave_id from releases))
      and not exists (select 1 from readings where answer_id = answers.id)
      and not exists (select 1 from codings where answer_id = answers.id and (decision is not null
        or theme_id in (select theme_id from survey_themes where survey_id = ${surveyId})
        or theme_id in (select value from json_each(${split}))))`),
    db.update(surveys).set({ codebookVersion: version }).where(eq(surveys.id, surveyId)),
  ]
}

export async function surveyOf(db: Database, surveyId: string) {
  const [survey] = await db.select().from(surveys).where(eq(surveys.id, surveyId))
  if (!survey) throw new Problem('not-found')
  return survey
}

async function checkChange(db: Database, { surveyId, version, act }: Change) {
  const survey = await surveyOf(db, surveyId)
  if (version !== survey.codebookVersion || version !== (await latestVersion(db, survey.codebookId))) {
    throw new Problem('codebook-changed')
  }
  const events = await db
    .select({ act: codebookEvents.act })
    .from(codebookEvents)
    .where(eq(codebookEvents.codebookId, survey.codebookId))
    .orderBy(asc(codebookEvents.number))
  if (act.do === 'undo' && !lastStanding(events)) throw new Problem('nothing-to-undo')
  const before = await codebookAt(db, survey.codebookId, version)
  const fault = faultOf(before, act)
  if (fault) throw new Problem(fault)
  return { survey, before, after: replay([...events.map((event) => event.act), act]) }
}

async function checkAdoption(db: Database, surveyId: string) {
  const survey = await surveyOf(db, surveyId)
  const newest = await latestVersion(db, survey.codebookId)
  const before = await codebookAt(db, survey.codebookId, survey.codebookVersion)
  return { survey, before, after: await codebookAt(db, survey.codebookId, newest) }
}

/** The themes that stand in the one and are split in the other. */
const newlySplit = (before: Codebook, after: Codebook): string[] =>
  after.themes.flatMap(({ id, status }) =>
    status === 'split' && accepted(before).some((theme) => theme.id === id) ? [id] : [],
  )

/** What the answers of a theme would get by a split, at most `stepsAtOnce` steps of a wave. */
async function trySplit(engine: Engine, surveyId: string, codebook: Codebook, themeId: string) {
  const open = await engine.db
    .select({ waveId: waves.id, wrapped: waveKeys.wrapped })
    .from(waves)
    .innerJoin(waveKeys, eq(waveKeys.waveId, waves.id))
    .leftJoin(releases, eq(releases.waveId, waves.id))
    .where(and(eq(waves.surveyId, surveyId), isNull(releases.waveId)))
  const tried: { answerId: string; themeId: string }[] = []
  for (const wave of open) {
    let after = ''
    for (let step = 0; step < limits.stepsAtOnce; step++) {
      const { chunk, shares } = await shareNext(engine, wave, { codebook, themeId, after })
      tried.push(...shares)
      after = chunk.at(-1)?.id ?? ''
      if (!after) break
    }
  }
  return tried
}

/** Every theme that stands on an answer of the survey's waves that are not released. */
const standingThemes = (db: Database, surveyId: string) =>
  db
    .select({ answerId: codings.answerId, themeId: codings.themeId })
    .from(waves)
    .innerJoin(responses, eq(responses.waveId, waves.id))
    .innerJoin(answers, eq(answers.responseId, responses.id))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .innerJoin(codings, and(eq(codings.answerId, answers.id), standing))
    .leftJoin(readings, eq(readings.answerId, answers.id))
    .leftJoin(releases, eq(releases.waveId, waves.id))
    .where(
      and(
        eq(waves.surveyId, surveyId),
        isNull(releases.waveId),
        codable(db),
        sql`coalesce(${readings.outcome}, 'themes') = 'themes'`,
      ),
    )

function groupBy(held: { answerId: string; themeId: string }[], targets: Map<string, string>) {
  const groups = new Map<string, Set<string>>()
  for (const { answerId, themeId } of held) {
    const target = targets.get(themeId)
    if (target) groups.set(target, (groups.get(target) ?? new Set()).add(answerId))
  }
  return groups
}

const missing = (from: Set<string>, other: Set<string>) => [...from].filter((id) => !other.has(id)).length
