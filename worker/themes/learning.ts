import { splitClauses } from './clauses.ts'
import { type Example, sideOf } from './examples.ts'
import { lookUp, type Space, widthOf } from './features.ts'
import { dot, packRows, type Rows, type Solution, solve } from './svm.ts'
import type { Token } from './tokens.ts'
import { type Vector, vectorise } from './vectorise.ts'

/** All there is to learn from, as rows: every example whole, then the clauses of reviewed answers that have several. */
export type Lesson = { examples: Example[]; rows: Rows; clauses: { example: number; rows: number[] }[] }

/** Prepares examples for `learnTheme`; `words` are their tokens. */
export function prepare(space: Space, examples: Example[], words: Token[][]): Lesson {
  const known = words.map((tokens) => lookUp(space, tokens))
  const vectors: Vector[] = known.map((looked) => vectorise(space, looked))
  const clauses = examples.flatMap(({ text, kind }, example) => {
    const parts = kind === 'answer' ? splitClauses(text, words[example]) : []
    if (parts.length < 2) return []
    const rows = parts.map(
      ({ from, to }) => vectors.push(vectorise(space, known[example] ?? [], from, to)) - 1,
    )
    return [{ example, rows }]
  })
  return { examples, rows: packRows(vectors, widthOf(space)), clauses }
}

/**
 * Learns a theme twice: first from whole texts, then also from the clauses of reviewed answers, since that is how
 * answers are read: where a theme holds, its best clause is an example of it and the other clauses say nothing of it; where it
 * does not, no clause is. Returns a weight per feature, the bias last; nothing for a theme that no text speaks for.
 */
export function learnTheme(lesson: Lesson, themeId: string, themes: number): Float64Array | undefined {
  const { examples, rows, clauses } = lesson
  const sides = new Int8Array(rows.starts.length - 1)
  examples.forEach((example, row) => {
    sides[row] = sideOf(example, themeId)
  })
  if (!sides.includes(1)) return undefined
  const costs = costsOf(sides, examples, themes)
  const trust = trustOf(rows, sides)
  const first = solve(rows, { sides, costs }, trust)
  if (clauses.length === 0) return first.weights
  return solve(rows, { sides: withClauses(lesson, sides, first), costs }, trust, first).weights
}

/**
 * The price of missing an example: a rare theme's cost more, a common one's less. A description is written in other words
 * than answers are, so it counts for less where there is anything else; and a clause may say less than the whole.
 */
const RARITY = 0.4
const DESCRIPTION = 0.3
const CLAUSE = 0.25

function costsOf(sides: Int8Array, examples: Example[], themes: number): Float64Array {
  const [held, known] = [count(sides, (side) => side === 1), count(sides, (side) => side !== 0)]
  const rarity = (known / (held * themes)) ** RARITY
  const said = examples.some(({ kind }, row) => sides[row] === 1 && kind !== 'description')
  return Float64Array.from(sides, (side, row) => {
    const example = examples[row]
    if (!example) return CLAUSE
    if (side !== 1) return 1
    return said && example.kind === 'description' ? rarity * DESCRIPTION : rarity
  })
}

/**
 * A feature is trusted by how much more often it goes with a theme than without, or less (Wang and Manning, ACL 2012).
 */
const TRUST = 0.3
const MOST_TELLING = 4

function trustOf({ starts, ids, features }: Rows, sides: Int8Array): Float64Array {
  const [yes, no] = [new Float64Array(features + 1).fill(1), new Float64Array(features + 1).fill(1)]
  sides.forEach((side, row) => {
    const counts = side === 1 ? yes : no
    if (side !== 0)
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++)
        counts[ids[at] ?? 0] = (counts[ids[at] ?? 0] ?? 0) + 1
  })
  // The bias, last, is in every row.
  const odds = (yes[features] ?? 1) / (no[features] ?? 1)
  return yes.map((count, feature) => {
    const telling = Math.abs(Math.log(count / ((no[feature] ?? 1) * odds)))
    return (1 - TRUST + (TRUST * Math.min(telling, MOST_TELLING)) / 2) ** 2
  })
}

function withClauses({ rows, clauses }: Lesson, sides: Int8Array, { weights }: Solution): Int8Array {
  const all = sides.slice()
  for (const { example, rows: parts } of clauses) {
    if (sides[example] === -1) for (const row of parts) all[row] = -1
    if (sides[example] !== 1) continue
    const scores = parts.map((row) => dot(rows, row, weights))
    all[parts[scores.indexOf(Math.max(...scores))] ?? 0] = 1
  }
  return all
}

function count(sides: Int8Array, fits: (side: number) => boolean): number {
  return sides.reduce((sum, side) => sum + (fits(side) ? 1 : 0), 0)
}
