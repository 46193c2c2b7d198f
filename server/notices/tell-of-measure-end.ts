import { and, eq, inArray } from 'drizzle-orm'
import type { Actor } from '../people/actor.ts'
import type { Reaction } from '../store/writer/executor.ts'
import { addNotice } from './add-notice.ts'

/** Whom a measure kept from writing learns that it is over, unless another one still keeps him. */
export const tellOfMeasureEnd: Reaction<Actor> = {
  on: 'measure-ended',
  async run(tx, { small }, context) {
    const { measures, decisions } = tx.t
    const decisionId = String(small?.['decision'])
    const measure = (['mute', 'suspend', 'ban'] as const).find((kind) => kind === small?.['measure'])
    const [decision] = await tx.db.select().from(decisions).where(eq(decisions.id, decisionId))
    if (!measure || !decision) return
    const { personId, threadId, number: reply } = decision
    const others = await tx.db
      .select({ kind: measures.kind })
      .from(measures)
      .where(and(eq(measures.personId, personId), eq(measures.state, 'standing'), inArray(measures.kind, ['mute', 'suspend', 'ban'])))
    if (others.length > 0) return
    await addNotice(tx, { personId, kind: 'measure-ended', threadId, reply, byId: null, decisionId, detail: { measure } }, context)
  },
}
