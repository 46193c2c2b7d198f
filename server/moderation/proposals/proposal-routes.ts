import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Clock } from '../../kernel/clock.ts'
import { Id, keysetPage } from '../../kernel/shapes.ts'
import { asModerator } from '../../people/as-moderator.ts'
import { KeyHeader } from '../../people/asker.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { moderate } from '../moderate.ts'
import { CaseId } from '../cases/schema.ts'
import { answerProposal } from './answer-proposal.ts'
import { proposeErasure } from './propose-erasure.ts'
import { readProposals } from './read-proposals.ts'
import { ErasureDraft, Proposal, ProposalAnswer, ProposalState } from './schema.ts'

type Needs = { run: Run; readers: Readers; clock: Clock }

const closed = { additionalProperties: false }
const Made = Type.Object({ proposalId: Id }, closed)
const Answered = Type.Object({ proposalId: Id, state: ProposalState }, closed)
const ListQuery = Type.Object(
  {
    state: Type.Optional(ProposalState),
    after: Type.Optional(Type.String({ maxLength: 64 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  closed,
)

/** HTTP's view of what two moderators must agree on. Suspensions and bans are proposed by the decision that asks for them. */
export const proposalRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { run, readers, clock }) => {
  app.get(
    '/api/moderation/proposals',
    { schema: { operationId: 'listProposals', querystring: ListQuery, response: { 200: keysetPage(Proposal) } } },
    async ({ viewer, query: { state = 'open', after, limit = 20 } }) => {
      const moderator = asModerator({ viewer })
      return readers.snapshot((scope) => readProposals(scope, { state, after, limit }, moderator, clock()))
    },
  )

  app.post(
    '/api/moderation/cases/:id/erase-evidence',
    {
      schema: {
        operationId: 'proposeErasure',
        headers: KeyHeader,
        params: Type.Object({ id: CaseId }, closed),
        body: ErasureDraft,
        response: { 200: Made, 201: Made },
      },
    },
    async (request, response) =>
      moderate(run, proposeErasure, { request, response, input: { ...request.body, caseId: request.params.id } }),
  )

  app.post(
    '/api/moderation/proposals/:id/answer',
    {
      schema: {
        operationId: 'answerProposal',
        headers: KeyHeader,
        params: Type.Object({ id: Id }, closed),
        body: ProposalAnswer,
        response: { 200: Answered, 201: Answered },
      },
    },
    async (request, response) =>
      moderate(run, answerProposal, { request, response, input: { ...request.body, proposalId: request.params.id } }),
  )
}
