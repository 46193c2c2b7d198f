const HOUR_MS = 3_600_000

/** Why a post is flagged. */
export type FlagReason = (typeof FLAG_REASONS)[number]

/** The reasons, gravest first: a case carries the first of them that one of its flags gives. */
export const FLAG_REASONS = [
  'fraud',
  'personal-data',
  'hate',
  'illegal',
  'harassment',
  'defamation',
  'hoax',
  'spam',
  'distorts',
  'off-topic',
  'other',
] as const

/** Reasons where every hour makes new victims. */
export const URGENT_REASONS: readonly FlagReason[] = ['fraud', 'personal-data']

const URGENT_HOURS = 4
/** No flag may wait longer. */
export const CALM_HOURS = 24

/** Whether a reason cannot wait for a day. */
export const isUrgent = (reason: FlagReason | 'legal-order'): boolean => URGENT_REASONS.some((urgent) => urgent === reason)

/** How long moderators have to decide after a flag of this reason, in hours. */
export const clockHours = (reason: FlagReason | 'legal-order'): number => (isUrgent(reason) ? URGENT_HOURS : CALM_HOURS)

/** When a flag should be decided; both times are milliseconds since 1970, UTC. */
export const dueAtOf = (reason: FlagReason, flaggedAt: number): number => flaggedAt + clockHours(reason) * HOUR_MS

/** What a case takes from its flags (all of one reason as one entry): the gravest reason, the earliest clock, how many there are. */
export function weighFlags(flags: readonly { reason: FlagReason; firstAt: number; count: number }[]) {
  const gravest = FLAG_REASONS.find((reason) => flags.some((flag) => flag.reason === reason))
  if (!gravest) throw new Error('a case has at least one flag')
  return {
    reason: gravest,
    dueAt: Math.min(...flags.map(({ reason, firstAt }) => dueAtOf(reason, firstAt))),
    flagCount: flags.reduce((sum, { count }) => sum + count, 0),
  }
}
