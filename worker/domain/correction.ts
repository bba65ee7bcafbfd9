import { asc, desc, eq, sql } from 'drizzle-orm'
import type { CorrectionAct } from '../../schema/correction.ts'
import type { ReleaseDocument } from '../../schema/release.ts'
import { corrections } from '../../schema/release-tables.ts'
import { staff } from '../../schema/staff-tables.ts'
import { questions, waves } from '../../schema/tables.ts'
import { type Actor, perform, type Write } from '../audit.ts'
import { type Database, isConstraint } from '../database.ts'
import { Problem } from '../problem.ts'
import { carriedOut, wordingAt } from './corrected-release.ts'
import { readPublished } from './published.ts'
import { toldCounts } from './told-count.ts'

/** `seen`: how many corrections the release had when it was looked at; a place counts in the release as it stood then. */
export type Asked = { waveId: string; correction: { act: CorrectionAct; reason: string }; seen: number }

/**
 * Takes a figure or a quote of a published release away, or rewords a sentence (R5). With a question go those that follow
 * from it: their bases would tell what it hides.
 * @throws Problem not-found, conflict (somebody corrected it since), nothing-to-correct, correction-counts,
 * correction-repeats
 */
export async function correctRelease(db: Database, actor: Actor, input: Asked, now: Date) {
  const { waveId, seen } = input
  const { act, reason } = input.correction
  const { document, frozen, corrections: made } = await readPublished(db, waveId)
  if (made !== seen) throw new Problem('conflict')
  const acts = [act, ...(await followUpsOf(db, waveId, act))].filter((each) => changes(document, each))
  if (!acts.includes(act)) throw new Problem('nothing-to-correct')
  refuseCounts(document, act, reason)
  refuseRepeats(frozen, carriedOut(document, act), act, reason)
  const rows = acts.map(
    (each, index): Write =>
      db.run(sql`insert into corrections (wave_id, number, act, reason, at, staff_id)
        values (${waveId}, ${seen + index + 1}, ${JSON.stringify(each)}, ${reason}, ${now.toISOString()}, ${actor.id})`),
  )
  const line = { act: 'release corrected', subject: waveId, detail: { number: seen + 1, do: act.do } }
  try {
    await perform(db, actor, line, now, ...(rows as [Write, ...Write[]]))
  } catch (error) {
    throw isConstraint(error) ? new Problem('conflict') : error
  }
}

/** A release as it reads now, and its corrections, newest first: for the officer. @throws Problem not-found */
export async function readCorrections(db: Database, waveId: string) {
  const { document } = await readPublished(db, waveId)
  const made = await db
    .select({ number: corrections.number, at: corrections.at, by: staff.name })
    .from(corrections)
    .innerJoin(staff, eq(staff.id, corrections.staffId))
    .where(eq(corrections.waveId, waveId))
    .orderBy(desc(corrections.number))
  return {
    document,
    corrections: made.map(({ number, at, by }) => {
      const { what, act, reason } = document.corrections[number - 1] ?? { what: '', act: '', reason: '' }
      return { number, at, by, what, act, reason }
    }),
  }
}

const changes = (document: ReleaseDocument, act: CorrectionAct) =>
  JSON.stringify(carriedOut(document, act)) !== JSON.stringify(document)

/** The questions that only those are asked who gave certain answers to a question that goes. None follows from them. */
async function followUpsOf(db: Database, waveId: string, act: CorrectionAct): Promise<CorrectionAct[]> {
  if (act.do !== 'take away' || act.place.part !== 'question') return []
  const { key: gone } = act.place
  const asked = await db
    .select({ key: questions.key, settings: questions.settings })
    .from(questions)
    .innerJoin(waves, eq(waves.versionId, questions.versionId))
    .where(eq(waves.id, waveId))
    .orderBy(asc(questions.position))
  return asked
    .filter(({ settings }) => settings.followUp?.of === gone)
    .map(({ key }) => ({ do: 'take away', place: { part: 'question', key } }))
}

/** A sentence keeps the numbers it had ("from 0 to 10"); a new one could be a count. */
function refuseCounts(document: ReleaseDocument, act: CorrectionAct, reason: string): void {
  if (toldCounts(reason).length > 0) throw new Problem('correction-counts')
  if (act.do !== 'reword') return
  const known = toldCounts(wordingAt(document, act.sentence) ?? '')
  if (toldCounts(act.text).some((told) => !known.includes(told))) throw new Problem('correction-counts')
}

/** What was taken away must not come back in the words of a correction. */
function refuseRepeats(frozen: ReleaseDocument, after: ReleaseDocument, act: CorrectionAct, reason: string) {
  const quotesOf = ({ themes }: ReleaseDocument) =>
    themes.flatMap(({ quotes }) => quotes.map(({ text }) => text))
  const standing = new Set(quotesOf(after))
  const gone = quotesOf(frozen).filter((text) => !standing.has(text))
  const said = act.do === 'reword' ? [reason, act.text] : [reason]
  if (said.some((text) => gone.some((quote) => repeats(text, quote)))) throw new Problem('correction-repeats')
}

/** Words in a row that are somebody's own, and not by chance. */
const ownWords = 4

function repeats(text: string, quote: string): boolean {
  const [said, gone] = [wordsOf(text), wordsOf(quote)]
  const length = Math.min(ownWords, gone.length)
  const runs = gone.slice(0, gone.length - length + 1).map((_, at) => gone.slice(at, at + length).join(' '))
  return length > 0 && runs.some((run) => ` ${said.join(' ')} `.includes(` ${run} `))
}

const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []
