import { Type } from 'typebox'
import { command } from '../command.ts'
import { endSessions } from './end-sessions.ts'

/** Ends all of the actor's sessions but the one that he asks in. */
export const endOtherSessions = command(
  'people.end-other-sessions',
  Type.Object({}, { additionalProperties: false }),
  async (tx, _, { actor, ...context }) => {
    await endSessions(tx, actor.personId, actor.sessionId, context)
    return {}
  },
)
