import { and, eq } from 'drizzle-orm'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import { applyMeasures } from './apply-measures.ts'
import type { MeasureKind } from './measure-kinds.ts'

/** Puts a proposed measure into force: from now on its time is counted. A warning is over as soon as it is given. */
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
  if (started) await applyMeasures(tx, started, context)
}
