import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Id } from '../../kernel/shapes.ts'
import { KeyHeader } from '../../people/asker.ts'
import type { Run } from '../../store/run.ts'
import { Revocation } from '../decisions/revocation.ts'
import { moderate } from '../moderate.ts'
import { revokeMind } from './revoke-mind.ts'

const closed = { additionalProperties: false }
const Revoked = Type.Object({ id: Id }, closed)

/** HTTP's view of changed minds that moderators revoke. */
export const revokeRoutes: FastifyPluginAsyncTypebox<{ readonly run: Run }> = async (app, { run }) => {
  app.post(
    '/api/moderation/changed-minds/:id/revoke',
    {
      schema: {
        operationId: 'revokeMind',
        headers: KeyHeader,
        params: Type.Object({ id: Id }, closed),
        body: Revocation,
        response: { 200: Revoked, 201: Revoked },
      },
    },
    async (request, response) => moderate(run, revokeMind, { request, response, input: { ...request.body, id: request.params.id } }),
  )
}
