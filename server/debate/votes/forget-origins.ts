import { asc, lt, sql } from 'drizzle-orm'
import { Type } from 'typebox'
import { openCommand } from '../../people/command.ts'
import { timeToForget } from '../../store/time-to-forget.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** So many go at a time, so that nobody waits for it. */
const MOST_AT_ONCE = 200

/** Forgets from which networks votes came, a day later: the program's own housekeeping. */
export const forgetOrigins = openCommand(
  'debate.forget-origins',
  Type.Object({}, { additionalProperties: false }),
  async (tx, _, { at }) => {
    const { db } = tx
    const { voteOrigins: o } = tx.t
    const old = db
      .select({ threadId: o.threadId, number: o.number, personId: o.personId })
      .from(o)
      .where(lt(o.at, (await timeToForget(tx, at)) - DAY_MS))
      .orderBy(asc(o.at))
      .limit(MOST_AT_ONCE)
    const gone = await db
      .delete(o)
      .where(sql`(${o.threadId}, ${o.number}, ${o.personId}) in ${old}`)
      .returning({ at: o.at })
    return { more: gone.length === MOST_AT_ONCE }
  },
)
