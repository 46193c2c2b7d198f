import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Static, Type } from 'typebox'
import { Refusal } from '../kernel/refusal.ts'
import { keysetPage, ThreadId } from '../kernel/shapes.ts'
import { asker, KeyHeader } from '../people/asker.ts'
import { Stall } from '../people/schema.ts'
import type { Readers } from '../store/readers.ts'
import type { Run } from '../store/run.ts'
import type { Scope } from '../store/scope.ts'
import { readHead } from '../threads/read-head.ts'
import { readHistory } from '../threads/read-history.ts'
import { Revision, RevisionField, RevisionNumber } from '../threads/schema.ts'
import { Anyway, Held } from '../publishing/schema.ts'
import { changeReply } from './change-reply.ts'
import { deleteReply } from './delete-reply.ts'
import { postReply } from './post-reply.ts'
import { readReplies, readRepliesBefore, readReply } from './read-replies.ts'
import { readSorted } from './read-sorted.ts'
import { PostNumber, Reply, ReplyChange, ReplyDraft, ReplyNumber, ReplySort } from './schema.ts'
import { withdrawRevision } from './withdraw-revision.ts'

type Needs = { run: Run; readers: Readers }

const InThread = Type.Object({ id: ThreadId }, { additionalProperties: false })
const OneReply = Type.Object({ id: ThreadId, number: ReplyNumber }, { additionalProperties: false })
const OnePost = Type.Object({ id: ThreadId, number: PostNumber }, { additionalProperties: false })
const ListQuery = Type.Object(
  {
    after: Type.Optional(Type.Integer({ minimum: 0, maximum: 16_777_215 })),
    before: Type.Optional(Type.Integer({ minimum: 1, maximum: 16_777_216 })),
    stall: Type.Optional(Stall),
    sort: Type.Optional(ReplySort),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  { additionalProperties: false },
)
type ListQuery = Static<typeof ListQuery>
const Seq = Type.Integer({ description: "all of the thread's log up to here is in this answer: follow from here" })
const ReplyNow = Type.Object({ ...Reply.properties, seq: Seq }, { additionalProperties: false })
const ReplyPage = Type.Object({ ...keysetPage(Reply).properties, seq: Seq }, { additionalProperties: false })
const OneRevision = Type.Object({ ...OnePost.properties, field: RevisionField, revision: RevisionNumber }, { additionalProperties: false })
const HistoryQuery = Type.Object(
  { after: Type.Optional(Type.String({ maxLength: 32 })), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) },
  { additionalProperties: false },
)

const NewReply = Type.Object({ ...ReplyDraft.properties, ...Anyway.properties }, { additionalProperties: false })
const Change = Type.Object({ ...ReplyChange.properties, ...Anyway.properties }, { additionalProperties: false, minProperties: 1 })

/** HTTP's view of replies. What is read with its `seq` is read in one moment, so that a follower can start exactly there. */
export const replyRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { run, readers }) => {
  const now = (threadId: number, number: number) => readers.snapshot((scope) => replyNow(scope, threadId, number))

  app.get(
    '/api/threads/:id/replies',
    { schema: { operationId: 'listReplies', params: InThread, querystring: ListQuery, response: { 200: ReplyPage } } },
    async ({ params: { id: threadId }, query }) => {
      const wrong = cannotGoTogether(query)
      if (wrong) throw new Refusal('invalid-input', { errors: [{ at: `/query/${wrong}`, code: 'unknown-field' }] })
      return readers.snapshot(async (scope) => {
        const thread = await readHead(scope, { id: threadId })
        if (!thread) throw new Refusal('not-found')
        const { items, next } = await listed(scope, threadId, query)
        return { items, next: next === null ? null : String(next), seq: thread.head }
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
      return { ...(await replyOf(readers.read, result.threadId, result.number)), seq: result.seq }
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

async function replyNow(scope: Scope, threadId: number, number: number) {
  const thread = await readHead(scope, { id: threadId })
  if (!thread) throw new Refusal('not-found')
  return { ...(await replyOf(scope, threadId, number)), seq: thread.head }
}

async function replyOf(scope: Scope, threadId: number, number: number) {
  const reply = await readReply(scope, { threadId, number })
  if (!reply) throw new Refusal('not-found')
  return reply
}

/** Two ways to say where a list starts, or whose it is: one of them must go. */
function cannotGoTogether({ after, before, stall, sort }: ListQuery): 'before' | 'stall' | undefined {
  if (before !== undefined && (after !== undefined || sort !== undefined)) return 'before'
  return sort !== undefined && stall !== undefined ? 'stall' : undefined
}

async function listed(scope: Scope, threadId: number, { after = 0, before, stall, sort, limit = 50 }: ListQuery) {
  if (sort !== undefined) return readSorted(scope, { threadId, sort, after, limit })
  const ask = { threadId, stall, limit: limit + 1 }
  const found = await (before === undefined ? readReplies(scope, { ...ask, after }) : readRepliesBefore(scope, { ...ask, before }))
  const items = found.slice(0, limit)
  return { items, next: found.length > limit ? items.at(-1)!.number : null }
}
