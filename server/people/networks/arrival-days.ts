import { utcDay } from './utc-day.ts'

const DAY_MS = 86_400_000
/** So many days can be compared; then they are forgotten, keys and all. */
const DAYS = 30

/** The first day whose arrivals are still kept at this time (milliseconds since 1970, UTC). */
export const firstKeptDay = (at: number): string => utcDay(at - (DAYS - 1) * DAY_MS)

/** How long an account is watched that came from the network of somebody who was put out. */
export const WATCHED_MS = DAYS * DAY_MS
