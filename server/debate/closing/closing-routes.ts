import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { ThreadId } from '../../kernel/shapes.ts'
import { asker, KeyHeader } from '../../people/asker.ts'
import { Anyway, Held } from '../../publishing/schema.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { readThread } from '../../threads/read-thread.ts'
import { Stance } from '../schema.ts'
import { answerEnd } from './answer-end.ts'
import { readClosing } from './read-closing.ts'
import { Closing, MyClosing, SummaryDraft } from './schema.ts'
import { withdrawSummary } from './withdraw-summary.ts'
import { writeSummary } from './write-summary.ts'

type Needs = { run: Run; readers: Readers }

const strict = { additionalProperties: false }
const InThread = Type.Object({ id: ThreadId }, strict)
const NewSummary = Type.Object({ ...SummaryDraft.properties, ...Anyway.properties }, strict)
const Withdrawn = Type.Object({ withdrawn: Type.Integer() }, strict)

/** HTTP's view of how a debate ends. */
export const closingRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { run, readers }) => {
  const closing = (id: number) =>
    readers.snapshot(async (scope) => {
      const thread = await readThread(scope, { id })
      if (!thread) throw new Refusal('not-found')
      return readClosing(scope, thread)
    })

  app.get(
    '/api/threads/:id/closing',
    { schema: { operationId: 'getClosing', params: InThread, response: { 200: Closing } } },
    async ({ params }) => closing(params.id),
  )

  app.put(
    '/api/threads/:id/closing-stance',
    {
      schema: {
        operationId: 'answerEnd',
        headers: KeyHeader,
        params: InThread,
        body: Type.Object({ stance: Stance }, strict),
        response: { 200: MyClosing },
      },
    },
    async (request) =>
      (await run(answerEnd, { ...asker(request), input: { threadId: request.params.id, stance: request.body.stance } })).result,
  )

  app.put(
    '/api/threads/:id/summary',
    {
      schema: {
        operationId: 'writeSummary',
        headers: KeyHeader,
        params: InThread,
        body: NewSummary,
        response: { 200: Closing, 202: Held },
      },
    },
    async (request, response) => {
      const { id: threadId } = request.params
      const { result } = await run(writeSummary, { ...asker(request), input: { ...request.body, threadId } })
      if (result.held !== undefined) return response.code(202).send({ held: result.held })
      return closing(threadId)
    },
  )

  app.delete(
    '/api/threads/:id/summary',
    { schema: { operationId: 'withdrawSummary', headers: KeyHeader, params: InThread, response: { 200: Withdrawn } } },
    async (request) => (await run(withdrawSummary, { ...asker(request), input: { threadId: request.params.id } })).result,
  )
}
