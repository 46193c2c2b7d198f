import { type Static, Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { text } from '../../kernel/shapes.ts'
import { can } from '../../people/can.ts'
import { command } from '../../people/command.ts'
import { HeldId } from '../../publishing/schema.ts'
import { REASONS_AGAINST } from '../decisions/decision-reasons.ts'
import { type RuleNumber, RULES_VERSION } from '../decisions/rules.ts'
import { DecisionReason, Rule } from '../decisions/schema.ts'
import { appendEntry } from '../log/append-entry.ts'
import { decideHeld, takeHeld } from './decide-held.ts'

/** Why something held is not posted: the rule, a reason code against it, and what its author reads besides. */
export const HeldRefusal = Type.Object(
  { rule: Rule, reason: DecisionReason, note: Type.Optional(text(1, 1000)) },
  { additionalProperties: false },
)
export type HeldRefusal = Static<typeof HeldRefusal>

/**
 * Refuses something held: it is not posted, its author reads why, and the public log says by which rule.
 *
 * @throws {Refusal} `not-found`, `already-decided`, `own-matter`, `invalid-input` for a reason that fits no refusal or not the rule, and for
 *   `other` without a note
 */
export const refuseHeld = command(
  'publishing.refuse',
  Type.Object({ id: HeldId, ...HeldRefusal.properties }, { additionalProperties: false }),
  async (tx, { id, rule, reason, note = '' }, context) => {
    const { actor, at } = context
    can(actor, 'decide-held', { kind: 'forum' })
    const { row: held, alone } = await takeHeld(tx, id, actor, at)
    if (!speaksAgainst(reason, rule)) throw new Refusal('invalid-input', { errors: [{ at: '/body/reason', code: 'not-one-of' }] })
    if (reason === 'other' && note === '') throw new Refusal('invalid-input', { errors: [{ at: '/body/note', code: 'required' }] })
    await decideHeld(tx, held, { state: 'refused', rule, reason, note }, context)
    await appendEntry(
      tx,
      {
        kind: 'held-refused',
        ...(alone && { alone }),
        ...(held.threadId !== null && { threadId: held.threadId }),
        moderator: actor.name,
        action: 'refused',
        rule,
        rulesVersion: RULES_VERSION,
        reason,
      },
      at,
    )
    return {}
  },
)

function speaksAgainst(reason: string, rule: number): boolean {
  if (!Object.hasOwn(REASONS_AGAINST, reason)) return false
  const breaks: RuleNumber | null = REASONS_AGAINST[reason as keyof typeof REASONS_AGAINST]
  return breaks === null || breaks === rule
}
