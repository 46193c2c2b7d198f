import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Clock } from '../../kernel/clock.ts'
import { Id, keysetPage } from '../../kernel/shapes.ts'
import { asModerator } from '../../people/as-moderator.ts'
import { KeyHeader } from '../../people/asker.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { moderate } from '../moderate.ts'
import { readRechecks } from './read-rechecks.ts'
import { recheckDecision } from './recheck-decision.ts'
import { Recheck, RecheckAnswer } from './schema.ts'

type Needs = { run: Run; readers: Readers; clock: Clock }

const closed = { additionalProperties: false }
const Stands = Type.Object({ decisionId: Type.String({ description: 'the decision that stands now' }) }, closed)
const ListQuery = Type.Object(
  { after: Type.Optional(Type.String({ maxLength: 64 })), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) },
  closed,
)

/** HTTP's view of decisions on a translation: which of them wait for somebody who reads the language, and what he says. */
export const recheckRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { run, readers, clock }) => {
  app.get(
    '/api/moderation/rechecks',
    { schema: { operationId: 'listRechecks', querystring: ListQuery, response: { 200: keysetPage(Recheck) } } },
    async ({ viewer, query: { after, limit = 20 } }) => {
      const moderator = asModerator({ viewer })
      return readers.snapshot((scope) => readRechecks(scope, { after, limit }, moderator, clock()))
    },
  )

  app.post(
    '/api/moderation/decisions/:id/recheck',
    {
      schema: {
        operationId: 'recheckDecision',
        headers: KeyHeader,
        params: Type.Object({ id: Id }, closed),
        body: RecheckAnswer,
        response: { 200: Stands, 201: Stands },
      },
    },
    async (request, response) =>
      moderate(run, recheckDecision, { request, response, input: { ...request.body, decisionId: request.params.id } }),
  )
}
