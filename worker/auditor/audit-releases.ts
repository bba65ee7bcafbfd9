import type { ReleaseDocument } from '../../schema/release.ts'
import { eachOnce, type Finding } from './finding.ts'
import { newCounts } from './new-counts.ts'
import { notFromPrint } from './not-from-print.ts'
import { nothingKnown, type PublicKnowledge, readersOf } from './public-knowledge.ts'
import { quoteLeaks } from './quote-leaks.ts'
import { puzzleOf } from './released-puzzle.ts'
import { solved } from './solved-puzzle.ts'

/**
 * What a reader who keeps every state of a release, and knows the rules, can work out of what it hides: by bounds on each
 * hidden count, from everything printed together. A separate check of the door: it shares no rule and no code with it.
 * Pure. A consultation hides nothing of agencies and has no findings.
 * @param documents of one wave: the frozen one first, then each corrected state. Page and exports say what these say and no
 * more (tests/exports.test.ts)
 * @param known what is public beside them (`publicKnowledge`): which question follows from which, the codebook, the cohort
 * @returns empty where nobody can be found
 */
export function auditReleases(
  documents: readonly ReleaseDocument[],
  known: PublicKnowledge = nothingKnown,
): Finding[] {
  const [frozen] = documents
  if (!frozen || frozen.kind === 'consultation') return []
  const found = readersOf(known).flatMap((reader) => solved(puzzleOf(documents, reader)))
  return [
    ...newCounts(documents),
    ...quoteLeaks(documents),
    ...eachOnce([...notFromPrint(documents), ...found]),
  ]
}
