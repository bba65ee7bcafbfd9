import type { ReleaseDocument } from '../../schema/release.ts'
import { eachOnce, type Finding } from './finding.ts'
import { systemOf } from './narrowing.ts'
import { newCounts } from './new-counts.ts'
import { notFromPrint } from './not-from-print.ts'
import { possibleCounts } from './possible-counts.ts'
import { type PublicKnowledge, readersOf } from './public-knowledge.ts'
import type { Puzzle } from './puzzle.ts'
import { quoteLeaks } from './quote-leaks.ts'
import { puzzleOf } from './released-puzzle.ts'
import { solved } from './solved-puzzle.ts'

/** True counts by the name of their unknown; those it does not name are not looked at. */
export type TrueCounts = ReadonlyMap<string, number>

/**
 * The same as `auditReleases` for a proof, where the truth is known: what is hidden for its size is told from the rest by it.
 * Besides, `wrong`: the facts that the truth does not fit, so that either this auditor or the door is off the rules.
 */
export function auditAgainst(
  documents: readonly ReleaseDocument[],
  known: PublicKnowledge,
  truth: TrueCounts,
): { violations: Finding[]; wrong: string[] } {
  const puzzles = readersOf(known).map((reader) => puzzleOf(documents, reader))
  const found = puzzles.flatMap((puzzle) =>
    solved(puzzle, ({ unknown }) => truth.get(puzzle.ids[unknown] ?? '')),
  )
  return {
    violations: [
      ...newCounts(documents),
      ...quoteLeaks(documents),
      ...eachOnce([...notFromPrint(documents), ...found]),
    ],
    wrong: [...new Set(puzzles.flatMap((puzzle) => unfitting(puzzle, truth)))],
  }
}

function unfitting({ ids, facts }: Puzzle, truth: TrueCounts): string[] {
  return facts.flatMap(({ terms, least, most, because }) => {
    const counts = terms.map(([unknown]) => truth.get(ids[unknown] ?? ''))
    if (counts.includes(undefined)) return []
    const sum = terms.reduce((total, [, factor], at) => total + factor * (counts[at] ?? 0), 0)
    if (sum >= least && sum <= most) return []
    const said = terms.map(([unknown, factor], at) => `${factor} × ${ids[unknown]} (${counts[at]})`)
    return [`${said.join(' + ')} = ${sum}, not ${least} to ${most}: ${because ?? 'plain logic'}`]
  })
}

/**
 * How many people a puzzle's hidden counts hold, and how many of these it gives away exactly: counts above nought with one
 * possible value.
 */
export function givenAway(puzzle: Puzzle, truth: TrueCounts): { people: number; hidden: number } {
  const system = systemOf(puzzle.ids.length, puzzle.facts)
  if (!system) throw new Error('the facts of this puzzle contradict each other')
  const away = { people: 0, hidden: 0 }
  for (const family of puzzle.families) {
    for (const [target, possible] of possibleCounts(system, family, (_, each) => each.values > 1)) {
      const people = truth.get(puzzle.ids[target.unknown] ?? '') ?? 0
      away.hidden += people
      if (possible.values === 1) away.people += people
    }
  }
  return away
}
