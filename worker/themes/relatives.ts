import type { Lexicon } from './lexicon.ts'
import type { Meanings } from './meanings.ts'

/** For each word, the words used in its place ("polite", "courteous") and how alike they are, 0 to 1. */
export type Relatives = Row[]

type Row = { ids: Int32Array; values: Float64Array }

/**
 * Finds words that keep the same company here: the words up to two places either side, weighed by positive pointwise mutual
 * information with smoothed contexts (Levy, Goldberg and Dagan, TACL 2015), compared by cosine. With meanings, what words
 * mean elsewhere counts as much. The eight nearest of each.
 */
export function findRelatives(
  { telling }: Lexicon,
  texts: Iterable<Int32Array>,
  meanings?: Meanings,
): Relatives {
  const rows = weigh(countCompany(telling, texts), telling.length)
  const keepers = transpose(rows)
  const likeness = new Float64Array(rows.length)
  return rows.map((row, word) => {
    if (telling[word] !== 1) return EMPTY
    likeness.fill(0)
    row.ids.forEach((company, at) => {
      const value = row.values[at] ?? 0
      const { ids, values } = keepers[company] ?? EMPTY
      for (let keeper = 0; keeper < ids.length; keeper++) {
        const other = ids[keeper] ?? 0
        likeness[other] = (likeness[other] ?? 0) + value * (values[keeper] ?? 0)
      }
    })
    if (meanings) blend(likeness, meanings, word, telling)
    likeness[word] = 0
    return nearestOf(likeness)
  })
}

const REACH = 2
const NEAREST = 8
const CONTEXT_SMOOTHING = 0.75
const ELSEWHERE = 0.5
/** Any two words mean something alike; only what is above this counts. */
const CHANCE = 0.2
const EMPTY: Row = { ids: new Int32Array(0), values: new Float64Array(0) }

/** How often each word is near each telling one: a square of counts, which takes less room than maps. */
function countCompany(telling: Uint8Array, texts: Iterable<Int32Array>): Uint32Array {
  const counts = new Uint32Array(telling.length ** 2)
  for (const text of texts)
    text.forEach((word, at) => {
      if (telling[word] !== 1) return
      for (let near = Math.max(0, at - REACH); near <= Math.min(text.length - 1, at + REACH); near++) {
        const cell = word * telling.length + (text[near] ?? -1)
        if (near !== at && (text[near] ?? -1) >= 0) counts[cell] = (counts[cell] ?? 0) + 1
      }
    })
  return counts
}

function weigh(counts: Uint32Array, words: number): Row[] {
  const totals = new Float64Array(words)
  counts.forEach((count, cell) => {
    totals[cell % words] = (totals[cell % words] ?? 0) + count
  })
  const smoothed = totals.map((total) => total ** CONTEXT_SMOOTHING)
  const all = smoothed.reduce((sum, value) => sum + value, 0)
  return Array.from({ length: words }, (_, word) => {
    const row = counts.subarray(word * words, (word + 1) * words)
    const own = row.reduce((sum, count) => sum + count, 0)
    const ids: number[] = []
    const values: number[] = []
    row.forEach((count, company) => {
      const information = count > 0 ? Math.log((count * all) / (own * (smoothed[company] ?? 1))) : 0
      if (information <= 0) return
      ids.push(company)
      values.push(information)
    })
    const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))
    return { ids: Int32Array.from(ids), values: Float64Array.from(values, (value) => value / length) }
  })
}

function transpose(rows: Row[]): Row[] {
  const sizes = new Int32Array(rows.length)
  for (const { ids } of rows) for (const id of ids) sizes[id] = (sizes[id] ?? 0) + 1
  const columns = Array.from(sizes, (size) => ({ ids: new Int32Array(size), values: new Float64Array(size) }))
  const filled = new Int32Array(rows.length)
  rows.forEach(({ ids, values }, row) => {
    ids.forEach((id, at) => {
      const column = columns[id] ?? EMPTY
      const place = filled[id] ?? 0
      column.ids[place] = row
      column.values[place] = values[at] ?? 0
      filled[id] = place + 1
    })
  })
  return columns
}

/** Half the likeness in this collection, half that of the meanings, which are whole numbers: their products are exact. */
function blend(
  likeness: Float64Array,
  { dimensions, rows, scales }: Meanings,
  word: number,
  telling: Uint8Array,
): void {
  const own = rows.subarray(word * dimensions, (word + 1) * dimensions)
  const scale = scales[word] ?? 0
  for (let other = 0; other < likeness.length; other++) {
    let product = 0
    if (scale > 0 && telling[other] === 1 && (scales[other] ?? 0) > 0)
      for (let at = 0; at < dimensions; at++) product += (own[at] ?? 0) * (rows[other * dimensions + at] ?? 0)
    const meant = Math.max(0, product * scale * (scales[other] ?? 0) - CHANCE)
    likeness[other] = (1 - ELSEWHERE) * (likeness[other] ?? 0) + ELSEWHERE * meant
  }
}

/** The likest words, the commoner (of lower id) first of two that are as like. */
function nearestOf(likeness: Float64Array): Row {
  const nearest: number[] = []
  for (let word = 0; word < likeness.length; word++) {
    const value = likeness[word] ?? 0
    if (value <= 0 || (nearest.length === NEAREST && value <= (likeness[nearest[NEAREST - 1] ?? 0] ?? 0)))
      continue
    let place = Math.min(nearest.length, NEAREST - 1)
    while (place > 0 && value > (likeness[nearest[place - 1] ?? 0] ?? 0)) {
      nearest[place] = nearest[place - 1] ?? 0
      place -= 1
    }
    nearest[place] = word
  }
  return {
    ids: Int32Array.from(nearest),
    values: Float64Array.from(nearest, (word) => likeness[word] ?? 0),
  }
}
