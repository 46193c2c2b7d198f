import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Id } from '../../kernel/shapes.ts'
import { KeyHeader } from '../../people/asker.ts'
import type { Run } from '../../store/run.ts'
import { moderate } from '../moderate.ts'
import { CaseId } from '../cases/schema.ts'
import { LiftDraft } from '../decisions/schema.ts'
import { liftMeasure } from './lift-measure.ts'

const closed = { additionalProperties: false }
const Lifted = Type.Object({ caseId: CaseId, decisionId: Type.String({ description: 'the decision that ended it' }) }, closed)

/** HTTP's view of measures that stand. */
export const measureRoutes: FastifyPluginAsyncTypebox<{ readonly run: Run }> = async (app, { run }) => {
  app.post(
    '/api/moderation/decisions/:id/lift',
    {
      schema: {
        operationId: 'liftMeasure',
        headers: KeyHeader,
        params: Type.Object({ id: Id }, closed),
        body: LiftDraft,
        response: { 200: Lifted, 201: Lifted },
      },
    },
    async (request, response) =>
      moderate(run, liftMeasure, { request, response, input: { ...request.body, decisionId: request.params.id } }),
  )
}
