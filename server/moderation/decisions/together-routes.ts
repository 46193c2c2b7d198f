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
import { AuthorPost, CaseId } from '../cases/schema.ts'
import { decideTogether, TogetherDraft } from './decide-together.ts'

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

/** HTTP's view of deciding several posts of one author alike. */
export const togetherRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { run, readers, clock }) => {
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
