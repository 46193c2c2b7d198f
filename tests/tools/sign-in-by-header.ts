import type { FastifyInstance } from 'fastify'
import { readActor } from '../../server/people/read-actor.ts'
import type { Forum } from './open-forum.ts'

/** Lets the header `x-as` name who asks, in the place of a session; whoever is named is made on first use. */
export function signInByHeader(app: FastifyInstance, forum: Forum): void {
  app.decorateRequest('viewer', null)
  app.addHook('onRequest', async (request) => {
    const name = request.headers['x-as']
    if (typeof name === 'string') request.viewer = await readActor(forum.readers.read, await forum.person(name), forum.at)
  })
}
