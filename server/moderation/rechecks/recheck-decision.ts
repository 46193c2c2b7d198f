import { and, eq, isNull } from 'drizzle-orm'
import { Type } from 'typebox'
import { type FieldError, Refusal } from '../../kernel/refusal.ts'
import { Id } from '../../kernel/shapes.ts'
import type { Actor } from '../../people/actor.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import type { CommandContext } from '../../store/commands.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import type { Scope } from '../../store/scope.ts'
import type { Post } from '../cases/read-post.ts'
import { canBeTakenBack } from '../decisions/can-be-taken-back.ts'
import { carryOut } from '../decisions/carry-out.ts'
import { checkDecision } from '../decisions/check-decision.ts'
import type { DecisionDraft } from '../decisions/schema.ts'
import { postToJudge } from '../hearing/post-to-judge.ts'
import { appendEntry } from '../log/append-entry.ts'
import { RecheckAnswer } from './schema.ts'

const Input = Type.Object({ decisionId: Id, ...RecheckAnswer.properties }, { additionalProperties: false })

/**
 * Looks again at a decision that was made on a translation. Whoever agrees says so; whoever does not decides anew, under the rules of
 * every decision, and by that takes the first one back.
 *
 * @returns `{ decisionId }`: the one that stands now
 * @throws {Refusal} `not-a-moderator`; `not-found`; `already-decided` when it was looked at or does not stand any more; `under-appeal`,
 *   `under-review`; `invalid-input`; or what `postToJudge` says of who may
 */
export const recheckDecision = command('moderation.recheck', Input, async (tx, { decisionId, agrees, ...draft }, context) => {
  const { actor, at, tell } = context
  can(actor, 'see-queue', { kind: 'forum' })
  const { decision, found } = await waiting(tx, decisionId)
  const { threadId, number, moderatorId } = decision
  const question = { threadId, number, deciderId: moderatorId, since: decision.at, reads: found.lang }
  const { post, alone } = await postToJudge(tx, actor, question, at)
  if (found.state === 'appealed') throw new Refusal('under-appeal', { state: found.state })
  if (found.state === 'open') throw new Refusal('under-review', { state: found.state })

  const { decisions } = tx.t
  const [looked] = await tx.db
    .update(decisions)
    .set({ recheckedById: actor.personId })
    .where(and(eq(decisions.id, decisionId), isNull(decisions.recheckedById)))
    .returning({ id: decisions.id })
  if (!looked) throw new Refusal('already-decided') // since it was read
  const action = agrees ? 'agreed' : 'refused'
  await appendEntry(tx, { kind: 'recheck', threadId, number, moderator: actor.name, action, decisionId, ...(alone && { alone }) }, at)
  if (!agrees) return decideAnew(tx, { decision, found, post, draft, alone }, context)
  await tell(QUEUE_TOPIC, 'recheck', found.id)
  return { decisionId }
})

type Waiting = Awaited<ReturnType<typeof waiting>>

async function waiting({ db, t: { cases, decisions } }: Scope, decisionId: string) {
  const [row] = await db
    .select({ decision: decisions, found: { id: cases.id, state: cases.state, lang: cases.lang } })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(and(eq(decisions.id, decisionId), eq(decisions.onTranslation, true)))
  if (!row) throw new Refusal('not-found')
  const { state, recheckedById } = row.decision
  if (recheckedById !== null || state !== 'standing') throw new Refusal('already-decided', { state })
  return row
}

type Anew = Waiting & { readonly post: Post; readonly draft: Omit<RecheckAnswer, 'agrees'>; readonly alone: boolean }

async function decideAnew(tx: Scope, { decision, found, post, draft, alone }: Anew, context: CommandContext<Actor>) {
  const errors = await faults(tx, decision, draft)
  if (errors.length > 0) throw new Refusal('invalid-input', { errors })
  const { decisionId } = await carryOut(tx, { found, post, draft: draft as DecisionDraft, undone: decision.id, alone }, context)
  return { decisionId }
}

/** What is wrong with the decision in its place: it must be one, and another one. */
async function faults(tx: Scope, before: Waiting['decision'], draft: Anew['draft']): Promise<FieldError[]> {
  const { action, reason } = draft
  if (action === undefined) return [{ at: '/body/action', code: 'required' }]
  if (reason === undefined) return [{ at: '/body/reason', code: 'required' }]
  const restores = await canBeTakenBack(tx, before)
  if (action === before.action || (action === 'restore' && !restores)) return [{ at: '/body/action', code: 'not-one-of' }]
  return checkDecision({ ...draft, action, reason })
}
