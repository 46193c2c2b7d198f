import type { Clock } from '../../kernel/clock.ts'
import { hashToken } from '../../kernel/hash-token.ts'
import { newId } from '../../kernel/new-id.ts'
import { newToken } from '../../kernel/new-token.ts'
import type { ArrivalNames } from '../networks/arrival-names.ts'
import type { NewSession } from '../schema.ts'
import type { Visit } from './visit-of.ts'

/** A session for a visit: the secret for the cookie, and what a command may know of it. */
export async function newSession(
  { clock, networksOf }: { readonly clock: Clock; readonly networksOf: ArrivalNames },
  { device, sessionId, ip }: Visit,
): Promise<{ token: string; session: NewSession }> {
  const token = newToken()
  const [network] = await networksOf(ip)
  const session = { sessionId: newId(clock()), tokenHash: hashToken(token), device, replaces: sessionId }
  return { token, session: { ...session, ...(network !== undefined && { network }) } }
}
