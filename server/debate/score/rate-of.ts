import { sumOf, type Counts } from './figures.ts'

/**
 * How much a stall agrees with a reply, over 0 and under 1: `(agree + 1) / (votes + 2)`, the rule of succession of Laplace. Somebody
 * who passes has seen it and did not agree. Without any vote it is one half, and few votes stay near that.
 */
export const rateOf = (counts: Counts): number => (counts.agree + 1) / (sumOf(counts) + 2)
