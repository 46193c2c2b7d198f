import { eq } from 'drizzle-orm'
import type { CommandContext } from '../store/commands.ts'
import { countUp } from '../store/count-up.ts'
import type { Scope } from '../store/scope.ts'
import type { Role } from './schema.ts'
import { endSessions } from './sessions/end-sessions.ts'

/** The counter of role changes: by it a running forum notices one that the command line made. */
export const ROLE_CHANGES = 'role-changes'

/** Changes a role and ends the person's sessions: what he may do in them was decided by the role that he had. */
export async function giveRole(tx: Scope, personId: string, role: Role, context: Pick<CommandContext<unknown>, 'signal'>): Promise<void> {
  const { people } = tx.t
  await tx.db.update(people).set({ role }).where(eq(people.id, personId))
  await endSessions(tx, personId, null, context)
  await countUp(tx, ROLE_CHANGES)
  context.signal({ kind: 'site' })
}
