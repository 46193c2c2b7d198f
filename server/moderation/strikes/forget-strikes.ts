import { asc, inArray, lte } from 'drizzle-orm'
import { Type } from 'typebox'
import { openCommand } from '../../people/command.ts'
import { timeToForget } from '../../store/time-to-forget.ts'

/** So many at a time, so that nobody waits for it. */
const MOST_AT_ONCE = 100

/** Forgets strikes that have expired: the program's own housekeeping. */
export const forgetStrikes = openCommand(
  'moderation.forget-strikes',
  Type.Object({}, { additionalProperties: false }),
  async (tx, _, { at }) => {
    const { db } = tx
    const { strikes } = tx.t
    const over = await db
      .select({ decisionId: strikes.decisionId })
      .from(strikes)
      .where(lte(strikes.expiresAt, await timeToForget(tx, at)))
      .orderBy(asc(strikes.expiresAt))
      .limit(MOST_AT_ONCE)
    if (over.length === 0) return { more: false }
    await db.delete(strikes).where(
      inArray(
        strikes.decisionId,
        over.map(({ decisionId }) => decisionId),
      ),
    )
    return { more: over.length === MOST_AT_ONCE }
  },
)
