import type { DecisionReasonCode } from '../moderation/decisions/tables.ts'
import type { Small } from '../store/commands.ts'
import type { NoticeDetail } from './tables.ts'

/** By which rule and why a moderator revoked something, as its event says it. */
export const whyRevoked = (small: Small): NoticeDetail => ({
  rule: Number(small['rule']),
  rulesVersion: Number(small['rulesVersion']),
  reason: String(small['reason']) as DecisionReasonCode,
})
