import { desc, eq } from 'drizzle-orm'
import type { Actor } from '../people/actor.ts'
import type { Reaction } from '../store/writer/executor.ts'
import { addNotice } from './add-notice.ts'

/** The author of a post learns of an order of law that he could not be told of before: of what was decided last for it. */
export const tellOfOrder: Reaction<Actor> = {
  on: 'order-told',
  async run(tx, { ref: caseId }, context) {
    const { decisions } = tx.t
    const [decision] = await tx.db
      .select()
      .from(decisions)
      .where(eq(decisions.caseId, caseId))
      .orderBy(desc(decisions.at), desc(decisions.id))
      .limit(1)
    if (!decision) throw new Error(`nothing was decided on order ${caseId} to tell of`)
    const { id: decisionId, threadId, number, personId } = decision
    await addNotice(tx, { personId, kind: 'decision', threadId, reply: number, byId: null, decisionId }, context)
  },
}
