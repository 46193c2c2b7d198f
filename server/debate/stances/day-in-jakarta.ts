const HOUR_MS = 60 * 60 * 1000

/** Whole days since 1970 in Jakarta, which has no summer time (UTC+7). @param at milliseconds since 1970, UTC */
export const dayInJakarta = (at: number): number => Math.floor((at + 7 * HOUR_MS) / (24 * HOUR_MS))
