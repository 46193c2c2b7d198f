import { and, eq, isNull } from 'drizzle-orm'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import { endSessions } from '../sessions/end-sessions.ts'

/**
 * Sets a person's password. Whoever had the old one is out: all sessions but `except` end, and one-time links that lie about
 * lose their use.
 */
export async function setPassword(
  tx: Scope,
  { personId, passwordHash, except }: { personId: string; passwordHash: string; except: string | null },
  context: Pick<CommandContext<unknown>, 'at' | 'signal'>,
): Promise<void> {
  const { people, oneTimeLinks } = tx.t
  await tx.db.update(people).set({ passwordHash }).where(eq(people.id, personId))
  await tx.db
    .update(oneTimeLinks)
    .set({ usedAt: context.at })
    .where(and(eq(oneTimeLinks.personId, personId), isNull(oneTimeLinks.usedAt)))
  await endSessions(tx, personId, except, context)
}
