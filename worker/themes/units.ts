import { scaleOf, type Weights } from './centres.ts'
import { splitClauses } from './clauses.ts'
import type { Span } from './engine.ts'
import { type Lexicon, wordIds } from './lexicon.ts'
import { type Token, tokenise } from './tokens.ts'

/**
 * What is grouped: a clause or a whole answer. Unit u holds the distinct telling words `ids[starts[u]]` up to
 * `ids[starts[u + 1]]`; `scales` makes its length 1. It is from the answer at `owners[u]`: its clause `clauses[u]`, or the
 * whole of it (-1), from character `spans[2u]` up to `spans[2u + 1]`.
 */
export type Units = {
  starts: Int32Array
  ids: Int32Array
  scales: Float64Array
  owners: Int32Array
  clauses: Int32Array
  spans: Int32Array
}

/** One unit per clause (or per answer, if `whole`) that holds a telling word. */
export function unitsOf(
  items: readonly { text: string }[],
  lexicon: Lexicon,
  weights: Weights,
  whole: boolean,
): Units {
  const starts = [0]
  const ids: number[] = []
  const scales: number[] = []
  const owners: number[] = []
  const clauses: number[] = []
  const spans: number[] = []
  items.forEach(({ text }, owner) => {
    const tokens = tokenise(text)
    const all = wordIds(lexicon, tokens)
    partsOf(text, tokens, whole).forEach(({ from, to }, clause) => {
      const telling = [...new Set(all.subarray(from, to))].filter((id) => lexicon.telling[id] === 1)
      const scale = scaleOf(telling, weights)
      if (scale === 0) return
      ids.push(...telling)
      starts.push(ids.length)
      scales.push(scale)
      owners.push(owner)
      clauses.push(whole ? -1 : clause)
      spans.push(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)
    })
  })
  return {
    starts: Int32Array.from(starts),
    ids: Int32Array.from(ids),
    scales: Float64Array.from(scales),
    owners: Int32Array.from(owners),
    clauses: Int32Array.from(clauses),
    spans: Int32Array.from(spans),
  }
}

/** Where a unit stands in its answer. */
export function spanOf({ spans }: Units, unit: number): Span {
  return [spans[2 * unit] ?? 0, spans[2 * unit + 1] ?? 0]
}

/** The units of the first `items` answers. */
export function firstUnits({ starts, ids, scales, owners, clauses, spans }: Units, items: number): Units {
  const after = owners.findIndex((owner) => owner >= items)
  const count = after < 0 ? owners.length : after
  return {
    starts: starts.subarray(0, count + 1),
    ids,
    scales: scales.subarray(0, count),
    owners: owners.subarray(0, count),
    clauses: clauses.subarray(0, count),
    spans: spans.subarray(0, 2 * count),
  }
}

function partsOf(text: string, tokens: Token[], whole: boolean): { from: number; to: number }[] {
  return whole ? [{ from: 0, to: tokens.length }] : splitClauses(text, tokens)
}
