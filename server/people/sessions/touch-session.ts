import { and, eq, lte } from 'drizzle-orm'
import { Type } from 'typebox'
import { command } from '../command.ts'
import { TOUCH_EVERY_MS } from './session-life.ts'

/** Notes that the actor's session is in use; what was noted less than an hour ago stays. */
export const touchSession = command(
  'people.touch-session',
  Type.Object({}, { additionalProperties: false }),
  async ({ db, t }, _, { actor, at }) => {
    if (actor.sessionId === null) return {}
    await db
      .update(t.sessions)
      .set({ seenAt: at })
      .where(and(eq(t.sessions.id, actor.sessionId), lte(t.sessions.seenAt, at - TOUCH_EVERY_MS)))
    return {}
  },
)
