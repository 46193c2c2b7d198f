const HOUR_MS = 3_600_000

/** A time that runs down: how much of it was left at a moment (milliseconds since 1970, UTC). */
export type Running = { readonly leftMs: number; readonly countedAt: number }

/**
 * How much is left of a time at a later moment. What passed since it was last counted is believed up to an hour and never backwards, so
 * that a clock that is set wrongly, at a start or while the forum runs, neither ends it at once nor makes it eternal. It must therefore
 * be counted more often than once an hour; while the forum is down, at most an hour of it passes.
 *
 * @returns milliseconds, 0 when it is over
 */
export const countDown = ({ leftMs, countedAt }: Running, at: number): number =>
  Math.max(0, leftMs - Math.min(HOUR_MS, Math.max(0, at - countedAt)))
