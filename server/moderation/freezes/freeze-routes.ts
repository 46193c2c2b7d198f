import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Clock } from '../../kernel/clock.ts'
import { keysetPage, ThreadId } from '../../kernel/shapes.ts'
import { asModerator } from '../../people/as-moderator.ts'
import { KeyHeader } from '../../people/asker.ts'
import { ReplyNumber } from '../../replies/schema.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { moderate } from '../moderate.ts'
import { answerFreeze } from './answer-freeze.ts'
import { readFreezes } from './read-freezes.ts'
import { Freeze, FreezeAnswer } from './schema.ts'

type Needs = { run: Run; readers: Readers; clock: Clock }

const closed = { additionalProperties: false }
const ListQuery = Type.Object(
  { after: Type.Optional(Type.String({ maxLength: 40 })), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) },
  closed,
)
const Answered = Type.Object({ threadId: ThreadId, number: ReplyNumber, aside: Type.Integer({ description: 'votes set aside' }) }, closed)

/** HTTP's view of badges that stand still: which, and what moderators answer. */
export const freezeRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { run, readers, clock }) => {
  app.get(
    '/api/moderation/freezes',
    { schema: { operationId: 'listFreezes', querystring: ListQuery, response: { 200: keysetPage(Freeze) } } },
    async ({ viewer, query: { after, limit = 20 } }) => {
      const moderator = asModerator({ viewer })
      return readers.snapshot((scope) => readFreezes(scope, { after, limit }, moderator, clock()))
    },
  )

  app.post(
    '/api/moderation/freezes/:id/:number',
    {
      schema: {
        operationId: 'answerFreeze',
        headers: KeyHeader,
        params: Type.Object({ id: ThreadId, number: ReplyNumber }, closed),
        body: FreezeAnswer,
        response: { 200: Answered, 201: Answered },
      },
    },
    async (request, response) => {
      const { id: threadId, number } = request.params
      return moderate(run, answerFreeze, { request, response, input: { ...request.body, threadId, number } })
    },
  )
}
