import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Id, keysetPage } from '../../kernel/shapes.ts'
import { asker, KeyHeader } from '../asker.ts'
import type { Entrance } from '../entrance/entrance.ts'
import { renewRecoveryCodes } from '../entrance/renew-recovery-codes.ts'
import { setOwnPassword } from '../passwords/set-own-password.ts'
import { Confirmation, OwnAccount, PasswordChange, ProfileChange, RecoveryCodes, Session } from '../schema.ts'
import { endOtherSessions } from '../sessions/end-other-sessions.ts'
import { endSession } from '../sessions/end-session.ts'
import { readSessions } from '../sessions/read-sessions.ts'
import type { SessionCookie } from '../sessions/session-cookie.ts'
import { visitOf } from '../sessions/visit-of.ts'
import { signedIn } from '../signed-in.ts'
import { changeProfile } from './change-profile.ts'
import { ownAccount } from './own-account.ts'

type Needs = { entrance: Entrance; cookie: SessionCookie }

const OneSession = Type.Object({ id: Id }, { additionalProperties: false })

/** HTTP's view of one's own account and sessions. What holds a password takes no idempotency key. */
export const accountRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { entrance, cookie }) => {
  const { run, readers, clock } = entrance

  app.get('/api/me', { schema: { operationId: 'getOwnAccount', response: { 200: OwnAccount } } }, async (request) =>
    ownAccount(readers, signedIn(request).personId),
  )

  app.patch(
    '/api/me',
    { schema: { operationId: 'changeProfile', headers: KeyHeader, body: ProfileChange, response: { 200: OwnAccount } } },
    async (request) => {
      await run(changeProfile, { ...asker(request), input: request.body })
      return ownAccount(readers, signedIn(request).personId)
    },
  )

  app.put(
    '/api/me/password',
    { schema: { operationId: 'changePassword', body: PasswordChange, response: { 204: Type.Null() } } },
    async (request, reply) => {
      await setOwnPassword(entrance, signedIn(request), request.body, visitOf(request))
      void reply.code(204)
      return null
    },
  )

  app.post(
    '/api/me/recovery-codes',
    { schema: { operationId: 'renewRecoveryCodes', body: Confirmation, response: { 201: RecoveryCodes } } },
    async (request, reply) => {
      const codes = await renewRecoveryCodes(entrance, signedIn(request), request.body, visitOf(request))
      void reply.code(201)
      return { codes: [...codes] }
    },
  )

  app.get('/api/sessions', { schema: { operationId: 'listSessions', response: { 200: keysetPage(Session) } } }, async (request) => ({
    items: [...(await readSessions(readers.read, signedIn(request), clock()))],
    next: null,
  }))

  app.delete(
    '/api/sessions/:id',
    { schema: { operationId: 'endSession', headers: KeyHeader, params: OneSession, response: { 204: Type.Null() } } },
    async (request, reply) => {
      const { sessionId } = signedIn(request)
      await run(endSession, { ...asker(request), input: { sessionId: request.params.id } })
      if (request.params.id === sessionId) cookie.clear(reply)
      void reply.code(204)
      return null
    },
  )

  app.delete(
    '/api/sessions',
    { schema: { operationId: 'endOtherSessions', headers: KeyHeader, response: { 204: Type.Null() } } },
    async (request, reply) => {
      await run(endOtherSessions, { ...asker(request), input: {} })
      void reply.code(204)
      return null
    },
  )
}
