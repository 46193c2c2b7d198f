import { and, eq, ne, sql } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import { MOST_COUNTED } from '../cases/read-queue-figures.ts'

/** How many open appeals wait for this moderator, who neither decided nor appeals; nothing is counted beyond 100. */
export async function countAppeals({ db, t: { appeals, decisions } }: Scope, personId: string): Promise<number> {
  const some = db
    .select({ id: appeals.id })
    .from(appeals)
    .innerJoin(decisions, eq(decisions.id, appeals.decisionId))
    .where(and(eq(appeals.state, 'open'), ne(appeals.personId, personId), ne(decisions.moderatorId, personId)))
    .limit(MOST_COUNTED)
    .as('some')
  const [row] = await db.select({ count: sql<number>`count(*)`.mapWith(Number) }).from(some)
  return row?.count ?? 0
}
