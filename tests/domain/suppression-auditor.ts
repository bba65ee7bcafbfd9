import type { ReleasedQuestion } from '../../schema/release.ts'

// Written from the published rules alone; it shares no code with the door.

/** What somebody sees of a question: the possible bases, and at each what a cell may be; null is hidden. */
export type View = {
  sums: 'all' | 'several'
  /** Whether the rules may hide one larger cell beside the small ones. */
  next: boolean
  /** Cells under this are hidden for their size. */
  floor: number
  bases: number[]
  cells: ((base: number) => [number, number] | null)[]
}

/** Every count each hidden cell may have, worked out from the view; null where the cell is shown. */
export function solve(view: View): (Set<number> | null)[] {
  return view.cells.map((cell, index) => {
    const first = view.bases[0]
    if (first === undefined || cell(first) !== null) return null
    const possible = new Set<number>()
    for (const base of view.bases) {
      for (const larger of view.next ? [null, ...view.cells.keys()] : [null]) {
        const ranges = view.cells.map((each, at) => each(base) ?? hiddenRange(view, base, at === larger))
        if (larger !== null && view.cells[larger]?.(base) !== null) continue
        if (ranges.some(([low, high]) => low > high)) continue
        const own = ranges[index] ?? [0, -1]
        const others = ranges.filter((_, at) => at !== index)
        const low = base - others.reduce((total, [, high]) => total + high, 0)
        const high = view.sums === 'all' ? base - others.reduce((total, [least]) => total + least, 0) : base
        for (let n = Math.max(low, own[0]); n <= Math.min(high, own[1]); n++) possible.add(n)
      }
    }
    return possible
  })
}

/** At most one hidden cell is larger: the next smallest, so no larger than any cell that is shown. */
function hiddenRange(view: View, base: number, larger: boolean): [number, number] {
  if (!larger) return [0, view.floor - 1]
  const shown = view.cells.flatMap((cell) => cell(base)?.[1] ?? [])
  return [view.floor, Math.min(...shown)]
}

/** The faults of a view against the truth it came from. */
export function faults(view: View, truth: number[]): string[] {
  return solve(view).flatMap((possible, index) => {
    const true_ = truth[index] ?? 0
    if (possible === null) return []
    if (!possible.has(true_)) return [`cell ${index}: the auditor rules out the truth`]
    return hiddenWell(possible, true_ < view.floor, view.floor) ? [] : [`cell ${index}: ${[...possible]}`]
  })
}

/** How many people's answers a view gives away exactly: hidden cells with one value left. */
export function givenAway(view: View, truth: number[]): number {
  return solve(view).reduce((total, possible, at) => total + (possible?.size === 1 ? (truth[at] ?? 0) : 0), 0)
}

/** Reads a released question as a leader would. Null where nothing is printed but a fixed sentence. */
export function viewOf(question: ReleasedQuestion): View | null {
  if (!('state' in question) || question.state !== 'shown') return null
  const { base, cells, kind } = question
  const middle = base.as === 'figure' ? base.number : null
  const bases = middle === null ? range(10, 29) : range(middle - 2, middle + 2).filter((n) => n >= 30)
  return {
    sums: kind === 'choices' ? 'several' : 'all',
    next: kind !== 'choices',
    floor: 8,
    bases,
    cells: cells.map(({ amount }) => (n) => {
      if (amount.as === 'hidden') return null
      if (amount.as === 'figure') return [Math.max(8, amount.number - 2), Math.min(n - 8, amount.number + 2)]
      const fitting = range(8, n - 8).filter((people) => inWords(people / n) === amount.words)
      return [fitting[0] ?? 1, fitting.at(-1) ?? 0]
    }),
  }
}

/** Hide under 5, print the rest and the base as they are: what many dashboards do. */
export function naiveView(cells: number[], answered: number, sums: View['sums']): View {
  return {
    sums,
    next: false,
    floor: 5,
    bases: [answered],
    cells: cells.map((people) => () => (people < 5 ? null : [people, people])),
  }
}

export type Table = { answered: number; cells: number[] }

/**
 * The strongest reader: knows the rules, runs them on every possible table, and keeps those that print the
 * same. Returns the printed questions in which a hidden cell is not hidden well.
 */
export function everyTable(tables: Iterable<Table>, print: (table: Table) => ReleasedQuestion): string[] {
  const alike = new Map<string, Set<number>[]>()
  for (const table of tables) {
    const key = JSON.stringify(print(table))
    const values = alike.get(key) ?? table.cells.map(() => new Set<number>())
    table.cells.forEach((people, at) => {
      values[at]?.add(people)
    })
    alike.set(key, values)
  }
  return [...alike].flatMap(([key, values]) => {
    const question = JSON.parse(key) as ReleasedQuestion
    if (!('cells' in question)) return []
    const bad = question.cells.some(({ amount }, at) => {
      const possible = values[at] ?? new Set<number>()
      return amount.as === 'hidden' && !hiddenWell(possible, Math.min(...possible) < 8, 8)
    })
    return bad ? [key] : []
  })
}

/** A size-hidden count keeps every value under the floor; any other hidden one at least eight values. */
function hiddenWell(possible: Set<number>, small: boolean, floor: number): boolean {
  return small ? range(0, floor - 1).every((n) => possible.has(n)) : possible.size >= 8
}

function inWords(share: number): string {
  const steps: [number, string][] = [
    [0.9, 'nearly everybody'],
    [0.625, 'most'],
    [0.375, 'about half'],
    [0.15, 'about a quarter'],
  ]
  return steps.find(([from]) => share >= from)?.[1] ?? 'a few'
}

const range = (low: number, high: number) =>
  Array.from({ length: Math.max(0, high - low + 1) }, (_, i) => low + i)
