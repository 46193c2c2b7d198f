import { normalizeIP, type RateLimitPluginOptions } from '@fastify/rate-limit'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '../refusal.ts'
import { steadyCounts } from './steady-counts.ts'

/** Requests a minute. Carriers put a town behind one IPv4 address, so an address may do much more than a person. */
const PERSON_PER_MINUTE = 600
const ADDRESS_PER_MINUTE = 6000

/** Whom a request counts for: a person (his id) where somebody is signed in, or nobody. */
export type KeyOf = (request: FastifyRequest) => string | undefined | Promise<string | undefined>

/** The address a request counts for: IPv6 by /64, since that is what one household has. */
export const addressOf = (request: FastifyRequest): string => normalizeIP(request.ip)

/** How often one may ask. A route narrows it by `config: { rateLimit: { max, timeWindow } }` and then counts apart. */
export const rateLimits = (keyOf: KeyOf): RateLimitPluginOptions => ({
  keyGenerator: async (request) => {
    const person = await keyOf(request)
    return person === undefined ? addressOf(request) : `person ${person}`
  },
  max: (_, key) => (key.startsWith('person ') ? PERSON_PER_MINUTE : ADDRESS_PER_MINUTE),
  timeWindow: 60_000,
  store: steadyCounts(),
  addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
  errorResponseBuilder: (_, { ttl }) => new Refusal('too-many', { retryAfter: Math.max(1, Math.ceil(ttl / 1000)) }),
})
