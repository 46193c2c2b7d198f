const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Western Indonesia has one offset all year. */
const OFFSET_MS = 7 * HOUR_MS

/** The day of a moment in western Indonesia: whole days since 1970 there. @param at milliseconds since 1970, UTC */
export const dayInJakarta = (at: number): number => Math.floor((at + OFFSET_MS) / DAY_MS)

/** When such a day begins there, in milliseconds since 1970, UTC. */
export const startInJakarta = (day: number): number => day * DAY_MS - OFFSET_MS

/** Noon of such a day there: the same day for readers from Dakar to Auckland. */
export const noonInJakarta = (day: number): number => startInJakarta(day) + 12 * HOUR_MS
