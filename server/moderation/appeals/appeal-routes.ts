import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Clock } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { Id, keysetPage } from '../../kernel/shapes.ts'
import { asModerator } from '../../people/as-moderator.ts'
import { asker, KeyHeader } from '../../people/asker.ts'
import { signedIn } from '../../people/signed-in.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { answerAppeal } from './answer-appeal.ts'
import { appeal } from './appeal.ts'
import { readAppeal } from './read-appeal.ts'
import { readAppeals } from './read-appeals.ts'
import { readOwnAppeal } from './read-own-appeal.ts'
import { Appeal, AppealAnswer, AppealCard, AppealDraft, AppealState, OwnAppeal } from './schema.ts'

type Needs = { run: Run; readers: Readers; clock: Clock }

const closed = { additionalProperties: false }
const One = Type.Object({ id: Id }, closed)
const ListQuery = Type.Object(
  {
    state: Type.Optional(AppealState),
    after: Type.Optional(Type.String({ maxLength: 64 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  closed,
)

/** HTTP's view of appeals: one tap for the author of a post, the list and the answer for moderators. */
export const appealRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { run, readers, clock }) => {
  app.post(
    '/api/decisions/:id/appeal',
    {
      schema: {
        operationId: 'appeal',
        headers: KeyHeader,
        params: One,
        body: AppealDraft,
        response: { 200: OwnAppeal, 201: OwnAppeal },
      },
    },
    async (request, response) => {
      const { personId } = signedIn(request)
      const { id: decisionId } = request.params
      const { repeated } = await run(appeal, { ...asker(request), input: { ...request.body, decisionId } })
      const own = await readOwnAppeal(readers.read, { decisionId, personId })
      if (!own) throw new Refusal('not-found')
      void response.code(repeated ? 200 : 201)
      return own
    },
  )

  app.get(
    '/api/moderation/appeals',
    { schema: { operationId: 'listAppeals', querystring: ListQuery, response: { 200: keysetPage(AppealCard) } } },
    async ({ viewer, query: { state = 'open', after, limit = 20 } }) => {
      asModerator({ viewer })
      return readAppeals(readers.read, { state, after, limit })
    },
  )

  app.get(
    '/api/moderation/appeals/:id',
    { schema: { operationId: 'getAppeal', params: One, response: { 200: Appeal } } },
    async ({ viewer, params }) => {
      const moderator = asModerator({ viewer })
      return readers.snapshot((scope) => readAppeal(scope, params.id, moderator, clock()))
    },
  )

  app.post(
    '/api/moderation/appeals/:id/answer',
    {
      schema: {
        operationId: 'answerAppeal',
        headers: KeyHeader,
        params: One,
        body: AppealAnswer,
        response: { 200: Appeal, 201: Appeal },
      },
    },
    async (request, response) => {
      const { viewer, params, body } = request
      const moderator = asModerator({ viewer })
      const { repeated } = await run(answerAppeal, { ...asker(request), input: { ...body, appealId: params.id } })
      void response.code(repeated ? 200 : 201)
      return readers.snapshot((scope) => readAppeal(scope, params.id, moderator, clock()))
    },
  )
}
