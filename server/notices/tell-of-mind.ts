import { and, eq, isNotNull } from 'drizzle-orm'
import type { Actor } from '../people/actor.ts'
import { hasMuted } from '../people/mutes/has-muted.ts'
import type { Reaction } from '../store/writer/executor.ts'
import { addNotice } from './add-notice.ts'

/**
 * Whose reply changed somebody's mind learns it, unless he has silenced him; once, also when it is taken back and said again.
 */
export const tellOfMind: Reaction<Actor> = {
  on: 'changed-mind',
  async run(tx, { threadId, ref: reply, small }, context) {
    const { changedMinds: m } = tx.t
    const [mind] = await tx.db
      .select({ personId: m.personId, authorId: m.authorId })
      .from(m)
      .where(eq(m.id, String(small?.['mind'])))
    if (!mind) throw new Error(`no changed mind to tell of in thread ${threadId}`)
    const { personId: byId, authorId: personId } = mind
    const [before] = await tx.db
      .select({ id: m.id })
      .from(m)
      .where(and(eq(m.threadId, threadId), eq(m.personId, byId), eq(m.number, reply), isNotNull(m.revokedAt)))
      .limit(1)
    if (before || (await hasMuted(tx, { personId, mutedId: byId }))) return
    await addNotice(tx, { personId, kind: 'mind-changed', threadId, reply, byId, decisionId: null }, context)
  },
}
