import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { ownAccount } from '../account/own-account.ts'
import { asker } from '../asker.ts'
import { Joining, OwnAccount, Recovering, SigningIn } from '../schema.ts'
import { endSession } from '../sessions/end-session.ts'
import type { SessionCookie } from '../sessions/session-cookie.ts'
import { visitOf } from '../sessions/visit-of.ts'
import type { Entrance } from './entrance.ts'
import { joinForum } from './join-forum.ts'
import { recoverAccount } from './recover-account.ts'
import { type CameIn, signIn } from './sign-in.ts'

type Needs = { entrance: Entrance; cookie: SessionCookie }

/** HTTP's view of coming in and going out. What holds a password takes no idempotency key. */
export const entranceRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { entrance, cookie }) => {
  async function letIn(reply: FastifyReply, { personId, token }: CameIn): Promise<OwnAccount> {
    cookie.set(reply, token)
    void reply.code(201)
    return ownAccount(entrance.readers, personId)
  }

  app.post('/api/people', { schema: { operationId: 'join', body: Joining, response: { 201: OwnAccount } } }, async (request, reply) =>
    letIn(reply, await joinForum(entrance, request.body, visitOf(request))),
  )

  app.post('/api/session', { schema: { operationId: 'signIn', body: SigningIn, response: { 201: OwnAccount } } }, async (request, reply) =>
    letIn(reply, await signIn(entrance, request.body, visitOf(request))),
  )

  app.post(
    '/api/recovery',
    { schema: { operationId: 'recover', body: Recovering, response: { 201: OwnAccount } } },
    async (request, reply) => letIn(reply, await recoverAccount(entrance, request.body, visitOf(request))),
  )

  app.delete('/api/session', { schema: { operationId: 'signOut', response: { 204: Type.Null() } } }, async (request, reply) => {
    const { sessionId } = request.viewer ?? {}
    if (sessionId) await entrance.run(endSession, { actor: asker(request).actor, input: { sessionId } })
    cookie.clear(reply)
    void reply.code(204)
    return null
  })
}
