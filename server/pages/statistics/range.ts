import { dayInJakarta } from '../../kernel/day-in-jakarta.ts'

/** How far back a course is drawn: days, or the whole debate. */
export const RANGES = ['7', '30', 'all'] as const
export type Range = (typeof RANGES)[number]

/**
 * The first and the last day of a range (whole days since 1970 in Jakarta): today, and no day before the debate was opened.
 *
 * @param opened @param now milliseconds since 1970, UTC
 */
export function daysOf(range: Range, opened: number, now: number): { from: number; to: number } {
  const to = Math.max(dayInJakarta(now), dayInJakarta(opened))
  const first = dayInJakarta(opened)
  return { from: range === 'all' ? first : Math.max(first, to - Number(range) + 1), to }
}
