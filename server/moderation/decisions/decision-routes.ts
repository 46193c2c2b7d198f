import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Clock } from '../../kernel/clock.ts'
import { nullable, ThreadId } from '../../kernel/shapes.ts'
import { asModerator } from '../../people/as-moderator.ts'
import { asker, KeyHeader } from '../../people/asker.ts'
import { PostNumber } from '../../replies/schema.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { readAuthorPosts } from '../cases/read-author-posts.ts'
import { readCase } from '../cases/read-case.ts'
import { AuthorPost, Case, CaseId } from '../cases/schema.ts'
import { decideCase } from './decide-case.ts'
import { decideTogether, TogetherDraft } from './decide-together.ts'
import { DecisionDraft } from './schema.ts'

type Needs = { readonly run: Run; readonly readers: Readers; readonly clock: Clock }

const closed = { additionalProperties: false }
const OneCase = Type.Object({ id: CaseId }, closed)
const Posts = Type.Object({ author: Type.String({ description: 'name' }), posts: Type.Array(AuthorPost) }, closed)
const Decided = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          threadId: ThreadId,
          number: PostNumber,
          caseId: nullable(CaseId),
          outcome: Type.String({ description: '"decided", or the code of the refusal' }),
        },
        closed,
      ),
    ),
  },
  closed,
)

/** HTTP's view of deciding: one case, or several posts of one author alike. */
export const decisionRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { run, readers, clock }) => {
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

  app.get(
    '/api/moderation/cases/:id/author-posts',
    { schema: { operationId: 'listAuthorPosts', params: OneCase, response: { 200: Posts } } },
    async ({ viewer, params }) => {
      asModerator({ viewer })
      return readers.snapshot((scope) => readAuthorPosts(scope, params.id, clock()))
    },
  )

  app.post(
    '/api/moderation/decisions',
    { schema: { operationId: 'decideTogether', headers: KeyHeader, body: TogetherDraft, response: { 200: Decided } } },
    async (request) => {
      asModerator(request)
      const { result } = await run(decideTogether, { ...asker(request), input: request.body })
      return { items: [...result] }
    },
  )
}
