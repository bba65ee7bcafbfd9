import type {
  Amount,
  Base,
  CoveredDimension,
  ReleaseDocument,
  ReleasedBreakdown,
  ReleasedQuestion,
  ReleasedTheme,
} from '../../schema/release.ts'

/**
 * Everything that is seen by somebody who kept each state of a release: what was taken away later is still known, and what
 * was hidden and came later is known too.
 * @param documents the frozen one first; not empty
 */
export function seenTogether(documents: readonly ReleaseDocument[]): ReleaseDocument {
  const [frozen, ...others] = documents
  if (!frozen) throw new RangeError('a release has a document')
  return others.reduce(both, frozen)
}

const both = (first: ReleaseDocument, later: ReleaseDocument): ReleaseDocument => {
  const { received, wrote, notShown, themes, questions, ways, breakdowns } = first
  return {
    ...first,
    received: seen(received, later.received),
    wrote: seen(wrote, later.wrote),
    notShown: seen(notShown, later.notShown),
    themes: byIdentity(themes, later.themes, ({ code }) => code, theme),
    questions: byIdentity(questions, later.questions, ({ key }) => key, question),
    ways: byIdentity(ways, later.ways, ({ key }) => key, question),
    breakdowns: byIdentity(breakdowns, later.breakdowns, breakdownId, breakdown),
    coverage: coverage(first.coverage, later.coverage),
  }
}

export const breakdownId = ({ by, of }: ReleasedBreakdown) => `${of.key} by ${by.key}`

const seen = <Printed extends Amount | Base>(first: Printed, later: Printed): Printed =>
  first.as === 'hidden' ? later : first

const theme = (first: ReleasedTheme, later: ReleasedTheme): ReleasedTheme =>
  first.amount.as === 'hidden' ? later : first

function question(first: ReleasedQuestion, later: ReleasedQuestion): ReleasedQuestion {
  if ('cells' in first && 'cells' in later && first.state === later.state) {
    const cells = byIdentity(
      first.cells,
      later.cells,
      ({ label }) => label,
      (one, other) => ({
        ...one,
        amount: seen(one.amount, other.amount),
      }),
    )
    return { ...first, cells }
  }
  if ('state' in first) return first.state === 'hidden' ? later : first
  if ('state' in later) return first
  return { ...first, base: seen(first.base, later.base) }
}

const breakdown = (first: ReleasedBreakdown, later: ReleasedBreakdown) =>
  first.state === 'hidden' ? later : first

function coverage(first: ReleaseDocument['coverage'], later: ReleaseDocument['coverage']) {
  if (!first || !later) return first ?? later
  const groups = (one: CoveredDimension, other: CoveredDimension) => ({
    ...one,
    groups: byIdentity(
      one.groups,
      other.groups,
      ({ label }) => label,
      (here, there) => ({
        ...here,
        cohort: seen(here.cohort, there.cohort),
      }),
    ),
  })
  return {
    ...first,
    cohort: seen(first.cohort, later.cohort),
    dimensions: byIdentity(first.dimensions, later.dimensions, ({ dimension }) => dimension, groups),
  }
}

function byIdentity<Part>(
  first: Part[],
  later: Part[],
  identity: (part: Part) => string,
  together: (first: Part, later: Part) => Part,
): Part[] {
  const theirs = new Map(later.map((part) => [identity(part), part]))
  const own = new Set(first.map(identity))
  const both = first.map((part) => {
    const other = theirs.get(identity(part))
    return other === undefined ? part : together(part, other)
  })
  return [...both, ...later.filter((part) => !own.has(identity(part)))]
}
