import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { keysetPage, ThreadId } from '../../kernel/shapes.ts'
import { asker, KeyHeader } from '../../people/asker.ts'
import { Anyway, Held } from '../../publishing/schema.ts'
import { readReply } from '../../replies/read-replies.ts'
import { ReplyNumber } from '../../replies/schema.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import type { Scope } from '../../store/scope.ts'
import { readHead } from '../../threads/read-head.ts'
import { changeMind } from './change-mind.ts'
import { readMindFigures } from './read-mind-figures.ts'
import { readMind, readMinds } from './read-minds.ts'
import { ChangedMind, MindDraft, MindFigures } from './schema.ts'
import { withdrawMind } from './withdraw-mind.ts'

type Needs = { run: Run; readers: Readers }

const closed = { additionalProperties: false }
const InThread = Type.Object({ id: ThreadId }, closed)
const OneReply = Type.Object({ id: ThreadId, number: ReplyNumber }, closed)
const ListQuery = Type.Object(
  { after: Type.Optional(Type.String({ maxLength: 64 })), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) },
  closed,
)
const NewMind = Type.Object({ ...MindDraft.properties, ...Anyway.properties }, closed)
const Withdrawn = Type.Object({ withdrawn: Type.Integer() }, closed)
const MindPage = Type.Object({ ...keysetPage(ChangedMind).properties, people: MindFigures }, closed)

/** HTTP's view of replies that changed somebody's mind. */
export const mindRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { run, readers }) => {
  const url = '/api/threads/:id/replies/:number/changed-mind'

  app.post(
    url,
    {
      schema: {
        operationId: 'changeMind',
        headers: KeyHeader,
        params: OneReply,
        body: NewMind,
        response: { 200: ChangedMind, 201: ChangedMind, 202: Held },
      },
    },
    async (request, response) => {
      const { id: threadId, number } = request.params
      const { result, repeated } = await run(changeMind, { ...asker(request), input: { ...request.body, threadId, number } })
      if (result.held !== undefined) return response.code(202).send({ held: result.held })
      const mind = result.id === null ? null : await readMind(readers.read, result.id)
      if (!mind) throw new Refusal('not-found') // asked for again after it was taken back
      return response.code(repeated ? 200 : 201).send(mind)
    },
  )

  app.delete(
    url,
    { schema: { operationId: 'withdrawMind', headers: KeyHeader, params: OneReply, response: { 200: Withdrawn } } },
    async (request) => {
      const { id: threadId, number } = request.params
      return (await run(withdrawMind, { ...asker(request), input: { threadId, number } })).result
    },
  )

  app.get(
    '/api/threads/:id/replies/:number/changed-minds',
    { schema: { operationId: 'listMindsOfReply', params: OneReply, querystring: ListQuery, response: { 200: MindPage } } },
    async ({ params: { id: threadId, number }, query }) =>
      readers.snapshot(async (scope) => {
        const reply = await readReply(scope, { threadId, number })
        if (reply?.state !== 'shown') throw new Refusal(reply?.state === 'legal' ? 'withheld' : 'not-found')
        return mindPage(scope, threadId, number, query)
      }),
  )

  app.get(
    '/api/threads/:id/changed-minds',
    { schema: { operationId: 'listMinds', params: InThread, querystring: ListQuery, response: { 200: MindPage } } },
    async ({ params: { id: threadId }, query }) =>
      readers.snapshot(async (scope) => {
        if (!(await readHead(scope, { id: threadId }))) throw new Refusal('not-found')
        return mindPage(scope, threadId, 0, query)
      }),
  )
}

const mindPage = async (scope: Scope, threadId: number, number: number, { after, limit = 20 }: { after?: string; limit?: number }) => ({
  ...(await readMinds(scope, { threadId, number, after, limit })),
  people: await readMindFigures(scope, threadId, number),
})
