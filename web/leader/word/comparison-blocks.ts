import type { ReleaseDocument, ReleasedBreakdown } from '../../../schema/release.ts'
import { cellText, dayText, howMany } from '../amount-words.ts'
import { besideRows, besideSentences } from '../beside-words.ts'
import { breakdownSentence, breakdownTitle, putTogether } from '../breakdown-words.ts'
import { coverageColumns, coverageRows, coverageSentences, dimensionTitle } from '../coverage-words.ts'
import { leaderWording as wording } from '../leader-wording.ts'
import { type Block, heading, notes, paragraphs } from './block.ts'
import { listed } from './question-blocks.ts'

const { columns } = wording

/** The declared breakdowns that are shown, each with its clearest difference; then which are hidden. */
export const breakdownsBlocks = ({ breakdowns }: ReleaseDocument): Block[] => [
  ...breakdowns.flatMap(splitBlocks),
  ...listed(
    wording.hiddenBreakdowns,
    wording.breakdownHidden,
    breakdowns.filter(({ state }) => state === 'hidden').map(breakdownTitle),
  ),
]

function splitBlocks(breakdown: ReleasedBreakdown): Block[] {
  const sentence = breakdownSentence(breakdown)
  if (sentence === null) return []
  return [
    heading(3, breakdownTitle(breakdown)),
    ...paragraphs([sentence]),
    {
      as: 'table',
      caption: wording.brackets,
      head: [columns.group, columns.answered, ...breakdown.columns.map(({ label }) => label)],
      rows: breakdown.groups.map(({ label, base, amounts }) => [
        label,
        howMany(base, 'survey'),
        ...amounts.map(cellText),
      ]),
    },
    ...notes(putTogether(breakdown)),
  ]
}

/** Young people and partners side by side; nothing where there is no other voice. */
export function besideBlocks({ kind, beside }: ReleaseDocument): Block[] {
  if (!beside) return []
  const { title, waveNumber, closedOn } = beside
  return [
    ...paragraphs(besideSentences(beside, kind)),
    {
      as: 'table',
      caption: wording.beside.about[kind],
      head: [columns.theme, wording.who[kind], wording.who[beside.kind], columns.difference],
      rows: besideRows(beside, kind).map(({ head, cells }) => [head, ...cells]),
    },
    ...notes([wording.beside.other(title, waveNumber, dayText(closedOn))]),
  ]
}

/** Who was not heard from: the cohort beside those who answered, one table a dimension. Agencies have no cohort. */
export function coverageBlocks({ kind, coverage }: ReleaseDocument): Block[] {
  if (kind === 'consultation') return []
  const dimensions = coverage?.dimensions ?? []
  return [
    ...paragraphs(coverageSentences(coverage)),
    ...dimensions.map(
      (dimension): Block => ({
        as: 'table',
        caption: dimensionTitle(dimension),
        head: coverageColumns(dimension),
        rows: coverageRows(dimension).map(({ head, cells }) => [head, ...cells]),
      }),
    ),
    ...notes(dimensions.length > 0 ? [wording.brackets] : []),
  ]
}
