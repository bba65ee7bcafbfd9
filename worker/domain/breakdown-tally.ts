import { and, eq, inArray, isNotNull, count as rows, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { DeclaredBreakdown } from '../../schema/survey.ts'
import { answers, concerns, responses } from '../../schema/tables.ts'
import type { Database } from '../database.ts'
import type { AskedQuestion } from './trend.ts'
import { type Count, count, type TalliedBreakdown } from './wave-tally.ts'
import { channelTitle } from './way-tally.ts'

/**
 * The declared breakdowns of a wave by stored values: of the people who answered both, how many gave which (R3). Neither
 * answer is held, and the response was not withdrawn.
 */
export async function tallyBreakdowns(
  db: Database,
  waveId: string,
  asked: AskedQuestion[],
  declared: DeclaredBreakdown[],
): Promise<TalliedBreakdown[]> {
  const tallied = await Promise.all(
    declared.map(async ({ by, of }) => {
      const question = asked.find(({ key }) => key === by)
      const split = of.flatMap((key) => asked.find((each) => each.key === key) ?? [])
      if (!split.length || !(question || by === 'channel')) return []
      const ids = split.map(({ id }) => id)
      const pairs = question
        ? await byQuestion(db, waveId, question.id, ids)
        : await byChannel(db, waveId, ids)
      return split.map(({ id, key, title }) => ({
        by: { key: by, title: question?.title ?? channelTitle },
        of: { key, title },
        values: matrixOf(pairs.filter((pair) => pair.questionId === id)),
      }))
    }),
  )
  return tallied.flat()
}

type Pair = { questionId: string; by: string; of: string; people: number }

const split = alias(answers, 'split')

const byQuestion = (db: Database, waveId: string, by: string, of: string[]): Promise<Pair[]> =>
  db
    .select({
      questionId: split.questionId,
      by: only(answers.chosen),
      of: only(split.chosen),
      people: rows(),
    })
    .from(responses)
    .innerJoin(answers, and(eq(answers.responseId, responses.id), eq(answers.questionId, by)))
    .innerJoin(split, and(eq(split.responseId, responses.id), inArray(split.questionId, of)))
    .where(and(counted(waveId), free(answers.id), free(split.id)))
    .groupBy(split.questionId, only(answers.chosen), only(split.chosen))

const byChannel = (db: Database, waveId: string, of: string[]): Promise<Pair[]> =>
  db
    .select({
      questionId: split.questionId,
      by: sql<string>`${responses.channel}`,
      of: only(split.chosen),
      people: rows(),
    })
    .from(responses)
    .innerJoin(split, and(eq(split.responseId, responses.id), inArray(split.questionId, of)))
    .where(and(counted(waveId), isNotNull(responses.channel), free(split.id)))
    .groupBy(split.questionId, responses.channel, only(split.chosen))

const counted = (waveId: string) => and(eq(responses.waveId, waveId), eq(responses.withdrawn, false))

/** The one choice of an answer. */
const only = (chosen: SQLWrapper) => sql<string>`json_extract(${chosen}, '$[0]')`

const free = (answerId: SQLWrapper) =>
  sql`not exists (select 1 from ${concerns} where ${concerns.answerId} = ${answerId})`

function matrixOf(pairs: Pair[]): TalliedBreakdown['values'] {
  return [...Map.groupBy(pairs, ({ by }) => by)].map(([by, row]) => ({
    by,
    answered: count(row.reduce((sum, { people }) => sum + people, 0)),
    people: Object.fromEntries(row.map(({ of, people }): [string, Count] => [of, count(people)])),
  }))
}
