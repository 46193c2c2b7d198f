import { and, desc, eq, isNull } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import { CaseId } from '../cases/schema.ts'
import { readOrder } from './read-order.ts'

const Input = Type.Object({ caseId: CaseId }, { additionalProperties: false })

/**
 * Tells an author at last of an order that he could not be told of before, and keeps when that was. Of one that changed nothing there is
 * nothing to tell.
 *
 * @returns `{ caseId }`
 * @throws {Refusal} `not-allowed`, `not-found`; `already-decided` when he was told, or might be told from the start
 */
export const tellOrder = command('moderation.tell-order', Input, async (tx, { caseId }, { actor, at, tell }) => {
  can(actor, 'answer-order', { kind: 'forum' })
  const order = await readOrder(tx, caseId)
  const { decisions, legalOrders } = tx.t
  const [latest] = await tx.db
    .select({ id: decisions.id })
    .from(decisions)
    .where(eq(decisions.caseId, caseId))
    .orderBy(desc(decisions.at), desc(decisions.id))
    .limit(1)
  if (order.silentReason === null || !latest) throw new Refusal('already-decided')
  const [told] = await tx.db
    .update(legalOrders)
    .set({ toldAt: at })
    .where(and(eq(legalOrders.caseId, caseId), isNull(legalOrders.toldAt)))
    .returning({ caseId: legalOrders.caseId })
  if (!told) throw new Refusal('already-decided')
  await tell(QUEUE_TOPIC, 'order-told', caseId)
  return { caseId }
})
