import { eq } from 'drizzle-orm'
import type { Actor } from '../people/actor.ts'
import type { Reaction } from '../store/writer/executor.ts'
import { addNotice } from './add-notice.ts'

/** Whoever was to be shut out learns what the second moderator said: the decision itself had told him only what was proposed. */
export const tellOfSecond: Reaction<Actor> = {
  on: 'proposal-answer',
  async run(tx, { small }, context) {
    const { decisions } = tx.t
    const measure = (['suspend', 'ban'] as const).find((kind) => kind === small?.['measure'])
    if (!measure) return
    const decisionId = String(small?.['decision'])
    const [decision] = await tx.db.select().from(decisions).where(eq(decisions.id, decisionId))
    if (!decision) return
    const { personId, threadId, number: reply } = decision
    const outcome = small?.['state'] === 'agreed' ? 'agreed' : 'refused'
    await addNotice(tx, { personId, kind: 'second', threadId, reply, byId: null, decisionId, detail: { measure, outcome } }, context)
  },
}
