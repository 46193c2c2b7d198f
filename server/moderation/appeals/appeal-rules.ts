import type { RefusalCode } from '../../kernel/refusal.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** So long an author may appeal. */
export const APPEAL_MS = 30 * DAY_MS
/** So soon he is answered. */
export const ANSWER_MS = 72 * HOUR_MS

/** What decides whether a decision may be appealed against. */
export type Appealable = {
  readonly decidedAt: number
  readonly state: 'standing' | 'undone' | 'overturned'
  /** Whether it gave its author a strike: it went against his post or himself. */
  readonly struck: boolean
  readonly caseState: 'quiet' | 'open' | 'decided' | 'appealed' | 'final'
}

/**
 * Why somebody may not appeal against a decision on his own post, or null if he may.
 *
 * @param now milliseconds since 1970, UTC
 */
export function whyNoAppeal({ decidedAt, state, struck, caseState }: Appealable, now: number): RefusalCode | null {
  if (state !== 'standing' || !struck) return 'nothing-to-appeal'
  if (caseState === 'final' || now - decidedAt > APPEAL_MS) return 'too-late'
  return caseState === 'decided' ? null : 'under-review'
}
