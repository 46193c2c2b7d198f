import { asc, eq } from 'drizzle-orm'
import { answerOrder } from '../../../server/moderation/legal/answer-order.ts'
import { recordOrder } from '../../../server/moderation/legal/record-order.ts'
import type { OrderAnswer, OrderDraft } from '../../../server/moderation/legal/schema.ts'
import type { Dialect } from '../../../server/store/kit.ts'
import { marketWithFlags } from '../market-with-flags.ts'

/** An order as it is written down in these tests, about reply 3. */
export const ORDER = {
  threadId: 1,
  number: 3,
  authority: 'Kementerian Komunikasi dan Digital',
  orderNumber: 'B-117/2026',
  article: 'Pasal 14 ayat (1)',
  urgent: false,
} as const satisfies OrderDraft

/** The market with flags, with orders: `ani` moderates, `bayu` is an administrator, `jaka` wrote reply 3. */
export async function marketWithOrders(options: { engine?: Dialect } = {}) {
  const market = await marketWithFlags(options)
  const { forum } = market
  return {
    ...market,
    /** Writes an order down. @returns the number of its case */
    order: async (draft: Partial<OrderDraft> = {}, as = 'ani') =>
      (await forum.run(recordOrder, { as, input: { ...ORDER, ...draft } })).caseId,
    answer: (caseId: number, outcome: OrderAnswer['outcome'], more: Partial<OrderAnswer> = {}, as = 'bayu') =>
      forum.run(answerOrder, { as, input: { caseId, outcome, ...more } }),
    /** How post `number` of the debate stands. */
    async stateOf(number: number) {
      const { db, t } = forum.readers.read
      if (number === 0) return (await db.select({ state: t.threads.openingState }).from(t.threads).where(eq(t.threads.id, 1)))[0]!.state
      return (await db.select({ state: t.replies.state }).from(t.replies).where(eq(t.replies.number, number)))[0]!.state
    },
    /** The public log, oldest first. */
    async publicLog() {
      const { db, t } = forum.readers.read
      const rows = await db.select({ entry: t.moderationLog.entry }).from(t.moderationLog).orderBy(asc(t.moderationLog.seq))
      return rows.map(({ entry }) => JSON.parse(entry) as Record<string, unknown>)
    },
    async caseOf(caseId: number) {
      const { db, t } = forum.readers.read
      return (await db.select().from(t.cases).where(eq(t.cases.id, caseId)))[0]!
    },
  }
}
