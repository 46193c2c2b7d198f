import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { Id } from '../../kernel/shapes.ts'
import { command } from '../command.ts'

/**
 * Ends one of the actor's own sessions, this one or another, and its open connections.
 *
 * @throws {Refusal} `not-found`, also for a session of somebody else
 */
export const endSession = command(
  'people.end-session',
  Type.Object({ sessionId: Id }, { additionalProperties: false }),
  async ({ db, t: { sessions } }, { sessionId }, { actor, signal }) => {
    const [ended] = await db
      .delete(sessions)
      .where(and(eq(sessions.id, sessionId), eq(sessions.personId, actor.personId)))
      .returning({ id: sessions.id })
    if (!ended) throw new Refusal('not-found')
    signal({ kind: 'session-ended', sessionId })
    return { sessionId }
  },
)
