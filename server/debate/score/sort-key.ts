import type { Stall } from '../../people/schema.ts'
import { REQUIRED_STALLS, type ReplyFigures } from './figures.ts'
import { rateOf } from './rate-of.ts'

/**
 * What replies are sorted by, over 0 and under 1: the product of what each required stall thinks (`rateOf`), so that no stall can make up
 * for another. A reply that nobody has voted on has one quarter. It is the group-informed consensus of Polis, with stalls as its groups.
 */
export const sortKey = (figures: ReplyFigures, required: readonly Stall[] = REQUIRED_STALLS): number =>
  required.reduce((key, stall) => key * rateOf(figures[stall]), 1)
