import type { Fact, Unknown } from './puzzle.ts'

/**
 * A smallest set of printed figures that together tell: each is left out in turn, the furthest first, and stays out where the
 * rest still `tells`. None of those that are left can be spared.
 * @param from the count that they tell of; null where they tell of none
 */
export function fewestFigures(
  facts: Fact[],
  from: Unknown | null,
  tells: (facts: Fact[]) => boolean,
): string[] {
  let left = facts
  const kept: string[] = []
  for (const figure of byDistance(facts, from)) {
    const without = left.filter(({ because }) => because !== figure)
    if (tells(without)) left = without
    else kept.push(figure)
  }
  return kept.reverse()
}

/** The printed figures, the furthest from the count first: as many facts away as it takes to come from one to the other. */
function byDistance(facts: Fact[], from: Unknown | null): string[] {
  const order = new Set<string>()
  const reached = new Set(from === null ? [] : [from])
  let left = facts
  for (let near = left; near.length > 0; ) {
    near = left.filter(({ terms }) => terms.some(([unknown]) => reached.has(unknown)))
    left = left.filter((fact) => !near.includes(fact))
    for (const { terms, because } of near) {
      if (because !== null) order.add(because)
      for (const [unknown] of terms) reached.add(unknown)
    }
  }
  for (const { because } of left) if (because !== null) order.add(because)
  return [...order].reverse()
}
