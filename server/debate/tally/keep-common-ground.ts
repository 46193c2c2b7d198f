import { and, eq } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import type { Badge } from '../schema.ts'

/** Keeps the list of replies that both stalls agree with, or nearly so. */
export async function keepCommonGround(
  { db, t: { commonGrounds: c } }: Scope,
  post: { readonly threadId: number; readonly number: number },
  badge: Badge,
  at: number,
): Promise<void> {
  if (badge === 'waiting' || badge === 'none') await db.delete(c).where(and(eq(c.threadId, post.threadId), eq(c.number, post.number)))
  else
    await db
      .insert(c)
      .values({ threadId: post.threadId, number: post.number, badge, since: at })
      .onConflictDoUpdate({ target: [c.threadId, c.number], set: { badge, since: at } })
}
