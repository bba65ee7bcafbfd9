import type { Lexicon } from './lexicon.ts'

/** For each word, the words used in its place ("polite", "courteous") and how alike they are, 0 to 1. */
export type Relatives = { ids: Int32Array; likeness: Float64Array }[]

/**
 * Finds words that keep the same company: the words up to two places either side, weighed by positive pointwise mutual
 * information with smoothed contexts (Levy, Goldberg and Dagan, TACL 2015), compared by cosine; the eight nearest of each.
 */
export function findRelatives({ telling }: Lexicon, texts: Int32Array[]): Relatives {
  const rows = weigh(countCompany(telling, texts))
  const keepers = rows.map((): [word: number, value: number][] => [])
  rows.forEach((row, word) => {
    for (const [company, value] of row) keepers[company]?.push([word, value])
  })
  const likeness = new Float64Array(rows.length)
  return rows.map((row, word) => {
    const met: number[] = []
    for (const [company, value] of row)
      for (const [other, theirs] of keepers[company] ?? []) {
        if (likeness[other] === 0 && other !== word) met.push(other)
        if (other !== word) likeness[other] = (likeness[other] ?? 0) + value * theirs
      }
    const nearest = met.sort((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0) || a - b).slice(0, NEAREST)
    const found = {
      ids: Int32Array.from(nearest),
      likeness: Float64Array.from(nearest, (other) => likeness[other] ?? 0),
    }
    for (const other of met) likeness[other] = 0
    return found
  })
}

const REACH = 2
const NEAREST = 8
const CONTEXT_SMOOTHING = 0.75

function countCompany(telling: Uint8Array, texts: Int32Array[]): Map<number, number>[] {
  const counts = Array.from(telling, () => new Map<number, number>())
  for (const text of texts)
    text.forEach((word, at) => {
      const row = telling[word] === 1 ? counts[word] : undefined
      if (!row) return
      for (let near = Math.max(0, at - REACH); near <= Math.min(text.length - 1, at + REACH); near++) {
        const company = text[near] ?? -1
        if (near !== at && company >= 0) row.set(company, (row.get(company) ?? 0) + 1)
      }
    })
  return counts
}

function weigh(counts: Map<number, number>[]): [company: number, value: number][][] {
  const totals = new Float64Array(counts.length)
  for (const row of counts)
    for (const [company, count] of row) totals[company] = (totals[company] ?? 0) + count
  const smoothed = totals.map((total) => total ** CONTEXT_SMOOTHING)
  const all = smoothed.reduce((sum, value) => sum + value, 0)
  return counts.map((row) => {
    const own = [...row.values()].reduce((sum, count) => sum + count, 0)
    const informative = [...row].flatMap(([company, count]): [number, number][] => {
      const information = Math.log((count * all) / (own * (smoothed[company] ?? 1)))
      return information > 0 ? [[company, information]] : []
    })
    const length = Math.sqrt(informative.reduce((sum, [, value]) => sum + value * value, 0))
    return informative.map(([company, value]): [number, number] => [company, value / length])
  })
}
