import type { Amount, Base } from '../../schema/release.ts'
import type { SurveyKind } from '../../schema/survey.ts'
import { cellText, howMany, type ShownQuestion } from './amount-words.ts'
import { leaderWording as wording } from './leader-wording.ts'
import { WaveBars } from './WaveBars.tsx'
import { WideTable } from './WideTable.tsx'
import { waveNames } from './wave-names.ts'

/** One wave of a question: each answer's amount, in the order of the question's cells. */
export type Wave = { waveNumber: number; closedOn?: string; base: Base; amounts: Amount[] }

type WavesProps = { question: ShownQuestion; kind: SurveyKind; waveNumber: number }

/** Every wave beside the others on one scale, oldest first, with the table of the same. Nothing in a first wave. */
export function Waves({ question, kind, waveNumber }: WavesProps) {
  if (question.earlier.length === 0) return null
  const { base, cells } = question
  const now: Wave = { waveNumber, base, amounts: cells.map(({ amount }) => amount) }
  const waves = [...question.earlier.toReversed(), now]
  const labels = cells.map(({ label }) => label)
  const inFigures = waves.every(
    ({ base, amounts }) => base.as === 'figure' && amounts.every(({ as }) => as !== 'words'),
  )
  const rows = labels.map((head, at) => ({
    head,
    cells: waves.map(({ amounts }) => cellText(amounts[at] ?? { as: 'hidden' })),
  }))
  return (
    <details>
      <summary>{wording.waves}</summary>
      {inFigures && <WaveBars labels={labels} waves={waves} />}
      <WideTable
        caption={kind === 'survey' ? wording.brackets : wording.columns.consultation}
        columns={[wording.columns.answer, ...waveNames(waves)]}
        rows={[
          { head: wording.columns.answered, cells: waves.map((wave) => howMany(wave.base, kind)) },
          ...rows,
        ]}
      />
    </details>
  )
}
