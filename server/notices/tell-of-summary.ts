import type { Actor } from '../people/actor.ts'
import type { Reaction } from '../store/writer/executor.ts'
import { addNotice } from './add-notice.ts'
import { whyRevoked } from './why-revoked.ts'

/**
 * To whom a moderator handed a summary learns that he may write it, from whom it was taken that it is gone, and whose it is that a moderator
 * revoked by which rule and why.
 */
export const tellOfSummary: Reaction<Actor> = {
  on: 'summary',
  async run(tx, { threadId, small }, context) {
    const about = { threadId, reply: 0, byId: null, decisionId: null }
    const { to, from, of } = small ?? {}
    if (typeof to === 'string') await addNotice(tx, { ...about, personId: to, kind: 'summary-yours' }, context)
    if (typeof from === 'string') await addNotice(tx, { ...about, personId: from, kind: 'summary-passed' }, context)
    if (typeof of === 'string')
      await addNotice(tx, { ...about, personId: of, kind: 'summary-revoked', detail: whyRevoked(small!) }, context)
  },
}
