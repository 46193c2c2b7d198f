import { eq } from 'drizzle-orm'
import { isUrgent } from '../moderation/flags/reasons.ts'
import { isUrgentOrder } from '../moderation/legal/order-clock.ts'
import { readModerators } from '../moderation/hearing/hearing.ts'
import type { Actor } from '../people/actor.ts'
import type { Reaction } from '../store/writer/executor.ts'
import { addNotice } from './add-notice.ts'

/** Moderators who are elsewhere learn of a case that is late, and of an urgent one that soon will be; who holds it knows. */
export const tellOfAlarm: Reaction<Actor> = {
  on: 'alarm',
  async run(tx, { ref: caseId, small }, context) {
    const share = Number(small?.['share'])
    const { cases } = tx.t
    const [found] = await tx.db.select().from(cases).where(eq(cases.id, caseId))
    if (!found) return
    const urgent = found.kind === 'legal' ? isUrgentOrder(found) : isUrgent(found.reason)
    if (share < 100 && !(share >= 80 && urgent)) return
    const { threadId, number: reply, authorId, claimedById, claimedUntil } = found
    const holder = claimedUntil !== null && claimedUntil > context.at ? claimedById : null
    for (const { personId } of await readModerators(tx))
      if (personId !== authorId && personId !== holder)
        await addNotice(tx, { personId, kind: 'alarm', threadId, reply, byId: null, decisionId: null, caseId, detail: { share } }, context)
  },
}
