import { Type } from 'typebox'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import { CaseId } from '../cases/schema.ts'
import { postToJudge } from '../hearing/post-to-judge.ts'
import { erasable } from './erasable.ts'
import { propose } from './propose.ts'
import { ErasureDraft } from './schema.ts'

const Input = Type.Object({ caseId: CaseId, ...ErasureDraft.properties }, { additionalProperties: false })

/**
 * Proposes that what flaggers saw of a post be erased before its time: it may hold what nobody should read once more. A second
 * moderator agrees.
 *
 * @returns `{ proposalId }`
 * @throws {Refusal} `not-found` for a case without evidence; `under-review` while it is not decided; `already-proposed`; or what
 *   `postToJudge` says
 */
export const proposeErasure = command('moderation.propose', Input, async (tx, { caseId, note }, context) => {
  const { actor, at, id } = context
  can(actor, 'see-queue', { kind: 'forum' })
  const { threadId, number, openedAt } = await erasable(tx, caseId)
  await postToJudge(tx, actor, { threadId, number, since: openedAt }, at)
  await propose(tx, { id, kind: 'erase-evidence', caseId, threadId, number, note }, context)
  return { proposalId: id }
})
