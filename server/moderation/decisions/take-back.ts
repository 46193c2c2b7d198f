import { eq } from 'drizzle-orm'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import { undoMeasures } from '../measures/undo-measures.ts'

/** Takes a decision back: it stands no more, its strike vanishes and its measures end. Its post is the matter of the decision that does so. */
export async function takeBack(
  tx: Scope,
  decisionId: string,
  how: 'undone' | 'overturned',
  context: Pick<CommandContext<unknown>, 'at' | 'tell' | 'signal'>,
): Promise<void> {
  const { decisions, strikes } = tx.t
  await tx.db.update(decisions).set({ state: how }).where(eq(decisions.id, decisionId))
  await tx.db.delete(strikes).where(eq(strikes.decisionId, decisionId))
  await undoMeasures(tx, decisionId, context)
}
