import { dayInJakarta, noonInJakarta, startInJakarta } from '../../kernel/day-in-jakarta.ts'

const DAY_MS = 86_400_000
/** Days since 1970 up to this date of the calendar. */
const daysUntil = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY_MS

/** The day of a moment (milliseconds since 1970, UTC) in western Indonesia, as a number: 20261124. */
export function dayOf(at: number): number {
  const day = new Date(dayInJakarta(at) * DAY_MS)
  return day.getUTCFullYear() * 10_000 + (day.getUTCMonth() + 1) * 100 + day.getUTCDate()
}

/** The month of such a day: 202611. */
export const monthOf = (day: number): number => Math.floor(day / 100)

/** Noon of such a day, in milliseconds since 1970, UTC: the same day wherever the reader of a market is. */
export const noonOf = (day: number): number => noonInJakarta(daysUntil(Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100))

/** When a month (202611) begins there: milliseconds since 1970, UTC. */
export const startOfMonth = (month: number): number => startInJakarta(daysUntil(Math.floor(month / 100), month % 100, 1))
