import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Clock } from '../../kernel/clock.ts'
import { keysetPage, Locale } from '../../kernel/shapes.ts'
import { asModerator } from '../../people/as-moderator.ts'
import { Stall } from '../../people/schema.ts'
import type { Readers } from '../../store/readers.ts'
import { readCase } from './read-case.ts'
import { readCases } from './read-cases.ts'
import { Case, CaseAge, CaseCard, CaseId, CaseReason, QueueState } from './schema.ts'

type Needs = { readonly readers: Readers; readonly clock: Clock }

const closed = { additionalProperties: false }
const OneCase = Type.Object({ id: CaseId }, closed)
const CasesQuery = Type.Object(
  {
    state: Type.Optional(QueueState),
    reason: Type.Optional(CaseReason),
    lang: Type.Optional(Locale),
    stall: Type.Optional(Stall),
    age: Type.Optional(CaseAge),
    after: Type.Optional(Type.String({ maxLength: 32 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  closed,
)

/** HTTP's view of the queue and its cases, for moderators. */
export const caseRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { readers, clock }) => {
  app.get(
    '/api/moderation/cases',
    { schema: { operationId: 'listCases', querystring: CasesQuery, response: { 200: keysetPage(CaseCard) } } },
    async ({ viewer, query: { state = 'open', limit = 20, ...filter } }) => {
      asModerator({ viewer })
      return readers.snapshot((scope) => readCases(scope, { state, ...filter, limit, at: clock() }))
    },
  )

  app.get(
    '/api/moderation/cases/:id',
    { schema: { operationId: 'getCase', params: OneCase, response: { 200: Case } } },
    async ({ viewer, params }) => {
      const who = asModerator({ viewer })
      return readers.snapshot((scope) => readCase(scope, params.id, who, clock()))
    },
  )
}
