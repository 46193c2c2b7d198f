import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import { hasMeasures } from '../measures/take-measures.ts'
import { isAgainst } from './actions.ts'

/** The newest standing decision of a case that could be taken back: it went against the post or its author, or holds the debate. Null if there is none. */
export async function lastStanding(tx: Scope, caseId: number): Promise<string | null> {
  const { decisions } = tx.t
  const rows = await tx.db
    .select({ id: decisions.id, action: decisions.action })
    .from(decisions)
    .where(
      and(eq(decisions.caseId, caseId), eq(decisions.state, 'standing'), inArray(decisions.action, ['keep', 'hide', 'remove', 'ask-edit'])),
    )
    .orderBy(desc(decisions.at), desc(decisions.id))
  for (const { id, action } of rows) if (isAgainst(action) || (await hasMeasures(tx, id))) return id
  return null
}
