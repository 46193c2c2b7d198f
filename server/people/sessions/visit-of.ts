import type { FastifyRequest } from 'fastify'
import { addressOf } from '../../kernel/http/rate-limits.ts'
import { deviceOf } from './device-of.ts'

/** From where somebody comes to the door. */
export type Visit = {
  /** For counting tries only; it is not kept. */
  readonly address: string
  /** For its network, which is hashed; it is not kept. */
  readonly ip: string
  readonly device: string
  /** The session that his browser has already, which a new one replaces. */
  readonly sessionId: string | null
}

/** What a request says about where it comes from. */
export const visitOf = (request: FastifyRequest): Visit => ({
  address: addressOf(request),
  ip: request.ip,
  device: deviceOf(request.headers['user-agent'] ?? ''),
  sessionId: request.viewer?.sessionId ?? null,
})
