/** What a voter said of each statement: 1 agrees, -1 disagrees, 0 passes; NaN where he has not voted. One row as long as the other. */
export type VoteRow = Float64Array

/** The plane of opinions of a debate: what people say of each statement on the whole, and the two directions in which they differ most. */
export type Plane = { readonly means: readonly number[]; readonly first: readonly number[]; readonly second: readonly number[] }

const MOST_ROUNDS = 200
const CLOSE_ENOUGH = 1e-9
/** Digits of the golden ratio lie at right angles to no axis that real votes have, and are the same in every run. */
const start = (size: number) => Float64Array.from({ length: size }, (_, n) => ((n + 1) * 0.618_033_988_749_894_9) % 1)

/**
 * Finds the plane in which voters differ most, as Polis publishes it (Small et al., "Polis: Scaling deliberation by mapping high
 * dimensional opinion spaces", 2021): a missing vote counts as the mean of its statement, and the two main axes are found by power
 * iteration. The same votes give the same plane.
 */
export function findPlane(votes: readonly VoteRow[]): Plane {
  const means = meansOf(votes)
  const rows = votes.map((row) => row.map((vote, statement) => (Number.isNaN(vote) ? 0 : vote - means[statement]!)))
  const first = mainAxis(rows, means.length, null)
  const second = mainAxis(rows, means.length, first)
  return { means: [...means], first: [...first], second: [...second] }
}

const meansOf = (votes: readonly VoteRow[]): Float64Array =>
  (votes[0] ?? new Float64Array()).map((_, statement) => {
    const said = votes.map((row) => row[statement]!).filter((vote) => !Number.isNaN(vote))
    return said.reduce((sum, vote) => sum + vote, 0) / Math.max(1, said.length)
  })

/** The direction in which the rows differ most, at right angles to `other`; zero if they do not. */
function mainAxis(rows: readonly Float64Array[], size: number, other: Float64Array | null): Float64Array {
  let axis = unit(start(size))
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = new Float64Array(size)
    for (const row of rows) add(next, row, dot(row, axis))
    if (other) add(next, other, -dot(next, other))
    const turned = unit(next)
    const moved = turned.reduce((most, value, n) => Math.max(most, Math.abs(value - axis[n]!)), 0)
    axis = turned
    if (moved < CLOSE_ENOUGH) break
  }
  return axis
}

function add(to: Float64Array, row: Float64Array, times: number) {
  for (let n = 0; n < to.length; n++) to[n]! += times * row[n]!
}
const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, n) => sum + value * b[n]!, 0)

/** What is left by rounding alone is no direction. */
function unit(row: Float64Array): Float64Array {
  const length = Math.sqrt(dot(row, row))
  return row.map((value) => (length < 1e-7 ? 0 : value / length))
}
