import { and, asc, eq, getTableColumns, inArray, lt, lte, count as rows } from 'drizzle-orm'
import type { CoveragePrint } from '../../schema/coverage-print.ts'
import { limits } from '../../schema/limits.ts'
import { coverageSteps } from '../../schema/reaching-tables.ts'
import { questions, responses, waves } from '../../schema/tables.ts'
import { type Actor, perform } from '../audit.ts'
import type { Database } from '../database.ts'
import { baseOf } from './amount.ts'
import { protectedQuestion } from './closed-question.ts'
import { tallyQuestions } from './question-tally.ts'
import type { AskedQuestion } from './trend.ts'
import { count, isClosed, type TalliedClosed } from './wave-tally.ts'
import { isoWeek } from './week.ts'

type InWeek = { week: string; people: number }
export type Step = { week: string; print: CoveragePrint }

/** What was kept of a wave, by question ('' for how many had answered), oldest first. */
export async function readSteps(db: Database, waveId: string): Promise<Map<string, Step[]>> {
  const found = await db
    .select({ question: coverageSteps.question, week: coverageSteps.week, print: coverageSteps.print })
    .from(coverageSteps)
    .where(eq(coverageSteps.waveId, waveId))
    .orderBy(asc(coverageSteps.week))
  return Map.groupBy(found, ({ question }) => question)
}

/**
 * Keeps what has come due since the last look: each part by itself, at the end of the first week by which eight people more
 * had answered it and were not of one mind. The week that is still going says nothing. A repeat keeps nothing twice.
 * @param keys the questions that a cohort may be set beside
 */
export async function keepSteps(
  db: Database,
  actor: Actor,
  { waveId, keys }: { waveId: string; keys: string[] },
  now: Date,
): Promise<void> {
  const weeks = await db
    .select({ week: responses.week, people: rows() })
    .from(responses)
    .where(
      and(eq(responses.waveId, waveId), eq(responses.withdrawn, false), lt(responses.week, isoWeek(now))),
    )
    .groupBy(responses.week)
    .orderBy(asc(responses.week))
  const kept = await readSteps(db, waveId)
  const due = async (question: string, printOf: PrintOf) => {
    const steps = await stepsAfter(weeks, kept.get(question)?.at(-1)?.week ?? null, printOf)
    return steps.map((step) => ({ waveId, question, ...step }))
  }
  const found = await due('', (_, until) => printReceived(db, waveId, until))
  const dividing = await db
    .select(getTableColumns(questions))
    .from(questions)
    .innerJoin(waves, eq(waves.versionId, questions.versionId))
    .where(and(eq(waves.id, waveId), inArray(questions.key, keys)))
  for (const asked of dividing) {
    found.push(...(await due(asked.key, (after, until) => printQuestion(db, waveId, asked, after, until))))
  }
  if (found.length === 0) return
  const line = { act: 'coverage counted', subject: waveId, detail: { steps: found.length } }
  await perform(db, actor, line, now, db.insert(coverageSteps).values(found).onConflictDoNothing())
}

/** What is printed at the end of the week `until`, after a step that ended with the week `after`; null where it is too early. */
type PrintOf = (after: string | null, until: string) => Promise<CoveragePrint | null>

/** Steps after the last one kept, each of eight people or more. @param weeks ended weeks, oldest first */
export async function stepsAfter(
  weeks: readonly InWeek[],
  last: string | null,
  printOf: PrintOf,
): Promise<Step[]> {
  const found: Step[] = []
  let after = last
  let more = 0
  for (const { week, people } of weeks) {
    if (after !== null && week <= after) continue
    more += people
    const print = more < limits.smallestCell ? null : await printOf(after, week)
    if (!print) continue
    found.push({ week, print })
    after = week
    more = 0
  }
  return found
}

async function printReceived(db: Database, waveId: string, until: string): Promise<CoveragePrint> {
  const [found] = await db
    .select({ people: rows() })
    .from(responses)
    .where(and(eq(responses.waveId, waveId), eq(responses.withdrawn, false), lte(responses.week, until)))
  return { received: baseOf(count(found?.people ?? 0)) }
}

/** Through the door, as a release would print it, but of the answers alone: whatever cohort is entered later. */
async function printQuestion(
  db: Database,
  waveId: string,
  asked: AskedQuestion,
  after: string | null,
  until: string,
): Promise<CoveragePrint | null> {
  const tally = async (from: string | null) => {
    const tallied = await tallyQuestions(db, waveId, [asked], [], { after: from, until })
    return tallied.find(isClosed)
  }
  const newcomers = await tally(after)
  if (!newcomers || !areMixed(newcomers)) return null
  const all = await tally(null)
  if (!all) return null
  const { released, level } = protectedQuestion(all, null)
  return { released, takes: level.map(({ takes }) => takes) }
}

/** Eight or more, and at least two of them gave another answer than the rest: nobody of them learns what all others said. */
export function areMixed({ answered, levels: [finest = []] }: Pick<TalliedClosed, 'answered' | 'levels'>) {
  return answered >= limits.smallestCell && finest.every(({ people }) => people <= answered - 2)
}
