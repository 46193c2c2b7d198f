import { and, desc, eq } from 'drizzle-orm'
import { Refusal } from '../../kernel/refusal.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import { countUp } from '../../store/count-up.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import type { Scope } from '../../store/scope.ts'
import { readPost } from '../cases/read-post.ts'
import { orderDueAt } from './order-clock.ts'
import { OrderDraft } from './schema.ts'

/**
 * Writes an order of an authority down as a case of its own: its clock runs from when it came. The post stays as it is until an
 * administrator answers.
 *
 * @returns `{ caseId }`
 * @throws {Refusal} `not-a-moderator`, `not-found`; `order-known` when it is written down already; `invalid-input` for one from the future
 */
export const recordOrder = command('moderation.record-order', OrderDraft, async (tx, draft, { actor, at, tell }) => {
  can(actor, 'see-queue', { kind: 'forum' })
  const {
    threadId,
    number,
    authority,
    orderNumber,
    article,
    note = '',
    documentHash = null,
    urgent,
    receivedAt = at,
    silentReason = null,
  } = draft
  const { authorId, lang, stall } = await readPost(tx, threadId, number)
  if (receivedAt > at) throw new Refusal('invalid-input', { errors: [{ at: '/body/receivedAt', code: 'in-future' }] })
  const round = await nextRound(tx, { threadId, number, authority, orderNumber })

  const dueAt = orderDueAt({ urgent, receivedAt })
  const caseId = await countUp(tx, 'last-case')
  const { cases, legalOrders } = tx.t
  await tx.db.insert(cases).values({
    id: caseId,
    kind: 'legal',
    threadId,
    number,
    round,
    state: 'open',
    reason: 'legal-order',
    flagCount: 0,
    weight: 0,
    authorId,
    lang,
    stall,
    openedAt: receivedAt,
    dueAt,
    alarmAt: receivedAt + (dueAt - receivedAt) / 2,
  })
  const recordedById = actor.personId
  await tx.db
    .insert(legalOrders)
    .values({ caseId, authority, orderNumber, article, note, documentHash, urgent, receivedAt, recordedById, silentReason })
  await tell(QUEUE_TOPIC, 'case', caseId)
  return { caseId }
})

type Sent = { readonly threadId: number; readonly number: number; readonly authority: string; readonly orderNumber: string }

/** @throws {Refusal} `order-known`: the same letter often reaches a house twice */
async function nextRound({ db, t: { cases, legalOrders } }: Scope, { threadId, number, authority, orderNumber }: Sent): Promise<number> {
  const before = await db
    .select({ round: cases.round, authority: legalOrders.authority, orderNumber: legalOrders.orderNumber })
    .from(cases)
    .innerJoin(legalOrders, eq(legalOrders.caseId, cases.id))
    .where(and(eq(cases.threadId, threadId), eq(cases.number, number), eq(cases.kind, 'legal')))
    .orderBy(desc(cases.round))
  if (before.some((known) => fold(known.authority) === fold(authority) && fold(known.orderNumber) === fold(orderNumber)))
    throw new Refusal('order-known')
  return (before[0]?.round ?? 0) + 1
}

const fold = (words: string) => words.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase()
