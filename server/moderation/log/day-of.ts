/** Western Indonesia has one offset all year; days and months of the log are its own. */
const OFFSET_MS = 7 * 3_600_000

/** The day of a moment (milliseconds since 1970, UTC) in western Indonesia, as a number: 20261124. */
export function dayOf(at: number): number {
  const day = new Date(at + OFFSET_MS)
  return day.getUTCFullYear() * 10_000 + (day.getUTCMonth() + 1) * 100 + day.getUTCDate()
}

/** The month of such a day: 202611. */
export const monthOf = (day: number): number => Math.floor(day / 100)

/** Noon of such a day, in milliseconds since 1970, UTC: the same day wherever the reader of a market is. */
export const noonOf = (day: number): number =>
  Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100, 12) - OFFSET_MS

/** When a month (202611) begins there: milliseconds since 1970, UTC. */
export const startOfMonth = (month: number): number => Date.UTC(Math.floor(month / 100), (month % 100) - 1, 1) - OFFSET_MS
