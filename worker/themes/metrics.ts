/** The figures of `docs/themes.md`. Items are positions; labels and groups are numbers; an item may have several or none. */

export type LabelScores = { microF1: number; macroF1: number; samplesF1: number }

/** F1 over all codings, over labels with at least `floor` true items, and over items (an empty answer left empty is right). */
export function scoreLabels(truth: number[][], proposed: number[][], labels: number, floor = 5): LabelScores {
  const tallies = Array.from({ length: labels }, () => ({ hit: 0, proposed: 0, true: 0 }))
  const perItem = truth.map((held, item) => {
    const given = new Set(proposed[item])
    const hits = held.filter((label) => given.has(label))
    for (const label of hits) bump(tallies[label], 'hit')
    for (const label of held) bump(tallies[label], 'true')
    for (const label of given) bump(tallies[label], 'proposed')
    return f1(hits.length, given.size, held.length)
  })
  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0)
  return {
    microF1: f1(sum('hit'), sum('proposed'), sum('true')),
    macroF1: mean(tallies.filter((t) => t.true >= floor).map((t) => f1(t.hit, t.proposed, t.true))),
    samplesF1: mean(perItem),
  }
}

/** How well groups found without labels match human themes: the best F1 of any group, averaged over labels with `floor` items. */
export function recovery(truth: number[][], groups: number[][], labels: number, floor = 5): number {
  const best = Array.from({ length: labels }, () => 0)
  const sizes = best.map((_, label) => truth.filter((held) => held.includes(label)).length)
  for (const group of groups) {
    const hits = best.map(() => 0)
    for (const item of group) for (const label of truth[item] ?? []) hits[label] = (hits[label] ?? 0) + 1
    hits.forEach((hit, label) => {
      best[label] = Math.max(best[label] ?? 0, f1(hit, group.length, sizes[label] ?? 0))
    })
  }
  return mean(best.filter((_, label) => (sizes[label] ?? 0) >= floor))
}

/**
 * Normalised mutual information of labels and groups, over the arithmetic mean of their entropies. An item with several
 * labels or groups is shared out evenly among them; one without is in a label or group of its own kind, "none".
 */
export function mutualInformation(truth: number[][], groups: number[][]): number {
  const groupsOf: number[][] = truth.map(() => [])
  groups.forEach((items, group) => {
    for (const item of items) groupsOf[item]?.push(group)
  })
  const joint = new Map<string, number>()
  const [left, right] = [new Map<string, number>(), new Map<string, number>()]
  truth.forEach((held, item) => {
    const [rows, columns] = [orNone(held), orNone(groupsOf[item] ?? [])]
    const share = 1 / (rows.length * columns.length * truth.length)
    for (const row of rows)
      for (const column of columns) {
        add(joint, `${row} ${column}`, share)
        add(left, `${row}`, share)
        add(right, `${column}`, share)
      }
  })
  const entropies = (entropy(left) + entropy(right)) / 2
  return entropies > 0 ? (entropy(left) + entropy(right) - entropy(joint)) / entropies : 0
}

/** The overlap of two sets: shared over all. Two empty sets are alike. */
export function jaccard<T>(a: Set<T>, b: Set<T>): number {
  const shared = [...a].filter((value) => b.has(value)).length
  const all = a.size + b.size - shared
  return all > 0 ? shared / all : 1
}

/** The arithmetic mean; 0 of nothing. */
export function mean(values: number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0
}

type Tally = { hit: number; proposed: number; true: number }

function bump(tally: Tally | undefined, key: keyof Tally): void {
  if (tally) tally[key] += 1
}

function f1(hits: number, proposed: number, held: number): number {
  return proposed + held > 0 ? (2 * hits) / (proposed + held) : 1
}

const orNone = (values: number[]): number[] => (values.length > 0 ? values : [-1])

function add(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

function entropy(shares: Map<string, number>): number {
  return [...shares.values()].reduce((sum, share) => sum - share * Math.log(share), 0)
}
