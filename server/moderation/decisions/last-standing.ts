import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import { canBeTakenBack } from './can-be-taken-back.ts'

/** The newest standing decision of a case that there is something to take back of. Null if there is none. */
export async function lastStanding(tx: Scope, caseId: number): Promise<string | null> {
  const { decisions } = tx.t
  const rows = await tx.db
    .select({ id: decisions.id, action: decisions.action })
    .from(decisions)
    .where(
      and(eq(decisions.caseId, caseId), eq(decisions.state, 'standing'), inArray(decisions.action, ['keep', 'hide', 'remove', 'ask-edit'])),
    )
    .orderBy(desc(decisions.at), desc(decisions.id))
  for (const decision of rows) if (await canBeTakenBack(tx, decision)) return decision.id
  return null
}
