import { and, eq, gt, lt, sql } from 'drizzle-orm'
import { command } from '../people/command.ts'
import { countUnread } from './count-unread.ts'
import { ReadUpTo } from './schema.ts'

/** Marks the actor's notices as read, up to and with a number; it only moves forward, and never beyond the newest. */
export const markNoticesRead = command('notices.read', ReadUpTo, async (tx, { upTo }, { actor, signal }) => {
  const { noticeBoxes: box } = tx.t
  const { personId } = actor
  const [moved] = await tx.db
    .update(box)
    .set({ readNumber: sql`case when ${box.lastNumber} < ${upTo} then ${box.lastNumber} else ${upTo} end` })
    .where(and(eq(box.personId, personId), lt(box.readNumber, upTo), gt(box.lastNumber, box.readNumber)))
    .returning({ personId: box.personId })
  if (moved) signal({ kind: 'me', personId })
  return { unread: await countUnread(tx, { personId }) }
})
