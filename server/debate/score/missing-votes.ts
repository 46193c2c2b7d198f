import type { Stall } from '../../people/schema.ts'
import { REQUIRED_STALLS } from './figures.ts'
import { ENOUGH_OF_A_STALL } from './thresholds.ts'

/** So many more votes of a stall are needed before it is known what it thinks. */
export type Missing = { readonly stall: Stall; readonly votes: number }

/** What a waiting reply waits for: the required stalls that have not spoken enough, the one with the most to say first. */
export const missingVotes = (have: Readonly<Record<Stall, number>>, required: readonly Stall[] = REQUIRED_STALLS): Missing[] =>
  required
    .map((stall) => ({ stall, votes: ENOUGH_OF_A_STALL - have[stall] }))
    .filter(({ votes }) => votes > 0)
    .toSorted((a, b) => b.votes - a.votes)
