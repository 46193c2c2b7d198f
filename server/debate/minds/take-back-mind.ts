import { and, eq, isNull } from 'drizzle-orm'
import type { CommandContext, Small } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import { shiftMinds } from './shift-minds.ts'

/**
 * Takes a changed mind back, whoever asks for it; its reason is forgotten. Nothing for one that stands no more.
 *
 * @param byId he himself, or a moderator
 * @param why what whose it was is told, if a moderator does it
 * @returns whether it stood
 */
export async function takeBackMind(
  tx: Scope,
  id: string,
  byId: string,
  context: Pick<CommandContext<unknown>, 'at' | 'tell' | 'signal'>,
  why?: Small,
): Promise<boolean> {
  const { changedMinds: m } = tx.t
  const [mind] = await tx.db
    .update(m)
    .set({ revokedAt: context.at, revokedById: byId, reason: '' })
    .where(and(eq(m.id, id), isNull(m.revokedAt)))
    .returning()
  if (!mind) return false
  await shiftMinds(tx, mind, -1, context)
  await context.tell(mind.threadId, 'mind-back', mind.number, why)
  return true
}
