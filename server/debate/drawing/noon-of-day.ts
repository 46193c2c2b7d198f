const HOUR_MS = 3_600_000
const NOON_IN_JAKARTA_HOURS = 5

/** Noon in Jakarta of a day (whole days since 1970 there), in milliseconds since 1970, UTC: the same day for readers from Dakar to Auckland. */
export const noonOfDay = (day: number): number => (day * 24 + NOON_IN_JAKARTA_HOURS) * HOUR_MS
