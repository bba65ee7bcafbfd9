import type { ReleaseDocument } from '../../schema/release.ts'
import { sayBreakdown } from './breakdown-facts.ts'
import { sayCoverage } from './cohort-facts.ts'
import { sayBase } from './printed-facts.ts'
import type { PublicKnowledge } from './public-knowledge.ts'
import { Puzzle } from './puzzle.ts'
import { sayFollowUp, sayQuestion } from './question-facts.ts'
import { seenTogether } from './seen-documents.ts'
import { sayThemes } from './theme-facts.ts'
import { sayWritten } from './written-facts.ts'

/** Everything that the documents of one wave say and hide. @param documents not empty, the frozen one first */
export function puzzleOf(documents: readonly ReleaseDocument[], known: PublicKnowledge): Puzzle {
  const document = seenTogether(documents)
  const puzzle = new Puzzle()
  const [everybody, wrote] = [puzzle.unknown('received'), puzzle.unknown('wrote')]
  sayBase(puzzle, everybody, document.received, 'how many answered')
  sayBase(puzzle, wrote, document.wrote, 'how many wrote')
  const silent = puzzle.rest([everybody], [wrote], 'wrote nothing')
  puzzle.hide(silent, 'people who wrote nothing', 'skipped')
  const questions = [...document.questions, ...document.ways]
  for (const question of questions) sayQuestion(puzzle, question, everybody)
  for (const question of questions) sayFollowUp(puzzle, question, known)
  for (const breakdown of document.breakdowns) sayBreakdown(puzzle, breakdown)
  sayThemes(puzzle, document, wrote, known)
  sayWritten(puzzle, document, wrote, known)
  if (document.coverage) sayCoverage(puzzle, document.coverage, everybody, known)
  return puzzle
}
