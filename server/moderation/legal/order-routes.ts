import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { keysetPage } from '../../kernel/shapes.ts'
import { asModerator } from '../../people/as-moderator.ts'
import { asker, KeyHeader } from '../../people/asker.ts'
import { can } from '../../people/can.ts'
import type { Readers } from '../../store/readers.ts'
import type { Run } from '../../store/run.ts'
import { moderate } from '../moderate.ts'
import { CaseId } from '../cases/schema.ts'
import { answerOrder } from './answer-order.ts'
import { readOrder, readOrders } from './read-order.ts'
import { recordOrder } from './record-order.ts'
import { Order, OrderAnswer, OrderDraft } from './schema.ts'
import { tellOrder } from './tell-order.ts'

type Needs = { readonly run: Run; readonly readers: Readers }

const closed = { additionalProperties: false }
const OneOrder = Type.Object({ id: CaseId }, closed)
const OrdersQuery = Type.Object(
  {
    state: Type.Optional(Type.Enum(['open', 'answered'])),
    after: Type.Optional(Type.String({ maxLength: 16 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  closed,
)

/** HTTP's view of orders of law: moderators write them down and read them, administrators answer. */
export const orderRoutes: FastifyPluginAsyncTypebox<Needs> = async (app, { run, readers }) => {
  const order = (caseId: number) => readers.snapshot((scope) => readOrder(scope, caseId))
  const answers = { 200: Order, 201: Order }

  app.get(
    '/api/moderation/orders',
    { schema: { operationId: 'listOrders', querystring: OrdersQuery, response: { 200: keysetPage(Order) } } },
    async ({ viewer, query: { state, after, limit = 20 } }) => {
      asModerator({ viewer })
      return readers.snapshot((scope) => readOrders(scope, { state, after, limit }))
    },
  )

  app.post(
    '/api/moderation/orders',
    { schema: { operationId: 'recordOrder', headers: KeyHeader, body: OrderDraft, response: answers } },
    async (request, response) => {
      const { caseId } = await moderate(run, recordOrder, { request, response, input: request.body })
      return order(caseId)
    },
  )

  app.post(
    '/api/moderation/orders/:id/answer',
    { schema: { operationId: 'answerOrder', headers: KeyHeader, params: OneOrder, body: OrderAnswer, response: answers } },
    async (request, response) => {
      can(request.viewer, 'answer-order', { kind: 'forum' })
      const { id: caseId } = request.params
      const { repeated } = await run(answerOrder, { ...asker(request), input: { ...request.body, caseId } })
      void response.code(repeated ? 200 : 201)
      return order(caseId)
    },
  )

  app.post(
    '/api/moderation/orders/:id/tell',
    { schema: { operationId: 'tellOrder', headers: KeyHeader, params: OneOrder, response: { 200: Order } } },
    async (request) => {
      can(request.viewer, 'answer-order', { kind: 'forum' })
      const { id: caseId } = request.params
      await run(tellOrder, { ...asker(request), input: { caseId } })
      return order(caseId)
    },
  )
}
