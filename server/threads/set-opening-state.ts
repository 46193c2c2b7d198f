import { eq } from 'drizzle-orm'
import type { Actor } from '../people/actor.ts'
import type { CommandContext } from '../store/commands.ts'
import type { Scope } from '../store/scope.ts'

/** Hides, removes, withholds or shows the opening opinion of a thread, with its title and motion; the debate under it stays. @returns the event's seq */
export async function setOpeningState(
  tx: Scope,
  threadId: number,
  openingState: 'shown' | 'hidden' | 'removed' | 'legal',
  { tell, signal }: Pick<CommandContext<Actor>, 'tell' | 'signal'>,
): Promise<number> {
  await tx.db.update(tx.t.threads).set({ openingState }).where(eq(tx.t.threads.id, threadId))
  signal({ kind: 'site' }) // its title stands in lists, which are otherwise made anew only once a second
  return tell(threadId, 'thread', 0)
}
