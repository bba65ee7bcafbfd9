import type { ReleaseDocument, ReleasedQuestion } from '../../schema/release.ts'
import { sayBase } from './printed-facts.ts'
import type { PublicKnowledge } from './public-knowledge.ts'
import { away, behind, inFigures } from './published-numbers.ts'
import type { Puzzle, Unknown } from './puzzle.ts'
import { baseId, followsFrom } from './question-facts.ts'
import { themeId } from './theme-facts.ts'

type Written = Extract<ReleasedQuestion, { kind: 'short' | 'long' }>

/**
 * Written questions: their bases, and what became of the answers. Bases are told together or not at all, so that hidden says
 * nothing of one by itself; where only some are hidden, those are small.
 */
export function sayWritten(
  puzzle: Puzzle,
  document: ReleaseDocument,
  wrote: Unknown,
  known: PublicKnowledge,
) {
  const written = document.questions.filter((question): question is Written => !('state' in question))
  const together = written.every(({ base }) => base.as === 'hidden')
  for (const { key, title, base } of written) {
    const people = puzzle.unknown(baseId(key))
    const small = base.as === 'hidden' && !together && !followsFrom(key, known)
    if (base.as === 'hidden') puzzle.hide(people, `people who answered ‘${title}’`, small ? 'small' : 'other')
    if (base.as !== 'hidden' || small) sayBase(puzzle, people, base, `how many answered ‘${title}’`)
    puzzle.rest([wrote], [people], `wrote elsewhere ${key}`)
  }
  if (written.length > 0) sayAnswers(puzzle, document, written, wrote, known)
}

/**
 * Written answers: each is under a theme (coded), or in the one merged number, or both of these are not known. Answers that
 * are held or withdrawn are in that number too, and in no base of a question.
 */
function sayAnswers(
  puzzle: Puzzle,
  document: ReleaseDocument,
  written: Written[],
  wrote: Unknown,
  known: PublicKnowledge,
) {
  const bases = written.map(({ key }) => puzzle.unknown(baseId(key)))
  puzzle.sum(wrote, bases, true)
  const { notShown, read } = document
  const coded = puzzle.unknown('answers under a theme')
  const without = puzzle.rest(bases, [coded], 'answers that count under no theme')
  const unseen = puzzle.unknown('answers not shown')
  const gone = puzzle.rest([unseen], [without], 'answers held or withdrawn')
  puzzle.hide(gone, 'answers that are held as a concern or were taken back', 'small')
  if (read.as === 'figure') {
    const because = `the share that was read is printed as ${read.percent}%`
    const least = Math.max(inFigures, fewestRounded(read.percent) - away)
    puzzle.say({ terms: bases.map((base) => [base, 1]), least, most: Infinity, because })
  }
  if (notShown.as !== 'figure') return
  const because = `the answers under no theme are printed as ${notShown.number}`
  puzzle.between(unseen, ...behind(notShown.number), because)
  if (known.themes.length === 0 || document.wrote.as === 'hidden') return
  // Somebody may raise a theme in each of the questions that ask for words.
  const raised = [...document.themes, ...known.themes].map(({ code }) => puzzle.unknown(themeId(code)))
  const terms = [...new Set(raised)].map((theme) => [theme, written.length] as const)
  puzzle.say({ terms: [...terms, [coded, -1]], least: 0, most: Infinity, because: null })
}

/** The smallest rounded count of which another is this whole percentage: 97% is of 145 and more. */
function fewestRounded(percent: number): number {
  const step = 2 * away + 1
  for (let whole = step; whole < 100 * step; whole += step) {
    const near = Math.round((percent * whole) / (100 * step)) * step
    if (Math.round((100 * near) / whole) === percent) return whole
  }
  return 0
}
