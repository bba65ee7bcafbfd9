import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { countsAs } from '../../schema/codebook-act.ts'
import type { Outcome } from '../../schema/coding.ts'
import { blindCodings, codings, sampleAnswers, settlements } from '../../schema/coding-tables.ts'
import { limits } from '../../schema/limits.ts'
import { staff } from '../../schema/staff-tables.ts'
import { answers, questions, responses } from '../../schema/tables.ts'
import type { Actor } from '../audit.ts'
import type { Database } from '../database.ts'
import { open, unwrapWaveKey } from '../seal.ts'
import type { Secrets } from '../secrets.ts'
import { agreement, type DoubleCoded } from './agreement.ts'
import { type Found, themesOfSample } from './blind-coding.ts'
import { codebookAt } from './codebook.ts'
import { countable } from './countable.ts'
import { type Drawn, findSample } from './sample.ts'

/**
 * How far a sample has come, and once both coders have finished (or it was closed) what it says: how far they agree, how
 * far the engine agrees with them, and where they differ. Before that it shows nobody anything that either has chosen.
 * @throws Problem not-found
 */
export async function readSample(db: Database, secrets: Secrets, actor: Actor, sampleId: string) {
  const sample = await findSample(db, sampleId)
  const rows = await rowsOf(db, sample)
  const doubled = doubledIn(rows)
  const finished = doubled.length === rows.drawn.length && rows.drawn.length > 0
  const told = finished || sample.closedAt !== null
  const differing = doubled.filter(({ codings: [a, b] }) => !alike(a, b))
  const settled = settledIn(rows)
  const themes = await themesOfSample(db, sample)
  return {
    id: sample.id,
    waveId: sample.waveId,
    seed: sample.seed,
    codebookVersion: sample.codebookVersion,
    drawnAt: sample.drawnAt,
    closedAt: sample.closedAt,
    released: sample.released !== null,
    size: rows.drawn.length,
    /** Answers that somebody had read beside the engine's proposals before the draw. */
    seen: rows.drawn.filter(({ seen }) => seen).length,
    coders: codersOf(rows, actor),
    finished,
    /** Both 0 until they may be told: they would say how the other found an answer. */
    doubled: told ? doubled.length : 0,
    toSettle: told ? differing.filter(({ id }) => !settled.has(id)).length : 0,
    themes,
    figures: told ? figuresOf(doubled, settled, rows, themes) : null,
    disagreements: told ? await disagreementsOf(db, secrets, sample, differing, settled) : [],
  }
}

/** What a sample says of how the themes were made, without any words: for a release. @throws Problem not-found */
export async function measureSample(db: Database, sampleId: string) {
  const sample = await findSample(db, sampleId)
  const rows = await rowsOf(db, sample)
  return figuresOf(doubledIn(rows), settledIn(rows), rows, await themesOfSample(db, sample))
}

type Rows = Awaited<ReturnType<typeof rowsOf>>
type Coded = Rows['coded'][number]
type Doubled = Rows['drawn'][number] & { codings: readonly [Coded, Coded] }
type Settled = Map<string, Rows['settled'][number]>

/** Everything that the figures are made of, at one moment: a sample never has more than its wave. */
async function rowsOf(db: Database, sample: Drawn) {
  const targets = countsAs(await codebookAt(db, sample.codebookId, sample.codebookVersion))
  const counted = JSON.stringify(Object.fromEntries(targets))
  const ofSample = eq(sampleAnswers.sampleId, sample.id)
  const [drawn, coded, settled, proposed, inWave, whole] = await db.batch([
    db
      .select({ id: answers.id, seen: sampleAnswers.seen, assigned: answers.assigned })
      .from(sampleAnswers)
      .innerJoin(answers, eq(answers.id, sampleAnswers.answerId))
      .where(ofSample)
      .orderBy(asc(sampleAnswers.place)),
    db
      .select({
        answerId: blindCodings.answerId,
        coder: blindCodings.coder,
        name: staff.name,
        outcome: blindCodings.outcome,
        themeIds: blindCodings.themeIds,
      })
      .from(blindCodings)
      .innerJoin(staff, eq(staff.id, blindCodings.coder))
      .where(eq(blindCodings.sampleId, sample.id))
      .orderBy(asc(staff.name), asc(staff.id)),
    db
      .select({
        answerId: settlements.answerId,
        outcome: settlements.outcome,
        themeIds: settlements.themeIds,
        name: staff.name,
      })
      .from(settlements)
      .innerJoin(staff, eq(staff.id, settlements.settledBy))
      .where(eq(settlements.sampleId, sample.id)),
    // What the engine proposed, whatever a person decided of it since.
    db
      .select({ answerId: codings.answerId, themeId: codings.themeId })
      .from(sampleAnswers)
      .innerJoin(codings, eq(codings.answerId, sampleAnswers.answerId))
      .where(and(ofSample, isNotNull(codings.score))),
    db
      .select({
        themeId: sql<string>`counted.value`,
        answers: sql<number>`count(distinct ${answers.id})`,
      })
      .from(responses)
      .innerJoin(answers, eq(answers.responseId, responses.id))
      .innerJoin(questions, eq(questions.id, answers.questionId))
      .innerJoin(codings, and(eq(codings.answerId, answers.id), isNotNull(codings.score)))
      .innerJoin(sql`json_each(${counted}) as counted`, sql`counted.key = ${codings.themeId}`)
      .where(countable(db, sample.waveId))
      .groupBy(sql`counted.value`),
    db
      .select({ answers: sql<number>`count(*)` })
      .from(responses)
      .innerJoin(answers, eq(answers.responseId, responses.id))
      .innerJoin(questions, eq(questions.id, answers.questionId))
      .where(countable(db, sample.waveId)),
  ])
  return { drawn, coded, settled, proposed, inWave, inWhole: whole[0]?.answers ?? 0, targets }
}

/** The answers that two people have coded. */
function doubledIn({ drawn, coded }: Rows): Doubled[] {
  const codings = Map.groupBy(coded, ({ answerId }) => answerId)
  return drawn.flatMap((answer) => {
    const [first, second] = codings.get(answer.id) ?? []
    return first && second ? [{ ...answer, codings: [first, second] as const }] : []
  })
}

const settledIn = ({ settled }: Rows): Settled =>
  new Map(settled.map((settlement) => [settlement.answerId, settlement]))

const alike = (a: Found, b: Found) => a.outcome === b.outcome && a.themeIds.join() === b.themeIds.join()

function codersOf({ coded }: Rows, actor: Actor) {
  const own = Map.groupBy(coded, ({ coder }) => coder)
  return [...own].map(([id, codings]) => ({
    name: codings[0]?.name ?? '',
    you: id === actor.id,
    coded: codings.length,
  }))
}

/** Agreement of people from all that both coded; that of the engine only from what it has read. */
function figuresOf(
  doubled: readonly Doubled[],
  settled: Settled,
  rows: Rows,
  themes: readonly { id: string }[],
) {
  const proposals = Map.groupBy(rows.proposed, ({ answerId }) => answerId)
  const measured = doubled.map(({ id, assigned, codings: [a, b] }) => {
    const reference = settled.get(id)?.themeIds
    const proposed = (proposals.get(id) ?? []).flatMap(({ themeId }) => rows.targets.get(themeId) ?? [])
    const answer: DoubleCoded = {
      coders: [new Set(a.themeIds), new Set(b.themeIds)],
      reference: reference ? new Set(reference) : null,
      proposed: new Set(proposed),
    }
    return { assigned, answer }
  })
  const sampleOf = (answers: DoubleCoded[]) => ({
    answers,
    themeIds: themes.map(({ id }) => id),
    proposedInWave: new Map(rows.inWave.map(({ themeId, answers }) => [themeId, answers])),
    answersInWave: rows.inWhole,
  })
  const everything = measured.map(({ answer }) => answer)
  const people = agreement(sampleOf(everything), limits.agreementFloor)
  const assigned = measured.filter(({ assigned }) => assigned).map(({ answer }) => answer)
  const engine = agreement(sampleOf(assigned), limits.agreementFloor)
  const uses = (themeId: string) =>
    everything.filter(({ coders, proposed }) => [...coders, proposed].some((set) => set.has(themeId))).length
  return {
    overall: people.overall,
    /** Answers that both coded; of these those with a reference, and of those the ones that the engine has read. */
    read: people.read,
    settled: people.settled,
    measured: engine.settled,
    answersInWave: rows.inWhole,
    themes: people.themes.map(({ themeId, alpha, prevalence }, index) => {
      const { precision, recall, f1, indicative } = engine.themes[index] ?? tooFew
      return { themeId, uses: uses(themeId), alpha, precision, recall, f1, indicative, prevalence }
    }),
  }
}

const notEnough = 'not enough reviewed' as const
const tooFew = { precision: notEnough, recall: notEnough, f1: notEnough, indicative: false }

/** Where they differ, in the order of the draw; without words once those of the wave are gone. */
async function disagreementsOf(
  db: Database,
  secrets: Secrets,
  sample: Drawn,
  differing: readonly Doubled[],
  settled: Settled,
) {
  const ids = differing.map(({ id }) => id)
  const found = await db
    .select({ id: answers.id, sealed: answers.sealed, question: questions.title })
    .from(answers)
    .innerJoin(questions, eq(questions.id, answers.questionId))
    .where(inArray(answers.id, ids))
  const key = sample.wrapped && (await unwrapWaveKey(secrets, sample.waveId, sample.wrapped))
  const words = new Map(found.map((row) => [row.id, row]))
  const choice = ({ name, outcome, themeIds }: Chosen) => ({ name, outcome, themeIds })
  return Promise.all(
    differing.map(async ({ id, codings }) => {
      const row = words.get(id)
      const settlement = settled.get(id)
      return {
        answerId: id,
        question: row?.question ?? '',
        text: key && row?.sealed ? await open(key, id, row.sealed) : null,
        choices: codings.map(choice),
        settlement: settlement ? choice(settlement) : null,
      }
    }),
  )
}

type Chosen = { name: string; outcome: Outcome; themeIds: string[] }
