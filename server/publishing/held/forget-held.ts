import { asc, inArray, lt, ne, and } from 'drizzle-orm'
import { Type } from 'typebox'
import { openCommand } from '../../people/command.ts'
import { timeToForget } from '../../store/time-to-forget.ts'

const KEPT_MS = 30 * 24 * 60 * 60 * 1000
/** So many go at a time, so that nobody waits for it. */
const MOST_AT_ONCE = 100

/** Forgets what was held and decided more than thirty days ago: the program's own housekeeping. */
export const forgetHeld = openCommand('publishing.forget-held', Type.Object({}, { additionalProperties: false }), async (tx, _, { at }) => {
  const { db } = tx
  const { held } = tx.t
  const old = db
    .select({ id: held.id })
    .from(held)
    .where(and(ne(held.state, 'waiting'), lt(held.decidedAt, (await timeToForget(tx, at)) - KEPT_MS)))
    .orderBy(asc(held.decidedAt))
    .limit(MOST_AT_ONCE)
  const gone = await db.delete(held).where(inArray(held.id, old)).returning({ id: held.id })
  return { more: gone.length === MOST_AT_ONCE }
})
