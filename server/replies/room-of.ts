/** Replies of one stall in the two-stall view at most. */
export const MOST_OF_A_STALL = 12

/** A stall that stands alone, or nearly, shows so many: readers should not find the view empty because the other one is. */
const LEAST = 3

/**
 * How many replies of each stall stand side by side: as many as the one that said less has, so that the larger crowd does not bury the
 * smaller. What there is no room for is one link away.
 */
export const roomOf = (online: number, offline: number): number => Math.min(MOST_OF_A_STALL, Math.max(LEAST, Math.min(online, offline)))
