import { and, countDistinct, eq, inArray, count as rows, sql } from 'drizzle-orm'
import { accepted } from '../../schema/codebook-act.ts'
import type { Polarity } from '../../schema/coding.ts'
import {
  answers,
  codings,
  concerns,
  questions,
  readings,
  responses,
  surveys,
  surveyThemes,
  waves,
} from '../../schema/tables.ts'
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
 * words that three or more sent alike; `polarity` is how many spoke of it as working, not working, mixed or with an idea.
 */
export async function peopleByTheme(db: Database, waveId: string) {
  const [survey] = await db
    .select({ id: surveys.id, codebookId: surveys.codebookId, version: surveys.codebookVersion })
    .from(waves)
    .innerJoin(surveys, eq(surveys.id, waves.surveyId))
    .where(eq(waves.id, waveId))
  if (!survey) return []
  // From the wave's own answers: cost grows with the wave, not with everything ever collected.
  const raised = await db
    .select({
      themeId: surveyThemes.countsAs,
      people: countDistinct(responses.id),
      campaign: countDistinct(sql`case when ${inCampaign(db, waveId)} then ${responses.id} end`),
      polarity: {
        working: speaking('working'),
        'not-working': speaking('not-working'),
        mixed: speaking('mixed'),
        idea: speaking('idea'),
      },
    })
    .from(responses)
    .innerJoin(answers, eq(answers.responseId, responses.id))
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .innerJoin(codings, and(eq(codings.answerId, answers.id), standing))
    .innerJoin(
      surveyThemes,
      and(eq(surveyThemes.surveyId, survey.id), eq(surveyThemes.themeId, codings.themeId)),
    )
    .where(and(countable(db, waveId), notReadAsNone(db)))
    .groupBy(surveyThemes.countsAs)
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

const speaking = (polarity: Polarity) =>
  countDistinct(sql`case when ${codings.polarity} = ${polarity} then ${responses.id} end`)

const nobody = { people: 0, campaign: 0, polarity: { working: 0, 'not-working': 0, mixed: 0, idea: 0 } }

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
