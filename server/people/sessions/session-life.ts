import type { Role } from '../schema.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** How long a session lives at most, however much it is used. */
export const SESSION_LIFE_MS = 90 * DAY_MS

/** A session's time of use is written at most this often, so that reading costs no writes. */
export const TOUCH_EVERY_MS = HOUR_MS

const IDLE_MS: Record<Role, number> = { member: 30 * DAY_MS, moderator: 12 * HOUR_MS, administrator: 12 * HOUR_MS }

/**
 * Whether a session still counts: members may be away for 30 days, moderators and administrators for 12 hours, nobody
 * stays in for more than 90 days. All times are milliseconds since 1970, UTC.
 */
export const sessionLives = ({ createdAt, seenAt, role }: { createdAt: number; seenAt: number; role: Role }, at: number): boolean =>
  at - createdAt < SESSION_LIFE_MS && at - seenAt < IDLE_MS[role]
