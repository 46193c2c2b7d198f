import { and, eq, ne, sql } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'

/** How much waits that is not of this person, who may not decide upon his own; counted up to `most`. */
export async function countHeld({ db, t: { held } }: Scope, { personId, most }: { personId: string; most: number }): Promise<number> {
  const some = db
    .select({ id: held.id })
    .from(held)
    .where(and(eq(held.state, 'waiting'), ne(held.authorId, personId)))
    .limit(most)
    .as('some')
  return (await db.select({ count: sql<number>`count(*)`.mapWith(Number) }).from(some))[0]?.count ?? 0
}
