import type { Amount, Base, ReleaseDocument } from '../schema/release.ts'

/** From what is printed (`from`), what the door says of it (`says`): percentage, interval, rate, comparison. */
export type Derived = { from: string; says: string }

/**
 * Everything in a release that is to be worked out from printed figures alone. Over many releases one `from` has one `says`:
 * with two, something that is not printed speaks through it.
 */
export function derivedFigures(document: ReleaseDocument): Derived[] {
  const { received, wrote, themes, questions, ways, breakdowns, coverage } = document
  const among = coverage && !coverage.larger ? `cohort ${JSON.stringify(coverage.cohort)}` : 'no cohort'
  const tables = [...questions, ...ways].flatMap((question) =>
    'state' in question && question.state === 'shown' ? [question] : [],
  )
  return [
    ...themes.flatMap(({ amount }) => shareOf(amount, wrote, among)),
    ...tables.flatMap(({ base, cells }) => cells.flatMap(({ amount }) => shareOf(amount, base, among))),
    ...breakdowns.flatMap(({ groups }) =>
      groups.flatMap(({ base, amounts }) => amounts.flatMap((amount) => shareOf(amount, base, 'a group'))),
    ),
    ...(coverage ? coverageOf(coverage, received) : []),
  ]
}

function shareOf(amount: Amount, base: Base, among: string): Derived[] {
  if (amount.as !== 'figure' || base.as !== 'figure') return []
  const { number, percent, interval } = amount
  return [{ from: `${number} of ${base.number}, ${among}`, says: JSON.stringify({ percent, interval }) }]
}

function coverageOf(
  { cohort, rate, larger, dimensions }: NonNullable<ReleaseDocument['coverage']>,
  received: Base,
) {
  const compared = dimensions.flatMap(({ groups }) =>
    groups.map((group) => ({
      from: `heard ${JSON.stringify([group.answered, group.cohort, larger])}`,
      says: String(group.heard),
    })),
  )
  const shares = dimensions.flatMap(({ groups }) =>
    groups.flatMap((group) => shareOf(group.cohort, cohort, 'of a cohort')),
  )
  const rated =
    rate?.as === 'figure'
      ? [{ from: `rate ${JSON.stringify([received, cohort])}`, says: String(rate.percent) }]
      : []
  return [...compared, ...shares, ...rated]
}
