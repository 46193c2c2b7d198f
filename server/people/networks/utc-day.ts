const DAY_MS = 86_400_000

/** The day of a time (milliseconds since 1970, UTC), counted from 1970 in five digits: days compare as texts too. */
export const utcDay = (at: number): string => String(Math.floor(at / DAY_MS)).padStart(5, '0')
