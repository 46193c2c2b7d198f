import { eq } from 'drizzle-orm'
import type { Actor } from '../people/actor.ts'
import { hasMuted } from '../people/mutes/has-muted.ts'
import type { Reaction } from '../store/writer/executor.ts'
import { addNotice } from './add-notice.ts'

/** Whose debate is answered by a new one learns it, unless it is his own or he has silenced its author. */
export const tellOfResponse: Reaction<Actor> = {
  on: 'response',
  async run(tx, { threadId: answered, small }, context) {
    const { threads } = tx.t
    const threadId = Number(small?.['thread'])
    const authorOf = async (id: number) =>
      (await tx.db.select({ authorId: threads.authorId }).from(threads).where(eq(threads.id, id)))[0]?.authorId
    const [personId, byId] = [await authorOf(answered), await authorOf(threadId)]
    if (personId === undefined || byId === undefined || personId === byId) return
    if (await hasMuted(tx, { personId, mutedId: byId })) return
    await addNotice(tx, { personId, kind: 'response', threadId, reply: 0, byId, decisionId: null }, context)
  },
}
