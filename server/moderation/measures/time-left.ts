import { countDown } from '../../kernel/count-down.ts'

/** A measure as far as its time goes. */
export type Counted = {
  readonly state: 'proposed' | 'standing' | 'ended' | 'refused' | 'undone'
  /** What is still to come, as counted at `countedAt`; null is without end, or (a warning) no time at all. */
  readonly leftMs: number | null
  readonly countedAt: number | null
}

/**
 * How much of a measure is still to come, in milliseconds, or null when it has no end.
 *
 * @param now milliseconds since 1970, UTC
 */
export function timeLeft({ state, leftMs, countedAt }: Counted, now: number): number | null {
  if (leftMs === null || countedAt === null || state !== 'standing') return leftMs
  return countDown({ leftMs, countedAt }, now)
}
