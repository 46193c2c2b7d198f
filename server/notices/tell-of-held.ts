import { eq } from 'drizzle-orm'
import type { Actor } from '../people/actor.ts'
import type { Reaction } from '../store/writer/executor.ts'
import { addNotice } from './add-notice.ts'

/** Who waited for a moderator is told what became of his words: where they stand, or by which rule they do not. */
export const tellOfHeld: Reaction<Actor> = {
  on: 'held',
  async run(tx, { ref: id }, context) {
    const { held } = tx.t
    const [row] = await tx.db.select().from(held).where(eq(held.id, id))
    if (!row || row.state === 'waiting') return
    const { authorId: personId, threadId, postThreadId, postNumber, state } = row
    const detail = { held: String(id), outcome: state === 'approved' ? ('published' as const) : ('refused' as const) }
    const place = { threadId: postThreadId ?? threadId ?? 0, reply: postNumber ?? 0 }
    await addNotice(tx, { ...place, personId, kind: 'held', byId: null, decisionId: null, detail }, context)
  },
}
