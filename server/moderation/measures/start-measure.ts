import { and, eq } from 'drizzle-orm'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import { endSessions } from '../../people/sessions/end-sessions.ts'
import { applyMeasures } from './apply-measures.ts'
import type { MeasureKind } from './measure-kinds.ts'

/**
 * Puts a proposed measure into force: from now on its time is counted. A warning is over as soon as it is given. A ban ends all sessions
 * and their connections; whoever is banned may come in again to read, to see why, and to appeal.
 */
export async function startMeasure(
  tx: Scope,
  { decisionId, kind }: { readonly decisionId: string; readonly kind: MeasureKind },
  context: Pick<CommandContext<unknown>, 'at' | 'tell' | 'signal'>,
): Promise<void> {
  const { measures } = tx.t
  const { at } = context
  const [started] = await tx.db
    .update(measures)
    .set({ state: kind === 'warn' ? 'ended' : 'standing', startedAt: at, countedAt: at })
    .where(and(eq(measures.decisionId, decisionId), eq(measures.kind, kind), eq(measures.state, 'proposed')))
    .returning({ personId: measures.personId, threadId: measures.threadId })
  if (!started) return
  await applyMeasures(tx, started, context)
  if (kind === 'ban' && started.personId !== null) await endSessions(tx, started.personId, null, context)
}
