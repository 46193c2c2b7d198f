import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { SummingStall } from '../../debate/closing/schema.ts'
import { ThreadId } from '../../kernel/shapes.ts'
import { asModerator } from '../../people/as-moderator.ts'
import { asker, KeyHeader } from '../../people/asker.ts'
import type { Run } from '../../store/run.ts'
import { Revocation } from '../decisions/revocation.ts'
import { moderate } from '../moderate.ts'
import { handOnSummary, SummaryAuthor } from './hand-on-summary.ts'
import { revokeSummary } from './revoke-summary.ts'

const OfStall = Type.Object({ threadId: ThreadId, stall: SummingStall }, { additionalProperties: false })

/** HTTP's view of who sums a debate up, and of summaries that are revoked, as moderators decide it. */
export const summaryRoutes: FastifyPluginAsyncTypebox<{ readonly run: Run }> = async (app, { run }) => {
  app.put(
    '/api/threads/:id/summary/author',
    {
      schema: {
        operationId: 'handOnSummary',
        headers: KeyHeader,
        params: Type.Object({ id: ThreadId }, { additionalProperties: false }),
        body: SummaryAuthor,
        response: { 200: SummaryAuthor },
      },
    },
    async (request) => {
      asModerator(request)
      return (await run(handOnSummary, { ...asker(request), input: { ...request.body, threadId: request.params.id } })).result
    },
  )
  app.post(
    '/api/moderation/summaries/:threadId/:stall/revoke',
    {
      schema: {
        operationId: 'revokeSummary',
        headers: KeyHeader,
        params: OfStall,
        body: Revocation,
        response: { 200: OfStall, 201: OfStall },
      },
    },
    async (request, response) => moderate(run, revokeSummary, { request, response, input: { ...request.body, ...request.params } }),
  )
}
