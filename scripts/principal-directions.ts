/** The directions in which vectors differ, most first, each of length 1: Jacobi's rotations on their covariance. */
export function principalDirections(vectors: Float64Array[]): Float64Array[] {
  const size = vectors[0]?.length ?? 0
  const matrix = covariance(vectors, size)
  const turned = Array.from({ length: size }, (_, row) =>
    Float64Array.from({ length: size }, (_, column) => (row === column ? 1 : 0)),
  )
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(matrix, turned, p, q)
  return turned
    .map((direction, at) => ({ direction, spread: matrix[at]?.[at] ?? 0 }))
    .sort((a, b) => b.spread - a.spread)
    .map(({ direction }) => direction)
}

const SWEEPS = 12

function covariance(vectors: Float64Array[], size: number): Float64Array[] {
  const matrix = Array.from({ length: size }, () => new Float64Array(size))
  for (const vector of vectors)
    matrix.forEach((row, at) => {
      const own = (vector[at] ?? 0) / vectors.length
      for (let column = 0; column < size; column++)
        row[column] = (row[column] ?? 0) + own * (vector[column] ?? 0)
    })
  return matrix
}

/** Turns the plane of p and q until they no longer vary together; `turned` holds the directions as rows. */
function rotate(matrix: Float64Array[], turned: Float64Array[], p: number, q: number): void {
  const shared = matrix[p]?.[q] ?? 0
  if (Math.abs(shared) < 1e-15) return
  const angle = ((matrix[q]?.[q] ?? 0) - (matrix[p]?.[p] ?? 0)) / (2 * shared)
  const tangent = (angle < 0 ? -1 : 1) / (Math.abs(angle) + Math.sqrt(angle * angle + 1))
  const cosine = 1 / Math.sqrt(tangent * tangent + 1)
  const sine = tangent * cosine
  for (const row of matrix) turn(row, p, row, q, cosine, sine)
  const size = matrix.length
  const [rowP, rowQ, directionP, directionQ] = [matrix[p], matrix[q], turned[p], turned[q]]
  if (!rowP || !rowQ || !directionP || !directionQ) return
  for (let at = 0; at < size; at++) {
    turn(rowP, at, rowQ, at, cosine, sine)
    turn(directionP, at, directionQ, at, cosine, sine)
  }
}

function turn(a: Float64Array, i: number, b: Float64Array, j: number, cosine: number, sine: number): void {
  const [x, y] = [a[i] ?? 0, b[j] ?? 0]
  a[i] = cosine * x - sine * y
  b[j] = sine * x + cosine * y
}
