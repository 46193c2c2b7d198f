import { and, desc, eq, isNotNull, isNull, lt } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import type { Schema } from '../../store/schema.ts'
import type { Scope } from '../../store/scope.ts'
import type { Order } from './schema.ts'

/** What is asked for of all orders: the open ones or the answered ones, or all. */
export type OrdersAsk = { readonly state?: 'open' | 'answered' | undefined; readonly after?: string | undefined; readonly limit: number }

const columns = ({ cases, threads, people, legalOrders: o }: Schema) => ({
  caseId: o.caseId,
  threadId: cases.threadId,
  number: cases.number,
  title: threads.title,
  authority: o.authority,
  orderNumber: o.orderNumber,
  article: o.article,
  note: o.note,
  documentHash: o.documentHash,
  urgent: o.urgent,
  receivedAt: o.receivedAt,
  dueAt: cases.dueAt,
  recordedBy: people.name,
  outcome: o.outcome,
  refusal: o.refusal,
  answer: o.answer,
  answeredAt: o.answeredAt,
  decidedAt: o.decidedAt,
  silentReason: o.silentReason,
  toldAt: o.toldAt,
})

const orders = ({ db, t }: Scope) =>
  db
    .select(columns(t))
    .from(t.legalOrders)
    .innerJoin(t.cases, eq(t.cases.id, t.legalOrders.caseId))
    .innerJoin(t.threads, eq(t.threads.id, t.cases.threadId))
    .innerJoin(t.people, eq(t.people.id, t.legalOrders.recordedById))

/** An order with all that moderators may know of it. @throws {Refusal} `not-found` */
export async function readOrder(scope: Scope, caseId: number): Promise<Order> {
  const [order] = await orders(scope).where(eq(scope.t.legalOrders.caseId, caseId))
  if (!order) throw new Refusal('not-found')
  return order
}

/** One page of orders by keyset, newest first. @throws {Refusal} `invalid-input` for a cursor that is none of ours */
export async function readOrders(scope: Scope, { state, after, limit }: OrdersAsk): Promise<{ items: Order[]; next: string | null }> {
  if (after !== undefined && !/^\d{1,10}$/.test(after))
    throw new Refusal('invalid-input', { errors: [{ at: '/query/after', code: 'wrong-format' }] })
  const { legalOrders: o } = scope.t
  const which = state === 'open' ? isNull(o.outcome) : state === 'answered' ? isNotNull(o.outcome) : undefined
  const rows = await orders(scope)
    .where(and(which, after === undefined ? undefined : lt(o.caseId, Number(after))))
    .orderBy(desc(o.caseId))
    .limit(limit + 1)
  const items = rows.slice(0, limit)
  return { items, next: rows.length > limit ? String(items.at(-1)!.caseId) : null }
}
