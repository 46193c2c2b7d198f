import { and, eq } from 'drizzle-orm'
import { QUEUE_TOPIC } from '../../store/log.ts'
import type { CommandContext } from '../../store/commands.ts'
import type { Scope } from '../../store/scope.ts'
import { figuresChanged } from '../figures-changed.ts'

/** By whom a badge is let go: by moderators, who let its votes stand or set some aside, or by itself: after a calm day, or since it does not depend on them any more. */
export type ThawedBy = 'lifted' | 'aside' | 'calm' | 'agreed' | 'stands'

/**
 * Ends the review of a reply's votes: its key and badge move again if they stood still, and which votes were doubted is forgotten, but for those that were
 * set aside.
 *
 * @param clearedAt votes up to then are no reason to freeze it again; undefined leaves that as it was
 */
export async function thawBadge(
  tx: Scope,
  post: { readonly threadId: number; readonly number: number },
  { by, clearedAt }: { readonly by: ThawedBy; readonly clearedAt?: number | undefined },
  context: Pick<CommandContext<unknown>, 'signal' | 'tell'>,
): Promise<void> {
  const { freezes, replyFigures: f, suspectVotes } = tx.t
  const { threadId, number } = post
  const own = and(eq(f.threadId, threadId), eq(f.number, number))
  const [row] = await tx.db.select({ frozen: f.frozen }).from(f).where(own)
  await tx.db.delete(freezes).where(and(eq(freezes.threadId, threadId), eq(freezes.number, number)))
  await tx.db
    .delete(suspectVotes)
    .where(
      and(
        eq(suspectVotes.threadId, threadId),
        eq(suspectVotes.number, number),
        eq(suspectVotes.aside, false),
        eq(suspectVotes.held, false),
      ),
    )
  await tx.db
    .update(f)
    .set({
      frozen: null,
      frozenAt: null,
      version: 0,
      lookedKey: 0,
      // Whoever answered has judged those votes; the next look says more.
      ...((by === 'lifted' || by === 'aside') && { secondBadge: null }),
      ...(clearedAt !== undefined && { clearedAt }),
    })
    .where(own)
  await figuresChanged(tx, threadId, context)
  if (row?.frozen) await context.tell(threadId, 'badge', number, { frozen: '', by })
  else await context.tell(QUEUE_TOPIC, 'freeze', threadId)
}
