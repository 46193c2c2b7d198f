import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { ActorRef } from '../store/commands.ts'

/** The header with which a request can be sent again without being done again. */
export const KeyHeader = Type.Object({ 'idempotency-key': Type.Optional(Type.String({ minLength: 1, maxLength: 64 })) })

/** Who asks, and under which idempotency key, as a command's envelope wants it. */
export function asker(request: FastifyRequest): { actor: ActorRef | null; key: string | null } {
  const { viewer, headers } = request
  const key = headers['idempotency-key']
  return {
    actor: viewer && { personId: viewer.personId, sessionId: viewer.sessionId },
    key: typeof key === 'string' ? key : null,
  }
}
