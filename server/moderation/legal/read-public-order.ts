import { and, desc, eq, sql } from 'drizzle-orm'
import { prepared } from '../../store/prepared.ts'
import type { Scope } from '../../store/scope.ts'

/** What everybody may know of the order that withholds a post. */
export type PublicOrder = { readonly authority: string; readonly orderNumber: string; readonly article: string }

const query = prepared<{ threadId: number; number: number }, PublicOrder[]>(({ db, t: { cases, legalOrders } }) =>
  db
    .select({ authority: legalOrders.authority, orderNumber: legalOrders.orderNumber, article: legalOrders.article })
    .from(cases)
    .innerJoin(legalOrders, eq(legalOrders.caseId, cases.id))
    .where(
      and(
        eq(cases.threadId, sql.placeholder('threadId')),
        eq(cases.number, sql.placeholder('number')),
        eq(cases.kind, 'legal'),
        eq(legalOrders.outcome, 'complied'),
      ),
    )
    .orderBy(desc(cases.round))
    .limit(1),
)

/** The order that withholds a post (0 is the opening), or null; ask it for withheld posts only, each by its key. */
export async function readPublicOrder(scope: Scope, args: { threadId: number; number: number }): Promise<PublicOrder | null> {
  const [order] = await query(scope, args)
  return order ?? null
}
