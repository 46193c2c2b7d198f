import type { CaseReason } from '../cases/schema.ts'

/**
 * The editions of the published rules: since when each is in force (a day in western Indonesia), and its numbers. An edition never
 * changes once it is published: a decision names the edition it was made under, and whoever reads it years later must find the same
 * words. Titles stand in locales/…/moderation.json and belong to a number for ever; the sentences of each edition in
 * locales/…/rules.json.
 */
export const EDITIONS = [
  { version: 1, since: '2026-11-01', rules: [1, 2, 3, 4, 5, 6, 7, 8] },
  { version: 2, since: '2026-11-24', rules: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
] as const

export type Edition = (typeof EDITIONS)[number]

/** The edition that is in force; decisions name the one they were made under. */
export const CURRENT_EDITION = EDITIONS[1]
export const RULES_VERSION = CURRENT_EDITION.version

/** The numbers of the rules in force. */
export const RULES = CURRENT_EDITION.rules

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
  distorts: 9,
  illegal: 7,
  'off-topic': 8,
}
