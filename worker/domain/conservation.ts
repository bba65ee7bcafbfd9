import { and, eq, inArray, count as rows, type SQLWrapper, sql } from 'drizzle-orm'
import { accepted } from '../../schema/codebook-act.ts'
import type { Polarity } from '../../schema/coding.ts'
import { codings, readings } from '../../schema/coding-tables.ts'
import { answers, concerns, questions, responses, surveys, surveyThemes, waves } from '../../schema/tables.ts'
import type { Database } from '../database.ts'
import { codebookAt } from './codebook.ts'
import { codedKinds, countable, counting, inCampaign, isRead, notReadAsNone, standing } from './countable.ts'
import { countUnassigned } from './proposal.ts'

type Part = 'coded' | 'unfit' | 'nothing' | 'unreviewed' | 'held' | 'withdrawn'
/** Where every answer with text is, exactly: the parts add up to `received`. */
export type Conservation = Record<'received' | Part, number>

export async function conservationOf(db: Database, waveId: string): Promise<Conservation> {
  const state = sql<Part>`case
    when ${responses.withdrawn} then 'withdrawn'
    when ${concerns.answerId} is not null then 'held'
    when ${readings.outcome} = 'nothing' then 'nothing'
    when ${readings.outcome} = 'unfit' then 'unfit'
    when exists (select 1 from ${codings} where ${codings.answerId} = ${answers.id} and ${counting(waveId)}) then 'coded'
    else 'unreviewed' end`
  const found = await db
    .select({ state: state.as('state'), answers: rows() })
    .from(answers)
    .innerJoin(responses, and(eq(responses.id, answers.responseId), eq(responses.waveId, waveId)))
    .innerJoin(questions, and(eq(questions.id, answers.questionId), inArray(questions.kind, codedKinds)))
    .leftJoin(concerns, eq(concerns.answerId, answers.id))
    .leftJoin(readings, eq(readings.answerId, answers.id))
    .groupBy(sql`state`)
  const parts = { coded: 0, unfit: 0, nothing: 0, unreviewed: 0, held: 0, withdrawn: 0 }
  for (const { state, answers } of found) parts[state] = answers
  return { received: found.reduce((sum, row) => sum + row.answers, 0), ...parts }
}

/**
 * People (responses) who raised each theme that stands in the wave's codebook, in its order. `campaign` of them did it in
 * words that three or more sent alike; `polarity` is how many spoke of it as working, not working, mixed or with an idea;
 * `confirmed` is how many of them said that it works, or that it does not, in a coding that a person confirmed: mixed is both.
 */
export async function peopleByTheme(db: Database, waveId: string) {
  const [survey] = await db
    .select({ id: surveys.id, codebookId: surveys.codebookId, version: surveys.codebookVersion })
    .from(waves)
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .where(eq(waves.id, waveId))
  if (!survey) return []
  // From the wave's own answers, in this order (`cross`): cost grows with the wave, not with everything ever collected.
  const raising = db
    .select({
      themeId: sql<string>`${surveyThemes.countsAs}`.as('theme'),
      alike: most(inCampaign(db, waveId)).as('alike'),
      working: speaking('working').as('working'),
      notWorking: speaking('not-working').as('not_working'),
      mixed: speaking('mixed').as('mixed'),
      idea: speaking('idea').as('idea'),
      saidWorking: saying('working').as('said_working'),
      saidNotWorking: saying('not-working').as('said_not_working'),
    })
    .from(responses)
    .crossJoin(answers)
    .crossJoin(codings)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .innerJoin(
      surveyThemes,
      and(eq(surveyThemes.surveyId, survey.id), eq(surveyThemes.themeId, codings.themeId)),
    )
    .where(
      and(
        eq(answers.responseId, responses.id),
        eq(codings.answerId, answers.id),
        standing,
        countable(db, waveId),
        notReadAsNone(db),
      ),
    )
    .groupBy(surveyThemes.countsAs, responses.id)
    .as('raising')
  const people = (who: SQLWrapper) => sql`sum(${who})`.mapWith(Number)
  const raised = await db
    .select({
      themeId: raising.themeId,
      people: rows(),
      campaign: people(raising.alike),
      polarity: {
        working: people(raising.working),
        'not-working': people(raising.notWorking),
        mixed: people(raising.mixed),
        idea: people(raising.idea),
      },
      confirmed: { working: people(raising.saidWorking), notWorking: people(raising.saidNotWorking) },
    })
    .from(raising)
    .groupBy(sql`${raising.themeId}`)
  const counts = new Map(raised.map(({ themeId, ...count }) => [themeId, count]))
  const book = await codebookAt(db, survey.codebookId, survey.version)
  return accepted(book).map(({ id, code, name, definition }) => ({
    id,
    code,
    name,
    definition,
    ...(counts.get(id) ?? nobody),
  }))
}

/** Whether any of a person's codings of a theme is so. */
const most = (so: SQLWrapper) => sql<number>`max(coalesce(${so}, 0))`

const speaking = (polarity: Polarity) => most(eq(codings.polarity, polarity))

/** Confirmed by a person, and not only the engine's. */
const saying = (polarity: 'working' | 'not-working') =>
  most(
    sql`(${and(eq(codings.decision, 'confirmed'), inArray(codings.polarity, [polarity, 'mixed'] satisfies Polarity[]))})`,
  )

const nobody = {
  people: 0,
  campaign: 0,
  polarity: { working: 0, 'not-working': 0, mixed: 0, idea: 0 },
  confirmed: { working: 0, notWorking: 0 },
}

/** What the officer sees of a wave: exact, and inside only. Null where there is no such wave. */
export async function tallyOfficer(db: Database, waveId: string) {
  const [wave] = await db.select().from(waves).where(eq(waves.id, waveId))
  if (!wave) return null
  const [people] = await db
    .select({ received: rows() })
    .from(responses)
    .where(and(eq(responses.waveId, waveId), eq(responses.withdrawn, false)))
  return {
    responses: people?.received ?? 0,
    answers: await conservationOf(db, waveId),
    read: await countRead(db, waveId),
    unassigned: await countUnassigned(db, waveId),
    themes: await peopleByTheme(db, waveId),
  }
}

/** Answers in words that a person has read, and whose themes still count. */
export async function countRead(db: Database, waveId: string): Promise<number> {
  const [row] = await db
    .select({ read: rows() })
    .from(answers)
    .innerJoin(responses, eq(responses.id, answers.responseId))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(and(countable(db, waveId), isRead(db, waveId)))
  return row?.read ?? 0
}
