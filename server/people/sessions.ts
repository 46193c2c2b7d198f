import fp from 'fastify-plugin'
import type { Clock } from '../kernel/clock.ts'
import { hashToken } from '../kernel/hash-token.ts'
import type { Readers } from '../store/readers.ts'
import type { Run } from '../store/run.ts'
import type { Actor } from './actor.ts'
import { readSession } from './read-session.ts'
import type { SessionCookie } from './session-cookie.ts'
import { TOUCH_EVERY_MS } from './session-life.ts'
import { touchSession } from './touch-session.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, as the session cookie says; null when nobody is signed in. */
    viewer: Actor | null
  }
}

type Needs = { readonly readers: Readers; readonly run: Run; readonly clock: Clock; readonly cookie: SessionCookie }

/** The length of `newToken`; anything else is no session of ours and is not looked up. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** Says of every request who asks (`request.viewer`), and keeps a session that is in use from running out. */
export const sessions = fp<Needs>(
  (app, { readers, run, clock, cookie }, done) => {
    const touching = new Set<string>()

    /** Nobody waits for this, and a refusal (reading only, too busy) does no harm: the next request tries again. */
    async function touch({ personId, sessionId }: Actor & { sessionId: string }) {
      if (touching.has(sessionId)) return
      touching.add(sessionId)
      await run(touchSession, { actor: { personId, sessionId }, input: {} })
        .catch((error: unknown) => app.log.debug({ err: error }, 'a session could not be touched'))
        .finally(() => touching.delete(sessionId))
    }

    app.decorateRequest('viewer', null)
    app.addHook('onRequest', async (request) => {
      const token = cookie.read(request)
      if (!token || !TOKEN.test(token)) return
      const at = clock()
      const session = await readSession(readers.read, hashToken(token), at)
      if (!session) return
      request.viewer = session.actor
      const { sessionId } = session.actor
      if (sessionId !== null && at - session.seenAt >= TOUCH_EVERY_MS) void touch({ ...session.actor, sessionId })
    })
    done()
  },
  { name: 'sessions', dependencies: ['@fastify/cookie'] },
)
