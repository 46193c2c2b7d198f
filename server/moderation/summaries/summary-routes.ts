import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { ThreadId } from '../../kernel/shapes.ts'
import { asModerator } from '../../people/as-moderator.ts'
import { asker, KeyHeader } from '../../people/asker.ts'
import type { Run } from '../../store/run.ts'
import { handOnSummary, SummaryAuthor } from './hand-on-summary.ts'

/** HTTP's view of who sums a debate up, as moderators decide it. */
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
}
