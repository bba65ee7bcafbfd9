import { and, eq, gt, lte, count as rows, type SQL, sql } from 'drizzle-orm'
import { answers, responses } from '../../schema/tables.ts'
import { kinds } from '../../web/questions/kinds.ts'
import type { Database } from '../database.ts'
import { notHeld } from './countable.ts'
import { type AskedQuestion, type EarlierRelease, trendOfQuestion } from './trend.ts'
import { count, type TalliedClosed, type TalliedQuestion } from './wave-tally.ts'

/** After the end of one ISO week (from the first, where that is null), until the end of another. */
type Weeks = { after: string | null; until: string }

/**
 * The answers to each question of a wave, in the questionnaire's order; a closed one in all its declared levels (R3). A
 * held answer counts nowhere, and in a line of several choices each person counts once.
 * @param asked the questions of the wave's version
 * @param weeks the responses that count: those of all weeks where it is left out
 */
export async function tallyQuestions(
  db: Database,
  waveId: string,
  asked: AskedQuestion[],
  earlier: EarlierRelease[],
  weeks?: Weeks,
): Promise<TalliedQuestion[]> {
  const told = asked.filter(({ kind }) => kinds[kind].coded || kinds[kind].counted)
  const counted = await Promise.all(told.map((question) => linesOf(db, waveId, question, weeks)))
  return told.flatMap((question, index): TalliedQuestion[] => {
    const [found] = counted[index] ?? []
    const { key, title, kind, settings } = question
    const { coded, counted: counts } = kinds[kind]
    const about = { key, title, answered: count(found?.answered ?? 0), followsFrom: followsFrom(question) }
    if (coded) return [{ ...about, kind: coded }]
    if (!counts) return []
    const people = found?.lines ?? []
    let line = 0
    const levels = counts
      .levels({ settings })
      .map((cells) => cells.map((cell) => ({ ...cell, people: count(people[line++] ?? 0) })))
    return [{ ...about, kind: counts.as, levels, ...trendOfQuestion(question, asked, earlier) }]
  })
}

/** How many answered, and how many of them gave one of what each line takes, level by level. */
function linesOf(db: Database, waveId: string, { id, kind, settings }: AskedQuestion, weeks?: Weeks) {
  const levels = kinds[kind].counted?.levels({ settings }) ?? []
  const lines = levels.flat().map(({ takes }) => sql`total(${gaveOneOf(takes)})`)
  return (
    db
      .select({
        answered: rows(),
        lines: sql`json_array(${sql.join(lines, sql`, `)})`.mapWith((text): number[] => JSON.parse(text)),
      })
      .from(responses)
      // From the wave's responses (`cross`), not from everything that the question was ever answered.
      .crossJoin(answers)
      .where(
        and(
          eq(responses.waveId, waveId),
          eq(responses.withdrawn, false),
          weeks && lte(responses.week, weeks.until),
          weeks?.after ? gt(responses.week, weeks.after) : undefined,
          eq(answers.responseId, responses.id),
          eq(answers.questionId, id),
          notHeld(db),
        ),
      )
  )
}

const gaveOneOf = (takes: string[]): SQL =>
  sql`exists (select 1 from json_each(${answers.chosen}) where value in ${takes})`

const followsFrom = ({ settings: { followUp } }: AskedQuestion): TalliedClosed['followsFrom'] =>
  followUp ? { key: followUp.of, takes: followUp.is } : null
