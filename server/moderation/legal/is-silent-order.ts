import { eq } from 'drizzle-orm'
import type { Scope } from '../../store/scope.ts'

/** Whether a case is an order whose author must not be told, and was not told since. */
export async function isSilentOrder({ db, t: { legalOrders } }: Scope, caseId: number): Promise<boolean> {
  const [order] = await db
    .select({ silentReason: legalOrders.silentReason, toldAt: legalOrders.toldAt })
    .from(legalOrders)
    .where(eq(legalOrders.caseId, caseId))
  return order !== undefined && order.silentReason !== null && order.toldAt === null
}
