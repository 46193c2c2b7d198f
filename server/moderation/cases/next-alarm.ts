import type { Clock } from './clock-of.ts'

/** Moderators are reminded of a case when half and four fifths of its time are gone, and at its end. */
const SHARES = [0.5, 0.8, 1]

/** When moderators are next to be reminded of a case with this clock, or null after the last time. @param now milliseconds since 1970, UTC */
export function nextAlarm({ from, until }: Clock, now: number): number | null {
  return SHARES.map((share) => Math.round(from + share * (until - from))).find((at) => at > now) ?? null
}
