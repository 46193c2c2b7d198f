import { and, eq, gt, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'

const query = prepared<{ personId: string; at: number }, { count: number }[]>(({ db, t: { strikes } }) =>
  db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(strikes)
    .where(and(eq(strikes.personId, sql.placeholder('personId')), gt(strikes.expiresAt, sql.placeholder('at')))),
)

/** How many strikes stand against a person at this time (milliseconds since 1970, UTC): for himself and for moderators. */
export async function readStrikeCount(scope: Scope, args: { personId: string; at: number }): Promise<number> {
  const [row] = await query(scope, args)
  return row?.count ?? 0
}
