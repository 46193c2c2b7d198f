import { and, asc, eq } from 'drizzle-orm'
import type { Actor } from '../people/actor.ts'
import type { CommandContext } from '../store/commands.ts'
import type { Scope } from '../store/scope.ts'
import type { ReplyState } from './schema.ts'

/** Replies quoting one post that are told of its change at once; a reader of a later one sees it on the next page load. */
const MOST_QUOTERS_TOLD = 100

/**
 * Shows, hides or deletes a reply, and tells of it; every shown quote of it appears or vanishes with it, so each quoting reply
 * is told of too.
 *
 * @returns the `seq` of the last event told
 */
export async function setReplyState(
  tx: Scope,
  { threadId, number, state }: { threadId: number; number: number; state: ReplyState },
  { tell }: Pick<CommandContext<Actor>, 'tell'>,
): Promise<number> {
  const { replies } = tx.t
  const gone = state === 'deleted' ? { text: '', quoteText: null } : {}
  await tx.db
    .update(replies)
    .set({ state, ...gone })
    .where(and(eq(replies.threadId, threadId), eq(replies.number, number)))
  return tellOfPost(tx, threadId, number, { tell }, await tell(threadId, 'state', number, { state }))
}

/** Tells of every reply that quotes a post whose visibility changed. @returns the last `seq`, or `seq` if nobody quotes it */
export async function tellOfPost(
  tx: Scope,
  threadId: number,
  number: number,
  { tell }: Pick<CommandContext<Actor>, 'tell'>,
  seq: number,
): Promise<number> {
  const { replies } = tx.t
  const quoters = await tx.db
    .select({ number: replies.number })
    .from(replies)
    .where(and(eq(replies.threadId, threadId), eq(replies.quoteNumber, number)))
    .orderBy(asc(replies.number))
    .limit(MOST_QUOTERS_TOLD)
  let last = seq
  for (const quoter of quoters) last = await tell(threadId, 'edit', quoter.number)
  return last
}
