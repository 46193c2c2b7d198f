import { and, eq, inArray } from 'drizzle-orm'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import { applyMeasures } from './apply-measures.ts'

/** Takes back every measure of a decision, standing or proposed; what was proposed needs no answer any more. */
export async function undoMeasures(
  tx: Scope,
  decisionId: string,
  context: Pick<CommandContext<unknown>, 'at' | 'tell' | 'signal'>,
): Promise<void> {
  const { measures, proposals } = tx.t
  const undone = await tx.db
    .update(measures)
    .set({ state: 'undone', endedAt: context.at })
    .where(and(eq(measures.decisionId, decisionId), inArray(measures.state, ['proposed', 'standing'])))
    .returning({ personId: measures.personId, threadId: measures.threadId })
  await tx.db
    .update(proposals)
    .set({ state: 'refused', decidedAt: context.at })
    .where(and(eq(proposals.decisionId, decisionId), eq(proposals.state, 'open')))
  for (const measure of undone) await applyMeasures(tx, measure, context)
}
