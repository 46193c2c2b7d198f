import type { Tally } from './tally-flags.ts'

/** So much, in hundredths, hides a post that was never kept. */
export const TO_HIDE = 300
const TO_HIDE_MORE_PER_KEEP = 100
const LEAST_PEOPLE = 3
const LEAST_STALLS = 2
const TO_REOPEN_PER_KEEP = 200
/** Three full stalls can always bring a post before a moderator again, however often it was kept. */
const MOST = 600

/**
 * Whether flags hide a post until a moderator decides: heavy enough, from three people, and never from one stall alone. Whoever shows
 * no stall may be of any, so he is not the second one.
 *
 * @param keeps how often moderators left the post on show as it stands
 */
export const hidesProvisionally = ({ weight, people, stalls }: Omit<Tally, 'ofStalls'>, keeps: number): boolean =>
  weight >= Math.min(MOST, TO_HIDE + TO_HIDE_MORE_PER_KEEP * keeps) && people >= LEAST_PEOPLE && stalls >= LEAST_STALLS

/** Whether flags bring a post before the moderators: at once if it was never judged, else the more are needed the oftener it was kept. */
export const opensCase = ({ weight }: Pick<Tally, 'weight'>, keeps: number): boolean => weight >= Math.min(MOST, TO_REOPEN_PER_KEEP * keeps)
