import { and, eq } from 'drizzle-orm'
import type { Actor } from '../../people/actor.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import type { Reaction } from '../../store/writer/executor.ts'
import { appendEntry } from '../log/append-entry.ts'
import { checkLogEnd } from '../log/check-log-end.ts'
import { mayTell } from './may-tell.ts'

/**
 * That a badge was frozen, or let go by itself, stands in the public log at once, in figures alone, and moves the moderators' queue. A
 * log whose end is broken holds nobody's votes up: then nothing is sealed on top of it, and the queue says what is frozen.
 */
export const logFreeze: Reaction<Actor> = {
  on: 'badge',
  async run(tx, { threadId, ref: number, small }, { at, tell }) {
    const by = small?.['by']
    if (by === 'lifted' || by === 'aside') return // a moderator's own entry says so
    if ((await checkLogEnd(tx)) === null) {
      if (by === 'calm' || by === 'agreed' || by === 'stands')
        await appendEntry(tx, { kind: 'badge-released', threadId, number, because: by }, at)
      else {
        const { freezes: f } = tx.t
        const [freeze] = await tx.db
          .select({ why: f.why, stall: f.stall, votes: f.suspects })
          .from(f)
          .where(and(eq(f.threadId, threadId), eq(f.number, number)))
        const { why, stall, votes } = freeze!
        const told = await mayTell(tx, { threadId, number, stall })
        await appendEntry(tx, { kind: 'badge-frozen', threadId, number, because: why, ...(told && { votes }), ...(stall && { stall }) }, at)
      }
    }
    await tell(QUEUE_TOPIC, 'freeze', threadId)
  },
}
