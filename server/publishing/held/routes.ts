import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { keysetPage } from '../../kernel/shapes.ts'
import { asker, KeyHeader } from '../../people/asker.ts'
import { signedIn } from '../../people/signed-in.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { HeldId, OwnHeld } from '../schema.ts'
import { readOwnHeld } from './read-own-held.ts'
import { withdrawHeld } from './withdraw-held.ts'

type Needs = { run: Run; readers: Readers }

const closed = { additionalProperties: false }
const OneHeld = Type.Object({ id: HeldId }, closed)
const ListQuery = Type.Object(
  { after: Type.Optional(Type.String({ maxLength: 16 })), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) },
  closed,
)

/** HTTP's view of what is held of oneself. */
export const ownHeldRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { run, readers }) => {
  app.get(
    '/api/me/held',
    { schema: { operationId: 'listOwnHeld', querystring: ListQuery, response: { 200: keysetPage(OwnHeld) } } },
    async (request) => {
      const { personId } = signedIn(request)
      const { after, limit = 20 } = request.query
      return readOwnHeld(readers.read, { personId, after, limit })
    },
  )

  app.delete(
    '/api/me/held/:id',
    { schema: { operationId: 'withdrawHeld', headers: KeyHeader, params: OneHeld, response: { 204: Type.Null() } } },
    async (request, response) => {
      await run(withdrawHeld, { ...asker(request), input: request.params })
      void response.code(204)
      return null
    },
  )
}
