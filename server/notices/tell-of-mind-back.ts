import { eq } from 'drizzle-orm'
import type { Actor } from '../people/actor.ts'
import type { Reaction } from '../store/writer/executor.ts'
import { addNotice } from './add-notice.ts'
import { whyRevoked } from './why-revoked.ts'

/** Whose changed mind a moderator revoked learns by which rule and why; who took his own back knows. */
export const tellOfMindBack: Reaction<Actor> = {
  on: 'mind-back',
  async run(tx, { threadId, ref: reply, small }, context) {
    if (small?.['reason'] === undefined) return
    const { changedMinds: m } = tx.t
    const [mind] = await tx.db
      .select({ personId: m.personId })
      .from(m)
      .where(eq(m.id, String(small['mind'])))
    if (!mind) return
    const detail = whyRevoked(small)
    await addNotice(tx, { ...mind, kind: 'mind-revoked', threadId, reply, byId: null, decisionId: null, detail }, context)
  },
}
