import type { Kit } from '../../store/kit.ts'

/** Orders of authorities about one post each, and what was disclosed for one. The clock of an order is that of its case. */
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
    /** When it was first answered: lifting it later does not make the answer late. */
    answeredAt: kit.time('answered_at'),
    /** Why it was refused, as a code that everybody has in his own language. */
    refusal: kit.text('refusal').$type<OrderRefusalCode>(),
    /** What the administrator wrote to his last answer. */
    answer: kit.text('answer'),
    /** Why its author must not be told of it; null if he may. */
    silentReason: kit.text('silent_reason'),
    /** When he was told after all. */
    toldAt: kit.time('told_at'),
  }),
  /** What is asked to be disclosed of one account for one order; two administrators agree on it (`proposals`). */
  disclosures: kit.table(
    'disclosures',
    {
      proposalId: kit.text('proposal_id').notNull().primaryKey(),
      caseId: kit.int('case_id').notNull(),
      personId: kit.text('person_id').notNull(),
      /** What the order names, by commas. */
      fields: kit.text('fields').notNull(),
      /** Why the person must not be told; null if he may. */
      silentReason: kit.text('silent_reason'),
      toldAt: kit.time('told_at'),
      /** The file is made once. */
      takenAt: kit.time('taken_at'),
      takenById: kit.text('taken_by_id'),
    },
    (t) => [kit.index('disclosures_case').on(t.caseId), kit.index('disclosures_person').on(t.personId)],
  ),
})

/** As `ORDER_REFUSALS`; tables know no other file. */
export type OrderRefusalCode = 'not-competent' | 'no-basis' | 'unclear' | 'unsigned' | 'gone' | 'other'
