import type { RuleNumber } from './rules.ts'

/**
 * Why a post was decided upon, as codes: each reader has the sentence in his own language. With each against a post the rule that it
 * breaks; null fits any. The sentences stand in locales/…/moderation.json.
 */
export const REASONS_AGAINST = {
  insult: 1,
  threat: 1,
  pestering: 1,
  'group-hatred': 2,
  'contact-data': 3,
  'identity-data': 3,
  advertising: 4,
  'repeated-text': 4,
  'advance-payment': 5,
  impersonation: 5,
  'unfounded-accusation': 6,
  'false-news': 6,
  'forbidden-goods': 7,
  gambling: 7,
  'illegal-loan': 7,
  'beside-the-point': 8,
  'distorted-words': 9,
  other: null,
} as const satisfies Record<string, RuleNumber | null>

/** Why a post stays, or comes back. */
export const REASONS_FOR = ['no-breach', 'opinion', 'mended', 'mistake'] as const

/** Why a measure is ended before its time. */
export const REASONS_TO_LIFT = ['enough', 'mended', 'mistake', 'other'] as const

/** Why the law, not a rule of ours, decided. */
export const REASONS_OF_LAW = ['legal-order', 'legal-order-lifted'] as const

export const DECISION_REASONS = [
  ...(Object.keys(REASONS_AGAINST) as (keyof typeof REASONS_AGAINST)[]),
  ...REASONS_FOR,
  'enough',
  ...REASONS_OF_LAW,
] as const

export type DecisionReason = (typeof DECISION_REASONS)[number]
