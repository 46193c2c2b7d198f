import '@fastify/cookie'
import type { FastifyReply } from 'fastify'
import type { Locale } from '../kernel/shapes.ts'

const YEAR_S = 365 * 24 * 60 * 60

/** Remembers on this device which language was chosen: `/` leads there, and no other is offered, for which the client reads it too. */
export const rememberLanguage = (reply: FastifyReply, locale: Locale): void =>
  void reply.setCookie('lang', locale, { path: '/', maxAge: YEAR_S, sameSite: 'lax' })
