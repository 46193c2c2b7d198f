import type { FastifyRequest } from 'fastify'
import type { Clock } from '../../kernel/clock.ts'
import { hashToken } from '../../kernel/hash-token.ts'
import type { Readers } from '../../store/readers.ts'
import type { Actor } from '../actor.ts'
import { readSession } from './read-session.ts'
import type { SessionCookie } from './session-cookie.ts'

type Needs = { readonly readers: Readers; readonly clock: Clock; readonly cookie: SessionCookie }

/** The session that a request's cookie opens. */
export type RequestSession = { readonly actor: Actor & { readonly sessionId: string }; readonly seenAt: number }

/** Reads whose session a request's cookie is at this moment; null if it is nobody's, or over. */
export const sessionOf =
  ({ readers, clock, cookie }: Needs) =>
  async (request: FastifyRequest): Promise<RequestSession | null> => {
    const token = cookie.tokenIn(request.headers.cookie)
    if (token === undefined) return null
    const session = await readSession(readers.read, hashToken(token), clock())
    const sessionId = session?.actor.sessionId
    return session && sessionId ? { ...session, actor: { ...session.actor, sessionId } } : null
  }
