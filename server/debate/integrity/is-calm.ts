const WINDOW_MS = 10 * 60_000
/** So many within ten minutes are haste again. */
const HASTE = 5

/** Whether votes, at these times in their order (milliseconds), came one by one and not in a rush. */
export const isCalm = (times: readonly number[]): boolean => times.every((at, n) => n < HASTE - 1 || at - times[n - HASTE + 1]! > WINDOW_MS)
