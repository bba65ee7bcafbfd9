import { type Clause, splitClauses } from './clauses.ts'
import { type Known, lookUp } from './features.ts'
import { decide, type Model } from './model.ts'
import type { Counted } from './tally.ts'
import { type Token, tokenise } from './tokens.ts'
import { glimpse } from './vectorise.ts'

/**
 * An answer as a model reads it. `whole` and `parts` are the decision values of the answer and of each clause; `counted` is
 * what the search for evidence has counted so far.
 */
export type Reading = {
  text: string
  words: Token[]
  known: Known[]
  clauses: Clause[]
  whole: Float64Array
  parts: Float64Array[]
  counted: Map<string, Counted>
}

/** Reads an answer: one decision value per theme for the whole and for each clause. */
export function readAnswer(model: Model, text: string): Reading {
  const words = tokenise(text)
  const known = lookUp(model.space, words)
  const clauses = splitClauses(text, words)
  const whole = decide(model, glimpse(model.space, known))
  const parts =
    clauses.length < 2
      ? [whole]
      : clauses.map(({ from, to }) => decide(model, glimpse(model.space, known, from, to)))
  return { text, words, known, clauses, whole, parts, counted: new Map() }
}

/** What a clause's score loses against the whole answer's, because it has less to go by. */
export const CLAUSE_HANDICAP = 0.15

/** The score of a theme: that of the answer or of its best clause, whichever is more. */
export function scoreOf({ whole, parts }: Reading, theme: number): number {
  return parts.reduce((best, part) => Math.max(best, (part[theme] ?? 0) - CLAUSE_HANDICAP), whole[theme] ?? 0)
}
