import type { FastifyRequest } from 'fastify'
import { Refusal } from '../kernel/refusal.ts'
import type { Actor } from './actor.ts'

/** Who asks, where somebody must be signed in. @throws {Refusal} `sign-in-required` */
export function signedIn({ viewer }: Pick<FastifyRequest, 'viewer'>): Actor {
  if (!viewer) throw new Refusal('sign-in-required')
  return viewer
}
