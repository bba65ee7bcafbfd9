import { asc, desc, eq, inArray } from 'drizzle-orm'
import {
  type BankQuestion,
  bankQuestionOf,
  type DatedWording,
  questionBank,
} from '../../schema/bank/question-bank.ts'
import { limits } from '../../schema/limits.ts'
import { type Worded, worded, wordingOf } from '../../schema/question-wording.ts'
import type { SurveyKind } from '../../schema/survey.ts'
import type { DraftQuestion } from '../../schema/survey-draft.ts'
import { questions, surveys, versions, waves } from '../../schema/tables.ts'
import type { Database } from '../database.ts'
import { wording } from './version-questions.ts'

/** Where the council has asked a question; `wave` is null for a version that no wave has asked yet. */
export type Use = {
  surveyId: string
  surveyTitle: string
  wave: number | null
  version: number
  title: string
  /** In the words that it has now, of the same people: a trend would go on. */
  same: boolean
}

/** A question of the bank, or one that the council wrote itself: then `own`, under no heading. */
export type KnownQuestion = Omit<BankQuestion, 'heading'> & {
  heading: string | null
  own: boolean
  used: Use[]
}

/**
 * Every question an officer can take, with where the council has asked it, newest first.
 * @returns the bank in its order, then the council's own, newest first; of its newest `limits.versionsSearched` versions
 */
export async function knownQuestions(db: Database): Promise<KnownQuestion[]> {
  const asked = await readAsked(db)
  const bank = questionBank.map((each) => ({ ...each, own: false, used: usesOf(each.question, asked) }))
  return [...bank, ...ownQuestions(asked)]
}

type Asked = Worded & {
  beside: Worded[]
  surveyId: string
  surveyTitle: string
  version: number
  publishedAt: string
  askedIn: SurveyKind
  waves: (number | null)[]
}

/** The questions of the newest versions, newest version first. */
async function readAsked(db: Database): Promise<Asked[]> {
  const newest = () =>
    db
      .select({ id: versions.id })
      .from(versions)
      .orderBy(desc(versions.publishedAt), asc(versions.id))
      .limit(limits.versionsSearched)
  const [published, allQuestions, rounds] = await db.batch([
    db
      .select({
        id: versions.id,
        surveyId: versions.surveyId,
        number: versions.number,
        title: versions.title,
        publishedAt: versions.publishedAt,
        askedIn: surveys.kind,
      })
      .from(versions)
      .innerJoin(surveys, eq(surveys.id, versions.surveyId))
      .where(inArray(versions.id, newest()))
      .orderBy(desc(versions.publishedAt), desc(versions.number)),
    db
      .select({ versionId: questions.versionId, ...wording })
      .from(questions)
      .where(inArray(questions.versionId, newest()))
      .orderBy(asc(questions.position)),
    db
      .select({ versionId: waves.versionId, number: waves.number })
      .from(waves)
      .where(inArray(waves.versionId, newest()))
      .orderBy(desc(waves.number)),
  ])
  const titles = new Map(published.toReversed().map(({ surveyId, title }) => [surveyId, title]))
  const byVersion = Map.groupBy(allQuestions, ({ versionId }) => versionId)
  return published.flatMap(({ id, surveyId, number, title, publishedAt, askedIn }) => {
    const beside = byVersion.get(id) ?? []
    const numbers = rounds.filter(({ versionId }) => versionId === id).map((wave) => wave.number)
    const where = {
      surveyId,
      surveyTitle: titles.get(surveyId) ?? title,
      version: number,
      publishedAt,
      askedIn,
    }
    return beside.map((each) => ({ ...each, ...where, beside, waves: numbers.length ? numbers : [null] }))
  })
}

function usesOf(question: DraftQuestion, asked: Asked[]): Use[] {
  const now = wordingOf(worded(question), [])
  return asked
    .filter(({ key }) => key === question.key)
    .flatMap(({ surveyId, surveyTitle, version, title, waves, beside, ...each }) => {
      const same = wordingOf({ ...each, title }, beside) === now
      return waves.map((wave) => ({ surveyId, surveyTitle, wave, version, title, same }))
    })
}

/** What the bank does not hold: a question of one survey, and of the others that ask it in the same words today. */
function ownQuestions(asked: Asked[]): KnownQuestion[] {
  const own = asked.filter(({ key, kind }) => !bankQuestionOf(key) && kind !== 'information')
  const bySurvey = Map.groupBy(own, ({ surveyId, key }) => `${surveyId}/${key}`)
  const alike = Map.groupBy(
    bySurvey,
    ([, [newest]]) => newest && JSON.stringify([newest.askedIn, asDraft(newest)]),
  )
  return [...alike.values()].flatMap((surveys) => {
    const all = surveys.flatMap(([, uses]) => uses).sort(newestFirst)
    const [newest] = all
    if (!newest) return []
    const { surveyId, key, askedIn } = newest
    const question = asDraft(newest)
    const known = { id: `${surveyId}/${key}`, heading: null, about: '', askedIn, own: true }
    return [{ ...known, question, wordings: wordingsOf(all), used: usesOf(question, all) }]
  })
}

/** As another survey would ask it: of everybody. */
function asDraft({ key, kind, title, hint, settings: { followUp: _, ...settings } }: Worded): DraftQuestion {
  return { key, kind, title, hint, ...settings }
}

/** What it has said, newest first, each from the day when it was first published so. */
function wordingsOf(uses: Asked[]): DatedWording[] {
  const dated = uses.map(({ publishedAt, title, hint, settings: { choices } }) => {
    const list = choices?.map(({ id, label }) => ({ id, label }))
    return { from: publishedAt.slice(0, 10), title, hint, ...(list ? { choices: list } : {}) }
  })
  const words = ({ from: _, ...said }: DatedWording) => JSON.stringify(said)
  return dated.filter((each, at) => {
    const older = dated[at + 1]
    return !older || words(older) !== words(each)
  })
}

const newestFirst = (one: Asked, other: Asked) => other.publishedAt.localeCompare(one.publishedAt)
