import type { FastifyRequest } from 'fastify'
import type { Clock } from '../../kernel/clock.ts'
import { hashToken } from '../../kernel/hash-token.ts'
import type { SessionCookie } from './session-cookie.ts'
import type { RequestSession } from './session-of.ts'

const REMEMBERED_MS = 10_000
/** At some 500 bytes each. */
const MOST = 5_000

type Needs = {
  readonly sessionOf: (request: FastifyRequest) => Promise<RequestSession | null>
  readonly clock: Clock
  readonly cookie: SessionCookie
}

/**
 * Whose session a request's cookie is, or was within the last ten seconds. Only for routes that hand a command on and do nothing else
 * with who asks: the writer reads the actor and his session anew inside the command's transaction, so that nothing is decided by
 * what is remembered. Somebody who votes down a page is so looked up once and not at each vote.
 */
export function recentSessions({ sessionOf, clock, cookie }: Needs): Needs['sessionOf'] {
  const known = new Map<string, { readonly session: RequestSession; readonly until: number }>()

  return async (request) => {
    const token = cookie.tokenIn(request.headers.cookie)
    if (token === undefined) return null
    const key = hashToken(token)
    const now = clock()
    const before = known.get(key)
    if (before && now < before.until && before.until - now <= REMEMBERED_MS) return before.session
    known.delete(key) // so that it stands last when it is entered again
    const session = await sessionOf(request)
    if (!session) return null
    known.set(key, { session, until: now + REMEMBERED_MS })
    if (known.size > MOST) known.delete(known.keys().next().value!)
    return session
  }
}
