import type { Kit } from '../../store/kit.ts'

/** Orders of authorities about one post each. The clock and the claim are those of its case. */
export const defineLegalOrders = (kit: Kit) => ({
  legalOrders: kit.table('legal_orders', {
    caseId: kit.int('case_id').notNull().primaryKey(),
    /** Who ordered it, as written on the order. */
    authority: kit.text('authority').notNull(),
    orderNumber: kit.text('order_number').notNull(),
    /** The article that it names. */
    article: kit.text('article').notNull(),
    /** What was received and how it was checked. */
    note: kit.text('note').notNull(),
    /** SHA-256 of the received document, hexadecimal; the document itself is kept elsewhere. */
    documentHash: kit.text('document_hash'),
    /** Four hours instead of twenty-four. */
    urgent: kit.bool('urgent').notNull(),
    receivedAt: kit.time('received_at').notNull(),
    recordedById: kit.text('recorded_by_id').notNull(),
    /** What became of it; null while it is open. */
    outcome: kit.text('outcome').$type<'complied' | 'refused' | 'lifted'>(),
    decidedAt: kit.time('decided_at'),
  }),
})
