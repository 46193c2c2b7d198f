/** The middle value of a list; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The value below which a share of a list lies (nearest rank), `share` from 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]!
}

/**
 * Runs two measurements in turn, A B B A A B …, and returns the ratio of each pair: what slows the machine for a while slows both.
 *
 * @returns one `a/b` a round, with the values themselves
 */
export async function interleaved(rounds: number, a: () => Promise<number>, b: () => Promise<number>) {
  const pairs: { a: number; b: number; ratio: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const [first, second] = round % 2 === 0 ? [a, b] : [b, a]
    const one = await first()
    const two = await second()
    const [valueA, valueB] = round % 2 === 0 ? [one, two] : [two, one]
    pairs.push({ a: valueA, b: valueB, ratio: valueA / valueB })
  }
  return pairs
}
