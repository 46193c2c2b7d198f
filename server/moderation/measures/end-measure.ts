import { and, eq } from 'drizzle-orm'
import type { CommandContext } from '../../store/commands.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import type { Scope } from '../../store/scope.ts'
import { applyMeasures } from './apply-measures.ts'
import type { MeasureKind } from './measure-kinds.ts'

/**
 * Ends a measure that stands, by its time or by a decision. Person and debate are again what the others say that still stand. Of one
 * whose time is over the queue hears, and by that whoever may write again; a decision tells of itself.
 *
 * @returns whether it stood
 */
export async function endMeasure(
  tx: Scope,
  { decisionId, kind }: { readonly decisionId: string; readonly kind: MeasureKind },
  how: 'ended' | 'undone',
  context: Pick<CommandContext<unknown>, 'at' | 'tell' | 'signal'>,
): Promise<boolean> {
  const { measures, decisions } = tx.t
  const [ended] = await tx.db
    .update(measures)
    .set({ state: how, endedAt: context.at, ...(how === 'ended' && { leftMs: 0 }) })
    .where(and(eq(measures.decisionId, decisionId), eq(measures.kind, kind), eq(measures.state, 'standing')))
    .returning({ personId: measures.personId, threadId: measures.threadId })
  if (!ended) return false
  await applyMeasures(tx, ended, context)
  if (how === 'undone') return true
  const [decision] = await tx.db.select({ caseId: decisions.caseId }).from(decisions).where(eq(decisions.id, decisionId))
  if (decision) await context.tell(QUEUE_TOPIC, 'measure-ended', decision.caseId, { decision: decisionId, measure: kind })
  return true
}
