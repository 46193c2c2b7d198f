import type { Stall } from '../../people/schema.ts'
import { REQUIRED_STALLS, sumOf, type Counts, type ReplyFigures } from './figures.ts'
import { ENOUGH_OF_A_STALL } from './thresholds.ts'

/**
 * How much it helps when a reader of this stall votes on a reply, 0 to 54: the heaviest are asked for first. New ones come before those
 * with many votes (half the haste is gone after five), those that people pass come late, and what the other stall has voted on
 * and his own has not comes first. After the comment routing of Polis, with the balance of stalls in the place of its extremity.
 */
export function routeWeight(figures: ReplyFigures, reader: Stall): number {
  const counts: Counts[] = Object.values(figures)
  const votes = counts.reduce((sum, of) => sum + sumOf(of), 0)
  const passed = (counts.reduce((sum, { pass }) => sum + pass, 0) + 1) / (votes + 2)
  return (1 - passed) * (1 + 8 * 2 ** (-votes / 5)) * (1 + lag(figures, reader))
}

/** How far a required stall is behind the one that voted most, in votes, as far as that matters to what is shown. */
function lag(figures: ReplyFigures, reader: Stall): number {
  if (!REQUIRED_STALLS.some((stall) => stall === reader)) return 0
  const most = Math.max(...REQUIRED_STALLS.map((stall) => sumOf(figures[stall])))
  return Math.min(ENOUGH_OF_A_STALL, most - sumOf(figures[reader]))
}
