import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { ThreadId } from '../../kernel/shapes.ts'
import { asker, KeyHeader } from '../../people/asker.ts'
import type { NetworkName } from '../../people/networks/network-names.ts'
import { ReplyNumber } from '../../replies/schema.ts'
import type { Run } from '../../store/run.ts'
import { flagPost } from './flag-post.ts'
import { FlagDraft, OwnFlag } from './schema.ts'

type Needs = { readonly run: Run; readonly networkOf: NetworkName }

const closed = { additionalProperties: false }
const OneThread = Type.Object({ id: ThreadId }, closed)
const OneReply = Type.Object({ id: ThreadId, number: ReplyNumber }, closed)

/** HTTP's view of flags, for everybody. */
export const flagRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { run, networkOf }) => {
  const flagSchema = { headers: KeyHeader, body: FlagDraft, response: { 200: OwnFlag, 201: OwnFlag } }

  app.post(
    '/api/threads/:id/flags',
    { schema: { operationId: 'flagThread', params: OneThread, ...flagSchema } },
    async (request, response) => {
      const input = { ...request.body, threadId: request.params.id, number: 0 }
      const { result, repeated } = await run(flagPost, { ...asker(request), network: await networkOf(request), input })
      void response.code(repeated ? 200 : 201)
      return result
    },
  )

  app.post(
    '/api/threads/:id/replies/:number/flags',
    { schema: { operationId: 'flagReply', params: OneReply, ...flagSchema } },
    async (request, response) => {
      const { id: threadId, number } = request.params
      const { result, repeated } = await run(flagPost, {
        ...asker(request),
        network: await networkOf(request),
        input: { ...request.body, threadId, number },
      })
      void response.code(repeated ? 200 : 201)
      return result
    },
  )
}
