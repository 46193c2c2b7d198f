import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import type { Actor } from '../../people/actor.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import { setReplyState, tellOfPost } from '../../replies/set-reply-state.ts'
import type { CommandContext } from '../../store/commands.ts'
import { QUEUE_TOPIC } from '../../store/log.ts'
import type { Scope } from '../../store/scope.ts'
import { setOpeningState } from '../../threads/set-opening-state.ts'
import { hasPostedIn } from '../cases/has-posted-in.ts'
import { readPost, thingOf, type Post } from '../cases/read-post.ts'
import { CaseId, DecisionDraft } from '../schema.ts'

const Input = Type.Object({ caseId: CaseId, ...DecisionDraft.properties }, { additionalProperties: false })

/**
 * Decides a case: keeps, hides or restores its post, says why, and tells the queue; author and flaggers learn of it by that. A
 * decision to hide can be undone later by another one on the same case, `restore`.
 *
 * @returns `{ caseId, decisionId }`
 * @throws {Refusal} `not-a-moderator`; `not-found`; `not-allowed` on own posts and in debates where the moderator wrote;
 *   `already-decided`; `invalid-input` for hiding without a rule or restoring what is not hidden
 */
export const decideCase = command('moderation.decide', Input, async (tx, { caseId, action, rule, reason }, context) => {
  const { actor, at, id, tell } = context
  can(actor, 'see-queue', { kind: 'forum' })
  const { cases, decisions } = tx.t
  const [found] = await tx.db.select().from(cases).where(eq(cases.id, caseId))
  if (!found) throw new Refusal('not-found')
  const { threadId, number } = found
  const post = await readPost(tx, threadId, number)
  can(actor, 'decide', thingOf(post))
  if (await hasPostedIn(tx, { personId: actor.personId, threadId })) throw new Refusal('not-allowed')

  const undoes = action === 'restore' && post.state === 'hidden'
  if (found.state === 'decided' && !undoes) throw new Refusal('already-decided')
  if (action === 'restore' && !undoes) throw new Refusal('invalid-input', { errors: [{ at: '/body/action', code: 'not-one-of' }] })
  if (action === 'hide' && rule === undefined) throw new Refusal('invalid-input', { errors: [{ at: '/body/rule', code: 'required' }] })

  const [decided] = await tx.db
    .update(cases)
    .set({ state: 'decided', decidedAt: at })
    .where(and(eq(cases.id, caseId), eq(cases.state, found.state)))
    .returning({ id: cases.id })
  if (!decided) throw new Refusal('already-decided') // since it was read
  await tx.db
    .insert(decisions)
    .values({ id, caseId, threadId, number, moderatorId: actor.personId, action, rule: rule ?? null, reason, at })
  if (action !== 'keep') await setPostState(tx, post, action === 'hide' ? 'hidden' : 'shown', context)
  await tell(QUEUE_TOPIC, 'decision', caseId, { action })
  return { caseId, decisionId: id }
})

/** A post that its author deleted stays deleted: the decision is about what stood there. */
async function setPostState(tx: Scope, { threadId, number, state }: Post, wanted: 'shown' | 'hidden', context: CommandContext<Actor>) {
  if (state === 'deleted' || state === wanted) return
  if (number > 0) await setReplyState(tx, { threadId, number, state: wanted }, context)
  else await tellOfPost(tx, threadId, 0, context, await setOpeningState(tx, threadId, wanted, context))
}
