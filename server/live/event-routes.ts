import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Refusal } from '../kernel/refusal.ts'
import { Locale, ThreadId, Time } from '../kernel/shapes.ts'
import { readEvents, readHeads } from '../store/read-log.ts'
import type { Scope } from '../store/scope.ts'
import type { Describe } from './frames.ts'

type Needs = {
  readonly read: Scope
  readonly describe: Describe
  /** Which life of the database this is: a cursor of another one is worth nothing. */
  readonly epoch: string
}

const Query = Type.Object(
  {
    since: Type.Optional(
      Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description: 'last seq known; from the start without it' }),
    ),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    lang: Type.Optional(Locale),
  },
  { additionalProperties: false },
)

const Events = Type.Object(
  {
    epoch: Type.String(),
    head: Type.Integer({ description: 'newest seq of the log' }),
    items: Type.Array(
      Type.Object(
        {
          seq: Type.Integer(),
          kind: Type.String({ description: 'skip what you do not know' }),
          at: Time,
          d: Type.Unknown({ description: 'what the event is about, as it is now: a reply, or the thread' }),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
)

/** The log of a thread for programs that ask instead of staying connected: the same events as on the socket, in the same order. */
export const eventRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { read, describe, epoch }) => {
  app.get(
    '/api/threads/:id/events',
    {
      schema: {
        operationId: 'listEvents',
        params: Type.Object({ id: ThreadId }, { additionalProperties: false }),
        querystring: Query,
        response: { 200: Events },
      },
    },
    async ({ params: { id }, query: { since = 0, limit = 50, lang = 'id' } }) => {
      const [thread] = await readHeads(read, [id])
      if (!thread) throw new Refusal('not-found')
      const events = await readEvents(read, { topic: id, after: since, limit })
      const described = await describe(id, events, lang, 'json')
      const items = events.map(({ seq, kind, at }, index) => ({ seq, kind, at, d: described[index] ?? null }))
      return { epoch, head: Math.max(thread.head, events.at(-1)?.seq ?? 0), items }
    },
  )
}
