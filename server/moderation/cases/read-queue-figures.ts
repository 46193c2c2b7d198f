import { and, eq, inArray, lt, sql, type SQL } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'
import { URGENT_REASONS } from '../flags/reasons.ts'
import { URGENT_ORDER_MS } from '../legal/order-clock.ts'
import type { QueueFigures } from './schema.ts'

/** A longer queue is "100 or more": counting on would cost more, and say no more. */
export const MOST_COUNTED = 100

/** How many cases are open, urgent (by their flags, or as an order), and late at this time (milliseconds since 1970, UTC); each figure ends at 100. */
export async function readQueueFigures(scope: Scope, at: number): Promise<QueueFigures> {
  const { cases } = scope.t
  const flagged = await countOpen(scope, inArray(cases.reason, [...URGENT_REASONS]))
  const ordered = await countOpen(
    scope,
    and(eq(cases.reason, 'legal-order'), sql`${cases.dueAt} - ${cases.openedAt} <= ${URGENT_ORDER_MS}`),
  )
  return {
    open: await countOpen(scope),
    urgent: Math.min(MOST_COUNTED, flagged + ordered),
    late: await countOpen(scope, lt(cases.dueAt, at)),
  }
}

async function countOpen({ db, t: { cases } }: Scope, which?: SQL): Promise<number> {
  const some = db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.state, 'open'), which))
    .limit(MOST_COUNTED)
    .as('some')
  const [row] = await db.select({ count: sql<number>`count(*)`.mapWith(Number) }).from(some)
  return row?.count ?? 0
}
