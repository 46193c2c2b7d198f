import { and, eq } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import { flagsUpheld } from '../flags/flags-upheld.ts'
import { judgeFlags } from '../flags/judge-flags.ts'

/**
 * Ends a proposed measure before it began. Where its decision left the post as it was, the measure was all that it held against the
 * author: then it is a keep like any other, so the strike vanishes and the flags count as not upheld. Where the post was hidden, removed
 * or sent back, that stands by itself and so does its strike.
 */
export async function refuseMeasure(
  tx: Scope,
  { caseId, decisionId, kind }: { readonly caseId: number; readonly decisionId: string; readonly kind: 'suspend' | 'ban' },
  at: number,
): Promise<void> {
  const { measures, decisions, strikes } = tx.t
  await tx.db
    .update(measures)
    .set({ state: 'refused', endedAt: at })
    .where(and(eq(measures.decisionId, decisionId), eq(measures.kind, kind), eq(measures.state, 'proposed')))
  const [decision] = await tx.db.select().from(decisions).where(eq(decisions.id, decisionId))
  if (decision?.action !== 'keep') return
  await tx.db.delete(strikes).where(eq(strikes.decisionId, decisionId))
  const upheld = flagsUpheld({ action: decision.action, reason: decision.reason, sanctions: false })
  if (upheld !== null) await judgeFlags(tx, { caseId, upheld, moderatorId: decision.moderatorId })
}
