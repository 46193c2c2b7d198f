import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { command } from '../../people/command.ts'
import { caseToWorkOn } from '../cases/case-to-work-on.ts'
import { CaseId } from '../cases/schema.ts'
import { answerMended } from './answer-mended.ts'
import { alreadyDecided } from './already-decided.ts'
import { checkDecision } from './check-decision.ts'
import { lastStanding } from './last-standing.ts'
import { readsLanguage } from './reads-language.ts'
import { recordDecision } from './record-decision.ts'
import { DecisionDraft } from './schema.ts'
import { takeBack } from './take-back.ts'

const Input = Type.Object({ caseId: CaseId, ...DecisionDraft.properties }, { additionalProperties: false })

const DAY_MS = 86_400_000
/** What flaggers saw is kept so long after the decision. */
const EVIDENCE_MS = 30 * DAY_MS

/**
 * Decides a case: judges its post, and if need be its author and the debate; author and flaggers learn of it. On a decided case a later
 * decision, `restore`, takes the last one back. On a mended text it answers the ask to edit (`answerMended`).
 *
 * @returns `{ caseId, decisionId }`
 * @throws {Refusal} `not-a-moderator`; `not-found`; `own-matter` on own posts and in debates where the moderator wrote, as
 *   long as somebody else could decide; `case-claimed` while another moderator is at it; `already-decided`; `under-appeal`; `invalid-input` for what `checkDecision` says,
 *   or for restoring what nothing was decided against
 */
export const decideCase = command('moderation.decide', Input, async (tx, { caseId, ...draft }, context) => {
  const { actor, at, id } = context
  const { cases } = tx.t
  const { found, post, alone } = await caseToWorkOn(tx, caseId, actor, at)
  if (found.kind !== 'flags') throw new Refusal('not-found')

  if (found.state === 'appealed') throw new Refusal('under-appeal')
  const mended = found.state === 'open' && found.resubmittedAt !== null
  const undone = draft.action === 'restore' || mended ? await lastStanding(tx, caseId) : null
  const restores = undone !== null || post.state === 'hidden' || post.state === 'removed'
  if (found.state !== 'open' && found.state !== 'quiet' && undone === null) throw await alreadyDecided(tx, found)
  if (draft.action === 'restore' && !restores) throw new Refusal('invalid-input', { errors: [{ at: '/body/action', code: 'not-one-of' }] })
  const errors = checkDecision(draft)
  if (errors.length > 0) throw new Refusal('invalid-input', { errors })

  const [decided] = await tx.db
    .update(cases)
    .set({
      state: 'decided',
      decidedAt: at,
      forgetAt: at + EVIDENCE_MS,
      alarmAt: null,
      claimedById: null,
      claimedUntil: null,
      hiddenAt: null,
      resubmittedAt: null,
    })
    .where(and(eq(cases.id, caseId), eq(cases.state, found.state)))
    .returning({ id: cases.id })
  if (!decided) throw await alreadyDecided(tx, found) // since it was read
  if (undone !== null) await (mended ? answerMended(tx, undone, draft.action, context) : takeBack(tx, undone, 'undone', context))
  const onTranslation = !(await readsLanguage(tx, actor.personId, post.lang))
  const { action, rule, reason, note = '', sanction, debate } = draft
  await recordDecision(
    tx,
    { id, caseId, post, action, rule, reason, note, sanction, debate, undoes: undone ?? undefined, onTranslation, alone },
    context,
  )
  return { caseId, decisionId: id }
})
