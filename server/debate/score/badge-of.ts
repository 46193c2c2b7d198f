import type { Stall } from '../../people/schema.ts'
import { REQUIRED_STALLS, sumOf, type ReplyFigures } from './figures.ts'
import { ENOUGH_OF_A_STALL, TO_BE_COMMON, TO_BE_PROVISIONAL, TO_KEEP, TO_WIN } from './thresholds.ts'
import { wilsonLower } from './wilson-lower.ts'

/** Waiting: a stall has hardly spoken. None: both have, and they do not both agree. The others are common ground, more and more surely. */
export type Badge = 'waiting' | 'none' | 'candidate' | 'provisional' | 'common-ground'

/** How much a badge says of common ground: 0 nothing, 3 the most. */
export const rankOf = (badge: Badge): number => ['candidate', 'provisional', 'common-ground'].indexOf(badge) + 1

/**
 * Whether the required stalls agree with a reply, by the stall that has the fewest votes and the one that surely agrees the least.
 *
 * @param had the badge it has now, which is lost at a lower share than it takes to win one
 */
export function badgeOf(figures: ReplyFigures, had: Badge = 'none', required: readonly Stall[] = REQUIRED_STALLS): Badge {
  const votes = Math.min(...required.map((stall) => sumOf(figures[stall])))
  if (votes < ENOUGH_OF_A_STALL) return 'waiting'
  const low = Math.min(...required.map((stall) => wilsonLower(figures[stall].agree, sumOf(figures[stall]))))
  if (low < (rankOf(had) > 0 ? TO_KEEP : TO_WIN)) return 'none'
  if (votes < TO_BE_PROVISIONAL) return 'candidate'
  return votes < TO_BE_COMMON ? 'provisional' : 'common-ground'
}
