import { and, eq, gte, inArray, sql } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import type { Post } from '../cases/read-post.ts'

/**
 * How often moderators looked at a post and left it on show, or showed it again, as it stands now: a text that was changed since has
 * not been judged.
 */
export async function countKeeps(
  { db, t: { decisions } }: Scope,
  { threadId, number, editedAt }: Pick<Post, 'threadId' | 'number' | 'editedAt'>,
): Promise<number> {
  const [row] = await db
    .select({ keeps: sql<number>`count(*)`.mapWith(Number) })
    .from(decisions)
    .where(
      and(
        eq(decisions.threadId, threadId),
        eq(decisions.number, number),
        gte(decisions.at, editedAt ?? 0),
        inArray(decisions.action, ['keep', 'restore']),
        eq(decisions.state, 'standing'),
      ),
    )
  return row?.keeps ?? 0
}
