import '@fastify/cookie'
import type { FastifyReply } from 'fastify'
import { SESSION_LIFE_MS } from './session-life.ts'

/** How a session travels: one cookie that no script can read and no other site can send with a change. */
export type SessionCookie = {
  readonly name: string
  /**
   * The secret in a cookie header, whatever it is worth. Whoever asks whether somebody may be signed in asks here: two ways of
   * reading one header will differ some day.
   */
  tokenIn(cookies: string | undefined): string | undefined
  set(reply: FastifyReply, token: string): void
  clear(reply: FastifyReply): void
}

/**
 * The session cookie of a site. Its `__Host-` prefix, which binds it to this very host, works under https only.
 *
 * @param origin the public address, such as `https://dualapak.example`
 */
export function sessionCookie(origin: string): SessionCookie {
  const secure = origin.startsWith('https:')
  const name = secure ? '__Host-sid' : 'sid'
  const flags = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  // Exactly as browsers write it, with the length of `newToken`; anything else is no session of ours.
  const token = new RegExp(`(?:^|; ?)${name}=([A-Za-z0-9_-]{43})(?=;|$)`)
  return {
    name,
    tokenIn: (cookies) => (cookies === undefined ? undefined : token.exec(cookies)?.[1]),
    set: (reply, token) => void reply.setCookie(name, token, { ...flags, maxAge: SESSION_LIFE_MS / 1000 }),
    clear: (reply) => void reply.clearCookie(name, flags),
  }
}
