/** What may be done to a person besides judging his post. */
export const SANCTIONS = ['warn', 'mute', 'suspend', 'ban'] as const
export type SanctionKind = (typeof SANCTIONS)[number]

/** What may be done to the debate around it. */
export const DEBATE_MEASURES = ['lock', 'slow'] as const
export type DebateMeasureKind = (typeof DEBATE_MEASURES)[number]

export type MeasureKind = SanctionKind | DebateMeasureKind

/** What may be ended before its time: a warning is over as soon as it is given. */
export const LIFTABLE = ['mute', 'suspend', 'ban', 'lock', 'slow'] as const satisfies readonly MeasureKind[]

/** How long each may last, in hours. Without any: a warning has no length, a ban no end. A lock may also last until somebody ends it. */
export const HOURS: Record<MeasureKind, readonly number[]> = {
  warn: [],
  mute: [24, 72, 168, 720],
  suspend: [24, 72, 168, 720],
  ban: [],
  lock: [1, 24, 72, 168],
  slow: [1, 24, 72, 168],
}

/** A measure as it is asked for. */
export type MeasureDraft<Kind extends MeasureKind = MeasureKind> = { readonly kind: Kind; readonly hours?: number | undefined }

const ALONE_AT_MOST_HOURS = 168

/** Whether two moderators must agree: on shutting somebody out for more than seven days. */
export const needsSecond = ({ kind, hours }: MeasureDraft): boolean =>
  kind === 'ban' || (kind === 'suspend' && (hours ?? Infinity) > ALONE_AT_MOST_HOURS)

/** Whether a length fits a kind of measure. */
export const fitsHours = ({ kind, hours }: MeasureDraft): boolean =>
  hours === undefined ? HOURS[kind].length === 0 || kind === 'lock' : HOURS[kind].includes(hours)
