import type { CaseReason } from '../cases/schema.ts'

/** The numbers of the published rules (locales/…/moderation.json has their sentences, the rules page explains them). */
export const RULES = [1, 2, 3, 4, 5, 6, 7, 8] as const

export type RuleNumber = (typeof RULES)[number]

/** Which rule a flag of this reason speaks of: what the moderator's form suggests. Other reasons suggest none. */
export const RULE_OF_REASON: Partial<Record<CaseReason, RuleNumber>> = {
  harassment: 1,
  hate: 2,
  'personal-data': 3,
  spam: 4,
  fraud: 5,
  defamation: 6,
  hoax: 6,
  distorts: 6,
  illegal: 7,
  'off-topic': 8,
}

/** The edition of the rules that is in force; decisions name the one they were made under. */
export const RULES_VERSION = 1
