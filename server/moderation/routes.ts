import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Clock } from '../kernel/clock.ts'
import { keysetPage, Locale, ThreadId } from '../kernel/shapes.ts'
import { asModerator } from '../people/as-moderator.ts'
import { asker, KeyHeader } from '../people/asker.ts'
import { Stall } from '../people/schema.ts'
import { ReplyNumber } from '../replies/schema.ts'
import type { NetworkName } from '../people/networks/network-names.ts'
import type { Readers } from '../store/readers.ts'
import type { Run } from '../store/run.ts'
import { decideCase } from './decisions/decide-case.ts'
import { togetherRoutes } from './decisions/together-routes.ts'
import { flagPost } from './flags/flag-post.ts'
import { readCase } from './cases/read-case.ts'
import { readCases } from './cases/read-cases.ts'
import { caseWorkRoutes } from './cases/case-work-routes.ts'
import { claimRoutes } from './cases/claim-routes.ts'
import { Case, CaseAge, CaseCard, CaseId, CaseReason, QueueState } from './cases/schema.ts'
import { DecisionDraft } from './decisions/schema.ts'
import { FlagDraft, OwnFlag } from './flags/schema.ts'

type Needs = { run: Run; readers: Readers; clock: Clock; networkOf: NetworkName }

const closed = { additionalProperties: false }
const OneThread = Type.Object({ id: ThreadId }, closed)
const OneReply = Type.Object({ id: ThreadId, number: ReplyNumber }, closed)
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

/** HTTP's view of moderation: flags for everybody, cases and decisions for moderators. */
export const moderationRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { run, readers, clock, networkOf }) => {
  await app.register(togetherRoutes, { run, readers, clock })
  await app.register(claimRoutes, { run, readers })
  await app.register(caseWorkRoutes, { run, readers, clock })
  const flagSchema = { headers: KeyHeader, body: FlagDraft, response: { 200: OwnFlag, 201: OwnFlag } }

  app.post(
    '/api/threads/:id/flags',
    { schema: { operationId: 'flagThread', params: OneThread, ...flagSchema } },
    async (request, response) => {
      const input = { ...request.body, threadId: request.params.id, number: 0 }
      const { result, repeated } = await run(flagPost, { ...asker(request), network: await networkOf(request), input })
      void response.code(repeated ? 200 : 201)
      return result
    },
  )

  app.post(
    '/api/threads/:id/replies/:number/flags',
    { schema: { operationId: 'flagReply', params: OneReply, ...flagSchema } },
    async (request, response) => {
      const { id: threadId, number } = request.params
      const { result, repeated } = await run(flagPost, {
        ...asker(request),
        network: await networkOf(request),
        input: { ...request.body, threadId, number },
      })
      void response.code(repeated ? 200 : 201)
      return result
    },
  )

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

  app.post(
    '/api/moderation/cases/:id/decisions',
    {
      schema: {
        operationId: 'decideCase',
        headers: KeyHeader,
        params: OneCase,
        body: DecisionDraft,
        response: { 200: Case, 201: Case },
      },
    },
    async (request, response) => {
      const who = asModerator(request)
      const { id: caseId } = request.params
      const { repeated } = await run(decideCase, { ...asker(request), input: { ...request.body, caseId } })
      void response.code(repeated ? 200 : 201)
      return readers.snapshot((scope) => readCase(scope, caseId, who, clock()))
    },
  )
}
