import { and, eq, lte, sql } from 'drizzle-orm'
import { Type } from 'typebox'
import { command } from '../command.ts'
import { TOUCH_EVERY_MS } from './session-life.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Notes that the actor's session is in use, and once a day that he was here; what was noted less than an hour ago stays. */
export const touchSession = command(
  'people.touch-session',
  Type.Object({}, { additionalProperties: false }),
  async ({ db, t }, _, { actor, at }) => {
    if (actor.sessionId === null) return {}
    await db
      .update(t.sessions)
      .set({ seenAt: at })
      .where(and(eq(t.sessions.id, actor.sessionId), lte(t.sessions.seenAt, at - TOUCH_EVERY_MS)))
    await db
      .insert(t.presence)
      .values({ personId: actor.personId, days: 1, countedAt: at })
      .onConflictDoUpdate({
        target: t.presence.personId,
        set: { days: sql`${t.presence.days} + 1`, countedAt: at },
        setWhere: sql`${t.presence.countedAt} < ${at - (at % DAY_MS)}`,
      })
    return {}
  },
)
