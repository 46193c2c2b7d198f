import type { Clock } from '../../kernel/clock.ts'
import { hashToken } from '../../kernel/hash-token.ts'
import { newId } from '../../kernel/new-id.ts'
import { newToken } from '../../kernel/new-token.ts'
import type { NewSession } from '../schema.ts'
import type { Visit } from './visit-of.ts'

/** A session for a visit: the secret for the cookie, and what a command may know of it. */
export function newSession(clock: Clock, { device, sessionId }: Visit): { token: string; session: NewSession } {
  const token = newToken()
  return { token, session: { sessionId: newId(clock()), tokenHash: hashToken(token), device, replaces: sessionId } }
}
