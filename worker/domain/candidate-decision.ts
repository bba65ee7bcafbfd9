import { and, eq, inArray, notExists, type SQL, sql } from 'drizzle-orm'
import { apply, type Codebook, type CodebookAct, faultOf, freeCodes } from '../../schema/codebook-act.ts'
import { candidateAnswers, candidates, codings, readings } from '../../schema/coding-tables.ts'
import { answers, questions, responses } from '../../schema/tables.ts'
import { type Actor, perform, type Write } from '../audit.ts'
import { randomId } from '../bytes.ts'
import { type Database, isConstraint } from '../database.ts'
import { Problem } from '../problem.ts'
import { findCandidate } from './candidate.ts'
import { codebookAt, eventWrites, latestVersion } from './codebook.ts'
import { adoptionWrites } from './codebook-change.ts'
import { countable, counting } from './countable.ts'
import { notInOpenSample } from './sample.ts'

/** What a person read of a candidate: the answers that are about it, and those that are not. */
export type Sorted = { candidateId: string; version: number; fits: string[]; not: string[] }

/**
 * A candidate becomes a theme of the codebook, with the card that the person wrote; the survey goes along to the new
 * version. What they read is confirmed or rejected, in the same batch. One answer is enough: rare is never dropped.
 * @throws Problem not-found, candidate-decided, already-released, codebook-changed, theme-name-taken
 */
export async function acceptCandidate(
  db: Database,
  actor: Actor,
  input: Sorted & { name: string; definition: string },
  now: Date,
) {
  const { candidate, codebook } = await openCandidate(db, input)
  if ((await latestVersion(db, candidate.codebookId)) !== input.version) throw new Problem('codebook-changed')
  const card = {
    name: input.name,
    definition: input.definition,
    includes: '',
    excludes: '',
    quotes: [],
    crosswalk: {},
  }
  const theme = { id: randomId(), code: freeCodes(codebook, 1)[0] ?? '', ...card }
  const act = { do: 'accept', theme } satisfies CodebookAct
  const fault = faultOf(codebook, act)
  if (fault) throw new Problem(fault)
  const number = input.version + 1
  const event = { codebookId: candidate.codebookId, number, act }
  await decide(db, actor, { ...input, decision: 'accepted', themeId: theme.id }, now, [
    ...eventWrites(db, actor, event, now),
    ...adoptionWrites(db, candidate.surveyId, number, apply(codebook, act)),
  ])
  return { themeId: theme.id }
}

/**
 * A candidate is a theme that the codebook has already: what the person read of it is confirmed or rejected.
 * @throws Problem not-found, candidate-decided, already-released, codebook-changed
 */
export async function mergeCandidate(
  db: Database,
  actor: Actor,
  input: Sorted & { themeId: string },
  now: Date,
) {
  const { codebook } = await openCandidate(db, input)
  const theme = codebook.themes.find(({ id }) => id === input.themeId)
  if (!theme) throw new Problem('not-found')
  if (theme.status !== 'accepted') throw new Problem('codebook-changed')
  await decide(db, actor, { ...input, decision: 'merged' }, now, [])
  return { themeId: input.themeId }
}

/** A candidate that can be decided now, and the codebook that the person saw. */
async function openCandidate(db: Database, { candidateId, version }: Sorted) {
  const candidate = await findCandidate(db, candidateId)
  if (candidate.decision) throw new Problem('candidate-decided')
  if (candidate.released) throw new Problem('already-released')
  if (candidate.version !== version) throw new Problem('codebook-changed')
  const codebook: Codebook = await codebookAt(db, candidate.codebookId, version)
  return { candidate, codebook }
}

type Decision = Sorted & { decision: 'accepted' | 'merged'; themeId: string }

async function decide(db: Database, actor: Actor, input: Decision, now: Date, changes: Write[]) {
  const { candidateId, decision, themeId, fits, not } = input
  const { waveId } = await findCandidate(db, candidateId)
  const of = (ids: string[]) => readOf(db, waveId, candidateId, ids)
  const write = db
    .update(candidates)
    .set({ decision, themeId, decidedAt: now.toISOString(), decidedBy: actor.id })
    .where(eq(candidates.id, candidateId))
  const detail = { theme: themeId, fits: fits.length, not: not.length }
  const line = { act: `candidate ${decision}`, subject: candidateId, detail }
  const writes = [
    refuseTooLate(db, input),
    ...changes,
    code(db, actor, of(fits), themeId, 'confirmed', now),
    code(db, actor, of(not), themeId, 'rejected', now),
    ...readAnew(db, waveId, of(fits), of(not)),
    write,
  ] as [Write, ...Write[]]
  try {
    await perform(db, actor, line, now, ...writes)
  } catch (error) {
    if (!isConstraint(error)) throw error
    // Somebody was first: say with what.
    await openCandidate(db, input)
    throw new Problem('codebook-changed')
  }
}

/** A row that cannot be written twice, so that the whole batch fails where a colleague decided, released or changed first. */
const refuseTooLate = (db: Database, { candidateId, version }: Sorted): Write =>
  db.run(sql`insert into candidates (id, wave_id, rank, sealed, found_at)
    select id, wave_id, rank, sealed, found_at from candidates where id = ${candidateId} and (decision is not null
      or wave_id in (select wave_id from releases)
      or ${version} <> (select codebook_version from surveys join waves on waves.survey_id = surveys.id
        where waves.id = candidates.wave_id))`)

/** Those of the answers that are in the candidate and may be coded now. */
const readOf = (db: Database, waveId: string, candidateId: string, ids: string[]) =>
  db
    .select({ id: answers.id })
    .from(candidateAnswers)
    .innerJoin(answers, eq(answers.id, candidateAnswers.answerId))
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(
      and(
        eq(candidateAnswers.candidateId, candidateId),
        inArray(answers.id, sql`(select value from json_each(${JSON.stringify(ids)}))`),
        countable(db, waveId),
        notInOpenSample(db),
      ),
    )

/** What a person confirmed before is not rejected by the way. */
function code(
  db: Database,
  actor: Actor,
  of: ReturnType<typeof readOf>,
  themeId: string,
  decision: 'confirmed' | 'rejected',
  now: Date,
): Write {
  const overrule =
    decision === 'confirmed' ? sql`codings.decision is not 'confirmed'` : sql`codings.decision is null`
  return db.run(sql`insert into codings (id, answer_id, theme_id, evidence, decision, decided_at, decided_by)
    select lower(hex(randomblob(16))), id, ${themeId}, '[]', ${decision}, ${now.toISOString()}, ${actor.id}
    from ${of.as('own')} where true
    on conflict (answer_id, theme_id) do update set decision = excluded.decision, decided_at = excluded.decided_at,
      decided_by = excluded.decided_by where ${overrule}`)
}

/** An answer read as having no theme has one now; a reading whose last theme went is open again. */
function readAnew(
  db: Database,
  waveId: string,
  fits: SQL | ReturnType<typeof readOf>,
  not: ReturnType<typeof readOf>,
) {
  const themed = db
    .select({ id: codings.id })
    .from(codings)
    .where(and(eq(codings.answerId, readings.answerId), counting(waveId)))
  return [
    db.update(readings).set({ outcome: 'themes' }).where(inArray(readings.answerId, fits)),
    db
      .delete(readings)
      .where(and(inArray(readings.answerId, not), eq(readings.outcome, 'themes'), notExists(themed))),
  ]
}
