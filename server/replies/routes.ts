import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Refusal } from '../kernel/refusal.ts'
import { keysetPage, ThreadId } from '../kernel/shapes.ts'
import { asker, KeyHeader } from '../people/asker.ts'
import type { Readers } from '../store/readers.ts'
import type { Run } from '../store/run.ts'
import { readHead } from '../threads/read-head.ts'
import { readHistory } from '../threads/read-history.ts'
import { Revision, RevisionField, RevisionNumber } from '../threads/schema.ts'
import { Anyway, Held } from '../publishing/schema.ts'
import { changeReply } from './change-reply.ts'
import { deleteReply } from './delete-reply.ts'
import { figuredReplies, type ReplyFigures } from './figured-replies.ts'
import { postReply } from './post-reply.ts'
import { checkListQuery, ListQuery, listReplies } from './list-replies.ts'
import { readReply } from './read-replies.ts'
import { PostNumber, ReplyChange, ReplyDraft, ReplyNumber } from './schema.ts'
import { withdrawRevision } from './withdraw-revision.ts'

type Needs = { run: Run; readers: Readers; figures: ReplyFigures }

const InThread = Type.Object({ id: ThreadId }, { additionalProperties: false })
const OneReply = Type.Object({ id: ThreadId, number: ReplyNumber }, { additionalProperties: false })
const OnePost = Type.Object({ id: ThreadId, number: PostNumber }, { additionalProperties: false })
const OneRevision = Type.Object({ ...OnePost.properties, field: RevisionField, revision: RevisionNumber }, { additionalProperties: false })
const HistoryQuery = Type.Object(
  { after: Type.Optional(Type.String({ maxLength: 32 })), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) },
  { additionalProperties: false },
)

const NewReply = Type.Object({ ...ReplyDraft.properties, ...Anyway.properties }, { additionalProperties: false })
const Change = Type.Object({ ...ReplyChange.properties, ...Anyway.properties }, { additionalProperties: false, minProperties: 1 })

/** HTTP's view of replies. What is read with its `seq` is read in one moment, so that a follower can start exactly there. */
export const replyRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { run, readers, figures }) => {
  const { ReplyNow, ReplyPage, ...told } = figuredReplies(figures)
  const now = (threadId: number, number: number) => readers.snapshot((scope) => told.now(scope, threadId, number))

  app.get(
    '/api/threads/:id/replies',
    { schema: { operationId: 'listReplies', params: InThread, querystring: ListQuery, response: { 200: ReplyPage } } },
    async ({ params: { id: threadId }, query }) => {
      checkListQuery(query)
      return readers.snapshot(async (scope) => {
        const thread = await readHead(scope, { id: threadId })
        if (!thread) throw new Refusal('not-found')
        const { items, next } = await listReplies(scope, threadId, query)
        return { items: await told.withFigures(scope, threadId, items), next: next === null ? null : String(next), seq: thread.head }
      })
    },
  )

  app.get(
    '/api/threads/:id/replies/:number',
    { schema: { operationId: 'getReply', params: OneReply, response: { 200: ReplyNow, 451: ReplyNow } } },
    async ({ params: { id, number } }, response) => {
      const reply = await now(id, number)
      return response.code(reply.state === 'legal' ? 451 : 200).send(reply)
    },
  )

  app.post(
    '/api/threads/:id/replies',
    {
      schema: {
        operationId: 'postReply',
        headers: KeyHeader,
        params: InThread,
        body: NewReply,
        response: { 200: ReplyNow, 201: ReplyNow, 202: Held },
      },
    },
    async (request, response) => {
      const input = { ...request.body, threadId: request.params.id }
      const { result, repeated } = await run(postReply, { ...asker(request), input })
      if (result.held !== undefined) return response.code(202).send({ held: result.held })
      void response.code(repeated ? 200 : 201)
      // What is read after the commit holds at least what the commit told.
      return { ...(await told.one(readers.read, result.threadId, result.number)), seq: result.seq }
    },
  )

  app.patch(
    '/api/threads/:id/replies/:number',
    { schema: { operationId: 'changeReply', headers: KeyHeader, params: OneReply, body: Change, response: { 200: ReplyNow, 202: Held } } },
    async (request, response) => {
      const { id: threadId, number } = request.params
      const { result } = await run(changeReply, { ...asker(request), input: { ...request.body, threadId, number } })
      if (result.held !== undefined) return response.code(202).send({ held: result.held })
      return now(threadId, number)
    },
  )

  app.delete(
    '/api/threads/:id/replies/:number',
    { schema: { operationId: 'deleteReply', headers: KeyHeader, params: OneReply, response: { 200: ReplyNow } } },
    async (request) => {
      const { id: threadId, number } = request.params
      await run(deleteReply, { ...asker(request), input: { threadId, number } })
      return now(threadId, number)
    },
  )

  app.get(
    '/api/threads/:id/replies/:number/history',
    { schema: { operationId: 'getHistory', params: OnePost, querystring: HistoryQuery, response: { 200: keysetPage(Revision) } } },
    async ({ params: { id: threadId, number }, query: { after, limit = 50 } }) =>
      readers.snapshot(async (scope) => {
        const state =
          number === 0 ? (await readHead(scope, { id: threadId }))?.openingState : (await readReply(scope, { threadId, number }))?.state
        if (state !== 'shown') throw new Refusal(state === 'legal' ? 'withheld' : 'not-found')
        return readHistory(scope, { threadId, number, after, limit })
      }),
  )

  app.delete(
    '/api/threads/:id/replies/:number/history/:field/:revision',
    { schema: { operationId: 'withdrawRevision', headers: KeyHeader, params: OneRevision, response: { 204: Type.Null() } } },
    async (request, response) => {
      const { id: threadId, ...which } = request.params
      await run(withdrawRevision, { ...asker(request), input: { threadId, ...which } })
      void response.code(204)
      return null
    },
  )
}
