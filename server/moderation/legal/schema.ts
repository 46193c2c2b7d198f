import { type Static, Type } from 'typebox'
import { line, nullable, text, ThreadId } from '../../kernel/shapes.ts'
import { PostNumber } from '../../replies/schema.ts'
import { CaseId } from '../cases/schema.ts'
import { ORDER_OUTCOMES, ORDER_REFUSALS } from './order-answers.ts'

const closed = { additionalProperties: false }
const Time = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description: 'milliseconds since 1970, UTC' })

export const OrderOutcome = Type.Enum([...ORDER_OUTCOMES])
export const OrderRefusal = Type.Enum([...ORDER_REFUSALS])

const Authority = line(2, 160)
const OrderNumber = line(1, 80)
const Article = line(1, 160)
const DocumentHash = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the received document, hexadecimal' })

/** An order as it is written down when it has come: about one post. */
export const OrderDraft = Type.Object(
  {
    threadId: ThreadId,
    number: PostNumber,
    authority: Authority,
    orderNumber: OrderNumber,
    article: Article,
    note: Type.Optional(text(1, 1000)),
    documentHash: Type.Optional(DocumentHash),
    urgent: Type.Boolean({ description: 'four hours instead of twenty-four' }),
    receivedAt: Type.Optional(Time),
    silentReason: Type.Optional(text(1, 500)),
  },
  closed,
)
export type OrderDraft = Static<typeof OrderDraft>

/** What an administrator answers to it; a refusal says why. */
export const OrderAnswer = Type.Object(
  { outcome: OrderOutcome, refusal: Type.Optional(OrderRefusal), note: Type.Optional(text(1, 1000)) },
  closed,
)
export type OrderAnswer = Static<typeof OrderAnswer>

/** An order as moderators see it. */
export const Order = Type.Object(
  {
    caseId: CaseId,
    threadId: ThreadId,
    number: PostNumber,
    title: Type.String({ description: "the thread's, also while its opening is not shown" }),
    authority: Type.String(),
    orderNumber: Type.String(),
    article: Type.String(),
    note: Type.String(),
    documentHash: nullable(Type.String()),
    urgent: Type.Boolean(),
    receivedAt: Time,
    dueAt: Time,
    recordedBy: Type.String({ description: 'name' }),
    outcome: nullable(OrderOutcome),
    refusal: nullable(OrderRefusal),
    answer: nullable(Type.String()),
    answeredAt: nullable(Time),
    decidedAt: nullable(Time),
    silentReason: nullable(Type.String({ description: 'why the author must not be told' })),
    toldAt: nullable(Time),
  },
  closed,
)
export type Order = Static<typeof Order>
