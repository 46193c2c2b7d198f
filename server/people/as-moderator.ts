import type { FastifyRequest } from 'fastify'
import type { Actor } from './actor.ts'
import { can } from './can.ts'
import { signedIn } from './signed-in.ts'

/** Who asks, where only moderators may. @throws {Refusal} `sign-in-required`, `not-a-moderator` */
export function asModerator(request: Pick<FastifyRequest, 'viewer'>): Actor {
  can(request.viewer, 'see-queue', { kind: 'forum' })
  return signedIn(request)
}
