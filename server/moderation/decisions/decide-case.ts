import { and, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import { hasPostedIn } from '../cases/has-posted-in.ts'
import { readPost, thingOf } from '../cases/read-post.ts'
import { CaseId } from '../cases/schema.ts'
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
 * decision, `restore`, takes the last one back.
 *
 * @returns `{ caseId, decisionId }`
 * @throws {Refusal} `not-a-moderator`; `not-found`; `not-allowed` on own posts and in debates where the moderator wrote;
 *   `already-decided`; `under-appeal`; `invalid-input` for what `checkDecision` says, or for restoring what nothing was decided against
 */
export const decideCase = command('moderation.decide', Input, async (tx, { caseId, ...draft }, context) => {
  const { actor, at, id } = context
  can(actor, 'see-queue', { kind: 'forum' })
  const { cases } = tx.t
  const [found] = await tx.db.select().from(cases).where(eq(cases.id, caseId))
  if (!found || found.kind !== 'flags') throw new Refusal('not-found')
  const { threadId, number } = found
  const post = await readPost(tx, threadId, number)
  can(actor, 'decide', thingOf(post))
  if (await hasPostedIn(tx, { personId: actor.personId, threadId })) throw new Refusal('not-allowed')

  if (found.state === 'appealed') throw new Refusal('under-appeal')
  const undone = draft.action === 'restore' ? await lastStanding(tx, caseId) : null
  const restores = undone !== null || post.state === 'hidden' || post.state === 'removed'
  if (found.state !== 'open' && undone === null) throw new Refusal('already-decided')
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
    })
    .where(and(eq(cases.id, caseId), eq(cases.state, found.state)))
    .returning({ id: cases.id })
  if (!decided) throw new Refusal('already-decided') // since it was read
  if (undone !== null) await takeBack(tx, undone, 'undone', context)
  const onTranslation = !(await readsLanguage(tx, actor.personId, post.lang))
  const { action, rule, reason, note = '', sanction, debate } = draft
  await recordDecision(
    tx,
    { id, caseId, post, action, rule, reason, note, sanction, debate, undoes: undone ?? undefined, onTranslation, alone: false },
    context,
  )
  return { caseId, decisionId: id }
})
