import { isAgainst, type CaseAction } from './actions.ts'
import type { DecisionReason } from './decision-reasons.ts'
import { ruleOfForm } from './rule-of-form.ts'
import type { DecisionDraft } from './schema.ts'

type Fields = Readonly<Record<string, string>>

/** What a sent form of a decision asks for, as the command takes it; it may still lack or break anything, and the command says what. */
export function decisionOfForm(fields: Fields): Partial<DecisionDraft> {
  const { action, reason, note } = fields
  const sanction = measureOf(fields['sanction'])
  const debate = measureOf(fields['debate'])
  // The list of rules always stands on one: only what goes against somebody means it.
  const rule = isAgainst(action as CaseAction) || sanction ? ruleOfForm(fields) : undefined
  return {
    ...(action && { action: action as CaseAction }),
    ...(reason && { reason: reason as DecisionReason }),
    ...(note && { note }),
    ...(rule !== undefined && { rule }),
    ...(sanction && { sanction: sanction as NonNullable<DecisionDraft['sanction']> }),
    ...(debate && { debate: debate as NonNullable<DecisionDraft['debate']> }),
  }
}

/** `mute-168` → mute for 168 hours, `lock` → a lock without an end. */
function measureOf(value = ''): { kind: string; hours?: number } | undefined {
  const [kind, hours] = value.split('-')
  return kind ? { kind, ...(hours !== undefined && { hours: Number(hours) }) } : undefined
}
