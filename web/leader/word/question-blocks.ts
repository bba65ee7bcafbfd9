import type { ReleaseDocument } from '../../../schema/release.ts'
import {
  type ClosedQuestion,
  cellText,
  howMany,
  isClosed,
  periodOf,
  type ShownQuestion,
} from '../amount-words.ts'
import { leaderWording as wording } from '../leader-wording.ts'
import { chartTitle, measureOf, measures, questionSentences } from '../question-words.ts'
import { waveNames } from '../wave-names.ts'
import { amountTable } from './amount-block.ts'
import { type Block, bullets, heading, paragraphs } from './block.ts'

/** Questions with answers to show, then those in people's own words, then those that are hidden. */
export function questionsBlocks(document: ReleaseDocument): Block[] {
  const { questions, kind } = document
  const closed = questions.filter(isClosed)
  const open = questions.flatMap((question) =>
    isClosed(question) ? [] : [`${question.title} (${howMany(question.base, kind)})`],
  )
  const hidden = closed.filter(({ state }) => state === 'hidden').map(({ title }) => title)
  return [
    ...closed.flatMap((question) => answersTo(question, document)),
    ...listed(wording.openQuestions, wording.aboutOpenQuestions, open),
    ...listed(wording.hiddenQuestions, wording.whyHiddenQuestions, hidden),
  ]
}

/** How it was answered. */
export const wayBlocks = (document: ReleaseDocument): Block[] =>
  document.ways
    .filter(isClosed)
    .flatMap((way) =>
      way.state === 'hidden' ? paragraphs([`${way.title}: ${wording.wayHidden}`]) : answersTo(way, document),
    )

/** Questions of which no answers are shown, and why; nothing where there are none. */
export const listed = (title: string, why: string, names: string[]): Block[] =>
  names.length > 0 ? [heading(3, title), ...paragraphs([why]), ...bullets(names)] : []

function answersTo(question: ClosedQuestion, document: ReleaseDocument): Block[] {
  if (question.state === 'hidden') return []
  const { kind } = document
  const { answer } = wording.columns
  const title = heading(3, question.title)
  if (question.state === 'nearly everybody') {
    const caption = `${measures[question.kind]} ${wording.who[kind]}, ${periodOf(document)}.`
    return [title, ...paragraphs([wording.nearlyHidden]), amountTable(caption, answer, kind, question.cells)]
  }
  const { cells, base } = question
  return [
    title,
    ...paragraphs([`${chartTitle(question.kind, cells, base)}.`, ...questionSentences(question, kind)]),
    amountTable(measureOf(question, kind, periodOf(document)), answer, kind, cells),
    ...waveTable(question, document),
  ]
}

/** Oldest first. Nothing in a first wave. */
function waveTable({ base, cells, earlier }: ShownQuestion, { kind, waveNumber }: ReleaseDocument): Block[] {
  if (earlier.length === 0) return []
  const { columns } = wording
  const now = { waveNumber, base, amounts: cells.map(({ amount }) => amount) }
  const waves = [...earlier.toReversed(), now]
  return [
    {
      as: 'table',
      caption: kind === 'survey' ? `${wording.waves}. ${wording.brackets}` : `${wording.waves}.`,
      head: [columns.answer, ...waveNames(waves)],
      rows: [
        [columns.answered, ...waves.map((wave) => howMany(wave.base, kind))],
        ...cells.map(({ label }, at) => [
          label,
          ...waves.map(({ amounts }) => cellText(amounts[at] ?? { as: 'hidden' })),
        ]),
      ],
    },
  ]
}
