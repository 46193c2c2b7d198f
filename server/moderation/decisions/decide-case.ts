import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { command } from '../../people/command.ts'
import { caseToWorkOn } from '../cases/case-to-work-on.ts'
import { isForgotten } from '../cases/read-post.ts'
import { CaseId } from '../cases/schema.ts'
import { alreadyDecided } from './already-decided.ts'
import { carryOut } from './carry-out.ts'
import { checkDecision } from './check-decision.ts'
import { lastStanding } from './last-standing.ts'
import { DecisionDraft } from './schema.ts'

const Input = Type.Object({ caseId: CaseId, ...DecisionDraft.properties }, { additionalProperties: false })

/**
 * Decides a case: judges its post, and if need be its author and the debate; author and flaggers learn of it. On a decided case a later
 * decision, `restore`, takes the last one back. On a mended text it answers the ask to edit (`answerMended`).
 *
 * @returns `{ caseId, decisionId }`
 * @throws {Refusal} `not-a-moderator`; `not-found`; `own-matter` on own posts and in debates where the moderator wrote, as long as
 *   somebody else could decide; `case-claimed` while another moderator is at it; `already-decided`; `under-appeal`;
 *   `forgotten` for restoring what was removed for good, and forgotten; `invalid-input` for
 *   what `checkDecision` says, or for restoring what nothing was decided against
 */
export const decideCase = command('moderation.decide', Input, async (tx, { caseId, ...draft }, context) => {
  const { actor, at } = context
  const { found, post, alone } = await caseToWorkOn(tx, caseId, actor, at)
  if (found.kind !== 'flags') throw new Refusal('not-found')

  if (found.state === 'appealed') throw new Refusal('under-appeal')
  const mended = found.state === 'open' && found.resubmittedAt !== null
  const undone = draft.action === 'restore' || mended ? await lastStanding(tx, caseId) : null
  if (draft.action === 'restore' && isForgotten(post)) throw new Refusal('forgotten')
  const restores = undone !== null || post.state === 'hidden' || post.state === 'removed'
  if (found.state !== 'open' && found.state !== 'quiet' && undone === null) throw await alreadyDecided(tx, found)
  if (draft.action === 'restore' && !restores) throw new Refusal('invalid-input', { errors: [{ at: '/body/action', code: 'not-one-of' }] })
  const errors = checkDecision(draft)
  if (errors.length > 0) throw new Refusal('invalid-input', { errors })

  return carryOut(tx, { found, post, draft, undone, mended, alone }, context)
})
