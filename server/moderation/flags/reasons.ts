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

/**
 * What a case takes from its flags: the gravest reason, the earliest clock, how many there are. No clock runs before moderators could
 * see the case.
 */
export function weighFlags(flags: readonly { readonly reason: FlagReason; readonly at: number }[], openedAt: number) {
  const gravest = FLAG_REASONS.find((reason) => flags.some((flag) => flag.reason === reason))
  if (!gravest) throw new Error('a case has at least one flag')
  return {
    reason: gravest,
    dueAt: flags.reduce((earliest, { reason, at }) => Math.min(earliest, dueAtOf(reason, Math.max(at, openedAt))), Infinity),
    flagCount: flags.length,
  }
}
