import { and, eq, ne } from 'drizzle-orm'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'

/** Ends a person's sessions and, after the commit, their open connections. @param except the one that stays; null: none */
export async function endSessions(
  { db, t: { sessions } }: Scope,
  personId: string,
  except: string | null,
  { signal }: Pick<CommandContext<unknown>, 'signal'>,
): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.personId, personId), except === null ? undefined : ne(sessions.id, except)))
  signal({ kind: 'person-ended', personId, exceptSessionId: except })
}
