/** Until when somebody's votes of a minute and of an hour are used up, in milliseconds since 1970; 0 for who has not voted yet. */
export type Pace = { readonly minutePace: number; readonly hourPace: number }

/** Half of what is allowed may come at once, the other half evenly: in no minute more than 60, in no hour more than 600. */
const MINUTE = { atOnce: 30, everyMs: 2_000 }
const HOUR = { atOnce: 300, everyMs: 12_000 }

/**
 * The pace after one more vote (the generic cell rate algorithm), or how long to wait for it. A reader who goes through a whole debate
 * does not meet it; a program does.
 */
export function votePace({ minutePace, hourPace }: Pace, at: number): Pace | { readonly waitMs: number } {
  const next = { minutePace: Math.max(minutePace, at) + MINUTE.everyMs, hourPace: Math.max(hourPace, at) + HOUR.everyMs }
  const waitMs = Math.max(next.minutePace - at - MINUTE.atOnce * MINUTE.everyMs, next.hourPace - at - HOUR.atOnce * HOUR.everyMs)
  return waitMs > 0 ? { waitMs } : next
}
