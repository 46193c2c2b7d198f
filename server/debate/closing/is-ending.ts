const DAY_MS = 24 * 60 * 60 * 1000
/** So long after a debate was closed its people are still asked, and may sum up. */
export const ASKED_FOR_MS = 7 * DAY_MS

/** Whether a debate ends: it cools down before it closes, or was closed within seven days. Times are milliseconds since 1970, UTC. */
export const isEnding = (thread: { readonly closesAt: number | null; readonly closedAt: number | null }, at: number): boolean =>
  thread.closesAt !== null || (thread.closedAt !== null && at - thread.closedAt < ASKED_FOR_MS)
