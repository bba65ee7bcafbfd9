import { fewestFigures } from './fewest-figures.ts'
import type { Finding } from './finding.ts'
import { type System, systemOf } from './narrowing.ts'
import { type Possible, possibleCounts } from './possible-counts.ts'
import type { Fact, Family, Puzzle, Target } from './puzzle.ts'

/** The true count of a target, where it is known. */
export type Truth = (target: Target) => number | undefined

/** The hidden counts that the facts narrow too far, each with the figures that together do it. */
export function solved(puzzle: Puzzle, truth: Truth = () => undefined): Finding[] {
  const { facts, families, ids } = puzzle
  const system = systemOf(ids.length, facts)
  if (!system) return contradicted(puzzle, truth)
  return together(families).flatMap((family) => narrowedIn(family, system, facts, truth))
}

function narrowedIn(family: Family, system: System, facts: Fact[], truth: Truth): Finding[] {
  const enough = (target: Target, possible: Possible) => possible.keeps(target.need, truth(target))
  return [...possibleCounts(system, family, enough)]
    .filter(([target, possible]) => !enough(target, possible))
    .map(([target, possible]) => ({
      what: target.what,
      possible: endsOf(possible, target, system),
      because: fewestFigures(facts, target.unknown, (left) => {
        const known = systemOf(system.touching.length, left)
        const own = known && possibleCounts(known, { ...family, targets: [target] }, enough).get(target)
        return !own || !enough(target, own)
      }),
    }))
}

/** Counts that no alternative decides, as one family: one solution then speaks for many of them. */
function together(families: Family[]): Family[] {
  const isPlain = ({ alternatives, base }: Family) => alternatives.length === 0 && base === null
  const plain = families.filter(isPlain).flatMap(({ targets }) => targets)
  return [...families.filter((family) => !isPlain(family)), { targets: plain, alternatives: [], base: null }]
}

function endsOf({ low, high }: Possible, { unknown }: Target, { ranges }: System): Finding['possible'] {
  return low <= high ? [low, high] : [ranges.low[unknown] ?? 0, ranges.high[unknown] ?? 0]
}

/**
 * No counts fit: something that is hidden for its size is not small beside what is printed, and comes out when that alone is
 * not believed; or the printed figures contradict each other.
 */
function contradicted({ ids, facts, families }: Puzzle, truth: Truth): Finding[] {
  const found = families.flatMap(({ targets }) =>
    targets.flatMap((target) => {
      const others = facts.filter(({ hides }) => hides !== target.unknown)
      const system = others.length < facts.length ? systemOf(ids.length, others) : null
      const own = { targets: [target], alternatives: [], base: null }
      return system ? narrowedIn(own, system, others, truth) : []
    }),
  )
  if (found.length > 0) return found
  const because = fewestFigures(facts, null, (left) => systemOf(ids.length, left) === null)
  return [{ what: 'figures that no counts fit', possible: [0, 0], because }]
}
