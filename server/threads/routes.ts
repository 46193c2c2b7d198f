import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Refusal } from '../kernel/refusal.ts'
import { keysetPage, ThreadId } from '../kernel/shapes.ts'
import { asker, KeyHeader } from '../people/asker.ts'
import type { Readers } from '../store/readers.ts'
import type { Run } from '../store/run.ts'
import { Anyway, Held } from '../publishing/schema.ts'
import { addTopic } from './add-topic.ts'
import { changeThread } from './change-thread.ts'
import { followThread } from './follow-thread.ts'
import { markRead } from './mark-read.ts'
import { openThread } from './open-thread.ts'
import { readMarket } from './read-market.ts'
import { readResponses } from './read-answered.ts'
import { readThread } from './read-thread.ts'
import { readTopics } from './read-topics.ts'
import { MarketSort, Thread, ThreadCard, ThreadChange, ThreadDraft, ThreadLink, Topic, TopicId, TopicNames } from './schema.ts'

type Needs = { run: Run; readers: Readers }

const OneThread = Type.Object({ id: ThreadId }, { additionalProperties: false })
const OneTopic = Type.Object({ id: TopicId }, { additionalProperties: false })
const Following = Type.Object({ following: Type.Boolean() }, { additionalProperties: false })
const ReadUpTo = Type.Object({ number: Type.Integer({ minimum: 0, maximum: 16_777_215 }) }, { additionalProperties: false })
const ResponsesQuery = Type.Object(
  { before: Type.Optional(ThreadId), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) },
  { additionalProperties: false },
)
const MarketQuery = Type.Object(
  {
    sort: Type.Optional(MarketSort),
    topic: Type.Optional(TopicId),
    after: Type.Optional(Type.String({ maxLength: 32 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  { additionalProperties: false },
)

const NewThread = Type.Object({ ...ThreadDraft.properties, ...Anyway.properties }, { additionalProperties: false })
const Change = Type.Object({ ...ThreadChange.properties, ...Anyway.properties }, { additionalProperties: false, minProperties: 1 })

/** HTTP's view of threads: it names the routes and their shapes, and calls one function each. */
export const threadRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { run, readers }) => {
  const existing = async (id: number) => {
    const thread = await readThread(readers.read, { id })
    if (!thread) throw new Refusal('not-found')
    return thread
  }

  app.get(
    '/api/threads',
    { schema: { operationId: 'listThreads', querystring: MarketQuery, response: { 200: keysetPage(ThreadCard) } } },
    async ({ query: { sort = 'active', topic, after, limit = 20 }, viewer }) => {
      if (sort === 'following' && !viewer) throw new Refusal('sign-in-required')
      return readMarket(readers.read, { sort, topic, after, limit, personId: viewer?.personId })
    },
  )

  app.get('/api/topics', { schema: { operationId: 'listTopics', response: { 200: keysetPage(Topic) } } }, async () => ({
    items: await readTopics(readers.read),
    next: null,
  }))

  app.put(
    '/api/topics/:id',
    {
      schema: { operationId: 'setTopic', headers: KeyHeader, params: OneTopic, body: TopicNames, response: { 200: Topic, 202: Held } },
    },
    async (request, response) => {
      const { params, body } = request
      const { result } = await run(addTopic, { ...asker(request), input: { id: params.id, nameId: body.name.id, nameEn: body.name.en } })
      if (result.held !== undefined) return response.code(202).send({ held: result.held })
      return { id: params.id, name: body.name }
    },
  )

  app.get('/api/threads/:id', { schema: { operationId: 'getThread', params: OneThread, response: { 200: Thread } } }, async ({ params }) =>
    existing(params.id),
  )

  app.post(
    '/api/threads',
    { schema: { operationId: 'openThread', headers: KeyHeader, body: NewThread, response: { 200: Thread, 201: Thread, 202: Held } } },
    async (request, response) => {
      const { result, repeated } = await run(openThread, { ...asker(request), input: request.body })
      if (result.held !== undefined) return response.code(202).send({ held: result.held })
      void response.code(repeated ? 200 : 201)
      return existing(result.threadId)
    },
  )

  app.patch(
    '/api/threads/:id',
    { schema: { operationId: 'changeThread', headers: KeyHeader, params: OneThread, body: Change, response: { 200: Thread, 202: Held } } },
    async (request, response) => {
      const { id } = request.params
      const { result } = await run(changeThread, { ...asker(request), input: { ...request.body, threadId: id } })
      if (result.held !== undefined) return response.code(202).send({ held: result.held })
      return existing(id)
    },
  )

  app.get(
    '/api/threads/:id/responses',
    { schema: { operationId: 'listResponses', params: OneThread, querystring: ResponsesQuery, response: { 200: keysetPage(ThreadLink) } } },
    async ({ params: { id }, query: { before, limit = 20 } }) => {
      await existing(id)
      return readResponses(readers.read, { id, before, limit })
    },
  )

  const follow = (following: boolean) => async (request: Parameters<typeof asker>[0] & { params: { id: number } }) =>
    (await run(followThread, { ...asker(request), input: { threadId: request.params.id, following } })).result
  const followSchema = { headers: KeyHeader, params: OneThread, response: { 200: Following } }
  app.put('/api/threads/:id/follow', { schema: { operationId: 'followThread', ...followSchema } }, follow(true))
  app.delete('/api/threads/:id/follow', { schema: { operationId: 'unfollowThread', ...followSchema } }, follow(false))

  app.put(
    '/api/threads/:id/read',
    { schema: { operationId: 'markRead', headers: KeyHeader, params: OneThread, body: ReadUpTo, response: { 200: ReadUpTo } } },
    async (request) =>
      (await run(markRead, { ...asker(request), input: { threadId: request.params.id, number: request.body.number } })).result,
  )
}
