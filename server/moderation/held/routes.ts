import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Clock } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { keysetPage } from '../../kernel/shapes.ts'
import { asModerator } from '../../people/as-moderator.ts'
import { asker, KeyHeader } from '../../people/asker.ts'
import { readHeld, readHeldItem } from '../../publishing/held/read-held.ts'
import { HeldId, HeldItem } from '../../publishing/schema.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { approveHeld } from './approve-held.ts'
import { HeldRefusal, refuseHeld } from './refuse-held.ts'

type Needs = { run: Run; readers: Readers; clock: Clock }

const closed = { additionalProperties: false }
const OneHeld = Type.Object({ id: HeldId }, closed)
const ListQuery = Type.Object(
  { after: Type.Optional(Type.String({ maxLength: 32 })), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) },
  closed,
)

/** HTTP's view of what is held, for moderators. */
export const heldRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { run, readers, clock }) => {
  async function existing(id: number) {
    const item = await readHeldItem(readers.read, id, clock())
    if (!item) throw new Refusal('not-found')
    return item
  }

  app.get(
    '/api/moderation/held',
    { schema: { operationId: 'listHeld', querystring: ListQuery, response: { 200: keysetPage(HeldItem) } } },
    async (request) => {
      asModerator(request)
      const { after, limit = 20 } = request.query
      return readHeld(readers.read, { after, limit, at: clock() })
    },
  )

  app.get(
    '/api/moderation/held/:id',
    { schema: { operationId: 'getHeld', params: OneHeld, response: { 200: HeldItem } } },
    async (request) => {
      asModerator(request)
      return existing(request.params.id)
    },
  )

  app.post(
    '/api/moderation/held/:id/approve',
    { schema: { operationId: 'approveHeld', headers: KeyHeader, params: OneHeld, response: { 200: HeldItem } } },
    async (request) => {
      asModerator(request)
      await run(approveHeld, { ...asker(request), input: request.params })
      return existing(request.params.id)
    },
  )

  app.post(
    '/api/moderation/held/:id/refuse',
    { schema: { operationId: 'refuseHeld', headers: KeyHeader, params: OneHeld, body: HeldRefusal, response: { 200: HeldItem } } },
    async (request) => {
      asModerator(request)
      await run(refuseHeld, { ...asker(request), input: { ...request.params, ...request.body } })
      return existing(request.params.id)
    },
  )
}
