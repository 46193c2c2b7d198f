import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { readMyMarks } from '../../debate/votes/read-my-marks.ts'
import type { Clock } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { ThreadId } from '../../kernel/shapes.ts'
import { readMuted } from '../../people/mutes/read-muted.ts'
import { signedIn } from '../../people/signed-in.ts'
import { readHeldIn } from '../../publishing/held/read-own-held.ts'
import { PostNumber } from '../../replies/schema.ts'
import type { Readers } from '../../store/readers.ts'
import { readMine } from '../../threads/read-mine.ts'
import { readOwnStall } from '../../threads/read-own-stall.ts'
import { readMyFlags } from './read-my-flags.ts'
import { MyMarks } from './schema.ts'

type Needs = { readonly readers: Readers; readonly clock: Clock }

const OneThread = Type.Object({ id: ThreadId }, { additionalProperties: false })
const Query = Type.Object(
  { after: Type.Optional(PostNumber), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) },
  { additionalProperties: false },
)

/**
 * HTTP's view of what a thread is to the viewer alone. It is asked for beside a page of replies, with the same `after` and `limit`:
 * without `after` the opening belongs to it.
 */
export const myMarksRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { readers, clock }) => {
  app.get(
    '/api/threads/:id/mine',
    { schema: { operationId: 'getMyMarks', params: OneThread, querystring: Query, response: { 200: MyMarks } } },
    async (request) => {
      const viewer = signedIn(request)
      const { personId } = viewer
      const { id: threadId } = request.params
      const { after, limit = 50 } = request.query
      return readers.snapshot(async (scope) => {
        const mine = await readMine(scope, { personId, threadId })
        if (!mine) throw new Refusal('not-found')
        const range = { from: after === undefined ? 0 : after + 1, to: (after ?? 0) + limit }
        return {
          ...mine,
          ...(await readMyMarks(scope, { personId, threadId, ...range })),
          stall: await readOwnStall(scope, viewer, threadId, clock()),
          flags: await readMyFlags(scope, { personId, threadId, ...range }),
          held: await readHeldIn(scope, { personId, threadId }),
          muted: await readMuted(scope, personId),
        }
      })
    },
  )
}
