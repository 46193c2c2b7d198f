import { and, eq } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import type { CaseState } from './schema.ts'

const DAY_MS = 86_400_000
/** What flaggers saw is kept so long after the last word on it. */
const EVIDENCE_MS = 30 * DAY_MS

type Closing = { readonly id: number; readonly from: CaseState; readonly to: 'decided' | 'final' }

/**
 * Closes a case: its clock and its claim end, and the days until its evidence is forgotten begin.
 *
 * @param at milliseconds since 1970, UTC
 * @returns false if it is no longer in the state `from`, and then nothing was done
 */
export async function closeCase({ db, t: { cases } }: Scope, { id, from, to }: Closing, at: number): Promise<boolean> {
  const closed = await db
    .update(cases)
    .set({
      state: to,
      decidedAt: at,
      forgetAt: at + EVIDENCE_MS,
      alarmAt: null,
      claimedById: null,
      claimedUntil: null,
      hiddenAt: null,
      resubmittedAt: null,
    })
    .where(and(eq(cases.id, id), eq(cases.state, from)))
    .returning({ id: cases.id })
  return closed.length > 0
}
