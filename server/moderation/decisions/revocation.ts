import { type Static, Type } from 'typebox'
import { Refusal } from '../../kernel/refusal.ts'
import { REASONS_AGAINST } from './decision-reasons.ts'
import { Rule } from './schema.ts'

/** Why words that are no post are revoked: each reason names its rule, and has its sentence in every language. */
const RevokeReason = Type.Enum(
  Object.entries(REASONS_AGAINST)
    .filter(([, rule]) => rule !== null)
    .map(([reason]) => reason as Exclude<keyof typeof REASONS_AGAINST, 'other'>),
)

/** What a moderator says when he revokes a changed mind or a closing summary. */
export const Revocation = Type.Object({ rule: Rule, reason: RevokeReason }, { additionalProperties: false })
export type Revocation = Static<typeof Revocation>

/** @throws {Refusal} `invalid-input` for a reason of another rule */
export function mustFitRule({ rule, reason }: Revocation): void {
  if (REASONS_AGAINST[reason] !== rule) throw new Refusal('invalid-input', { errors: [{ at: '/body/reason', code: 'other-rule' }] })
}

/** The same from a form, where a reason is chosen and its rule follows. */
export const revocationIn = ({ reason = '' }: Readonly<Record<string, string>>): { rule: number; reason: string } => ({
  rule: (REASONS_AGAINST as Record<string, number | null>)[reason] ?? 0,
  reason,
})
