const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** What time it surely is, as the forum counts along while it runs; all in milliseconds, times since 1970, UTC. */
export type Believed = {
  /** So late it is for all that is forgotten. */
  readonly time: number
  /** What the clock said when this was counted. */
  readonly seen: number
  /** How long the forum has run since the clock went ahead of it. */
  readonly heldMs: number
}

/**
 * Counts the believed time on. Of what passed since it was counted last, an hour at most is believed (`countDown` does the same): a
 * clock that is set ahead wrongly, at a start or while the forum runs, makes nothing old. A forum that really was off catches up: what
 * the clock says is believed once it has said so for a day of running. A clock that is behind is always believed, since it forgets nothing.
 */
export function believeTime({ time, seen, heldMs }: Believed, clock: number): Believed {
  const passed = Math.min(HOUR_MS, Math.max(0, clock - seen))
  const next = time + passed
  const setAnew = Math.abs(clock - seen) > DAY_MS
  const held = setAnew ? 0 : heldMs + passed
  return clock <= next || held >= DAY_MS ? { time: clock, seen: clock, heldMs: 0 } : { time: next, seen: clock, heldMs: held }
}
