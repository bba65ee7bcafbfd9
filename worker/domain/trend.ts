import { wordingOf } from '../../schema/question-wording.ts'
import type { Earlier, ReleaseDocument } from '../../schema/release.ts'
import type { questions } from '../../schema/tables.ts'
import { kinds } from '../../web/questions/kinds.ts'
import type { EarlierTable, TalliedClosed, TalliedTheme } from './wave-tally.ts'

export type AskedQuestion = Pick<
  typeof questions.$inferSelect,
  'id' | 'key' | 'kind' | 'title' | 'hint' | 'settings'
>
/** A release of an earlier wave of the same survey, as it is read today, and what that wave asked. */
export type EarlierRelease = { document: ReleaseDocument; asked: AskedQuestion[] }

/**
 * What earlier releases say of each theme, newest first, back to the first with another codebook or other questions in
 * words: people raise what they are asked for.
 * @returns by code
 */
export function trendOfThemes(
  now: Pick<ReleaseDocument, 'codebook'> & { asked: AskedQuestion[] },
  earlier: EarlierRelease[],
): (code: string) => TalliedTheme['earlier'] {
  const written = wordingOfWritten(now.asked)
  const comparable = untilFirst(
    earlier,
    ({ document: { codebook }, asked }) =>
      codebook.name !== now.codebook.name ||
      codebook.version !== now.codebook.version ||
      wordingOfWritten(asked) !== written,
  )
  return (code) =>
    comparable.map(({ document }): Earlier => {
      const theme = document.themes.find((each) => each.code === code)
      return { ...waveOf(document), base: document.wrote, amounts: [theme?.amount ?? { as: 'hidden' }] }
    })
}

/**
 * What earlier releases say of a question, newest first, back to the first that asked it in other words. One that did not
 * ask it, or shows no table of it, is passed over.
 */
export function trendOfQuestion(
  question: AskedQuestion,
  asked: AskedQuestion[],
  earlier: EarlierRelease[],
): Pick<TalliedClosed, 'earlier' | 'reworded'> {
  const asking = earlier.flatMap((release) => {
    const then = release.asked.find(({ key }) => key === question.key)
    return then ? [{ ...release, wording: wordingOf(then, release.asked) }] : []
  })
  const wording = wordingOf(question, asked)
  const comparable = untilFirst(asking, (then) => then.wording !== wording)
  const before = comparable.length === 0 ? asking[0] : undefined
  return {
    earlier: comparable.flatMap(({ document }) => tableOf(document, document.questions, question.key)),
    reworded: before?.document.waveNumber ?? null,
  }
}

/** What earlier releases say of a way of answering: it is always asked in the same words. */
export const trendOfWay = (key: string, earlier: EarlierRelease[]): EarlierTable[] =>
  earlier.flatMap(({ document }) => tableOf(document, document.ways, key))

function tableOf(
  document: ReleaseDocument,
  questions: ReleaseDocument['questions'],
  key: string,
): EarlierTable[] {
  const question = questions.find((each) => each.key === key)
  if (!question || !('state' in question) || question.state !== 'shown') return []
  return [{ ...waveOf(document), base: question.base, cells: question.cells }]
}

const waveOf = ({ waveNumber, closedOn }: ReleaseDocument) => ({ waveNumber, closedOn })

/** Of the questions that are answered in words, in whichever order. */
const wordingOfWritten = (asked: AskedQuestion[]) =>
  asked
    .filter(({ kind }) => kinds[kind].coded)
    .map((question) => `${question.key} ${wordingOf(question, asked)}`)
    .sort()
    .join('\n')

function untilFirst<T>(all: T[], stops: (each: T) => boolean): T[] {
  const end = all.findIndex(stops)
  return end < 0 ? all : all.slice(0, end)
}
