import { asc, inArray, lte } from 'drizzle-orm'
import { Type } from 'typebox'
import { openCommand } from '../../people/command.ts'

/** So many at a time, so that nobody waits for it. */
const MOST_AT_ONCE = 100

/** Forgets strikes that have expired: the program's own housekeeping. */
export const forgetStrikes = openCommand(
  'moderation.forget-strikes',
  Type.Object({}, { additionalProperties: false }),
  async ({ db, t: { strikes } }, _, { at }) => {
    const over = await db
      .select({ decisionId: strikes.decisionId })
      .from(strikes)
      .where(lte(strikes.expiresAt, at))
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
