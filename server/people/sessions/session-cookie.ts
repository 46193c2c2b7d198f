import '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { SESSION_LIFE_MS } from './session-life.ts'

/** How a session travels: one cookie that no script can read and no other site can send with a change. */
export type SessionCookie = {
  readonly name: string
  /** The secret in the request's cookie. */
  read(request: FastifyRequest): string | undefined
  /** Whether a cookie header has it, whatever it is worth. */
  isIn(cookies: string): boolean
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
  return {
    name,
    read: (request) => request.cookies[name],
    isIn: (cookies) => cookies.includes(`${name}=`),
    set: (reply, token) => void reply.setCookie(name, token, { ...flags, maxAge: SESSION_LIFE_MS / 1000 }),
    clear: (reply) => void reply.clearCookie(name, flags),
  }
}
