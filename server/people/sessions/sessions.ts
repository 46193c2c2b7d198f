import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Clock } from '../../kernel/clock.ts'
import type { Run } from '../../store/run.ts'
import type { Actor } from '../actor.ts'
import { TOUCH_EVERY_MS } from './session-life.ts'
import { recentSessions } from './recent-sessions.ts'
import type { SessionCookie } from './session-cookie.ts'
import type { RequestSession } from './session-of.ts'
import { touchSession } from './touch-session.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, as the session cookie says; null when nobody is signed in. */
    viewer: Actor | null
  }
  interface FastifyContextConfig {
    /** The route hands a command on and does nothing else with who asks, so that it may be who was asking seconds ago. */
    handsOn?: boolean
  }
}

type Needs = {
  readonly run: Run
  readonly clock: Clock
  readonly cookie: SessionCookie
  readonly sessionOf: (request: FastifyRequest) => Promise<RequestSession | null>
}

/** Says of every request who asks (`request.viewer`), and keeps a session that is in use from running out. */
export const sessions = fp<Needs>(
  (app, { run, clock, cookie, sessionOf }, done) => {
    const recent = recentSessions({ sessionOf, clock, cookie })
    const touching = new Set<string>()

    /** Nobody waits for this, and a refusal (reading only, too busy) does no harm: the next request tries again. */
    async function touch({ personId, sessionId }: RequestSession['actor']) {
      if (touching.has(sessionId)) return
      touching.add(sessionId)
      await run(touchSession, { actor: { personId, sessionId }, input: {} })
        .catch((error: unknown) => app.log.debug({ err: error }, 'a session could not be touched'))
        .finally(() => touching.delete(sessionId))
    }

    app.decorateRequest('viewer', null)
    app.addHook('onRequest', async (request) => {
      const session = await (request.routeOptions.config.handsOn ? recent : sessionOf)(request)
      if (!session) return
      request.viewer = session.actor
      if (clock() - session.seenAt >= TOUCH_EVERY_MS) void touch(session.actor)
    })
    done()
  },
  { name: 'sessions', dependencies: ['@fastify/cookie'] },
)
