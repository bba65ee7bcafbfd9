import type { CoveredDimension, ReleaseDocument } from '../../../schema/release.ts'
import { hidden, leaderWording as wording } from '../leader-wording.ts'
import { type Line, measured, shared, told } from './row.ts'

/** The cohort beside those who answered; agencies have no cohort. */
export function coverageLines({ kind, coverage }: ReleaseDocument): Line[] {
  if (kind === 'consultation') return []
  if (!coverage) return [{ measure: 'note', text: 'there is no cohort in this summary' }]
  const { cohort, rate, larger, dimensions } = coverage
  return [
    { measure: 'in the cohort', people: told(cohort) },
    { measure: 'answered', ...(rate ? shared(rate) : { percent: hidden }), base: told(cohort) },
    ...(larger ? [{ measure: 'note', text: wording.coverage.larger }] : []),
    ...dimensions.flatMap(dimensionLines),
  ]
}

function dimensionLines({ dimension, asked, groups }: CoveredDimension): Line[] {
  const named = {
    key: dimension,
    title: wording.coverage.dimensions[dimension],
    ...(asked ? { split: asked.title } : {}),
  }
  const lines = groups.flatMap(({ label: group, cohort, answered, heard }): Line[] => [
    { measure: 'in the cohort', group, ...measured(cohort) },
    answered
      ? { measure: 'answered', group, ...measured(answered) }
      : {
          measure: 'answered',
          group,
          text: asked ? wording.coverage.otherGroups : wording.coverage.notAsked,
        },
    ...(heard ? [{ measure: 'heard from', group, text: wording.coverage.heard[heard] }] : []),
  ])
  return lines.map((line) => ({ ...named, ...line }))
}
