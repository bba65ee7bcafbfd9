import type { Vector } from './vectorise.ts'

/** The rows of a training set, packed end to end: row r is `starts[r]` up to `starts[r + 1]`. */
export type Rows = { starts: Int32Array; ids: Int32Array; values: Float64Array; features: number }

/** What is to be told apart: `sides` holds 1 (yes), -1 (no) or 0 (left out) per row, `costs` the price of an error. */
export type Task = { sides: Int8Array; costs: Float64Array }

/** A weight per feature, the bias last, and how hard each row had to be pressed. */
export type Solution = { weights: Float64Array; alphas: Float64Array }

/** Packs vectors into rows, each with a constant last feature that carries the bias. */
export function packRows(vectors: Vector[], features: number): Rows {
  const starts = new Int32Array(vectors.length + 1)
  vectors.forEach((vector, row) => {
    starts[row + 1] = (starts[row] ?? 0) + vector.ids.length + 1
  })
  const total = starts[vectors.length] ?? 0
  const ids = new Int32Array(total)
  const values = new Float64Array(total)
  vectors.forEach((vector, row) => {
    const start = starts[row] ?? 0
    ids.set(vector.ids, start)
    values.set(vector.values, start)
    ids[start + vector.ids.length] = features
    values[start + vector.ids.length] = 1
  })
  return { starts, ids, values, features }
}

/**
 * A linear support vector machine with squared hinge loss, by dual coordinate descent
 * (Hsieh et al., ICML 2008). A feature of much `trust` needs a smaller weight to say the same. It goes on from `start`, a
 * solution for fewer rows with the same trust. Same input, same output: no chance is involved.
 */
export function solve(rows: Rows, { sides, costs }: Task, trust: Float64Array, start?: Solution): Solution {
  const weights = start?.weights.slice() ?? new Float64Array(rows.features + 1)
  const alphas = start?.alphas.slice() ?? new Float64Array(sides.length)
  const order = [...sides.keys()].filter((row) => sides[row] !== 0)
  const norms = Float64Array.from(sides, (side, row) =>
    side === 0 ? 0 : squaredLength(rows, row, trust) + 0.5 / (costs[row] ?? 1),
  )
  let seed = 1
  for (let epoch = 0; epoch < MOST_EPOCHS; epoch++) {
    let worst = 0
    for (let left = order.length - 1; left >= 0; left--) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
      const pick = Math.floor((seed / 2 ** 32) * (left + 1))
      const row = order[pick] ?? 0
      order[pick] = order[left] ?? 0
      order[left] = row
      const side = sides[row] ?? 0
      const alpha = alphas[row] ?? 0
      const gradient = side * dot(rows, row, weights) - 1 + (alpha * 0.5) / (costs[row] ?? 1)
      const projected = alpha === 0 ? Math.min(gradient, 0) : gradient
      if (projected === 0) continue
      worst = Math.max(worst, Math.abs(projected))
      const next = Math.max(alpha - gradient / (norms[row] ?? 1), 0)
      alphas[row] = next
      addRow(rows, row, (next - alpha) * side, trust, weights)
    }
    if (worst < TOLERANCE) break
  }
  return { weights, alphas }
}

/** The decision value of a row. */
export function dot({ starts, ids, values }: Rows, row: number, weights: Float64Array): number {
  let sum = 0
  const end = starts[row + 1] ?? 0
  for (let at = starts[row] ?? 0; at < end; at++) sum += (values[at] ?? 0) * (weights[ids[at] ?? 0] ?? 0)
  return sum
}

const MOST_EPOCHS = 40
const TOLERANCE = 0.05

function squaredLength({ starts, ids, values }: Rows, row: number, trust: Float64Array): number {
  let sum = 0
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++)
    sum += (values[at] ?? 0) ** 2 * (trust[ids[at] ?? 0] ?? 1)
  return sum
}

function addRow(
  { starts, ids, values }: Rows,
  row: number,
  by: number,
  trust: Float64Array,
  weights: Float64Array,
): void {
  const end = starts[row + 1] ?? 0
  for (let at = starts[row] ?? 0; at < end; at++) {
    const id = ids[at] ?? 0
    weights[id] = (weights[id] ?? 0) + by * (values[at] ?? 0) * (trust[id] ?? 1)
  }
}
