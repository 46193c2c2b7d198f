import { and, eq } from 'drizzle-orm'
import type { Actor } from '../people/actor.ts'
import type { Reaction } from '../store/writer/executor.ts'
import { addNotice } from './add-notice.ts'

/** Whose reply has a badge that is looked into learns it, since it is nothing that he did, and when that is over. */
export const tellOfBadge: Reaction<Actor> = {
  on: 'badge',
  async run(tx, { threadId, ref: reply, small }, context) {
    const { replies: r } = tx.t
    const [post] = await tx.db
      .select({ personId: r.authorId })
      .from(r)
      .where(and(eq(r.threadId, threadId), eq(r.number, reply)))
    if (!post) return
    const kind = small?.['frozen'] ? 'badge-frozen' : 'badge-thawed'
    await addNotice(tx, { ...post, kind, threadId, reply, byId: null, decisionId: null }, context)
  },
}
