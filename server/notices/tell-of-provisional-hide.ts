import { eq } from 'drizzle-orm'
import type { Actor } from '../people/actor.ts'
import type { Reaction } from '../store/writer/executor.ts'
import { addNotice } from './add-notice.ts'

/** That flags hid a post until a moderator decides is told to its author at once. */
export const tellOfProvisionalHide: Reaction<Actor> = {
  on: 'case',
  async run(tx, { ref: caseId, small }, context) {
    if (small?.['hidden'] !== true) return
    const { cases } = tx.t
    const [found] = await tx.db.select().from(cases).where(eq(cases.id, caseId))
    const { authorId: personId, threadId, number: reply } = found!
    await addNotice(tx, { personId, kind: 'provisional-hide', threadId, reply, byId: null, decisionId: null, caseId }, context)
  },
}
