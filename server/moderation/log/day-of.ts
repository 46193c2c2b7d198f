/** Western Indonesia has one offset all year; days and months of the log are its own. */
const OFFSET_MS = 7 * 3_600_000

/** The day of a moment (milliseconds since 1970, UTC) in western Indonesia, as a number: 20261124. */
export function dayOf(at: number): number {
  const day = new Date(at + OFFSET_MS)
  return day.getUTCFullYear() * 10_000 + (day.getUTCMonth() + 1) * 100 + day.getUTCDate()
}
