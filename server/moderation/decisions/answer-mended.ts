import { and, eq } from 'drizzle-orm'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import { isAgainst, type Action } from './actions.ts'
import { takeBack } from './take-back.ts'

/**
 * Ends the ask to edit that a decision on the mended text answers. Shown again, the post was mended: the strike vanishes and so do the
 * measures. Hidden, removed or asked once more, the new decision gives the strike in its place, one a post, and the measures go on.
 */
export async function answerMended(
  tx: Scope,
  decisionId: string,
  action: Action,
  context: Pick<CommandContext<unknown>, 'at' | 'tell' | 'signal'>,
): Promise<void> {
  if (!isAgainst(action)) return takeBack(tx, decisionId, 'undone', context)
  const { decisions, strikes } = tx.t
  await tx.db
    .update(decisions)
    .set({ state: 'undone' })
    .where(and(eq(decisions.id, decisionId), eq(decisions.state, 'standing')))
  await tx.db.delete(strikes).where(eq(strikes.decisionId, decisionId))
}
