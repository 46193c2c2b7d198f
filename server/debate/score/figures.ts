import type { Stall } from '../../people/schema.ts'

/** Votes of one stall on a reply; to pass is to have seen it and say neither. */
export type Counts = { readonly agree: number; readonly disagree: number; readonly pass: number }

/** The votes on a reply that count, by stall. */
export type ReplyFigures = Readonly<Record<Stall, Counts>>

/** What the people of one stall think of a motion. */
export type StanceCounts = { readonly agree: number; readonly unsure: number; readonly disagree: number }

/** What a debate thinks of its motion, by stall. */
export type StallStances = Readonly<Record<Stall, StanceCounts>>

/** Every stall, in the order in which they are shown. */
export const STALLS = ['online', 'offline', 'buyer', 'observer'] as const satisfies readonly Stall[]

/** The stalls that must agree before there is common ground; buyers and observers are shown beside them and never make it. */
export const REQUIRED_STALLS = ['online', 'offline'] as const satisfies readonly Stall[]
export type RequiredStall = (typeof REQUIRED_STALLS)[number]

/** What is worked out for each stall, by stall. */
export const byStall = <T>(of: (stall: Stall) => T): Record<Stall, T> => ({
  online: of('online'),
  offline: of('offline'),
  buyer: of('buyer'),
  observer: of('observer'),
})

/** A reply that nobody has voted on. */
export const NO_FIGURES: ReplyFigures = byStall(() => ({ agree: 0, disagree: 0, pass: 0 }))

/** A motion that nobody has taken a stance on. */
export const NO_STANCES: StallStances = byStall(() => ({ agree: 0, unsure: 0, disagree: 0 }))

/** How many people of a stall have voted on a reply, or taken a stance. */
export const sumOf = (counts: Counts | StanceCounts): number =>
  counts.agree + counts.disagree + ('pass' in counts ? counts.pass : counts.unsure)
