import { eq, sql } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import { MOST_COUNTED } from '../cases/read-queue-figures.ts'
import { waitingRechecks } from './waiting-rechecks.ts'

/** How many decisions wait for a second look; nothing is counted beyond 100. */
export async function countRechecks({ db, t }: Scope): Promise<number> {
  const { cases, decisions } = t
  const some = db
    .select({ id: decisions.id })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(waitingRechecks(t))
    .limit(MOST_COUNTED)
    .as('some')
  return (await db.select({ count: sql<number>`count(*)`.mapWith(Number) }).from(some))[0]?.count ?? 0
}
