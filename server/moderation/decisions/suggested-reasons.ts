import type { FlagReason } from '../flags/reasons.ts'
import { REASONS_AGAINST, type DecisionReason } from './decision-reasons.ts'
import { RULE_OF_REASON } from './rules.ts'

/** What flags of each reason most often turn out to be. */
const LIKELY: Record<FlagReason, readonly DecisionReason[]> = {
  fraud: ['advance-payment', 'impersonation'],
  'personal-data': ['contact-data', 'identity-data'],
  hate: ['group-hatred'],
  illegal: ['forbidden-goods', 'gambling', 'illegal-loan'],
  harassment: ['insult', 'threat', 'pestering'],
  defamation: ['unfounded-accusation'],
  hoax: ['false-news'],
  spam: ['advertising', 'repeated-text'],
  distorts: ['distorted-words'],
  'off-topic': ['beside-the-point'],
  other: [],
}

/**
 * Which reasons of a decision against a post its flags speak of, the likeliest first: the moderator finds them on top of the list.
 *
 * @param flagged the reasons of its flags, gravest first
 */
export function suggestedReasons(flagged: readonly FlagReason[]): DecisionReason[] {
  const likely = flagged.flatMap((reason) => LIKELY[reason])
  const rules = new Set(flagged.map((reason) => RULE_OF_REASON[reason]))
  const ofRules = Object.entries(REASONS_AGAINST).flatMap(([reason, rule]) =>
    rule !== null && rules.has(rule) ? [reason as DecisionReason] : [],
  )
  return [...new Set([...likely, ...ofRules])]
}
