import type { ReleasedQuestion } from '../../schema/release.ts'

/** The finest answers: how many gave each, of how many. */
export type Table = { answered: number; cells: number[] }

/**
 * The strongest reader: knows the rules, runs them on every possible table, and keeps those that print the
 * same. Returns the printed questions in which a hidden cell is not hidden well: one printed as hidden, or one that was put
 * together with another. `together`: the finest answers in each printed line, by its label; a line is one answer without it.
 * `knowing`: how many answered, too.
 */
export function everyTable(
  tables: Iterable<Table>,
  print: (table: Table) => ReleasedQuestion,
  together: Record<string, number[]> = {},
  knowing = false,
): string[] {
  const alike = new Map<string, Set<number>[]>()
  for (const table of tables) {
    const key = JSON.stringify([print(table), knowing ? table.answered : null])
    const values = alike.get(key) ?? table.cells.map(() => new Set<number>())
    table.cells.forEach((people, at) => {
      values[at]?.add(people)
    })
    alike.set(key, values)
  }
  return [...alike].flatMap(([key, values]) => {
    const [question] = JSON.parse(key) as [ReleasedQuestion, number | null]
    if (!('cells' in question)) return []
    const hidden = question.cells.flatMap(({ label, amount }, at) => {
      const finest = together[label] ?? [at]
      return amount.as === 'hidden' || finest.length > 1 ? finest : []
    })
    return hidden.some((at) => !hiddenWell(values[at] ?? new Set())) ? [JSON.stringify(question)] : []
  })
}

/** A count that may be under 8 keeps every value under it; any other hidden one at least eight values. */
function hiddenWell(possible: Set<number>): boolean {
  if (Math.min(...possible) >= 8) return possible.size >= 8
  return Array.from({ length: 8 }, (_, n) => n).every((n) => possible.has(n))
}

/** Every table of `choices` cells with 10 to `most` people; `most` has to be the last base that prints like those before it. */
export function* allTables(choices: number, most: number): Generator<Table> {
  for (let answered = 10; answered <= most; answered++) {
    for (const cells of split(answered, choices)) yield { answered, cells }
  }
}

function* split(people: number, choices: number): Generator<number[]> {
  if (choices === 1) return yield [people]
  for (let first = 0; first <= people; first++) {
    for (const rest of split(people - first, choices - 1)) yield [first, ...rest]
  }
}
