import { and, eq, isNull } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import type { Actor } from '../../people/actor.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import type { CommandContext } from '../../store/commands.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import type { Scope } from '../../store/scope.ts'
import { readPost, type Post } from '../cases/read-post.ts'
import { CaseId } from '../cases/schema.ts'
import { recordDecision } from '../decisions/record-decision.ts'
import { stateAfter } from '../decisions/set-post-state.ts'
import { takeBack } from '../decisions/take-back.ts'
import { ownMatter } from '../hearing/own-matter.ts'
import { refuseOwn } from '../hearing/refuse-own.ts'
import { appendEntry } from '../log/append-entry.ts'
import type { LogEntry } from '../log/log-entry.ts'
import { forgetRemoved } from './forget-removed.ts'
import { answersAfter, type OrderOutcome, type OrderRefusal } from './order-answers.ts'
import { readOrder } from './read-order.ts'
import { OrderAnswer, type Order } from './schema.ts'
import { stateWithoutOrder } from './state-without-order.ts'

const Input = Type.Object({ caseId: CaseId, ...OrderAnswer.properties }, { additionalProperties: false })

/**
 * Answers an order: carries it out (the post is withheld), refuses it (the post stays as it is) or, later, lifts it. The public log
 * says which order it was, whose, and what became of it.
 *
 * @returns `{ caseId }`
 * @throws {Refusal} `not-allowed` for others than administrators; `own-matter` for sparing one's own post; `not-found`; `already-decided`;
 *   `invalid-input` for a refusal that does not say why
 */
export const answerOrder = command('moderation.answer-order', Input, async (tx, { caseId, outcome, refusal, note = '' }, context) => {
  const { actor, at, tell } = context
  can(actor, 'answer-order', { kind: 'forum' })
  const order = await readOrder(tx, caseId)
  const post = await readPost(tx, order.threadId, order.number)
  if (!answersAfter(order.outcome).includes(outcome)) throw new Refusal('already-decided')
  // Against his own post he may carry an order out; to spare it is for somebody else.
  refuseOwn(ownMatter({ 'own-post': outcome !== 'complied' && post.authorId === actor.personId }))
  if ((outcome === 'refused') !== (refusal !== undefined))
    throw new Refusal('invalid-input', { errors: [{ at: '/body/refusal', code: outcome === 'refused' ? 'required' : 'unknown-field' }] })

  const { cases, legalOrders } = tx.t
  const [answered] = await tx.db
    .update(legalOrders)
    .set({ outcome, refusal: refusal ?? null, answer: note, decidedAt: at, ...(order.outcome === null && { answeredAt: at }) })
    .where(
      and(eq(legalOrders.caseId, caseId), order.outcome === null ? isNull(legalOrders.outcome) : eq(legalOrders.outcome, order.outcome)),
    )
    .returning({ caseId: legalOrders.caseId })
  if (!answered) throw new Refusal('already-decided') // since it was read
  await tx.db
    .update(cases)
    .set({ state: 'decided', decidedAt: at, alarmAt: null, claimedById: null, claimedUntil: null })
    .where(eq(cases.id, caseId))
  await appendEntry(tx, entryOf(order, { outcome, refusal }, actor), at)
  if (outcome === 'refused') await tell(QUEUE_TOPIC, 'case', caseId)
  else await carryOut(tx, { caseId, post, outcome, note }, context)
  return { caseId }
})

/** What the public log says of it: an order is public, the post is not. */
const entryOf = (order: Order, answer: { outcome: OrderOutcome; refusal: OrderRefusal | undefined }, actor: Actor): LogEntry => ({
  kind: 'legal-order',
  threadId: order.threadId,
  number: order.number,
  moderator: actor.name,
  authority: order.authority,
  orderNumber: order.orderNumber,
  article: order.article,
  receivedAt: order.receivedAt,
  ...(order.urgent && { urgent: true }),
  ...answer,
})

type Answer = { readonly caseId: number; readonly post: Post; readonly outcome: OrderOutcome; readonly note: string }

/** Writes down, as a decision, that the post goes or may come back. */
async function carryOut(tx: Scope, { caseId, post, outcome, note }: Answer, context: CommandContext<Actor>): Promise<void> {
  const decision = { id: context.id, caseId, post, note, onTranslation: false, alone: false }
  const state =
    outcome === 'complied'
      ? stateAfter('withhold', post.state)
      : post.state === 'legal'
        ? await stateWithoutOrder(tx, post, caseId)
        : post.state
  // Withheld before and after: what readers see is another order.
  if (post.state === 'legal' && state === 'legal')
    await context.tell(post.threadId, post.number === 0 ? 'thread' : 'state', post.number, { state: 'legal' })
  if (outcome === 'complied') return recordDecision(tx, { ...decision, action: 'withhold', reason: 'legal-order', state }, context)
  const { decisions } = tx.t
  const [withheld] = await tx.db
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(eq(decisions.caseId, caseId), eq(decisions.action, 'withhold'), eq(decisions.state, 'standing')))
  if (!withheld) throw new Error(`order ${caseId} was carried out, but no decision says so`)
  await takeBack(tx, withheld.id, 'undone', context)
  const undoes = withheld.id
  await recordDecision(tx, { ...decision, action: 'restore', reason: 'legal-order-lifted', undoes, state }, context)
  if (state === 'removed') await forgetRemoved(tx, await finalCasesOf(tx, post))
}

/** What became final while the law withheld the post could not be forgotten then. */
async function finalCasesOf({ db, t: { cases } }: Scope, { threadId, number }: Post): Promise<number[]> {
  const rows = await db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.threadId, threadId), eq(cases.number, number), eq(cases.kind, 'flags'), eq(cases.state, 'final')))
  return rows.map(({ id }) => id)
}
