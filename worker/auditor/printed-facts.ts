import type { Amount, Base, Hidden } from '../../schema/release.ts'
import { behind, floor, inFigures, reported, shares } from './published-numbers.ts'
import type { Puzzle, Unknown } from './puzzle.ts'

/** What a printed base says of its count. Pure but for `puzzle`, which it adds to. */
export function sayBase(puzzle: Puzzle, base: Unknown, printed: Base, what: string): void {
  if (printed.as === 'hidden') puzzle.between(base, 0, reported - 1, `${what} is hidden`)
  else if (printed.as === 'fewer')
    puzzle.between(base, reported, inFigures - 1, `${what} is “fewer than ${inFigures}”`)
  else {
    const [low, high] = behind(printed.number)
    puzzle.between(base, Math.max(inFigures, low), high, `${what} is printed as ${printed.number}`)
  }
}

/** What a printed amount says of a count of `base`: at least 8, at least 8 beside it, and near its figure or words. */
export function sayAmount(puzzle: Puzzle, people: Unknown, base: Unknown, printed: Amount, what: string) {
  if (printed.as === 'hidden') return
  const because = `${what} is printed as ${printed.as === 'words' ? `“${printed.words}”` : printed.number}`
  if (printed.as === 'words' && printed.words === 'nearly everybody') {
    sayNearlyEverybody(puzzle, people, base, because)
    return
  }
  const beside = [[base, 1] as const, [people, -1] as const]
  puzzle.say({ terms: beside, least: floor, most: Infinity, because })
  sayRange(puzzle, people, base, printed, because)
}

/** The same without what stands beside it. */
export function sayRange(
  puzzle: Puzzle,
  people: Unknown,
  base: Unknown,
  printed: Exclude<Amount, Hidden>,
  because: string,
) {
  puzzle.between(people, floor, Infinity, because)
  if (printed.as === 'figure') puzzle.between(people, ...behind(printed.number), because)
  else sayShare(puzzle, people, base, shares[printed.words], because)
}

/** R6: fewer than 8 others, and three quarters or more. */
function sayNearlyEverybody(puzzle: Puzzle, people: Unknown, base: Unknown, because: string) {
  sayShare(puzzle, people, base, shares['nearly everybody'], because)
  const terms = [[base, 1] as const, [people, -1] as const]
  puzzle.say({ terms, least: 0, most: floor - 1, because })
}

/** A share between two fractions, in whole numbers: under 3/8 of a base is 8 people ≤ 3 base - 1. */
export function sayShare(
  puzzle: Puzzle,
  people: Unknown,
  base: Unknown,
  { least, under }: (typeof shares)[keyof typeof shares],
  because: string,
) {
  const [top, bottom] = least
  const reaching = { terms: [[people, bottom] as const, [base, -top] as const], because }
  if (top > 0) puzzle.say({ ...reaching, least: 0, most: Infinity })
  if (!under) return
  const staying = { terms: [[people, under[1]] as const, [base, -under[0]] as const], because }
  puzzle.say({ ...staying, least: -Infinity, most: -1 })
}
