import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { Id } from '../../kernel/shapes.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import type { Scope } from '../../store/scope.ts'
import { closeCase } from '../cases/close-case.ts'
import { readsLanguage } from '../decisions/reads-language.ts'
import { forgetRemoved } from '../legal/forget-removed.ts'
import { recordDecision } from '../decisions/record-decision.ts'
import { takeBack } from '../decisions/take-back.ts'
import { postToJudge } from '../hearing/post-to-judge.ts'
import { heardIn } from './heard-in.ts'
import { AppealAnswer } from './schema.ts'

const Input = Type.Object({ appealId: Id, ...AppealAnswer.properties }, { additionalProperties: false })

/**
 * Answers an appeal, once and finally: upheld, the decision stands; overturned, its strike vanishes, its measures end and its post
 * comes back. Author, flaggers and who decided learn of it.
 *
 * @returns `{ appealId, decisionId }`
 * @throws {Refusal} `not-a-moderator`; `not-found`; `already-decided`; or what `postToJudge` says: who decided it, wrote the post or wrote in the
 *   debate does not answer, as long as somebody else could
 */
export const answerAppeal = command('moderation.answer-appeal', Input, async (tx, { appealId, overturn, note }, context) => {
  const { actor, at, id } = context
  can(actor, 'see-queue', { kind: 'forum' })
  const found = await readHeard(tx, appealId)
  const state = overturn ? 'overturned' : 'upheld'
  if (found.state !== 'open') throw new Refusal('already-decided', { state: found.state })
  const { post, alone } = await postToJudge(tx, actor, { ...heardIn(found), number: found.number }, at)
  const { caseId, decisionId } = found

  const { appeals } = tx.t
  const [answered] = await tx.db
    .update(appeals)
    .set({ state, decidedById: actor.personId, answer: note, alone, decidedAt: at })
    .where(and(eq(appeals.id, appealId), eq(appeals.state, 'open')))
    .returning({ id: appeals.id })
  if (!answered) throw new Refusal('already-decided') // since it was read
  await closeCase(tx, { id: caseId, from: 'appealed', to: 'final' }, at)
  if (overturn) await takeBack(tx, decisionId, 'overturned', context)
  await recordDecision(
    tx,
    {
      id,
      caseId,
      post,
      ...(overturn
        ? { action: 'restore', reason: 'mistake', undoes: decisionId }
        : { action: 'uphold', reason: found.reason, rule: found.rule ?? undefined }),
      note,
      appealed: decisionId,
      onTranslation: !(await readsLanguage(tx, actor.personId, post.lang)),
      alone,
    },
    context,
  )
  if (!overturn) await forgetRemoved(tx, [caseId])
  return { appealId, decisionId: id }
})

async function readHeard({ db, t: { appeals, decisions } }: Scope, appealId: string) {
  const [found] = await db
    .select({
      state: appeals.state,
      caseId: appeals.caseId,
      decisionId: appeals.decisionId,
      personId: appeals.personId,
      at: appeals.at,
      threadId: decisions.threadId,
      number: decisions.number,
      moderatorId: decisions.moderatorId,
      rule: decisions.rule,
      reason: decisions.reason,
    })
    .from(appeals)
    .innerJoin(decisions, eq(decisions.id, appeals.decisionId))
    .where(eq(appeals.id, appealId))
  if (!found) throw new Refusal('not-found')
  return found
}
